import { type ChildNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/codes.js';
import { DiagnosticCollector } from '../../src/diagnostics/collector.js';
import { parseMarkup } from '../../src/markup/parse-markup.js';
import { LineMap, type Span } from '../../src/source/positions.js';

// htmlparser2's tokenizer is given its input in pieces where it would otherwise differ from browsers. parse5 is the reference.

interface Reading {
  readonly nodes: readonly ChildNode[];
  readonly diagnostics: readonly Diagnostic[];
}

function read(source: string, span: Span = { start: 0, end: source.length }): Reading {
  const diagnostics = new DiagnosticCollector(new LineMap(source));
  const root = parseMarkup(source, span, { maxDepth: 20, diagnostics });
  return { nodes: root.children, diagnostics: diagnostics.list() };
}

function describeNodes(nodes: readonly ChildNode[]): readonly unknown[] {
  return nodes.map((node) =>
    isTag(node)
      ? [node.name, { ...node.attribs }, node.startIndex, node.endIndex, describeNodes(node.children)]
      : ['data' in node ? node.data : '', node.startIndex, node.endIndex],
  );
}

/** Tags and texts in source order, without their nesting: a text, or a name, attributes and an offset. */
type Flat = string | readonly [name: string, attributes: Readonly<Record<string, string>>, start: number];

/** parse5 has no position for the elements that the end tags `</p>` and `</br>` create. */
function offsetOf(name: string, offset: number | null | undefined, base = 0): number {
  return name === 'p' || name === 'br' ? 0 : (offset ?? Number.NaN) - base;
}

function* flatten(nodes: readonly ChildNode[]): Generator<Flat> {
  for (const node of nodes) {
    if (isText(node)) yield node.data;
    else if (isTag(node)) {
      yield [node.name, { ...node.attribs }, offsetOf(node.name, node.startIndex)];
      yield* flatten(node.children);
    }
  }
}

const HEAD = '<!doctype html><body>';

function readByParse5(source: string): readonly DefaultTreeAdapterTypes.ChildNode[] {
  const document = parse(HEAD + source, { sourceCodeLocationInfo: true });
  const html = document.childNodes.find((node) => node.nodeName === 'html');
  const body =
    html !== undefined && 'childNodes' in html
      ? html.childNodes.find(({ nodeName }) => nodeName === 'body')
      : undefined;
  return body !== undefined && 'childNodes' in body ? body.childNodes : [];
}

function* flattenParse5(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Generator<Flat> {
  for (const node of nodes) {
    if ('value' in node) yield node.value;
    else if ('tagName' in node && node.tagName !== 'svg') {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      yield [node.tagName, attributes, offsetOf(node.tagName, node.sourceCodeLocation?.startOffset, HEAD.length)];
      yield* flattenParse5(node.childNodes);
    }
  }
}

/** Joins adjacent texts and removes white space, which HTML drops in some positions. */
function joinTexts(items: Iterable<Flat>): readonly Flat[] {
  const joined: Flat[] = [''];
  for (const item of items) {
    const last = joined[joined.length - 1];
    if (typeof item !== 'string') joined.push(item, '');
    else if (typeof last === 'string') joined[joined.length - 1] = last + item.replace(/\s/g, '');
  }
  return joined;
}

const name = fc.constantFrom(
  ...'p div img br hr li ul h2 svg style title script textarea xmp noscript iframe plaintext divclass P DIV x-a o:p 中'.split(
    ' ',
  ),
);
const blank = fc.constantFrom('', ' ', '\n', '\t', '  ', '/', ' / ');
const value = fc.constantFrom('', '=a', '="a"', "='a'", '=""', '= "a>b"', '=a/', '=a"b', '="&amp;\'"', "='\n<p>'");
// No formatting elements, even in the names of attributes: HTML reopens unclosed ones in the next paragraph.
const attribute = fc
  .tuple(fc.constantFrom(' ', '\n', '/', ' /'), fc.constantFrom('class', 'src', 'HREF', 'a', 'a<x', '"', '='), value)
  .map((parts) => parts.join(''));
const startTag = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }), blank)
  .map(([word, attributes, end]) => `<${word}${attributes.join('')}${end}>`);
