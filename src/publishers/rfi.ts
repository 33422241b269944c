import type { UrlParts } from '../model/article.js';
import { FEED_FOOTER } from './archive-markup.js';
import type { ElementRule, Publisher } from './publisher.js';
import { readAudio, readDataSetUrl, readGallery, readVideo } from './rfi-players.js';
import { readShareLink } from './rfi-share.js';

const SHARE_BUTTON: ElementRule = {
  tag: 'a',
  attributes: { href: /^(?:https:\/\/www\.facebook\.com\/dialog\/share\?|whatsapp:)/ },
};

/** Radio France Internationale. The archive contains the Chinese edition; the URLs of the other editions are read too. */
export const rfi: Publisher = {
  id: 'rfi',
  name: 'Radio France Internationale',
  hosts: ['rfi.fr'],
  language: null,
  // https://www.rfi.fr/ lists them; `cn` is written in simplified characters, `tw` in traditional ones.
  editions: {
    br: 'pt-BR',
    cn: 'zh-Hans',
    en: 'en',
    es: 'es',
    fa: 'fa',
    ff: 'ff',
    fr: 'fr',
    ha: 'ha',
    km: 'km',
    ma: 'man',
    pt: 'pt',
    ro: 'ro',
    ru: 'ru',
    sw: 'sw',
    tw: 'zh-Hant',
    uk: 'uk',
    vi: 'vi',
  },
  timeZone: 'Europe/Paris',
  headline: {
    suffixes: [' – 法国国际广播电台 - RFI'],
    columnStart: null,
    columnSeparator: ' - ',
    columns: [
      '东京专栏',
      '中华世界',
      '第一次播音 北京时间 06:00-07:00',
      '第二次播音 北京时间 19:00-20:00',
      '法语世界',
      '聚焦台海',
      '聚焦非洲',
      '亚洲周刊',
      '今日经济',
      '公民论坛',
      '北美来鸿',
      '印太纵览',
      '台北一周',
      '国际纵横',
      '微言微语',
      '文化艺术',
      '文化遗产',
      '曼谷专栏',
      '柏林飞鸿',
      '欧洲思想文化长廊',
      '法国世界报',
      '法国思想长廊',
      '法国报纸摘要',
      '法国文艺欣赏',
      '法国美食',
      '法国风光',
      '法国风土人情',
      '特别节目',
      '环保天地',
      '环境与发展',
      '生态 健康与科技',
      '美国专栏',
      '要闻分析',
      '要闻解说',
      '观察中国',
    ],
    columnEditions: ['cn', 'tw'],
  },
  urlParts: readUrlParts,
  image: {
    // …/media/display/UUID/w:1280/p:16x9/m:{…}/FILE; some eras do not have all of the middle parts
    url: /^https?:\/\/s\.rfi\.fr\/media\/display\/(?<id>[\da-f-]{36})\/(?:w:(?<width>\d+)\/)?(?:p:(?<aspectRatio>\d+x\d+)\/)?(?:m:[^/]*\/)?(?<filename>[^/?#]+)$/,
    logos: ['https://static.rfi.fr/meta_og_twcards/RFI_FB.png'],
    logoAlts: null,
    lost: ['Array'],
    dataUrl: readDataSetUrl,
    lead: [{ tag: 'img' }],
    isLeadAfterStandfirst: false,
    figures: [],
    captionAfter: [],
    credit: [{ tag: 'span', className: 'm-figure__caption__credits' }],
    creditText: null,
    notCredit: null,
    creditIsSecondSpan: true,
  },
  printedDate: [
    {
      place: { tag: 'div' },
      pattern: /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4}) - (?<hour>\d{2}):(?<minute>\d{2})$/,
    },
  ],
  wrappers: [],
  standfirst: [{ tag: 'p', mark: 'strong' }],
  container: { tag: 'div' },
  boilerplate: [
    { kind: 'newsletter', tag: 'div', attributes: { 'data-selfpromo-newsletter': true } },
    { kind: 'app', tag: 'div', attributes: { 'data-selfpromo-app': true } },
    { kind: 'copyright', tag: 'p', className: 't-copyright' },
    { kind: 'advertisement', tag: 'div', attributes: { 'data-tms-ad-type': true } },
    { kind: 'read-more', tag: 'button', attributes: { 'data-readmore-unlocker': true } },
    {
      kind: 'share',
      tag: 'div',
      text: /^(?:分享 ?[:：]?)?$/,
      child: { tag: 'div', child: SHARE_BUTTON },
    },
    // A share block that lost the element around it.
    {
      kind: 'share',
      tag: 'div',
      text: '',
      child: SHARE_BUTTON,
    },
    { kind: 'share', tag: 'div', text: /^分享 ?[:：]$/ },
    { kind: 'share', tag: 'span', attributes: { 'data-root-share': true } },
    { kind: 'byline', tag: 'div', child: { tag: 'span', text: /^作者 ?[:：]$/ } },
    { kind: 'related', tag: 'aside', attributes: { 'data-org-name': true } },
    FEED_FOOTER,
  ],
  credits: {
    // （法新社新德里20日电）. The formula varies: 综合外电报导 for 电, a slip such as 法验, no place, no day.
    agency: {
      pattern:
        /^（(?<name>法新社|路透社|中央社|美联社|新华社|德新社)(?<place>[^）]{0,50}?)(?:(?<day>\d{1,2})日[^）]{0,50}|(?:法新)?电)）/,
    },
    people: {
      labels: {
        translator: ['翻译和编辑', '翻译与编辑', '翻译编辑', '实习编译', '翻译', '译者'],
        editor: ['核稿'],
      },
      separators: /[、，,/／]/,
      brackets: 'anywhere',
      // A longer paragraph with this beginning is prose, and so is a sentence.
      lines: { isWholeParagraph: true, longest: 40 },
    },
    signature: null,
    byline: null,
    keepsRepeats: true,
    copyright: /© ?(?:(?<year>\d{4}) )?(?<holder>[\p{L}\d][\p{L}\d .&/-]*)/u,
  },
  players: {
    wrappers: [{ tag: 'div', attributes: { 'data-wrapper-video-player': true } }],
    lead: [],
    titles: [{ tag: 'div', className: 'm-em-video__title' }],
    furniture: [{ tag: 'time' }, { tag: 'button' }],
    videos: [
      { element: { tag: 'youtube-player' }, read: readVideo },
      { element: { tag: 'video-player' }, read: readVideo },
    ],
    audios: [
      { element: { tag: 'script', attributes: { 'data-media-id': true, type: 'application/json' } }, read: readAudio },
    ],
    galleries: [
      // `diaporama` in 2020, `diaporama-container` in 2023, each with a copy for the full screen.
      { element: { tag: ['diaporama', 'diaporama-container', 'diaporama-fullscreen'] }, read: readGallery },
    ],
  },
  shareLink: readShareLink,
};

