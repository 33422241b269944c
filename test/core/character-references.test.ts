import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decodeAttribute, decodeReferences, forEachReference } from '../../src/standards/character-references.js';

// Character references in texts and attributes, which are those of HTML except for the ones that were escaped twice.

const REFERENCES =
  '&amp; &ampx &AMP; &Amp; &lt &lt; &nbsp; &nbspx &copy &copy=2 &copy2 &copy; &hellip; &hellip &notit; &notin; &not &NotEqualTilde; ' +
  '&Aopf; &#33337; &#33337 &#x8239; &#X8239 &#128674; &#x1F6A2; &#x1f6a2 &#128; &#0; &#xD83D; &#x110000; &#; &#x; &; &unknown; && &&lt;';

function byParse5(html: string): DefaultTreeAdapterTypes.Element | DefaultTreeAdapterTypes.TextNode | undefined {
  return parseFragment(html).childNodes[0] as DefaultTreeAdapterTypes.Element | DefaultTreeAdapterTypes.TextNode;
}

describe('a character reference', () => {
  it.each(REFERENCES.split(' '))(
    'is decoded as a browser decodes it, in a text and in an attribute: %s',
    (reference) => {
      for (const text of [reference, `船${reference}`, `${reference}船`, `${reference}${reference}`]) {
        const node = byParse5(text);
        const element = byParse5(`<a title="${text}">`);
        expect(decodeReferences(text)).toBe(node !== undefined && 'value' in node ? node.value : null);
        expect(decodeAttribute(text)).toBe(
          element !== undefined && 'attrs' in element ? element.attrs[0]?.value : null,
        );
      }
    },
  );

  it.each<readonly [text: string, decoded: string]>([
    ['&amp;#33337;', '船'],
    ['&amp;#x8239;&amp;#128674;', '船🚢'],
    ['&#38;#33337;', '船'],
    // It may be intentional.
    ['&amp;#33337', '&#33337'],
    ['&amp;lt;', '&lt;'],
    ['&amp;amp;#33337;', '&amp;#33337;'],
  ])('that was escaped twice is decoded twice in a text if it is a number: %s', (text, decoded) => {
    expect(decodeReferences(text)).toBe(decoded);
    expect(decodeAttribute(text)).toBe(text.replace(/&(?:amp|#38);/g, '&'));
  });

  it('is found with its place, whether it was escaped twice, and only if all of it is in the span', () => {
    const text = '&lt;&lt;渡&amp;#21475;&gt;';
    const found: unknown[] = [];
    const end = text.length - 3;
    forEachReference(text, 4, end, (at, { value, end, isDoubleEscaped }) =>
      found.push([text.slice(at, end), value, isDoubleEscaped]),
    );
    expect(found).toEqual([
      ['&lt;', '<', false],
      ['&amp;#21475;', '口', true],
    ]);
  });
});
