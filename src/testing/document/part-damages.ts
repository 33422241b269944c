import type { DamageRecord } from './draft.js';

const FRONT_MATTER = '---\nlayout: post\ntitle: "题目"\ntags: [ 法广 ]\n---\n';

/** By name. */
export type PartDamage =
  | 'crlf'
  | 'cr'
  | 'bom'
  | 'no-final-line-break'
  | 'missing-rule'
  | 'front-matter'
  | 'empty-headline'
  | 'unclosed-front-matter'
  | 'missing-timestamp'
  | 'nan-timestamp'
  | 'unclosed-timestamp'
  | 'timestamp-out-of-range'
  | 'missing-headline'
  | 'unclosed-headline'
  | 'missing-url'
  | 'relative-url'
  | 'unsupported-scheme';

/** What happens to the parts before the body, and to the text as a whole. */
export const partDamages: Readonly<Record<PartDamage, DamageRecord>> = {
  crlf: {
    effect: 'repaired',
    description: 'CRLF line ends, as of a file that went through Windows.',
    text: (document) => document.replaceAll('\n', '\r\n'),
  },
  cr: {
    effect: 'repaired',
    description: 'Lines that end with CR alone.',
    text: (document) => document.replaceAll('\n', '\r'),
  },
  bom: {
    effect: 'repaired',
    description: 'A byte-order mark before the comment.',
    text: (document) => `\ufeff${document}`,
  },
  'no-final-line-break': {
    effect: 'repaired',
    description: 'No line break at the end.',
    text: (document) => document.replace(/[\n\r]+$/, ''),
  },
  'missing-rule': {
    effect: 'repaired',
    description: 'No `------` between headline and body.',
    draft: (draft) => ({ ...draft, rule: null }),
  },
  'front-matter': {
    effect: 'changed',
    description:
      "An archive mirror's form: front matter before the comment, a `<div>` around the body. `frontMatter` is filled.",
    draft: (draft) => ({ ...draft, frontMatter: FRONT_MATTER, body: `<div>\n${draft.body}\n</div>` }),
  },
  'empty-headline': {
    effect: 'changed',
    description: 'A headline link without a title: `headline` is the empty string.',
    draft: (draft) => ({ ...draft, title: '' }),
  },
  'unclosed-front-matter': {
    effect: 'fatal',
    description: 'Front matter that nothing closes, so that the document begins with no comment.',
    error: 'missing-timestamp',
    draft: (draft) => ({ ...draft, frontMatter: FRONT_MATTER.slice(0, -'---\n'.length) }),
  },
  'missing-timestamp': {
    effect: 'fatal',
    description: 'No timestamp comment.',
    error: 'missing-timestamp',
    draft: (draft) => ({ ...draft, comment: null }),
  },
  'nan-timestamp': {
    effect: 'fatal',
    description: "`<!--NaN-->`, which the archive's generator wrote where the feed had no date.",
    error: 'invalid-timestamp',
    draft: (draft) => ({ ...draft, comment: '<!--NaN-->' }),
  },
  'unclosed-timestamp': {
    effect: 'fatal',
    description: 'A timestamp comment that its line does not close.',
    error: 'invalid-timestamp',
    draft: (draft) => ({ ...draft, comment: draft.comment?.replace('-->', '') ?? null }),
  },
  'timestamp-out-of-range': {
    effect: 'fatal',
    description: 'A timestamp that no date reaches.',
    error: 'timestamp-out-of-range',
    draft: (draft) => ({ ...draft, comment: '<!--8640000000000001-->' }),
  },
  'missing-headline': {
    effect: 'fatal',
    description: 'No headline link.',
    error: 'missing-headline',
    draft: (draft) => ({ ...draft, brokenLink: '' }),
  },
  'unclosed-headline': {
    effect: 'fatal',
    description: 'A headline link whose parenthesis is not closed.',
    error: 'invalid-headline',
    draft: (draft) => ({ ...draft, brokenLink: `[${draft.title}](${draft.url}` }),
  },
  'missing-url': {
    effect: 'fatal',
    description: 'A headline in brackets without a URL.',
    error: 'invalid-headline',
    draft: (draft) => ({ ...draft, brokenLink: `[${draft.title}]` }),
  },
  'relative-url': {
    effect: 'fatal',
    description: 'A URL that is not absolute.',
    error: 'invalid-url',
    draft: (draft) => ({ ...draft, brokenLink: `[${draft.title}](/cn/a)` }),
  },
  'unsupported-scheme': {
    effect: 'fatal',
    description: 'A URL of a scheme that is not `http` or `https`.',
    error: 'unsupported-scheme',
    draft: (draft) => ({ ...draft, brokenLink: `[${draft.title}](javascript:alert(1))` }),
  },
};
