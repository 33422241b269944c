import { CAPTION_BELOW, DATE_LINE, FEED_FOOTER, MONTHS } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';
import { byPath } from './url-path.js';

/** 美国之音, the Chinese service of the Voice of America. It names no people. */
export const voa: Publisher & { readonly id: 'voa' } = /* @__PURE__ */ definePublisher({
  id: 'voa',
  name: '美国之音 (Voice of America)',
  hosts: ['voachinese.com'],
  language: 'zh-Hans',
  // /a/SLUG-20201218/5705269.html, /a/SLUG20201218/5705269.html, /a/SLUG/5705269.html, /a/5720157.html
  urlParts: /* @__PURE__ */ byPath(
    /^[^/]+\/(?<slug>[^/]+)(?:-|(?<![\d/-]))(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])\//,
    /^[^/]+\/(?<slug>[^/]+)\//,
    /(?:^|\/)(?<slug>[^/]+?)(?:\.html)?$/,
  ),
  image: {
    figures: [{ element: { tag: 'div', className: 'contentImage' }, caption: [{ tag: 'small' }] }],
    captionAfter: [CAPTION_BELOW],
    creditText: 'last-bracket',
    // （2020年12月18日）, （二〇二〇年十二月）, （资料照片）, （资料照：2020年12月18日）
    notCredit: /^[（(](?:[\d〇零一二三四五六七八九十年月日号 ./:：,，、-]|资料(?:照片?|图片?)){1,40}[)）]$/,
  },
  printedDate: [
    {
      place: DATE_LINE,
      pattern:
        /^\w{3}, (?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>GMT)$/,
      months: MONTHS,
    },
  ],
  players: { titles: [CAPTION_BELOW] },
  boilerplate: [
    // The times of a programme, its disclaimer, and its playlist.
    { kind: 'other', tag: 'p', text: /^(?:时事大家谈|焦点对话)(?:节目)?每.*(?:敬请收看|欢迎按时收看)。$/ },
    { kind: 'other', tag: 'p', text: /^=+$/ },
    { kind: 'other', tag: 'p', opening: /^(?:=+ ?嘉宾和观众|嘉宾和观众听众发表的都是个人观点)/ },
    { kind: 'other', tag: 'p', opening: /^《[^》]{1,40}》YouTube播放列表[：:]/ },
    // A teaser whose content was lost by the scraper.
    {
      kind: 'related',
      tag: 'a',
      text: '',
      attributes: { href: /^(?:https?:\/\/www\.voachinese\.com)?\/a\/[^?#]+\.html$/ },
    },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/www\.voachinese\.com\// },
    FEED_FOOTER,
  ],
});
