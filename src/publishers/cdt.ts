import { definePublisher } from './define-publisher.js';
import type { Publisher } from './publisher.js';

/** 中国数字时代, China Digital Times: texts of other sites, archived and commented on. */
export const cdt: Publisher & { readonly id: 'cdt' } = /* @__PURE__ */ definePublisher({
  id: 'cdt',
  name: '中国数字时代 (China Digital Times)',
  hosts: ['chinadigitaltimes.net'],
  language: 'en',
  editions: { chinese: 'zh-Hans' },
  headline: { columnStart: /^【(?<column>[^】]{1,14})】\s*(?:[|｜丨]\s*)?/ },
  // /chinese/2021/01/TITLE/, since 2021 /chinese/715522.html
  urlParts: (segments) => ({ edition: segments[0] ?? null, slug: segments.at(-1)?.replace(/\.html$/, '') ?? null }),
  image: {
    lead: [],
    // The caption of a picture in 2021 (图说), and since 2022
    captionAfter: [
      { tag: 'div', className: 'ts' },
      { tag: 'p', everyChild: { tag: 'ts' } },
      { tag: 'span', attributes: { style: /^font-size: ?0\.8em/ } },
    ],
    // A bracket may also hold a person's name in Latin characters, or (左).
    creditText:
      /©.{1,40}$|[（(](?:(?:图源|图片来源|来源|图 ?[：:/／]|翻摄自)[^（()）]{1,40}|[^（()）]{1,40}(?:供图|提供|截图|摄|发布|图片|社|[/／]图)(?:[/／]记者[^（()）]{1,20})?|[^（()）]{0,40}(?:资料(?:照片?|图)|维基百科))[)）]$/,
    figures: [
      { element: { tag: 'div', className: 'wp-caption' }, caption: [{ tag: 'p', className: 'wp-caption-text' }] },
    ],
  },
  boilerplate: [
    { kind: 'syndication', tag: 'p', text: /^The post .* appeared first on /, leadIn: ['hr'] },
    {
      kind: 'syndication',
      tag: 'p',
      everyChild: { tag: 'small' },
      opening: /^(?:© |Feed enhanced by Better Feed)/,
      leadIn: ['hr'],
    },
    // Buttons, boxes, lists and cards of other articles
    { kind: 'related', tag: 'a', className: 'su-button' },
    { kind: 'related', tag: 'div', className: 'box', opening: /^在中国数字时代上?阅读更多/ },
    { kind: 'related', tag: ['ul', 'ol'], onlyLinks: /\/\/chinadigitaltimes\.net\// },
    { kind: 'related', tag: ['blockquote', 'iframe'], className: 'wp-embedded-content' },
    { kind: 'related', tag: ['p', 'h2', 'h3', 'h4', 'h5', 'h6'], text: /^(?:相关|延伸)阅读[：:]?$/ },
    // Posts with a recording or a video end with 欢迎读者访问 CDT播客 和 CDT视频 and a call for submissions.
    { kind: 'newsletter', tag: 'p', opening: /^欢迎(?:读者|大家)?(?:访问|收听|收看|关注|订阅) ?CDT(?:播客|视频)/ },
    { kind: 'other', tag: 'p', opening: /^中国数字时代 ?(?:CDT)? ?致力于记录|^了解更多投稿信息，请阅读/ },
    { kind: 'share', tag: 'div', className: 'addtoany_share_save_container' },
    { kind: 'byline', tag: 'div', everyChild: { tag: 'div', className: 'su-spoiler' } },
    { kind: 'byline', tag: 'div', className: 'su-spoiler' },
  ],
  credits: {
    people: {
      labels: {
        author: ['作者', '本文作者', '文', '撰文', '撰稿', '采写', '记者', '实习记者'],
        editor: ['编辑', '责编', '责任编辑', '网编', '网络编辑'],
        translator: ['译者', '翻译', '编译'],
        nobody: ['标题', '发表日期', '来源', '摄影', '图', '校对', '采访', '出品'],
      },
      mark: / ?[：:｜|丨│︱/] ?/,
      separators: /、|[ \u00a0\u3000](?=\p{Script=Han})/u,
      // 记者：甲乙 发自北京, and the account of an author: 作者：甲乙 / 社名（Weixin ID：abc）
      ends: /发自| ?[/／][^/／]*[（(](?:Weixin|微信)/,
      cut: [/^.*(?:记者|实习生|撰稿人|特派员)[ ：:/]*/],
      brackets: 'at-end',
      // A line with a comma, another bracket or a quotation mark is prose.
      lines: {
        longest: 60,
        first: 10,
        afterLabel: /^ ?[：:｜|丨│︱/][^（，。？“]+(?:（(?:Weixin|微信) ?ID[^（）]*）)?$/,
      },
    },
    byline: { hasLabels: true, separators: /、/ },
  },
});
