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
  editions: { en: 'en', zh: 'zh-Hans', 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' },
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
      opening:
        /^[（(][欢歡]迎[点點][击擊]此[处處][订訂][阅閱]|^感[谢謝][阅閱][读讀](?:今天的(?:NYT)?[简簡][报報]|本期[“「])/,
    },
    { kind: 'read-more', tag: 'a', text: /^[点點][击擊]查看本文英文版。?$/, inline: true },
    { kind: 'byline', tag: 'address' },
    // 阅读本文中文版 ends the items of a brief. The English version may be a page of the edition, too.
    {
      kind: 'related',
      tag: ['p', 'ul', 'ol'],
      text: /^(?![阅閱][读讀]本文|[点點][击擊]查看本文)/,
      onlyLinks: /\/\/cn\.nytimes\.com\//,
    },
    // The page below an article without a footer
    { kind: 'related', tag: ['h3', 'h4', 'h5'], text: /^(?:相[关關](?:[报報][道導]|文章)|最受[欢歡]迎)$/ },
    { kind: 'other', tag: 'nav' },
    { kind: 'app', tag: ['p', 'a'], text: /^(?:免[费費]|[点點][击擊])下[载載] ?(?:[纽紐][约約]|iOS|Android)/ },
    { kind: 'copyright', tag: 'footer', text: /^© ?\d{4} The New York Times Company/ },
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
    byline: { separators: /[,、，]/ },
  },
});

/**
 * `/SECTION/YYYYMMDD/SLUG/`, in traditional characters with `zh-hant/` at the end; on www.nytimes.com
 * `/zh-hans/YYYY/MM/DD/…/SECTION/SLUG.html`, and in English without `zh-hans`.
 */
function readUrlParts(segments: readonly string[]): Partial<UrlParts> {
  const edition = segments.find((segment) => /^zh(?:-han[st])?$/.test(segment)) ?? null;
  const at = segments.findIndex((segment) => /^\d{4}$/.test(segment));
  if (at !== -1) {
    const date = segments.slice(at, at + 3).join('-');
    const slug = segments.at(-1)?.replace(/\.html$/, '') ?? null;
    return { edition: edition ?? 'en', section: segments.at(-2) ?? null, date, slug };
  }
  const [section = null, digits = '', slug = null] = segments;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  return { edition, section, date: year === undefined ? null : `${year}-${month}-${day}`, slug };
}
