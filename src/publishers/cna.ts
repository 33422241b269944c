import { FEED_FOOTER } from './archive-markup.js';
import { nameBeforePlace } from './chinese-names.js';
import { definePublisher } from './define-publisher.js';
import type { AgencyOpening, Publisher, SignedName } from './publisher.js';
import { byPath, LAST_SEGMENT } from './url-path.js';

const OWN_PAGES = /\/\/www\.cna\.com\.tw\//;

/** 中央社, the Central News Agency of Taiwan. It prints no date; the day at the end of a wire (1100108) is text. */
export const cna: Publisher & { readonly id: 'cna' } = /* @__PURE__ */ definePublisher({
  id: 'cna',
  name: '中央社 (Central News Agency)',
  hosts: ['cna.com.tw'],
  language: 'zh-Hant',
  timeZone: 'Asia/Taipei',
  // /news/firstnews/202101175005.aspx: the section, the day, and the number of the article on that day
  urlParts: /* @__PURE__ */ byPath(
    /^[^/]+\/(?<section>[^/]+)\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<slug>\d+)\.aspx(?:\/|$)/,
    LAST_SEGMENT,
  ),
  image: {
    // …/WebPhotos/1024/20210117/1152x768_158933943166.jpg, …/2000x1333_wmky_0998225949868.jpg
    url: /\/webphotos\/(?<width>\d+)\/\d{8}\/(?<filename>(?:\d+x\d+_)?(?:[a-z]+_)?(?<id>\d+)\.\w+)$/i,
    lead: [{ tag: 'div', className: 'fullPic' }],
    figures: [
      {
        element: { tag: 'div', attributes: { class: /\b(?:fullPic|floatImg)\b/ } },
        caption: [{ tag: 'div', className: 'picinfo' }],
      },
    ],
    // …（中央社檔案照片）, …中央社記者某某攝　109年9月27日, and both
    creditText:
      /(?:[（(][^（()）]{1,80}[）)] ?)?中央社[^（）。，]{0,30}(?:\d\d年\d{1,2}月\d{1,2}日|[攝摄])$|[（(][^（()）]{1,80}[）)]$/,
  },
  boilerplate: [
    { kind: 'advertisement', tag: 'div', className: 'bottomArticleBanner' },
    { kind: 'newsletter', tag: 'div', className: 'SubscriptionInner' },
    // 延伸閱讀, links to older articles, keywords, the day's headlines, and the list at the head of the morning letter
    { kind: 'related', tag: 'div', className: 'moreArticle' },
    { kind: 'related', tag: 'div', className: 'insertGroup' },
    { kind: 'related', tag: 'div', className: 'articlekeywordGroup' },
    { kind: 'related', tag: 'div', className: 'bottomBox' },
    { kind: 'related', tag: 'div', className: 'topicbox', descendant: { tag: 'a' } },
    // The headlines of the morning letter
    { kind: 'related', tag: 'div', className: 'book-title', next: { tag: 'div', onlyLinks: OWN_PAGES } },
    { kind: 'related', tag: 'div', className: 'book', onlyLinks: OWN_PAGES },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: OWN_PAGES },
    { kind: 'newsletter', tag: 'p', text: /訂閱[「《]早安世界[」》]/ },
    { kind: 'byline', tag: 'div', className: 'author' },
    { kind: 'other', tag: 'div', className: 'dictionary-box', inline: true },
    { kind: 'other', tag: 'p', className: 'warning' },
    { kind: 'player', tag: 'div', text: /Infogram$/, child: { tag: 'a' } },
    { kind: 'player', tag: 'a', className: 'gie-single' },
    FEED_FOOTER,
  ],
  credits: {
    agency: readOpening,
    people: {
      labels: { translator: ['實習編譯', '實習譯者', '編譯', '譯者'], editor: ['核稿', '編輯'] },
      mark: / ?[：:]/,
      separators: /[、，,/／：:]| (?=\p{Script=Han})/u,
      // The day after a bracket that is not closed: （編輯：甲乙1100108
      ends: /\d/,
      brackets: 'anywhere',
      lines: null,
    },
    byline: {
      separators: /、/,
      ends: /[／/\d]/,
      // 中央社駐某地特派員甲乙丙／12月6日, and once 中央社駐甲乙丙多倫多特派員
      cut: [/^.*(?:特派員|記者)(?=.)/, /^(?:中央社)?駐/, /(?<=^.{3}).*特派員$/],
    },
  },
  players: {
    videos: [
      {
        element: { tag: 'div', className: 'infogram-embed', attributes: { 'data-id': true } },
        read: ({ 'data-id': id = '', 'data-title': title = null }) => {
          return { provider: 'unknown', id, url: `https://infogram.com/${id}`, title, posterUrl: null };
        },
      },
    ],
  },
});

/** （中央社記者張謙香港8日電）, （中央社華盛頓13日綜合外電報導）, （中央社網站）, sometimes after the title of a series. */
const OPENING =
  /^(?:[^（(）)。]{1,20})?[（(]中央(?:通訊)?社(?! ?(?:檔案|資料|製|提供)) ?(?<who>(?:實習|特約)?記者|特派員)?(?<signed>[^（(）)\d]{0,40}?)(?:(?:\d{2,4}年)?(?:\d{1,2}月)?(?<day>\d{1,2})日?[^（(）)\d]{0,12}|(?<wire>專?電|綜合(?:外電)?(?:報導)?|特稿))?[）)]/;

/** The opening of a wire, and its reporters: 楊思瑞 and 洪學廣 in （中央社記者楊思瑞、洪學廣台南2日電）. */
function readOpening(text: string): AgencyOpening | null {
  const match = OPENING.exec(text);
  const { who, signed = '', day, wire } = match?.groups ?? {};
  if (match === null || (who !== undefined && day === undefined && wire === undefined)) return null;
  const [people = '', ...places] = who === undefined ? ['', signed] : signed.split(/[/／](?=.)/);
  const written = people.split('、').map((name) => name.replace(/^ *(?:特派員|(?:實習|特約)?記者|編譯)/, '').trim());
  const last = written.pop() ?? '';
  const name = nameBeforePlace(last).trim();
  const names = [...written, name]
    .filter((each) => each !== '')
    .map((each): SignedName => ({ kind: 'author', name: each }));
  const place = [last.slice(name.length), ...places].map((part) => part.replace(/^[，, ]+/, '').trim());
  return {
    name: '中央社',
    place: place.filter((part) => part !== '').join('/') || null,
    dayOfMonth: day === undefined ? null : Number(day),
    start: 0,
    length: match[0].length,
    names,
  };
}
