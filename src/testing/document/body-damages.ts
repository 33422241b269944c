import { rfi } from '../../publishers/index.js';
import type { DamageRecord, Draft } from './draft.js';

/** A change of the body's markup. */
function onBody(change: (body: string) => string): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, body: change(draft.body) });
}

/** Puts something behind the first paragraph of the article. */
function behindParagraph(inserted: string): (draft: Draft) => Draft {
  return onBody((body) => body.replace(/<\/p>(?!<div)/, () => `</p>${inserted}`));
}

const IMAGE = /<img [^>]*>/;
/** A paragraph and its first character, unless that is a reference or an element. */
const PARAGRAPH_START = /(<p>)([^<&\s])/gu;

/** By name. */
export type BodyDamage =
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

/** What happens to the body: the markup is wrong, or a piece of it is gone. */
export const bodyDamages: Readonly<Record<BodyDamage, DamageRecord>> = {
  'glued-tags': {
    effect: 'repaired',
    description:
      'Blanks between element names and their first attributes are gone, as where the scraper joined lines: `<divdata-…`.',
    draft: onBody((body) => body.replace(/<(div|img|aside|source|span|h[1-6]|p|a) +(?=[@:a-z][\w:@-]*[=> ])/g, '<$1')),
  },
  'surplus-end-tags': {
    effect: 'repaired',
    description: 'Three `</div>` and a `</p>` without start tags follow the first paragraph.',
    draft: behindParagraph('</div></div></div></p>'),
  },
  'unclosed-elements': {
    effect: 'repaired',
    description: 'No paragraph is closed, and neither is the last `<div>`.',
    draft: onBody((body) => body.replaceAll('</p>', '').replace(/<\/div>(?!.*<\/div>)/s, '')),
  },
  'uppercase-tags': {
    effect: 'repaired',
    description: 'Element names in capitals.',
    draft: onBody((body) => body.replace(/<\/?[a-z][a-z\d-]*/g, (tag) => tag.toUpperCase())),
  },
  'nested-spans': {
    effect: 'repaired',
    description: 'Six spans without meaning around the text of each paragraph.',
    draft: onBody((body) =>
      body.replace(/<p>/g, `<p>${'<span>'.repeat(6)}`).replace(/<\/p>/g, `${'</span>'.repeat(6)}</p>`),
    ),
  },
  'blank-paragraphs': {
    effect: 'repaired',
    description: 'Paragraphs of nothing, of a no-break space and of blanks between the others.',
    draft: onBody((body) => body.replaceAll('</p>', '</p><p></p><p>\u00a0</p><p>   </p>')),
  },
  'broken-attributes': {
    effect: 'repaired',
    description: 'Quotes inside a quoted `style`, as out of Word.',
    draft: onBody((body) => body.replace(/<p>/g, '<p style="font-family:"Songti SC",serif">')),
  },
  'comments-in-text': {
    effect: 'repaired',
    description: 'A comment in the first word of each paragraph.',
    draft: onBody((body) => body.replace(PARAGRAPH_START, '$1$2<!-- x -->')),
  },
  untrimmed: {
    effect: 'repaired',
    description: 'Blanks between the elements, as where the archive trimmed no lines.',
    draft: onBody((body) => body.replace(/(<\/(?:p|div)>)(?=<\/?(?:p|div)\b)/g, '$1            ')),
  },
  'raw-ampersands': {
    effect: 'repaired',
    description: 'Ampersands before a blank or a Chinese character are not escaped.',
    draft: onBody((body) => body.replace(/&amp;(?=[\s\p{Script=Han}])/gu, '&')),
  },
  'double-escaped': {
    effect: 'repaired',
    description:
      'The first character of the title and of each paragraph is a reference that was escaped twice: `&amp;#22338;`.',
    draft: (draft) => ({
      ...draft,
      title: draft.title.replace(/^[^&\s]/u, escapeTwice),
      body: draft.body.replace(PARAGRAPH_START, (_, tag: string, character: string) => tag + escapeTwice(character)),
    }),
  },
  'pasted-script': {
    effect: 'changed',
    description: 'A foreign script after the first paragraph: one more piece of boilerplate.',
    draft: behindParagraph('<script src="https://ads.example.org/a.js"></script>'),
  },
  'lost-image': {
    effect: 'changed',
    description:
      'The word `Array` in place of the lead image: `leadImage` is `null`, the word is boilerplate of kind `artefact`.',
    draft: onBody((body) => body.replace(IMAGE, rfi.image.lost[0] ?? '')),
  },
  'placeholder-image': {
    effect: 'changed',
    description:
      "The site's logo in place of the lead image: `leadImage` is `null`, the picture is boilerplate of kind `logo`.",
    draft: onBody((body) => body.replace(IMAGE, `<img src="${rfi.image.logos[0] ?? ''}">`)),
  },
  'missing-image': {
    effect: 'changed',
    description: 'No lead image: `leadImage` is `null`.',
    draft: onBody((body) => body.replace(IMAGE, '')),
  },
  'missing-printed-date': {
    effect: 'changed',
    description: 'No date line: `printedDate` is `null`, the timestamp is the best claim of publication.',
    draft: onBody((body) => body.replace(/^<div>[^<]*<\/div>/, '')),
  },
  'empty-standfirst': {
    effect: 'changed',
    description: 'The introduction is lost, its element is still there: `standfirst` is empty.',
    draft: onBody((body) => body.replace(/<p><strong>.*?<\/strong><\/p>/s, '<p><strong></strong></p>')),
  },
  truncated: {
    effect: 'changed',
    description: 'The document ends in the middle of its last tag.',
    draft: onBody((body) => body.slice(0, body.lastIndexOf('<') + 3)),
  },
  'empty-body': {
    effect: 'changed',
    description: 'Nothing after the rule.',
    draft: onBody(() => ''),
  },
};

function escapeTwice(character: string): string {
  return `&amp;#${character.codePointAt(0) ?? 0};`;
}
