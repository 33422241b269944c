import type { ArticleErrorCode } from '../../index.js';
import { rfi } from '../../publishers/index.js';

/** The name of a damage; `documentDamages` describes each. */
export type Damage =
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
  | 'unsupported-scheme'
  | 'glued-tags'
  | 'surplus-end-tags'
  | 'unclosed-elements'
  | 'uppercase-tags'
  | 'nested-spans'
  | 'blank-paragraphs'
  | 'broken-attributes'
  | 'comments-in-text'
  | 'untrimmed'
  | 'raw-ampersands'
  | 'double-escaped'
  | 'pasted-script'
  | 'lost-image'
  | 'placeholder-image'
  | 'missing-image'
  | 'missing-printed-date'
  | 'empty-standfirst'
  | 'truncated'
  | 'empty-body';

/** A document, divided into the parts that damages change. The line of an empty part is omitted. */
export interface Draft {
  readonly frontMatter: string;
  readonly comment: string;
  readonly link: string;
  readonly rule: string;
  readonly body: string;
}

/** A change of the parts, or of the text as a whole, which is made after all changes of parts. */
type Change = { readonly parts: (draft: Draft) => Partial<Draft> } | { readonly text: (document: string) => string };

/** A damage of documents in `documentDamages`. */
export interface DocumentDamage {
  /** The name of the damage in `DocumentParts`. */
  readonly name: Damage;
  /**
   * `repaired`: the Article is the same, except for positions and `source`. `changed`: the Article differs as described.
   * `fatal`: `parseArticle` throws, and `safeParseArticle` returns `partial`.
   */
  readonly effect: 'repaired' | 'changed' | 'fatal';
  /** The code of the error if the damage is fatal. */
  readonly error: ArticleErrorCode | null;
  /** A sentence that describes the damage. */
  readonly description: string;
}

interface CataloguedDamage extends Omit<DocumentDamage, 'name'> {
  readonly change: Change;
}

function repaired(description: string, change: Change): CataloguedDamage {
  return { effect: 'repaired', error: null, description, change };
}

function changed(description: string, change: Change): CataloguedDamage {
  return { effect: 'changed', error: null, description, change };
}

function fatal(error: ArticleErrorCode, description: string, change: Change): CataloguedDamage {
  return { effect: 'fatal', error, description, change };
}

function inBody(change: (body: string) => string): Change {
  return { parts: ({ body }) => ({ body: change(body) }) };
}

/** Inserts HTML after the first paragraph of the article. */
function afterParagraph(inserted: string): Change {
  return inBody((body) => body.replace(/<\/p>(?!<div)/, () => `</p>${inserted}`));
}

/** Replaces the URL of the headline link and its parentheses. */
function withTarget(target: string): Change {
  return { parts: ({ link }) => ({ link: link.slice(0, link.lastIndexOf('](http') + 1) + target }) };
}

function escapeTwice(_: string, before: string, character: string): string {
  return `${before}&amp;#${character.codePointAt(0) ?? 0};`;
}