/** Segments of the path for regular programmes, one for each edition. */
const COLUMN_SECTIONS: ReadonlySet<string> = new Set([
  '专栏检索',
  '專欄檢索',
  'podcasts',
  'programas',
  'émissions',
  'emissions',
]);
/** `/cn/contenu/…` is not a section: AFP wires had such URLs until November 2020. */
const NO_SECTIONS: ReadonlySet<string> = new Set(['contenu']);

/** The length of the date and the hyphen before a slug. */
const DATE_LENGTH = 9;
const DATED_SEGMENT = /^\d{8}-/;

/** `/cn/SECTION/YYYYMMDD-SLUG`, `/cn/专栏检索/COLUMN/YYYYMMDD-SLUG`, `/cn/contenu/YYYYMMDD-SLUG`, `/cn/SLUG`. */
function readUrlParts(segments: readonly string[]): UrlParts {
  const { length } = segments;
  const first = length > 2 ? (segments[1] ?? null) : null;
  const last = length > 1 ? (segments[length - 1] ?? null) : null;
  const isColumn = length > 3 && first !== null && COLUMN_SECTIONS.has(first);
  const isDated = last !== null && DATED_SEGMENT.test(last);
  return {
    edition: segments[0] ?? null,
    section: first === null || isColumn || NO_SECTIONS.has(first) ? null : first,
    column: isColumn ? (segments[2] ?? null) : null,
    date: isDated ? `${last.slice(0, 4)}-${last.slice(4, 6)}-${last.slice(6, 8)}` : null,
    slug: isDated ? last.slice(DATE_LENGTH) : last,
  };
}
