import { definePublisher } from './define-publisher.js';
import { feedFooter } from './feed-footer.js';
import type { LinePlace, Publisher, SignedName } from './publisher.js';
import { urlParts } from './url-parts.js';

const NOTICE = /^来自FT中文网的温馨提示[：:]/;

/** FT中文网, the Chinese edition of the Financial Times. */
export const ft: Publisher & { readonly id: 'ft' } = /* @__PURE__ */ definePublisher({
  id: 'ft',
  name: 'FT中文网 (Financial Times)',
  hosts: ['cn.ft.com'],
  language: 'zh-Hans',
  // /story/001088602?full=y
  urlParts: (segments) => urlParts({ slug: segments.at(-1) ?? null }),
  image: {
    lead: [{ tag: 'div', everyChild: { tag: 'img' } }],
    isLeadAfterStandfirst: true,
    logos: [/\/000085029_piclink\.jpg$/],
    figures: [{ element: { tag: 'div', className: 'pic' }, caption: 'text' }],
  },
  wrappers: [
    { tag: 'div', className: 'story-body' },
    { tag: 'div', child: { tag: 'div', attributes: { id: 'story-body-container' } } },
    { tag: 'div', attributes: { id: 'story-body-container' } },
  ],
  standfirst: [
    { tag: 'div', className: 'story-lead', mark: null },
    // Since 2021 without classes
    { tag: 'div', text: /^(?!来自FT中文网)./, mark: null, once: true },
  ],
  boilerplate: [
    { kind: 'advertisement', tag: 'div', className: 'o-ads' },
    { kind: 'advertisement', tag: 'div', attributes: { 'data-o-ads-name': true } },
    { kind: 'other', tag: 'p', text: NOTICE },
    // The <div> that holds a short article opens with the notice too.
    { kind: 'other', tag: 'div', text: NOTICE, next: { tag: 'p' } },
    feedFooter,
  ],
  credits: {
    people: {
      labels: { translator: ['译者'] },
      mark: /[/／：:]/,
      separators: /[/／、]/,
      lines: { longest: 40, last: 2 },
    },
    signature: readSignature,
  },
  eras: [
    {
      id: '2020',
      validFrom: '2020-07-19',
      validUntil: '2021-05-31',
      description: 'The introduction in div.story-lead, the article in div.story-body.',
    },
    { id: '2021', validFrom: '2021-10-01', validUntil: null, description: 'The same elements without classes.' },
  ],
});

/** 甲乙, Jane Roe */
const NAME = /^(?:\p{Script=Han}{2,5}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})$/u;
/** 责编：甲乙 x.y@ftchinese.com; an address alone names nobody. */
const EDITOR = /(?:责编|责任编辑|本文编辑)[：:]? ?(?<name>(?!邮箱)\p{Script=Han}{2,4}) ?[\w.]+@/u;

/** Authors open the introduction with their names; an editor signs in the last lines. */
function readSignature(line: string, { isStandfirst, linesAfter }: LinePlace): readonly SignedName[] {
  if (isStandfirst) return readAuthors(line);
  const name = linesAfter < 3 ? EDITOR.exec(line)?.groups?.['name'] : undefined;
  return name === undefined ? [] : [{ kind: 'editor', name, start: line.lastIndexOf(name) }];
}

/** 甲乙、丙丁：引言。 */
function readAuthors(line: string): readonly SignedName[] {
  const colon = line.indexOf('：');
  const names = colon === -1 ? [] : line.slice(0, colon).split('、');
  if (!names.every((name) => NAME.test(name))) return [];
  let end = -1;
  return names.map((name) => {
    const start = end + 1;
    end = start + name.length;
    return { kind: 'author', name, start };
  });
}
