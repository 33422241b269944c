import { type ChildNode, type Document, isTag } from 'domhandler';
import fc from 'fast-check';
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/codes.js';
import { DiagnosticCollector } from '../../src/diagnostics/collector.js';
import { type Attributes, setAttribute } from '../../src/markup/attribute-list.js';
import { type ElementRecord, elementRecords, unknownElementRecord } from '../../src/markup/elements.js';
import { parseMarkup } from '../../src/markup/parse-markup.js';
import { TreeBuilder } from '../../src/markup/tree-builder.js';
import { LineMap, type Span } from '../../src/source/positions.js';

// Tags and texts are read in place, for htmlparser2's tokenizer takes longer: it must have made the same tree.

interface Reading {
  readonly tree: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_DEPTH = 20;

function readInPlace(source: string, span: Span = { start: 0, end: source.length }): Reading {
  const diagnostics = new DiagnosticCollector(new LineMap(source));
  const root = parseMarkup(source, span, { maxDepth: MAX_DEPTH, diagnostics });
  return { tree: describeNodes(root.children), diagnostics: diagnostics.list() };
}

function readByTokenizer(source: string): Reading {
  const diagnostics = new DiagnosticCollector(new LineMap(source));
  const root = new TokenReader(source, diagnostics).read();
  return { tree: describeNodes(root.children), diagnostics: diagnostics.list() };
}

function describeNodes(nodes: readonly ChildNode[]): readonly unknown[] {
  return nodes.map((node) =>
    isTag(node)
      ? [node.name, node.attribs, node.startIndex, node.endIndex, describeNodes(node.children)]
      : ['data' in node ? node.data : '', node.startIndex, node.endIndex],
  );
}

/** Hands the tokenizer's tokens to the same builder. */
class TokenReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #diagnostics: DiagnosticCollector;
  readonly #tree: TreeBuilder;
  readonly #unknown = new Map<string, ElementRecord>();
  #record: ElementRecord;
  #attributes: Attributes = {};
  #name = '';
  #value = '';
  #tagStart = 0;

  constructor(source: string, diagnostics: DiagnosticCollector) {
    this.#source = source;
    this.#diagnostics = diagnostics;
    this.#tree = new TreeBuilder(source, { maxDepth: MAX_DEPTH, diagnostics });
    this.#record = this.#recordOf('p');
  }

  read(): Document {
    const tokenizer = new Tokenizer({ decodeEntities: false }, this);
    tokenizer.write(this.#source);
    tokenizer.end();
    return this.#tree.finish({ start: 0, end: this.#source.length });
  }

  #recordOf(name: string): ElementRecord {
    const record =
      elementRecords.get(name) ??
      this.#unknown.get(name) ??
      unknownElementRecord(name, elementRecords.size + this.#unknown.size);
    if (!record.isKnown) this.#unknown.set(name, record);
    return record;
  }

  #textOf(start: number, end: number): string {
    return this.#source.slice(start, end);
  }

  ontext(start: number, end: number): void {
    this.#tree.addText(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#record = this.#recordOf(this.#textOf(start, end).toLowerCase());
    this.#attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#textOf(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#textOf(start, end);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    setAttribute(this.#attributes, this.#name, this.#value);
  }

  onopentagend(end: number): void {
    this.#tree.openTag(this.#record, this.#attributes, this.#tagStart, end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#tree.openTag(this.#record, this.#attributes, this.#tagStart, end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const record = this.#recordOf(this.#textOf(start, end).toLowerCase());
    this.#tree.closeTag(record, start - 2, this.#source.indexOf('>', end) + 1);
  }

  oncomment(start: number, end: number): void {
    this.#tree.endText();
    if (end === this.#source.length) {
      const opening = this.#source.lastIndexOf('<', start - 1);
      this.#diagnostics.report('unclosed-comment', opening, end, { length: end - start });
    }
  }

  oncdata(): void {
    this.#tree.endText();
  }

  ondeclaration(): void {
    this.#tree.endText();
  }

  isInForeignContext(): boolean {
    return this.#tree.isForeign;
  }

  onattribentity(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}

const name = fc.constantFrom(
  ...'p div a b strong img br hr li ul td table h2 svg style title script textarea xmp plaintext foreignObject divclass P DIV x-a o:p 中'.split(
    ' ',
  ),
);
const blank = fc.constantFrom('', ' ', '\n', '\t', '  ', '/', ' / ');
const value = fc.constantFrom('', '=a', '="a"', "='a'", '=""', '= "a>b"', '=a/', '=a"b', '="&amp;\'"', "='\n<p>'");
const attribute = fc
  .tuple(fc.constantFrom(' ', '\n', '/', ' /'), fc.constantFrom('class', 'src', 'HREF', 'a', 'a<b', '"', '='), value)
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
  '</ a>',
  '</1>',
  '<!--',
  '<!doctype',
);
const text = fc.constantFrom(
  '一',
  ' ',
  'a < b',
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

/** What the tokenizer makes nothing or too little of: a tag without an end, which is kept here. */
function isWhole({ diagnostics }: Reading): boolean {
  return !diagnostics.some(({ code }) => code === 'unclosed-tag' || code === 'glued-tag');
}

describe('what is read in place', () => {
  it('is what htmlparser2’s tokenizer reads', () => {
    let compared = 0;
    fc.assert(
      fc.property(source, (markup) => {
        const reading = readInPlace(markup);
        if (!isWhole(reading)) return;
        compared++;
        expect(reading).toEqual(readByTokenizer(markup));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2500);
  });

  it('ends with the stretch, whatever stands behind it', () => {
    const behind = fc.constantFrom(
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
      fc.property(source, behind, (markup, after) => {
        const stretch = readInPlace(markup + after, { start: 0, end: markup.length });
        expect(stretch).toEqual(readInPlace(markup));
      }),
      { numRuns: 5000 },
    );
  });

  it('is no end tag without a name', () => {
    expect(readInPlace('一</>二').tree).toEqual([
      ['一', 0, 0],
      ['二', 4, 4],
    ]);
  });
});
