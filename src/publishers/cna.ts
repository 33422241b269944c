import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import { feedFooter } from './feed-footer.js';
import type { AgencyOpening, ElementRule, Publisher, SignedName } from './publisher.js';

/** Headlines of the morning. */
const LINKS: ElementRule = { tag: 'div', className: 'book', onlyLinks: /^https?:\/\/www\.cna\.com\.tw\// };

/**
 * 中央社, the Central News Agency of Taiwan. Its documents print no date line; a wire ends with the day in the Republic's
 * years (1100108), which stays text.
 */
export const cna: Publisher & { readonly id: 'cna' } = /* @__PURE__ */ definePublisher({
  id: 'cna',
  name: '中央社 (Central News Agency)',
  hosts: ['cna.com.tw'],
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
  urlParts: readUrlParts,
  image: {
    // …/WebPhotos/1024/20210117/1152x768_158933943166.jpg
    url: /\/[Ww]eb[Pp]hotos\/(?<width>\d+)\/\d{8}\/(?<filename>(?:\d+x\d+_)?(?<id>\d+)\.\w+)$/,
    lead: [{ tag: 'div', className: 'fullPic' }],
    figures: [
      { element: { tag: 'div', className: 'fullPic' }, caption: [{ tag: 'div', className: 'picinfo' }] },
      { element: { tag: 'div', className: 'floatImg' }, caption: [{ tag: 'div', className: 'picinfo' }] },
    ],
    // …（中央社檔案照片） or …中央社記者某某攝　109年9月27日, and both
    creditText: /(?:（[^（）]{1,80}）?)?(?:中央社[^（）。，]{0,30}\d{2,3}年\d{1,2}月\d{1,2}日)$|（[^（）]{1,80}）?$/,
  },
  boilerplate: [
    { kind: 'advertisement', tag: 'div', className: 'bottomArticleBanner' },
    { kind: 'newsletter', tag: 'div', className: 'SubscriptionInner' },
    // 延伸閱讀 after the article, links to older articles inside it, and the list at the head of the morning letter
    { kind: 'related', tag: 'div', className: 'moreArticle' },
    { kind: 'related', tag: 'div', className: 'insertGroup' },
    { kind: 'related', tag: 'div', className: 'topicbox', descendant: { tag: 'a' } },
    { kind: 'related', tag: 'div', className: 'book-title', next: LINKS },
    { kind: 'related', ...LINKS },
    { kind: 'newsletter', tag: 'p', text: /訂閱「早安世界」/ },
    { kind: 'byline', tag: 'div', className: 'author' },
    { kind: 'other', tag: 'div', className: 'dictionary-box', inline: true },
    { kind: 'other', tag: 'p', className: 'warning' },
    { kind: 'player', tag: 'div', text: /Infogram$/, child: { tag: 'a' } },
    { kind: 'player', tag: 'a', className: 'gie-single' },
    feedFooter,
  ],
  credits: {
    agency: readAgencyOpening,
    signature: readReporters,
    people: {
      labels: { translator: ['實習編譯', '編譯', '譯者'], editor: ['核稿', '編輯'] },
      separators: /[、，,/／：:]| (?=\p{Script=Han})/u,
      brackets: 'anywhere',
      lines: null,
    },
    byline: {
      // 中央社駐某地特派員甲乙丙／12月6日
      separators: /、/,
      ends: /[／/]/,
      // and once 中央社駐甲乙丙多倫多特派員
      cut: [/^.*特派員(?=.)/, /^中央社駐/, /(?<=^.{3}).*特派員$/],
    },
  },
  players: {
    videos: [
      {
        element: { tag: 'div', className: 'infogram-embed', attributes: { 'data-id': true } },
        read: ({ 'data-id': id = '', 'data-title': title = null }) => ({
          provider: 'unknown',
          id,
          url: `https://infogram.com/${id}`,
          title,
          posterUrl: null,
        }),
      },
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

/** （中央社記者張謙香港8日電）, （中央社華盛頓13日綜合外電報導）, （中央社網站）, at times after the title of a series. */
const OPENING =
  /^(?:[^（）。]{1,20})?（中央(?:通訊)?社(?<who>記者)?(?<signed>[^（）\d]{0,40}?)(?:(?<day>\d{1,2})日?[^（）]{0,12})?）/;
const DOUBLE_SURNAMES = /^(?:歐陽|司徒|上官|諸葛|司馬|東方|張簡|范姜|張廖|端木|皇甫|尉遲|夏侯|公孫|令狐)/;

/** The opening of a wire. */
function readAgencyOpening(text: string): AgencyOpening | null {
  const match = OPENING.exec(text);
  if (match === null) return null;
  const day = match.groups?.['day'];
  return {
    name: '中央社',
    place: signatureOf(match).place,
    dayOfMonth: day === undefined ? null : Number(day),
    start: 0,
    length: match[0].length,
  };
}

/** The reporters of a wire's opening: 楊思瑞、洪學廣 in （中央社記者楊思瑞、洪學廣台南2日電）. */
function readReporters(line: string): readonly SignedName[] {
  const match = OPENING.exec(line);
  return match === null ? [] : signatureOf(match).names;
}

/** Names and place are printed without a mark between them: a name has three characters, or four after a double surname. */
function signatureOf({ 0: opening, groups }: RegExpExecArray): { place: string | null; names: readonly SignedName[] } {
  const signed = groups?.['signed'] ?? '';
  if (groups?.['who'] === undefined) return { place: signed || null, names: [] };
  const [people = '', ...places] = signed.split(/[/／](?=.)/);
  const written = people.split('、');
  const last = written.at(-1) ?? '';
  let length = DOUBLE_SURNAMES.test(last) ? 4 : 3;
  const rest = last.slice(length);
  if (places.length === 0 && (rest.length === 1 || (rest.length === 2 && /[縣市]$/.test(rest)))) length--;
  written[written.length - 1] = last.slice(0, length);
  let start = opening.indexOf('記者') + 2;
  const names = written.flatMap((name): SignedName[] => {
    const at = start;
    start += name.length + 1;
    return name === '' ? [] : [{ kind: 'author', name, start: at }];
  });
  const place = [last.slice(length), ...places].filter((part) => part !== '').join('/');
  return { place: place || null, names };
}
