import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import { feedFooter } from './feed-footer.js';
import type { Publisher, SignedName } from './publisher.js';

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
    captionAfter: [{ tag: 'div', everyChild: { tag: 'small' } }],
  },
  printedDate: [
    {
      // <div><i>AUTHOR<br>2021-01-19T02:02:02.464Z</i></div>; where there is no author, it is empty or the word null
      place: { tag: 'div', everyChild: { tag: 'i' } },
      pattern:
        /^(?<author>.{0,100}?) ?(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)\.(?<millisecond>\d{3})(?<zone>Z)$/,
      authors: {
        separators: /[/／、，,]/,
        cut: [/^null\b/, /^采访记者[：:]/, /[（(][^（()）]{0,40}[)）]$/, /(?:综合报[导道]|摘编)$/],
      },
    },
  ],
  boilerplate: [
    { kind: 'other', tag: 'p', text: /^\[? ?(?:摘[编译譯]自?其[他它]媒[体體]|摘譯)/ },
    {
      kind: 'copyright',
      tag: 'p',
      opening: /^©\ufe0f?\s{0,3}\d{4}\s{0,3}年?\s{0,3}德[国國]之[声聲]版[权權][声聲]明/,
    },
    { kind: 'other', tag: 'p', opening: /^德[国國]之[声聲]致力[于於][为為]您提供/ },
    { kind: 'related', tag: 'p', everyChild: { tag: 'a', attributes: { rel: 'ArticleRef' } } },
    { kind: 'related', tag: 'p', text: /^(?:延伸|延展|延申|更多)阅读/, descendant: { tag: 'a' } },
    { kind: 'newsletter', tag: 'p', text: /^DW中文有Instagram/ },
    feedFooter,
  ],
  credits: {
    // 德国之身中文网 is printed too.
    agency: { pattern: /^[（(]? ?(?<name>德[国國]之[声聲身争爭]中文[网網]) *[）)]/ },
    signature: readSignature,
    copyright: /©\ufe0f?\s{0,3}(?<year>\d{4})\s{0,3}年?\s{0,3}(?<holder>德国之声|德國之聲)/,
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-07-21',
      validUntil: null,
      description: 'Author and UTC time in one <i>; captions in <small> after each image. Seen until 2025.',
    },
  ],
});

/** `/zh/TITLE/a-56271023`. A question mark in the title is not escaped: the rest of the title is in the query. */
function readUrlParts(segments: readonly string[], query: string): UrlParts {
  const [edition = null, title = null, id = null] = segments;
  const rest = query.replace(/\/[a-z]+-\d+$/, '');
  const slug = query !== '' && id === null ? `${title ?? ''}?${rest}` : title;
  return { edition, section: null, column: null, date: null, slug };
}

/** 丙丁/戊己（德新社、路透社）: names, then the sources. */
const SIGNATURE = /^(?<names>[^（()）]{1,80}?)\s?(?<sources>[（(][^（()）]{1,40}[)）])?\s?$/;
const NAME = /^(?:\p{Script=Han}{2,4}|[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]+){1,2})$/u;
/** What a single name must have in its brackets. */
const SOURCE = /社|[报報]|[综綜]合|[记記]者|[电電][台视視]|德广联|[网網]|刊|CNN|BBC|等$/;

/** The last line of an article. */
function readSignature(line: string): readonly SignedName[] {
  const { names: written = '', sources } = SIGNATURE.exec(line)?.groups ?? {};
  const names = written.split(/[/／、]/).map((name) => name.trim());
  const hasSlash = /[/／]/.test(written);
  if (hasSlash && names.at(-1) === '') names.pop();
  if (!names.every((name) => NAME.test(name))) return [];
  if (sources === undefined ? !hasSlash : names.length === 1 && !SOURCE.test(sources)) return [];
  let at = 0;
  return names.map((name) => {
    const start = written.indexOf(name, at);
    at = start + name.length;
    return { kind: 'author', name, start };
  });
}
