import { type Element, isTag } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { NO_DIAGNOSTICS } from '../../src/diagnostics/collector.js';
import {
  hasEndTag,
  hasVisibleText,
  linksIn,
  linkText,
  rawVisibleText,
  shortVisibleText,
  visibleBeginning,
  visibleExtent,
  visibleSpans,
} from '../../src/markup/nodes.js';
import { parseMarkup } from '../../src/markup/parse-markup.js';
import type { Span } from '../../src/source/positions.js';

// What the elements of a tree show, and where.

/** The first element after another one, so that no offset is 0, and the whole source. */
function first(html: string): { readonly element: Element; readonly source: string } {
  const source = `<hr>${html}`;
  const { children } = parseMarkup(
    source,
    { start: 0, end: source.length },
    { maxDepth: 20, diagnostics: NO_DIAGNOSTICS },
  );
  const element = children[1];
  if (element === undefined || !isTag(element)) throw new Error(`No element begins ${html}`);
  return { element, source };
}

describe('an end tag', () => {
  it.each<readonly [html: string, expected: boolean]>([
    ['<p>船</p>', true],
    ['<P>船</P >', true],
    ['<p>船', false],
    ['<p>船<p>口', false],
    ['<p>船<b>口</b>', false],
    ['<div><div>船</div><img>', false],
    ['<div><div>船</div></div>', true],
  ])('is at the end of an element, or is missing: %s', (html, expected) => {
    const { element, source } = first(html);
    expect(hasEndTag(source, element)).toBe(expected);
  });
});

describe('the beginning of a text', () => {
  it.each<readonly [html: string, limit: number, text: string, isWhole: boolean]>([
    ['<p>渡口船来</p>', 4, '渡口船来', true],
    ['<p>渡口船来</p>', 3, '渡口船', false],
    ['<p>  渡口船来  </p>', 4, '  渡口船来  ', true],
    ['<p>  渡口船来  </p>', 2, '  渡口', false],
    ['<p>渡 <b> 口 </b>船来</p>', 3, '渡  口 船', false],
    ['<p>渡<b> \n </b>口</p>', 2, '渡 口', true],
    ['<div><p>渡</p>口<br>船</div>', 3, ' 渡 口  船', true],
    ['<p>渡<script>口</script>船</p>', 2, '渡船', true],
    ['<p>渡<b>口船</b>来</p>', 2, '渡口', false],
  ])('has a limited length, in which blanks at the ends do not count: %s, %i', (html, limit, text, isWhole) => {
    const { element } = first(html);
    expect(visibleBeginning(element, limit)).toEqual({ text, isWhole });
    expect(shortVisibleText(element, limit)).toBe(isWhole ? text.trim().replace(/\s+/g, ' ') : null);
  });
});

describe('the place of a text', () => {
  it.each<readonly [html: string, spans: readonly string[], extent: string]>([
    ['<p> 渡口 </p>', ['渡口'], '渡口'],
    ['<p>渡<b>口</b>船</p>', ['渡', '口', '船'], '渡<b>口</b>船'],
    ['<p> <b>渡 </b> 口 <i> 船 </i> </p>', ['渡 ', ' 口 ', ' 船'], '渡 </b> 口 <i> 船'],
    ['<p> <b> </b> 口 <i> </i> </p>', ['口'], '口'],
    ['<p>\u3000<b>渡</b><i> </i>\u00a0船\u3000<u>\u3000</u></p>', ['渡', ' ', '\u00a0船'], '渡</b><i> </i>\u00a0船'],
    ['<p>渡<noframes>口</noframes><template>船</template></p>', ['渡'], '渡'],
    ['<p> <b> </b> </p>', [], '<p> <b> </b> </p>'],
  ])('begins and ends with a visible character: %s', (html, spans, extent) => {
    const { element, source } = first(html);
    const textAt = ({ start, end }: Span): string => source.slice(start, end);
    expect(visibleSpans(source, [element]).map(textAt)).toEqual(spans);
    expect(textAt(visibleExtent(source, element))).toBe(extent);
  });

  it.each('iframe noembed noframes noscript script style template'.split(' '))(
    'is not in an element whose content a browser does not show: <%s>',
    (name) => {
      const { element } = first(`<div><${name}><a href="b">船</a></${name}></div>`);
      expect([hasVisibleText([element]), rawVisibleText([element]), linksIn(element)]).toEqual([false, '', []]);
    },
  );
});

describe('the text of a link', () => {
  it.each([
    ['<a href="b"> 渡 <br>口</a>', '渡 口'],
    ['<a href="b">渡<b>口</b></a>', '渡口'],
    // Only a block that limits marks can be between them.
    ['<a href="b">渡<object>口<a href="c">船</a></object>来</a>', '渡口'],
    ['<a href="b">渡<object>口<b><a href="c">船</a></b><a>来</a></object></a>', '渡口'],
  ])('ends where another link begins: %s', (html, text) => {
    expect(linkText(first(html).element)).toBe(text);
  });

  it('is read of each link with an address, even an empty one', () => {
    const links = linksIn(first('<p><a href="b">渡</a><a name="c">口</a><b><a href="">船</a></b></p>').element);
    expect(links.map(linkText)).toEqual(['渡', '船']);
  });
});
