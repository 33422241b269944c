import type { UrlParts } from '../model/article.js';
import { CAPTION_BELOW, DATE_LINE, FEED_FOOTER } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 纽约时报中文网, the Chinese edition of The New York Times. */
export const nyt: Publisher & { readonly id: 'nyt' } = /* @__PURE__ */ definePublisher({
  id: 'nyt',
  name: '纽约时报中文网 (The New York Times)',
  // www.nytimes.com has the briefs of September 2021 to August 2022.
  hosts: ['cn.nytimes.com', 'www.nytimes.com'],
  language: 'zh-Hans',
  editions: { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' },
  timeZone: 'Asia/Shanghai',
  urlParts: readUrlParts,
  image: {
    lead: [{ tag: ['img', 'figure'] }],
    figures: [{ element: { tag: 'p', child: { tag: 'img' } }, caption: [{ tag: 'small' }], isWhole: true }],
    captionAfter: [CAPTION_BELOW],
    creditText: /Credit\.\.\..{1,200}$/,
    // For screen readers, before each picture of a brief; many of the pictures are lost.
    lost: ['Image'],
  },
  wrappers: [{ tag: 'section', attributes: { name: 'articleBody' } }],
  printedDate: [
    {
      // The scraper repeated the first of several authors without a blank. One with a blank is part of a name.
      place: DATE_LINE,
      pattern:
        /^(?<author>.{0,120}?) ?(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)$/,
      authors: { separators: /,(?! )/ },
    },
    { place: { tag: 'time' }, pattern: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/ },
  ],
  players: { titles: [CAPTION_BELOW] },
  boilerplate: [
    {
      kind: 'newsletter',
      tag: 'p',
      opening: /^[（(]欢迎点击此处订阅|^感谢阅读(?:今天的(?:NYT)?简报|本期“)/,
    },
    { kind: 'read-more', tag: 'a', text: /^点击查看本文英文版。?$/, inline: true },
    { kind: 'byline', tag: 'address' },
    // 阅读本文中文版 ends the items of a brief.
    { kind: 'related', tag: ['p', 'ul', 'ol'], text: /^(?!阅读本文)/, onlyLinks: /\/\/cn\.nytimes\.com\// },
    {
      kind: 'other',
      tag: 'div',
      text: '',
      attributes: { class: /\barticle-footer\b|\btrc_|SL_ImTranslatorLogo|related-links-block/ },
    },
    FEED_FOOTER,
  ],
  credits: {
    people: {
      labels: { translator: ['翻译', '编译', '译者', '翻譯', '編譯', '譯者'] },
      separators: /[、，]/,
      lines: { longest: 60 },
    },
    byline: { separators: /, |[、，]/ },
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-07-17',
      validUntil: '2021-04-06',
      description:
        'Author and Beijing time in one <i>; captions in a <small> after each image; translator after a <br>.',
    },
    {
      id: '2021',
      validFrom: '2021-04-30',
      validUntil: null,
      description:
        'Authors in <address>, the day in <time>; <figure>, <section> and <footer>; all of a brief in one <section>. Seen until 2025.',
    },
  ],
});

/** `/SECTION/YYYYMMDD/SLUG/`; of a brief, `/zh-hans/YYYY/MM/DD/…/SECTION/SLUG.html`. */
function readUrlParts(segments: readonly string[]): Partial<UrlParts> {
  const [first = null, second = '', third = null, day] = segments.filter((segment) => segment !== 'interactive');
  if (first !== null && /^zh(?:-|$)/.test(first)) {
    const slug = segments.at(-1)?.replace(/\.html$/, '') ?? null;
    return { edition: first, section: segments.at(-2) ?? null, date: `${second}-${third}-${day}`, slug };
  }
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(second) ?? [];
  return { section: first, date: year === undefined ? null : `${year}-${month}-${date}`, slug: third };
}
