import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import { feedFooter } from './feed-footer.js';
import type { Publisher } from './publisher.js';

/** BBC News 中文, the BBC's Chinese service. */
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
  timeZone: 'UTC',
  urlParts: readUrlParts,
  image: {
    // ichef.bbci.co.uk/news/600/cpsprodpb/AF64/production/_116500944_057856178.jpg; `ace/ws` for `news` since 2022
    url: /ichef\.bbci\.co\.uk\/(?:news|ace\/\w+)\/(?<width>\d+)\/cpsprodpb\/\w+\/production\/(?<filename>_(?<id>\d+)_[^/?#]+)$/,
    lead: [{ tag: ['figure', 'div', 'img'] }],
    figures: [
      {
        element: { tag: 'div' },
        caption: [
          { tag: 'span', className: 'media-caption__text' },
          { tag: 'span', attributes: { 'data-testid': 'caption-paragraph' } },
          { tag: 'p' },
        ],
        isWhole: true,
      },
    ],
    credit: [
      { tag: 'span', className: 'story-image-copyright' },
      { tag: 'p', attributes: { role: 'text' } },
    ],
    creditText: /©[^©]{1,80}$/,
    // Lines and gaps that a picture draws.
    logos: [/(?:grey_line(?:_new)?-nc|line976|624_transparent-nc|us2020_separator-nc)\.\w+$/],
    logoAlts:
      /^(?:line(?: break)?|(?:Short |2px ){0,2}Presentational (?:Short |2px ){0,2}gr[ae]y line|(?:1px )?Transparent line|Presentational white space|Section divider|Línea|水平线)$/i,
  },
  printedDate: [
    {
      place: { tag: 'time' },
      pattern:
        /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:(?<half>凌晨|早上|上午|中午|下午|晚上)(?<hour>\d{1,2})点(?<minute>\d{1,2})分)?$/,
      halves: { 凌晨: 0, 早上: 0, 上午: 0, 中午: 12, 下午: 12, 晚上: 12 },
    },
    {
      place: { tag: 'div', everyChild: { tag: 'i' } },
      pattern: /^(?<year>\d{4})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})日$/,
    },
  ],
  wrappers: [{ tag: ['main', 'div'] }],
  standfirst: [
    { tag: 'p', className: 'story-body__introduction' },
    { tag: 'p', mark: 'b', once: true },
  ],
  boilerplate: [
    // The page's title once more, over the article or for screen readers only.
    { kind: 'other', tag: ['h1', 'strong'], attributes: { class: /(?:Headline|VisuallyHidden)/ } },
    { kind: 'other', tag: 'h1', front: true },
    // 19 分钟前 says something only on the day.
    { kind: 'other', tag: 'time', text: /前$|^(?:最近)?更新/ },
    { kind: 'byline', tag: 'ul', attributes: { class: /Person/ } },
    { kind: 'related', tag: ['ul', 'p'], onlyLinks: /bbc\.com\/|bbc\.co\.uk\// },
    { kind: 'byline', tag: 'ul', front: true },
    // Promotions of podcasts and the like in the bare form, whose blocks are otherwise all in `div`s.
    { kind: 'related', tag: 'section', attributes: { 'aria-labelledby': true } },
    { kind: 'related', tag: 'h2', text: '相关内容' },
    { kind: 'advertisement', tag: 'section', attributes: { 'data-e2e': 'advertisement' } },
    { kind: 'advertisement', tag: 'div', className: 'mpu-ad' },
    { kind: 'player', tag: 'a', text: /^使用浏览器播视频/ },
    { kind: 'player', tag: 'div', className: 'player-with-placeholder__caption', inline: true },
    { kind: 'player', tag: 'p', text: '你的器材不支持播放多媒体材料', inline: true },
    { kind: 'player', tag: ['p', 'div'], text: '告知：第三方内容可能包含广告' },
    { kind: 'player', tag: ['a', 'p'], text: /^(?:跳过|结尾) .{1,20}帖子/ },
    { kind: 'player', tag: 'div', child: { tag: 'p', text: '无内容' } },
    { kind: 'other', tag: 'span', text: /^(?:图片版权|图像来源，|Image caption|图像加注文字，)$/, inline: true },
    feedFooter,
  ],
  players: { titles: [{ tag: ['p', 'span'], previous: { tag: 'div', attributes: { 'data-e2e': 'media-player' } } }] },
  credits: {
    people: {
      labels: {
        author: ['撰稿', '编写', '编写/责编'],
        translator: ['编译', '编译/责编'],
        editor: ['责编', '编译/责编', '编写/责编'],
      },
      separators: /[、，,]/,
      brackets: 'anywhere',
      lines: null,
    },
    byline: {
      element: { tag: 'li', attributes: { class: /(?:^|[\s-])Name\b/ } },
      separators: /、(?![^（）]{0,60}）)/,
    },
  },
  eras: [
    {
      id: '2014',
      validFrom: '2014-09-01',
      validUntil: '2014-09-30',
      description: 'Twelve documents, signed in brackets in a last paragraph; archived in the form of 2020-grid.',
    },
    {
      id: '2020-story-body',
      validFrom: '2020-07-18',
      validUntil: '2020-09-24',
      description: 'Classes story-body__…; video and audio pages without any element.',
    },
    {
      id: '2020-grid',
      validFrom: '2020-09-25',
      validUntil: '2021-12-31',
      description:
        'Each block in a <div> with a class …GridItem… or …GridComponent; title and date before the picture.',
    },
    {
      id: '2022-bare',
      validFrom: '2022-01-01',
      validUntil: null,
      description: 'The same nesting under <main role="main">, without classes. Few seen, until 2024.',
    },
  ],
});

/**
 * `/zhongwen/simp/world-55651034`, until 2018 `/zhongwen/simp/world/2014/09/140925_SLUG.shtml`, and since 2022
 * `/zhongwen/articles/c0abc1def2go/simp`. The service and its script are the edition.
 */
function readUrlParts([service = '', script = '', ...path]: readonly string[]): UrlParts {
  const [first = null] = path;
  if (script === 'articles') {
    const edition = path[1] === undefined ? service : `${service}/${path[1]}`;
    return { edition, section: null, column: null, date: null, slug: first };
  }
  const edition = script === '' ? service || null : `${service}/${script}`;
  const last = path.at(-1) ?? '';
  const dated = /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)_(?<slug>.+)\.shtml$/.exec(last)?.groups;
  if (dated !== undefined) {
    const { year, month, day, slug = null } = dated;
    return { edition, section: path.length > 1 ? first : null, column: null, date: `20${year}-${month}-${day}`, slug };
  }
  const numbered = /^(?<section>[a-z-]+)-(?<slug>\d+)$/.exec(last)?.groups;
  const slug = numbered?.['slug'] ?? (last || null);
  return { edition, section: numbered?.['section'] ?? null, column: null, date: null, slug };
}
