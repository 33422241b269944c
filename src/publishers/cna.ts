import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import type { AgencyOpening, Publisher, SignedName } from './publisher.js';

/**
 * 中央社, the Central News Agency of Taiwan. Opt in: `parseArticle(document, { publishers: [cna, rfi] })`. Its documents
 * print no date line; a wire ends with the day in the Republic's years (1100108), which stays text.
 */
export const cna: Publisher & { readonly id: 'cna' } = /* @__PURE__ */ definePublisher({
  id: 'cna',
  name: '中央社 (Central News Agency)',
  hosts: ['cna.com.tw'],
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
  urlParts: readUrlParts,
  image: {
    // …/WebPhotos/1024/20210117/1152x768_158933943166.jpg, mostly behind a proxy that resizes
    url: /\/[Ww]eb[Pp]hotos\/(?<width>\d+)\/\d{8}\/(?<filename>(?:\d+x\d+_)?(?<id>\d+)\.\w+)$/,
    lead: { tag: 'div', className: 'fullPic' },
    figures: [
      { element: { tag: 'div', className: 'fullPic' }, caption: { tag: 'div', className: 'picinfo' } },
      { element: { tag: 'div', className: 'floatImg' }, caption: { tag: 'div', className: 'picinfo' } },
    ],
    // …（中央社檔案照片） or …中央社記者某某攝　109年9月27日, and both
    creditText: /(?:（[^（）]{1,80}）?)?(?:中央社[^（）。，]{0,30}\d{2,3}年\d{1,2}月\d{1,2}日)$|（[^（）]{1,80}）?$/,
  },
  boilerplate: [
    { kind: 'advertisement', tag: 'div', className: 'bottomArticleBanner' },
    { kind: 'newsletter', tag: 'div', className: 'SubscriptionInner' },
    // 延伸閱讀 behind the article, links to older articles inside it, and the list at the head of the morning letter
    { kind: 'related', tag: 'div', className: 'moreArticle' },
    { kind: 'related', tag: 'div', className: 'insertGroup' },
    { kind: 'related', tag: 'div', className: 'book-title' },
    { kind: 'related', tag: 'div', className: 'book' },
    { kind: 'newsletter', tag: 'p', text: /訂閱「早安世界」/ },
    { kind: 'newsletter', tag: 'p', attributes: { style: /^background-color: #F6F6F6/ } },
    { kind: 'byline', tag: 'div', className: 'author' },
    { kind: 'other', tag: 'div', className: 'dictionary' },
    { kind: 'syndication', tag: 'div', text: /^获取更多RSS ?[:：]/, leadIn: ['br', 'hr'] },
  ],
  credits: {
    agency: readAgencyOpening,
    authors: readReporters,
    people: [
      { label: '實習編譯', kind: 'translator' },
      { label: '編譯', kind: 'translator' },
      { label: '譯者', kind: 'translator' },
      { label: '核稿', kind: 'editor' },
      { label: '編輯', kind: 'editor' },
    ],
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-08-02',
      validUntil: null,
      description: 'div.fullPic before div.paragraph; links in the text and lists of them as a.moreArticle-link.',
    },
  ],
});

/** `/news/firstnews/202101175005.aspx`: the section, the day and the day's number of the article. */
function readUrlParts(segments: readonly string[]): UrlParts {
  const [news, section = null, file = ''] = segments;
  const dated = /^(\d{4})(\d{2})(\d{2})(\d{4})\.aspx$/.exec(file);
  if (news !== 'news' || dated === null)
    return { edition: null, section: null, column: null, date: null, slug: segments.at(-1) ?? null };
  const [, year, month, day, slug = null] = dated;
  return { edition: null, section, column: null, date: `${year}-${month}-${day}`, slug };
}

const OPENING =
  /^（中央社(?:記者)?(?<signed>[^（）\d]{0,40}?)(?<day>\d{1,2})日(?:專電|綜合外電報導|綜合報導|綜合外電|電)）/;
/** Where the agency's people write from. A name and a place stand next to each other without a mark between them. */
const PLACES = /* @__PURE__ */ longestFirst([
  '台北 新北 桃園 台中 台南 高雄 基隆 新竹 新竹縣 苗栗 苗栗縣 彰化 彰化縣 南投 南投縣 雲林 雲林縣 嘉義 嘉義縣 屏東 屏東縣 宜蘭 宜蘭縣',
  '花蓮 花蓮縣 台東 台東縣 澎湖 澎湖縣 金門 連江 香港 北京 上海 廣州 東京 首爾 曼谷 河內 馬尼拉 雅加達 吉隆坡 新加坡 仰光 新德里 伊斯坦堡',
  '耶路撒冷 莫斯科 柏林 布魯塞爾 巴黎 倫敦 羅馬 維也納 馬德里 日內瓦 華盛頓 紐約 洛杉磯 舊金山 多倫多 溫哥華 聖保羅 雪梨',
]);

/** （中央社記者張謙香港8日電）, （中央社華盛頓13日綜合外電報導）. */
function readAgencyOpening(text: string): AgencyOpening | null {
  const match = OPENING.exec(text);
  if (match === null) return null;
  const { day, place } = { day: match.groups?.['day'], place: signatureOf(match).place };
  return { name: '中央社', place, dayOfMonth: Number(day), start: 0, length: match[0].length };
}

/** The reporters of a wire's opening: 楊思瑞、洪學廣 in （中央社記者楊思瑞、洪學廣台南2日電）. */
function readReporters(text: string): readonly SignedName[] {
  const match = OPENING.exec(text);
  return match === null ? [] : signatureOf(match).names;
}

function signatureOf(match: RegExpExecArray): { place: string | null; names: readonly SignedName[] } {
  const signed = match.groups?.['signed'] ?? '';
  if (!match[0].startsWith('（中央社記者')) return { place: signed || null, names: [] };
  const place = PLACES.find((name) => signed.endsWith(name)) ?? null;
  // Whose place is unknown cannot be told from the place.
  if (place === null) return { place: null, names: [] };
  const names: SignedName[] = [];
  let start = '（中央社記者'.length;
  for (const name of signed.slice(0, -place.length).split('、')) {
    if (name !== '') names.push({ name, start });
    start += name.length + 1;
  }
  return { place, names };
}

/** 宜蘭縣 before 宜蘭. */
function longestFirst(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ')).toSorted((a, b) => b.length - a.length);
}
