import { CAPTION_BELOW, DATE_LINE, FEED_FOOTER } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 路透, the Chinese service of Reuters. */
export const reuters: Publisher & { readonly id: 'reuters' } = /* @__PURE__ */ definePublisher({
  id: 'reuters',
  name: '路透 (Reuters)',
  hosts: ['cn.reuters.com'],
  language: 'zh-Hans',
  timeZone: 'UTC',
  headline: { suffixes: [' | 路透'] },
  urlParts: (segments) => ({ slug: segments.at(-1) ?? null }),
  image: {
    lead: [{ tag: 'img' }, { tag: 'div', className: 'PrimaryAsset_container' }],
    figures: [{ element: { tag: 'div', className: 'PrimaryAsset_container' }, caption: [] }],
    captionAfter: [CAPTION_BELOW],
    // …REUTERS/Name, …Name/Handout via REUTERS
    creditText: /(?:\p{Lu}[\p{L} .'’/-]{0,60} via )?REUTERS(?:[/／].{0,60})?$/u,
  },
  printedDate: [
    {
      place: DATE_LINE,
      pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<zone>Z)?$/,
    },
  ],
  wrappers: [{ tag: 'div', className: 'StandardArticleBody_body' }],
  players: { titles: [CAPTION_BELOW] },
  boilerplate: [
    { kind: 'byline', tag: 'div', attributes: { class: /^Attribution/ } },
    { kind: 'other', tag: 'div', className: 'StandardArticleBody_trustBadgeContainer' },
    { kind: 'advertisement', tag: 'div', attributes: { class: /^AdSlot__container/ } },
    FEED_FOOTER,
  ],
  credits: {
    // 路透北京/上海9月7日 -, and with the day twice: 12月7日 - 路透北京12月7日 -
    agency: {
      pattern:
        /^(?:(?:Reuters)?\d{1,2}月\d{1,2}日 ?- ?)?(?<name>路透)社? ?(?<place>[^\d\s。，]{0,24}?) ?\d{1,2}月 ?(?<day>\d{1,2})日[电讯]? ?[-—–−－]/,
    },
    people: {
      labels: {
        translator: ['编译/审校', '翻译/审校', '编译', '翻译'],
        editor: ['审校', '编审'],
        author: ['记者', '作者', '采写', '撰稿', '撰写', '整理', '发稿'],
      },
      mark: /[：: \u00a0/]?/,
      separators: /[/／、]| (?=\p{Script=Han})/u,
      name: /路透\p{Script=Han}{2,10}|[\p{Script=Han}·]{2,5}|[A-Z][A-Za-z.' -]{2,40}/u,
      brackets: 'anywhere',
      // 整理思路 is a heading.
      lines: { longest: 60, afterLabel: /^[：: \u00a0/][^。！？!?]*$/ },
    },
    byline: { hasLabels: true, separators: /\// },
  },
});