const FRONT_MATTER = '---\nlayout: post\ntitle: "题目"\ntags: [ 法广 ]\n---\n';
const IMAGE = /<img [^>]*>/;
/** The start tag and the first character of a paragraph, unless that begins a reference or a tag. */
const PARAGRAPH_START = /(<p>)([^<&\s])/gu;
/** The bracket of the headline link and the first character of its title. */
const TITLE_START = /^(\[)(?!\]\()([^&\s])/u;

/** All damages by name, in the order of `documentDamages`. */
export const damages: Readonly<Record<Damage, CataloguedDamage>> = {
  crlf: repaired('CRLF line ends, as in a file that was edited on Windows.', {
    text: (document) => document.replaceAll('\n', '\r\n'),
  }),
  cr: repaired('Lines that end with CR only.', { text: (document) => document.replaceAll('\n', '\r') }),
  bom: repaired('A byte-order mark before the comment.', { text: (document) => `\ufeff${document}` }),
  'no-final-line-break': repaired('No line break at the end.', {
    text: (document) => document.replace(/[\n\r]+$/, ''),
  }),
  'missing-rule': repaired('No `------` between the headline and the body.', { parts: () => ({ rule: '' }) }),
  'front-matter': changed(
    "An archive mirror's form: front matter before the comment, a `<div>` around the body. `frontMatter` is filled.",
    { parts: ({ body }) => ({ frontMatter: FRONT_MATTER, body: `<div>\n${body}\n</div>` }) },
  ),
  'empty-headline': changed('A headline link without a title: `headline` is the empty string.', {
    parts: ({ link }) => ({ link: link.replace(/^\[.*(?=\]\(http)/s, '[') }),
  }),
  'unclosed-front-matter': fatal(
    'missing-timestamp',
    'Front matter without a closing line, so that the document does not begin with a comment.',
    { parts: () => ({ frontMatter: FRONT_MATTER.slice(0, -'---\n'.length) }) },
  ),
  'missing-timestamp': fatal('missing-timestamp', 'No timestamp comment.', { parts: () => ({ comment: '' }) }),
  'nan-timestamp': fatal(
    'invalid-timestamp',
    "`<!--NaN-->`, which the archive's generator wrote if the feed had no date.",
    { parts: () => ({ comment: '<!--NaN-->' }) },
  ),
  'unclosed-timestamp': fatal('invalid-timestamp', 'A timestamp comment that is not closed on its line.', {
    parts: ({ comment }) => ({ comment: comment.replace('-->', '') }),
  }),
  'timestamp-out-of-range': fatal('timestamp-out-of-range', 'A timestamp outside the range of dates.', {
    parts: () => ({ comment: '<!--8640000000000001-->' }),
  }),
  'missing-headline': fatal('missing-headline', 'No headline link.', { parts: () => ({ link: '' }) }),
  'unclosed-headline': fatal('invalid-headline', 'A headline link whose parenthesis is not closed.', {
    parts: ({ link }) => ({ link: link.slice(0, -1) }),
  }),
  'missing-url': fatal('invalid-headline', 'A headline in brackets without a URL.', withTarget('')),
  'relative-url': fatal('invalid-url', 'A URL that is not absolute.', withTarget('(/cn/a)')),
  'unsupported-scheme': fatal(
    'unsupported-scheme',
    'A URL whose scheme is neither `http` nor `https`.',
    withTarget('(javascript:alert(1))'),
  ),
  'glued-tags': repaired(
    'No spaces between element names and their first attributes, as after the scraper joined lines: `<divdata-…`.',
    inBody((body) => body.replace(/<(div|img|aside|source|span|h[1-6]|p|a) +(?=[@:a-z][\w:@-]*[=> ])/g, '<$1')),
  ),
  'surplus-end-tags': repaired(
    'Three `</div>` and a `</p>` without start tags after the first paragraph.',
    afterParagraph('</div></div></div></p>'),
  ),
  'unclosed-elements': repaired(
    'No end tags for the paragraphs and the last `<div>`.',
    inBody((body) => body.replaceAll('</p>', '').replace(/<\/div>(?!.*<\/div>)/s, '')),
  ),
  'uppercase-tags': repaired(
    'Element names in capitals.',
    inBody((body) => body.replace(/<\/?[a-z][a-z\d-]*/g, (tag) => tag.toUpperCase())),
  ),
  'nested-spans': repaired(
    'Six meaningless spans around the text of each paragraph.',
    inBody((body) => body.replace(/<p>/g, `<p>${'<span>'.repeat(6)}`).replace(/<\/p>/g, `${'</span>'.repeat(6)}</p>`)),
  ),
  'blank-paragraphs': repaired(
    'Between the others, paragraphs that are empty or contain only spaces or a no-break space.',
    inBody((body) => body.replaceAll('</p>', '</p><p></p><p>\u00a0</p><p>   </p>')),
  ),
  'broken-attributes': repaired(
    'Quotes inside a quoted `style`, as written by Word.',
    inBody((body) => body.replace(/<p>/g, '<p style="font-family:"Songti SC",serif">')),
  ),
  'comments-in-text': repaired(
    'A comment in the first word of each paragraph.',
    inBody((body) => body.replace(PARAGRAPH_START, '$1$2<!-- x -->')),
  ),
  untrimmed: repaired(
    'Spaces between the elements, as in documents whose lines were not trimmed.',
    inBody((body) => body.replace(/(<\/(?:p|div)>)(?=<\/?(?:p|div)\b)/g, '$1            ')),
  ),
  'raw-ampersands': repaired(
    'Ampersands before a space or a Chinese character are not escaped.',
    inBody((body) => body.replace(/&amp;(?=[\s\p{Script=Han}])/gu, '&')),
  ),
  'double-escaped': repaired(
    'The first character of the title and of each paragraph is a reference that was escaped twice: `&amp;#22338;`.',
    {
      parts: ({ link, body }) => ({
        link: link.replace(TITLE_START, escapeTwice),
        body: body.replace(PARAGRAPH_START, escapeTwice),
      }),
    },
  ),
  'pasted-script': changed(
    'A script of another site after the first paragraph: one more piece of boilerplate.',
    afterParagraph('<script src="https://ads.example.org/a.js"></script>'),
  ),
  'lost-image': changed(
    'The word `Array` instead of the lead image: `leadImage` is `null`, and the word is boilerplate of kind `artefact`.',
    inBody((body) => body.replace(IMAGE, rfi.image.lost[0] ?? '')),
  ),
  'placeholder-image': changed(
    "The site's logo instead of the lead image: `leadImage` is `null`, and the picture is boilerplate of kind `logo`.",
    inBody((body) => body.replace(IMAGE, `<img src="${rfi.image.logos[0] ?? ''}">`)),
  ),
  'missing-image': changed(
    'No lead image: `leadImage` is `null`.',
    inBody((body) => body.replace(IMAGE, '')),
  ),
  'missing-printed-date': changed(
    'No date line: `printedDate` is `null`, and `publishedAt` is the timestamp.',
    inBody((body) => body.replace(/^<div>[^<]*<\/div>/, '')),
  ),
  'empty-standfirst': changed(
    'The introduction is lost, but its element remains: `standfirst` is empty.',
    inBody((body) => body.replace(/<p><strong>.*?<\/strong><\/p>/s, '<p><strong></strong></p>')),
  ),
  truncated: changed(
    'The document ends in the middle of its last tag.',
    inBody((body) => body.slice(0, body.lastIndexOf('<') + 3)),
  ),
  'empty-body': changed(
    'Nothing after the rule.',
    inBody(() => ''),
  ),
};
