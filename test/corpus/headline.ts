import { parseFragment } from 'parse5';
import { blockText, decodeAgain, textOf } from './repair.js';

/** The programmes that were seen at the end of a title. */
const programmes = new Set(
  `法国报纸摘要 要闻解说 要闻分析 法国世界报 今日经济 环境与发展 公民论坛 曼谷专栏 观察中国 微言微语 东京专栏 台北一周 亚洲周刊
  美国专栏 国际纵横 法国风土人情 法国思想长廊 法国文艺欣赏 法国美食 法国风光 北美来鸿 文化遗产 文化艺术 柏林飞鸿 特别节目
  欧洲思想文化长廊 中华世界`.split(/\s+/),
);
const broadcast = /^第[一二]次播音 北京时间 \d\d:\d\d-\d\d:\d\d$/;
const siteName = ' – 法国国际广播电台 - RFI';

export interface Headline {
  readonly headline: string;
  readonly column: string | null;
  readonly wire: boolean;
}

function decode(text: string): string {
  // In a title, `<` is text.
  return decodeAgain(textOf(parseFragment(text.replaceAll('<', '&lt;'))));
}

/** The column of a URL `/cn/专栏检索/COLUMN/SLUG`. */
export function columnOfUrl(url: string): string | null {
  const [edition, section, column, slug] = new URL(url).pathname.split('/').filter(Boolean).map(decodeURIComponent);
  return edition === 'cn' && section === '专栏检索' && slug !== undefined ? (column ?? null) : null;
}

/** The headline without the names of the site and the programme. */
export function readHeadline(title: string, url: string): Headline {
  let headline = blockText(decode(title));
  const wire = headline.endsWith(siteName);
  if (wire) headline = blockText(headline.slice(0, -siteName.length));
  let column = columnOfUrl(url);
  const parts = headline.split(' - ');
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (last !== '' && (column !== null || programmes.has(last) || broadcast.test(last))) {
    headline = blockText(parts.slice(0, -1).join(' - '));
    column = last;
  }
  return { headline, column, wire };
}