const endTag = fc.tuple(name, blank, fc.constantFrom('', 'a', 'a="b"')).map((parts) => `</${parts.join('')}>`);
const declaration = fc.constantFrom(
  '<!---->',
  '<!-->',
  '<!--->',
  '<!--a--!>',
  '<!--<p>-->',
  '<!-- - -- -->',
  '<!doctype html>',
  '<!a>',
  '<?a?>',
  '<![CDATA[<p>]]>',
  '<![CDATA[一]]>',
  '<![CDATA[',
  '</ a>',
  '</1>',
  '<!--',
  '<!doctype',
);
const text = fc.constantFrom(
  '一',
  ' ',
  '一 < 二',
  '<',
  '<<',
  '&amp;',
  '>',
  '"',
  '\n',
  '<1>',
  '-->',
  '</script',
  '</style >',
);
const source = fc
  .array(fc.oneof(startTag, endTag, declaration, text), { maxLength: 14 })
  .map((parts) => parts.join(''));

/**
 * The codes reported where the reader deliberately departs from HTML: a tag without an end is kept as text, a glued tag is
 * repaired, and no element is nested beyond the limit.
 */
const DELIBERATE: ReadonlySet<string> = new Set(['unclosed-tag', 'glued-tag', 'too-deep']);

function isComparable({ diagnostics }: Reading): boolean {
  return !diagnostics.some(({ code }) => DELIBERATE.has(code));
}

/** The exceptions in SECURITY.md: HTML in a `<title>` of SVG ends the drawing, and a script ends at its first end tag. */
function isException(markup: string): boolean {
  return /<svg[\s\S]*<title/i.test(markup) || /<script[\s\S]*<!--[\s\S]*<script/i.test(markup);
}

/** Reads markup in a longer source, and alone. */
function expectSameBefore(markup: string, after: string): void {
  const inRange = read(markup + after, { start: 0, end: markup.length });
  const alone = read(markup);
  expect(describeNodes(inRange.nodes)).toEqual(describeNodes(alone.nodes));
  expect(inRange.diagnostics).toEqual(alone.diagnostics);
}

describe('tags and texts', () => {
  it('are those that parse5 finds', () => {
    let compared = 0;
    fc.assert(
      fc.property(source, (markup) => {
        const reading = read(markup);
        if (!isComparable(reading) || isException(markup)) return;
        compared++;
        expect(joinTexts(flatten(reading.nodes))).toEqual(joinTexts(flattenParse5(readByParse5(markup))));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2500);
  });

  it('do not depend on what follows the range', () => {
    const following = fc.constantFrom(
      'a>',
      '!-->',
      '>',
      '">',
      "'>",
      '="a">',
      '-->',
      '/>',
      '</script>',
      '</xmp>',
      '</',
      '<b>',
      '一',
    );
    fc.assert(
      fc.property(source, following, (markup, after) => expectSameBefore(markup, after)),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['<math><![CDATA[一', '二]]>三'],
    ['<math><![CDATA[一', ']]'],
    ['<!-- 一', '-->'],
    ['<noscript>一</noscript', '\n'],
    ['<noscript>一</noscript', '>'],
    ['<noscript>一</noscrip', 't>'],
    ['<noscript>一', '</noscript>'],
    ['<scriptsrc="a">一</script', ' >'],
    ['<templateclass="a">一</template', '/>'],
    ['<title>一</title', '>'],
    ['<divclass="a', '">'],
    ['一&am', 'p;'],
    ['一&#33', '337;'],
  ])('do not depend on what cuts them off: %s before %j', (markup, after) => {
    expectSameBefore(markup, after);
  });

  it('do not include an end tag without a name', () => {
    expect(describeNodes(read('一</>二').nodes)).toEqual([
      ['一', 0, 0],
      ['二', 4, 4],
    ]);
  });
});
