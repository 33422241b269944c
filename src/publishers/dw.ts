import type { UrlParts } from '../model/article.js';
import { definePublisher } from './define-publisher.js';
import type { AgencyOpening, Publisher, SignedName } from './publisher.js';

/** Deutsche Welle, its Chinese service. Opt in: `parseArticle(document, { publishers: [dw, rfi] })`. */
export const dw: Publisher & { readonly id: 'dw' } = /* @__PURE__ */ definePublisher({
  id: 'dw',
  name: '德国之声 (Deutsche Welle)',
  hosts: ['dw.com'],
  editions: { zh: 'zh-Hans', de: 'de', en: 'en' },
  urlParts: readUrlParts,
  image: {
    // …dw.com/image/56219917_303.jpg: the last number is the size's code
    url: /dw\.com\/image\/(?<filename>(?<id>\d+)_\d+\.\w+)$/,
    captionBehind: { tag: 'div', child: { tag: 'small' } },
  },
  printedDate: {
    // <div><i>AUTHOR<br>2021-01-19T02:02:02.464Z</i></div>; where there is no author, it is empty or the word null
    element: { tag: 'div', child: { tag: 'i' } },
    pattern:
      /^(?:null\b ?)?(?:采访记者： ?)?(?<author>\S.{0,60}?)? ?(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)\.(?<millisecond>\d{3})(?<zone>Z)$/,
  },
  boilerplate: [
    { kind: 'copyright', tag: 'p', text: /^©\ufe0f? ?\d{4} ?年? ?德国之声版权声明/ },
    { kind: 'other', tag: 'p', text: /^德国之声致力(?:于|於)为您提供客观中立的新闻报/ },
    { kind: 'syndication', tag: 'div', text: /^获取更多RSS ?[:：]/, leadIn: ['br', 'hr'] },
  ],
  credits: {
    agency: readAgencyOpening,
    authors: readSignature,
    copyright: /©\ufe0f? ?(?<year>\d{4}) ?年? ?(?<holder>德国之声)/,
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-07-21',
      validUntil: null,
      description: 'Author and UTC time in one <i>; captions in <small> behind each image.',
    },
  ],
});

/** `/zh/TITLE/a-56271023`. */
function readUrlParts(segments: readonly string[]): UrlParts {
  const [edition = null, ...path] = segments;
  const id = path.at(-1) ?? null;
  const isArticle = id !== null && /^[a-z]+-\d+$/.test(id) && path.length > 1;
  return { edition, section: null, column: null, date: null, slug: isArticle ? (path.at(-2) ?? null) : id };
}

/** （德国之声中文网） before the first sentence. */
function readAgencyOpening(text: string): AgencyOpening | null {
  const opening = /^[（(]德国之声中文网[）)]/.exec(text);
  return opening === null
    ? null
    : { name: '德国之声中文网', place: null, dayOfMonth: null, start: 0, length: opening[0].length };
}

/** The last line of an article: 凝炼/王凡（德新社，法新社）. */
function readSignature(text: string): readonly SignedName[] {
  const signature =
    /^(?<names>[\p{Script=Han}]{2,4}(?: ?\/ ?[\p{Script=Han}]{2,4}){0,3}) ?[（(][^（）()]{2,40}[）)]$/u.exec(text);
  const names: SignedName[] = [];
  let start = 0;
  for (const written of (signature?.groups?.['names'] ?? '').split('/')) {
    const name = written.trim();
    if (name !== '') names.push({ name, start: start + written.indexOf(name) });
    start += written.length + 1;
  }
  return names;
}
