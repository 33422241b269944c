import { FEED_FOOTER } from './archive-markup.js';
import { definePublisher } from './define-publisher.js';
import type { ElementRule, LinePlace, Publisher, SignedName } from './publisher.js';

/** The first elements of a document without classes: introduction, picture, story. */
const PICTURE: ElementRule = { tag: 'div', everyChild: { tag: 'img' } };
const CONTAINER: ElementRule = { tag: 'div', attributes: { id: 'story-body-container' } };
const STORY: ElementRule = { tag: 'div', child: CONTAINER };

/** FT中文网, the Chinese edition of the Financial Times. */
export const ft: Publisher & { readonly id: 'ft' } = /* @__PURE__ */ definePublisher({
  id: 'ft',
  name: 'FT中文网 (Financial Times)',
  hosts: ['cn.ft.com'],
  language: 'zh-Hans',
  // /story/001088602?full=y
  urlParts: (segments) => ({ slug: segments.at(-1) ?? null }),
  image: {
    lead: [PICTURE],
    isLeadAfterStandfirst: true,
    logos: [/\/000085029_piclink\.jpg$/],
    figures: [{ element: { tag: 'div', child: { tag: 'img' } }, caption: 'text' }],
  },
  wrappers: [{ tag: 'div', className: 'story-body' }, STORY, CONTAINER],
  standfirst: [
    { tag: 'div', className: 'story-lead' },
    { tag: 'div', opening: /./, next: PICTURE, once: true },
    { tag: 'div', opening: /./, next: STORY, once: true },
  ],
  boilerplate: [
    { kind: 'advertisement', tag: 'div', className: 'o-ads' },
    { kind: 'advertisement', tag: 'div', attributes: { 'data-o-ads-name': true } },
    { kind: 'other', tag: 'p', text: /^来自FT中文网的温馨提示/ },
    // No blank is allowed: the <div> around a short article also begins with the notice, but contains other blocks after it.
    { kind: 'other', tag: 'div', text: /^来自FT中文网的温馨提示\S*$/ },
    { kind: 'related', tag: ['p', 'ul', 'ol'], onlyLinks: /\/\/(?:\w+\.)?(?:ftchinese|cn\.ft)\.com\// },
    FEED_FOOTER,
  ],
  credits: {
    people: {
      labels: { translator: ['译者'] },
      mark: /[/／]/,
      separators: /[/／、]/,
      lines: { longest: 40, last: 2 },
    },
    signature: readSignature,
  },
});

/** 甲乙, Jane Roe; a label is not a name. */
const NAME = /^(?:(?!编者按|导读|提要|社评)\p{Script=Han}{2,5}|\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3})$/u;
/** 责编：甲乙 x.y@ftchinese.com; an address alone is not a name. */
const EDITOR =
  /(?:责编|责任编辑|本文编辑)[：:]? ?(?<name>(?!邮箱)\p{Script=Han}{2,4}?)[ ，,]{0,4}(?:邮箱)?[：: ]{0,4}[\w.+-]{1,64}@/u;

/** Authors are named at the beginning of the introduction, editors in the last lines. */
function readSignature(line: string, { isStandfirst, linesAfter }: LinePlace): readonly SignedName[] {
  if (isStandfirst) return readAuthors(line);
  const match = linesAfter < 3 ? EDITOR.exec(line) : null;
  const name = match?.groups?.['name'];
  return match === null || name === undefined ? [] : [{ kind: 'editor', name, from: match.index }];
}

/** 甲乙、丙丁：引言。 */
function readAuthors(line: string): readonly SignedName[] {
  const colon = line.search(/[：:]/);
  const names = colon === -1 ? [] : line.slice(0, colon).split('、');
  return names.every((name) => NAME.test(name)) ? names.map((name) => ({ kind: 'author', name })) : [];
}
