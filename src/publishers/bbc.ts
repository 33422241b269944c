import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** The BBC's Chinese service. Opt in: `parseArticle(document, { publishers: [bbc, rfi] })`. */
export const bbc: Publisher & { readonly id: 'bbc' } = /* @__PURE__ */ definePublisher({
  id: 'bbc',
  name: 'BBC News 中文',
  hosts: ['bbc.com', 'bbc.co.uk'],
  editions: {
    'zhongwen/simp': 'zh-Hans',
    'zhongwen/trad': 'zh-Hant',
    'ukchina/simp': 'zh-Hans',
    'ukchina/trad': 'zh-Hant',
  },
  timeZone: 'Europe/London',
  urlParts: readUrlParts,
  image: {
    // ichef.bbci.co.uk/news/600/cpsprodpb/AF64/production/_116500944_057856178.jpg, at times behind a proxy
    url: /ichef\.bbci\.co\.uk\/news\/(?<width>\d+)\/cpsprodpb\/\w+\/production\/(?<filename>_(?<id>\d+)_[^/?#]+)$/,
    lead: { tag: ['figure', 'div'] },
    figures: [
      {
        element: { tag: 'div', className: 'media-landscape' },
        caption: { tag: 'span', className: 'story-image-copyright' },
      },
      { element: { tag: 'div', child: { tag: 'figure' } }, caption: { tag: 'figcaption' } },
    ],
    credit: [{ tag: 'span', className: 'story-image-copyright' }],
    creditText: /©[^©]{1,80}$/,
  },
  printedDate: {
    element: { tag: 'div', child: { tag: ['time', 'i'] } },
    pattern: /^(?<year>\d{4})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})日$/,
  },
  wrappers: [
    { tag: 'main' },
    { tag: 'div', child: { tag: 'div', className: 'story-body__inner' } },
    { tag: 'div', className: 'story-body__inner' },
  ],
  standfirst: [
    { tag: 'p', className: 'story-body__introduction', mark: null },
    { tag: 'div', child: { tag: 'p', child: { tag: 'b' } }, mark: 'b' },
  ],
  boilerplate: [
    // The page's title once more, over the article or for screen readers only.
    { kind: 'other', tag: ['h1', 'strong'], attributes: { class: /(?:^|[\s-])(?:Headline|VisuallyHiddenText)\b/ } },
    { kind: 'other', tag: 'div', child: { tag: ['h1', 'strong'], attributes: { class: /Headline\b/ } } },
    // 19 分钟前 says something only on the day; its datetime is the day of the URL's page.
    { kind: 'other', tag: 'div', text: /^\d+ (?:分钟|分鐘|小时|小時)前$/, child: { tag: 'time' } },
    {
      kind: 'byline',
      tag: 'div',
      child: {
        tag: 'div',
        child: { tag: 'ul', attributes: { role: 'list' }, child: { tag: 'li', attributes: { class: /-Name\b/ } } },
      },
    },
    { kind: 'advertisement', tag: 'section', attributes: { 'data-e2e': 'advertisement' } },
    { kind: 'advertisement', tag: 'div', className: 'mpu-ad' },
    { kind: 'player', tag: 'a', text: /^使用浏览器播视频\/view video in browser$/ },
    { kind: 'related', tag: 'ul', className: 'story-body__unordered-list' },
    { kind: 'syndication', tag: 'div', text: /^获取更多RSS ?[:：]/, leadIn: ['br', 'hr'] },
  ],
  credits: {
    people: [
      { label: '编译', kind: 'translator' },
      { label: '编写/责编', kind: 'editor' },
      { label: '责编', kind: 'editor' },
    ],
  },
  eras: [
    {
      id: '2020-story-body',
      validFrom: '2020-07-18',
      validUntil: '2020-09-20',
      description: 'Classes story-body__…; pictures as <figure> with credit behind ©, or as div.media-landscape.',
    },
    {
      id: '2020-grid',
      validFrom: '2020-10-11',
      validUntil: null,
      description:
        'Each block in a <div> of its own with a hashed class; the title and a relative date before the picture.',
    },
  ],
});

/**
 * `/zhongwen/simp/world-55651034`, and until 2018 `/zhongwen/simp/world/2014/09/140925_nigeria_chinese_gunman.shtml`. The
 * service and its script are the edition.
 */
function readUrlParts(segments: readonly string[]): UrlParts {
  const [service = null, script = null, ...path] = segments;
  const edition = service === null || script === null ? service : `${service}/${script}`;
  const last = path.at(-1) ?? null;
  const dated = last === null ? null : /^(\d{2})(\d{2})(\d{2})_(.+)\.shtml$/.exec(last);
  if (dated !== null) {
    const [, year, month, day, slug = null] = dated;
    return {
      edition,
      section: path.length > 1 ? (path[0] ?? null) : null,
      column: null,
      date: `20${year}-${month}-${day}`,
      slug,
    };
  }
  const numbered = last === null ? null : /^([a-z-]+)-(\d+)$/.exec(last);
  return { edition, section: numbered?.[1] ?? null, column: null, date: null, slug: numbered?.[2] ?? last };
}
