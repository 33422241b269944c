import { attributeOf, descendants, type Element } from '../../corpus/repair.js';
import { captioned, find, hasClass, isNothingButLinks, linesIn } from '../elements.js';
import { type Labels, labelled, once } from '../people.js';
import {
  dayOfDigits,
  linesOfItems,
  type Open,
  open,
  type Reading,
  readingOf,
  segmentsOf,
  takeLead,
} from '../reading.js';
import { walk } from '../walk.js';

const labels: Labels = [
  ...['特约记者', '实习记者', '本台记者', '记者', '特約記者', '實習記者', '本台記者', '記者'].map(
    (label) => [label, 'author'] as const,
  ),
  ...['编译', '翻译', '編譯', '翻譯'].map((label) => [label, 'translator'] as const),
  // 责編 mixes simplified and traditional characters.
  ...'责编 责任编辑 编辑 网编 責編 責任編輯 編輯 網編 责編 責编 网編 網编'
    .split(' ')
    .map((label) => [label, 'editor'] as const),
];
const begins =
  /^[（(]?\s*(?:自由亚洲电台|自由亞洲電台|(?:特约|实习|本台)?记者|(?:特約|實習|本台)?記者|责编|责任编辑|编辑|网编|責編|責任編輯|編輯|網編|(?:编译|翻译|編譯|翻譯)[：:\s])/;
const places =
  '华盛顿 台北 高雄 台中 台湾 巴黎 旧金山 洛杉矶 纽约 香港 北京 伦敦 东京 柏林 首尔 曼谷 新德里 渥太华 多伦多 温哥华 悉尼 布鲁塞尔 日内瓦 德国 泰国 加拿大 新加坡 吉隆坡 达兰萨拉 西雅图 休斯顿'.split(
    ' ',
  );
const manner = new RegExp(
  `(?:${'综合 綜合 连线 連線 整理 编译 編譯 联合 聯合 专题 專題 专访 專訪 特别 特別 独家 獨家 现场 現場 实地 實地 电话 電話 采访 採訪'.replace(/ /g, '|')})*(?:报道|报导|報道|報導)|采访|採訪`,
);

function withoutPlaces(name: string): string {
  const place = places.find((ending) => name.endsWith(ending));
  return place === undefined ? name : withoutPlaces(name.slice(0, -place.length));
}

/** The names of a credit line; `open` where labels are misprinted or left out. */
function namesIn(line: string): string[] | Open {
  const bare = line
    .replace(/^[（(]\s*/, '')
    .replace(/(?<=\p{Script=Han})[（(]\p{Script=Han}{1,6}[）)]/gu, '')
    .replace(/[）)。]+\s*/g, ' ')
    .replace(/^自由[亚亞]洲[电電]台(?:驻\p{Script=Han}{2,4}?(?=特约记者|记者))?\s*/u, '');
  // What follows the manner of a report without a label.
  const reported = bare.replace(new RegExp(`(?:${manner.source})[。，；\\s]*(?=责|编|网|責|編|網|$)`, 'g'), ' ');
  if (manner.test(reported)) return open;
  const people = labelled(reported, labels, {
    separators: /[/、，；;\s]+/,
    after: '\\s*[:：]?\\s*',
    name: (part) => withoutPlaces(part),
  });
  const isName = (person: string) => /^\w+ \p{Script=Han}{2,4}$/u.test(person);
  return people?.every(isName) ? people : open;
}

/** The figure's caption, and its picture, which is not the magnifier. */
function figure(element: Element): { image: Element; caption: string } | null {
  if (!hasClass(element, 'captioned')) return captioned(element);
  const magnifiers = descendants(element)
    .filter((child) => attributeOf(child, 'id') === 'zoomattribute')
    .flatMap(descendants);
  const image = descendants(element).find((child) => child.tagName === 'img' && !magnifiers.includes(child));
  const caption = find(element, '.image-caption');
  return image === undefined ? null : { image, caption: caption === undefined ? '' : linesIn(caption) };
}

export function readRfa(document: string): Reading {
  const page = walk(document, {
    furniture: (element) => {
      if (attributeOf(element, 'id') === 'zoomattribute') return 'other';
      return element.tagName === 'ul' && isNothingButLinks(element) ? 'related' : null;
    },
    figure,
  });
  const last = linesOfItems(page.items).slice(-3);
  const credits = last.filter(
    (line) =>
      line.length <= 110 &&
      begins.test(line) &&
      /[责責网網][编編]|编辑|編輯|(?:报道|报导|報道|報導)[）)。]?$/.test(line),
  );
  const names = credits.map(namesIn);
  // Names of a single label on another line.
  const isDoubtful = last.some(
    (line) =>
      !credits.includes(line) &&
      /^[（(]?(?:记者|記者|责编|責編|编辑|網編|网编)[：:\s]*\p{Script=Han}{2,4}[）)]?$/u.test(line),
  );
  const segments = segmentsOf(page.url);
  const [edition = null] = segments;
  const folders = segments.slice(0, -1);
  const [, month, day, year] = /(\d\d)(\d\d)(20\d\d)\d{4,6}/.exec(segments.at(-1) ?? '') ?? [];
  const underFile = folders.some((folder) => /\d{8}|\.html$/.test(folder));
  return readingOf(page, {
    lead: takeLead(page.items, ({ element }) => element !== null && hasClass(element, 'captioned')),
    people: isDoubtful || names.includes(open) ? open : once(names.flat()),
    section: {
      edition,
      section: underFile ? open : (folders.at(-1) ?? null),
      date: year === undefined ? null : dayOfDigits(`${year}${month}${day}`),
      slug: open,
    },
    language: edition === 'cantonese' ? 'zh-Hant' : 'zh-Hans',
  });
}
