import type { UrlParts } from '../model/article.js';
import { CAPTION_BELOW, DATE_LINE, FEED_FOOTER } from './archive-markup.js';
import { MADE, MANNERS } from './chinese-names.js';
import { definePublisher } from './define-publisher.js';
import type { LinePlace, Publisher, SignedName } from './publisher.js';

/** 德国之声, the Chinese service of Deutsche Welle. */
export const dw: Publisher & { readonly id: 'dw' } = /* @__PURE__ */ definePublisher({
  id: 'dw',
  name: '德国之声 (Deutsche Welle)',
  hosts: ['dw.com'],
  editions: { zh: 'zh-Hans', de: 'de', en: 'en' },
  urlParts: readUrlParts,
  image: {
    // …dw.com/image/56219917_303.jpg: the last number is the size's code
    url: /dw\.com\/image\/(?<filename>(?<id>\d+)_\d+\.\w+)$/,
    figures: [{ element: { tag: 'div', child: { tag: 'img' } }, caption: 'text', isSlide: true }],
    captionAfter: [CAPTION_BELOW],
  },
  printedDate: [
    {
      // <div><i>AUTHOR<br>2021-01-19T02:02:02.464Z</i></div>; where there is no author, it is empty or the word null
      place: DATE_LINE,
      pattern:
        /^(?<author>.{0,100}?) ?(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<millisecond>\d{3}))?(?<zone>Z)$/,
      authors: {
        separators: /[/／、，,]/,
        // A foreign spelling in brackets belongs to the name; a remark in brackets does not: （综合报道）.
        cut: [
          /^null\b/,
          /^(?:采访|採訪)?[记記]者[：:]/,
          /[（(][^（()）]{0,40}\p{Script=Han}[^（()）]{0,40}[)）]$/u,
          /摘[编編译譯]$/,
          MADE,
          MANNERS,
        ],
      },
    },
  ],
  players: { titles: [CAPTION_BELOW] },
  boilerplate: [
    { kind: 'other', tag: 'p', opening: /^[[（(【]? ?摘[编編译譯].{0,12}媒[体體]/ },
    {
      kind: 'copyright',
      tag: 'p',
      opening: /^©\ufe0f?\s{0,3}(?:\d{4}\s{0,3}年?)?\s{0,3}德[国國]之[声聲]版[权權][声聲]明/,
    },
    // The sign is lost in some: <em>2022</em><em>年德国之声版权声明：…</em>
    {
      kind: 'copyright',
      tag: 'p',
      everyChild: { tag: 'em' },
      opening: /^\d{4}\s{0,3}年\s{0,3}德[国國]之[声聲]版[权權][声聲]明/,
    },
    { kind: 'other', tag: 'p', opening: /^德[国國]之[声聲]致力[于於][为為爲]您提供/ },
    { kind: 'related', tag: 'p', everyChild: { tag: 'a', attributes: { rel: 'ArticleRef' } } },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\bdw\.com\// },
    { kind: 'related', tag: 'p', text: /^(?:延伸|延展|延申|更多)[阅閱閲][读讀]/, descendant: { tag: 'a' } },
    { kind: 'newsletter', tag: 'p', text: /^DW中文有.{1,20}！/ },
    FEED_FOOTER,
  ],
  credits: {
    // 德国之身中文网 and 德国之声中午网 are printed too.
    agency: { pattern: /^[（(]? ?(?<name>德[国國]\p{Script=Han}{2}中\p{Script=Han}[网網]) *[）)]/u },
    signature: readSignature,
    copyright: /©\ufe0f?\s{0,3}(?:(?<year>\d{4})\s{0,3}年?)?\s{0,3}(?<holder>德[国國]之[声聲])/,
  },
});

/** `/zh/TITLE/a-56271023`. A question mark in the title is not escaped: the rest of the title is in the query. */
function readUrlParts(segments: readonly string[], query: string): Partial<UrlParts> {
  const [edition = null, title = null, id = null] = segments;
  const slug = query === '' || id !== null ? title : `${title ?? ''}?${query.replace(/\/[a-z]+-\d+$/, '')}`;
  return { edition, slug };
}

/** 丙丁/戊己（德新社、路透社）: names, then the sources. The copyright line may follow in the same paragraph. */
const SIGNATURE = /^(?<names>[^（()），。©]{1,80}?)\s?(?<sources>[（(][^（()）]{1,60}[)）])?\s{0,10}(?:©.*)?$/;
const NAME = /^(?:\p{Script=Han}{2,4}|德[国國]之[声聲]中文[网網]|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2})$/u;
/** What a single name must have in its brackets. */
const SOURCE =
  /社|[报報]|[综綜]合|[编編][译譯]|摘[编編]|[记記]者|[电電][台视視]|德广联|[网網]|刊|杂志|通[讯訊]|CNN|BBC|A[RF][DP]|ZDF|dpa|KNA|epd|等[)）]$/;
/** A signature is among the last lines; its place and that of the copyright line vary. */
const LAST_LINES = 6;

/** A last line of an article. */
function readSignature(line: string, { linesAfter }: LinePlace): readonly SignedName[] {
  if (linesAfter >= LAST_LINES) return [];
  const { names: written = '', sources } = SIGNATURE.exec(line)?.groups ?? {};
  const hasSlash = /[/／]/.test(written);
  const names = written.split(/[/／、]/).map((name) => name.trim());
  if (hasSlash && names.at(-1) === '') names.pop();
  if (!names.every((name) => NAME.test(name))) return [];
  if (sources === undefined ? !hasSlash : names.length === 1 && !SOURCE.test(sources)) return [];
  return names.map((name) => ({ kind: 'author', name }));
}
