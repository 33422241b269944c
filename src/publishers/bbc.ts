import type { UrlParts } from '../model/article.js';
import { DATE_LINE, FEED_FOOTER } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { ElementRule, Publisher } from './publisher.js';

/** 2020年11月3日下午3点20分. 中午 is used for hours before and after noon: 中午11点45分 is 11:45, 中午12点15分 is 12:15. */
const DATE =
  /^(?<year>\d{4})年 ?(?<month>\d{1,2})月 ?(?<day>\d{1,2})日(?: ?(?:(?<half>凌晨|清晨|早上|上午|中午(?!11)|下午|晚上)|中午)? ?(?<hour>\d{1,2})[点點時时:](?<minute>\d{1,2})分?)?$/;
const HALVES = { 凌晨: 0, 清晨: 0, 早上: 0, 上午: 0, 中午: 12, 下午: 12, 晚上: 12 };

const AROUND_PICTURE: ElementRule = { tag: 'div', descendant: { tag: ['img', 'noscript'] } };
const PLAYER: ElementRule = { tag: 'div', child: { tag: 'iframe', attributes: { src: /\/av-embeds\// } } };

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
    // ichef.bbci.co.uk/news/600/cpsprodpb/AF64/production/_116500944_057856178.jpg; since 2022 with `ace/ws` instead of `news`
    url: /ichef\.bbci\.co\.uk\/(?:news|ace\/\w+)\/(?<width>\d+)\/cpsprodpb\/\w+\/production\/(?<filename>_(?<id>\d+)_[^/?#]+)$/,
    lead: [{ tag: ['figure', 'img'] }, AROUND_PICTURE],
    figures: [
      {
        element: AROUND_PICTURE,
        caption: [
          { tag: 'span', className: 'media-caption__text' },
          { tag: 'span', attributes: { 'data-testid': 'caption-paragraph' } },
          // 图像加注文字，说明
          { tag: 'p', previous: { tag: 'span' } },
          // Without a label, seen from October 2023 to March 2024
          { tag: 'p', previous: { tag: 'div', child: { tag: 'picture' } } },
          { tag: 'div', everyChild: { tag: 'p' } },
        ],
        isWhole: true,
        lazy: { tag: 'div', attributes: { 'data-e2e': 'image-placeholder' } },
      },
    ],
    credit: [
      { tag: 'span', className: 'story-image-copyright' },
      { tag: 'p', attributes: { role: 'text' } },
    ],
    creditText: /©.{1,80}$/,
    // Pictures that only draw a line or a gap
    logos: [
      /(?:(?:grey|white)_(?:line|space)\w{0,4}-nc|line976|624_transparent-nc|us2020_separator-nc)\.\w+(?:\.\w+)?$/,
    ],
    logoAlts:
      /^(?:(?:(?:short|[12]px|presentational|gr[ae]y|white|transparent) ){0,4}line(?: break)?|(?:presentational )?white space|section divider|línea|水平[线線])$/i,
  },
  printedDate: [
    { place: { tag: 'time' }, pattern: DATE, halves: HALVES },
    { place: DATE_LINE, pattern: DATE, halves: HALVES },
  ],
  wrappers: [{ tag: ['main', 'article', 'div'] }],
  standfirst: [
    { tag: 'p', className: 'story-body__introduction' },
    { tag: 'p', mark: 'b', once: true },
  ],
  boilerplate: [
    // The title of the page, repeated
    { kind: 'other', tag: ['h1', 'strong'], attributes: { class: /Headline|VisuallyHidden/ } },
    { kind: 'other', tag: 'h1', front: true },
    // 19 分钟前 has a meaning only on the day of publication.
    { kind: 'other', tag: 'time', text: /前$|^(?:最近)?更新/ },
    { kind: 'byline', tag: 'ul', attributes: { class: /Person/ } },
    // A damaged link: http://https//www.bbc.com/…
    { kind: 'related', tag: ['ul', 'ol', 'p'], onlyLinks: /\bbbc\.(?:com|co\.uk)\// },
    // Name and title, without classes
    { kind: 'byline', tag: 'ul', text: /^[^。！？]{1,120}$/, front: true },
    // Promotions of podcasts
    { kind: 'related', tag: 'section', attributes: { 'aria-labelledby': true } },
    { kind: 'related', tag: 'h2', text: /^(?:相关内容|相關內容)$/ },
    { kind: 'advertisement', tag: 'section', attributes: { 'data-e2e': 'advertisement' } },
    { kind: 'advertisement', tag: 'div', className: 'mpu-ad' },
    { kind: 'player', tag: 'div', className: 'player-with-placeholder__caption', inline: true },
    { kind: 'player', tag: 'p', text: /^你的器材不支持播放多媒[体體]材料$/, inline: true },
    { kind: 'player', tag: 'a', text: /^使用[浏瀏][览覽]器播/ },
    { kind: 'player', tag: ['p', 'div', 'small'], text: /^告知[：:]第三方[内內]容可能包含[广廣]告。?$/ },
    // Asks for consent before a post is loaded
    { kind: 'player', tag: 'div', attributes: { 'data-testid': 'consentBanner' } },
    { kind: 'player', tag: ['a', 'p'], text: /^(?:跳[过過]|[结結]尾) .{1,20}帖子/ },
    { kind: 'player', tag: 'div', text: /^[无無][内內]容/, child: { tag: 'p' } },
    // Labels for screen readers
    {
      kind: 'other',
      tag: 'span',
      text: /^(?:[图圖]片版[权權]|[图圖]像[来來]源|(?:[图圖]像|[视視音][频頻])加[注註]文字|(?:Image|Media) (?:caption|copyright))[，,：:]?$/,
      inline: true,
    },
    FEED_FOOTER,
  ],
  players: {
    lead: [{ tag: 'div', child: PLAYER }],
    titles: [{ tag: ['p', 'span'], previous: PLAYER }],
  },
  credits: {
    people: {
      labels: {
        author: ['撰稿', '编写', '編寫', '撰稿/责编', '编写/责编', '編寫/責編'],
        translator: ['编译', '編譯', '编译/责编', '編譯/責編'],
        editor: ['责编', '責編', '撰稿/责编', '编写/责编', '編寫/責編', '编译/责编', '編譯/責編'],
      },
      separators: /[、，,]/,
      brackets: 'anywhere',
      lines: null,
    },
    byline: {
      element: { tag: 'li', attributes: { class: /(?:^|[\s-])Name\b/ } },
      // 甲·乙（A. Bee）、丙丁（C. Dee）与戊己
      separators: /(?:、|(?<=[）)\s]|·\p{Script=Han}{1,8})[与與和及])(?![^（）()]{0,60}[）)])/u,
    },
  },
});

/** `/zhongwen/simp/world-55651034`, `/zhongwen/simp/world/2014/09/140925_SLUG.shtml`, `/zhongwen/articles/c0abc1def2go/simp` */
function readUrlParts([service = '', script = '', ...path]: readonly string[]): Partial<UrlParts> {
  if (script === 'articles') return { edition: [service, ...path.slice(1, 2)].join('/'), slug: path[0] ?? null };
  const edition = [service, script].filter((part) => part !== '').join('/') || null;
  const last = path.at(-1) ?? null;
  const dated = /^(\d\d)(\d\d)(\d\d)_(.+?)(?:\.shtml)?$/.exec(last ?? '');
  if (dated !== null) {
    const [, year, month, day, slug = null] = dated;
    return { edition, section: path.length > 1 ? (path[0] ?? null) : null, date: `20${year}-${month}-${day}`, slug };
  }
  const [, section = null, slug = last] = /^([a-z_-]+)-(\d+)$/.exec(last ?? '') ?? [];
  return { edition, section, slug };
}
