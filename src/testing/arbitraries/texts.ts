import fc, { type Arbitrary } from 'fast-check';

/** Texts shrink to the first word. Words of the archive come before texts that must be escaped. */
const WORDS = [
  '一|渡|口|开|，| |RFI|a|2023|“|”| - |© ',
  '&|&amp;|&#22338;|&nbsp|<|>|<b>|</p>|<!--|-->|[|]|](|(|)|------|* * *|"|\'|\\|{{ x }}|https://a.example/b',
  '😀|e\u0301|\u00a0|\u3000|a\u200bb',
].flatMap((line) => line.split('|'));

/** The reader drops paragraphs of blanks and zero-width spaces. */
const VISIBLE = /[^ \u00a0\u3000\u200b]/;
const BLANKS_AT_THE_ENDS = /^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g;

/**
 * Texts in the form in which they are read: on one line, visible, without blanks at the ends, with characters that must be
 * escaped. They shrink to `一`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { buildDocument } from 'rfi-article/testing';
 * import { anyText } from 'rfi-article/testing/arbitraries';
 * import { parseArticle } from 'rfi-article';
 *
 * fc.assert(fc.property(anyText(), (text) => parseArticle(buildDocument({ body: [text] })).body.children.length === 1));
 * ```
 */
export function anyText(): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
    .map((words) => words.join('').replace(/ {2,}/g, ' ').replace(BLANKS_AT_THE_ENDS, ''))
    .filter((text) => VISIBLE.test(text));
}

/** URLs of links in a body, in their normal form. */
export const linkUrls: Arbitrary<string> = fc.constantFrom(
  'https://www.example.org/a',
  'http://www.example.org/%E6%96%B0?x=1&y=2',
  'https://www.example.org/b(c)d',
  'mailto:a@example.org',
  'tel:+33123456789',
);

/** URLs of pictures, on the publisher's host and on others. */
export const pictureUrls: Arbitrary<string> = fc.constantFrom(
  'https://www.example.org/a.jpg',
  'https://s.rfi.fr/media/display/00000001-0000-11ea-8000-000000000001/w:1280/p:16x9/%E6%B8%A1%E5%8F%A3.jpg',
  'https://www.example.org/a.png?x=1&y=2',
);
