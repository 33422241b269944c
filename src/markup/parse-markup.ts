import type { Document } from 'domhandler';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { decodeAttribute } from '../standards/character-references.js';
import { type ElementType, elementTypes, typeOf, unknownElementType } from './elements.js';
import { ATTRIBUTES, splitGluedTag } from './glued-tag.js';
import { NO_ATTRIBUTES } from './nodes.js';
import { type MarkupOptions, TreeBuilder } from './tree-builder.js';

/**
 * Reads a span of the source as HTML into domhandler's nodes, on which domutils works. Their positions are offsets into the
 * whole source. Glued tags are repaired.
 */
export function parseMarkup(source: string, span: Span, options: MarkupOptions): Document {
  return new MarkupReader(source, span, options).read();
}

const ENDS_NAME = /[\t\n\f\r />]/;
const CDATA = '<![CDATA[';
const NO_TYPE = /* @__PURE__ */ unknownElementType('');

/** Where the tokenizer starts again, and what it is fed before the rest of the source. */
interface Restart {
  readonly prefix: string;
  readonly at: number;
}

/**
 * Hands the tags and texts that htmlparser2's `Tokenizer` finds to the tree builder. The tokenizer is fed the whole span at
 * once. Where it would read something differently from a browser, or a tag is glued, it is paused and starts again from
 * there: for `<divclass="…"`, with `<div ` in front of `class="…"`.
 */
class MarkupReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #span: Span;
  readonly #diagnostics: DiagnosticSink;
  readonly #tree: TreeBuilder;
  readonly #tokenizer = new Tokenizer({ decodeEntities: false }, this);
  #restart: Restart | null = null;
  /** What has to be added to the tokenizer's offsets. */
  #shift: number;
  /** The offset after the last token. */
  #end: number;
  #isLast = false;

  // The tag that is being read.
  #type: ElementType = NO_TYPE;
  #start = 0;
  #isEndTag = false;
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** What takes the place of the name in a glued tag. */
  #gluedName: string | null = null;

  /** Elements that hide their content, and whose end tag does not come any more. */
  readonly #unended = new Set<string>();

  constructor(source: string, span: Span, options: MarkupOptions) {
    this.#source = source;
    this.#span = span;
    this.#diagnostics = options.diagnostics;
    this.#tree = new TreeBuilder(source, options);
    this.#shift = span.start;
    this.#end = span.start;
  }

  read(): Document {
    const { start, end } = this.#span;
    const written = this.#source.slice(start, end);
    // The tokenizer would read a CDATA section in HTML to its `]]>`. As a comment, it ends where browsers end it.
    const markup = written.includes(CDATA) ? written.replaceAll(CDATA, '<!-CDATA[') : written;
    this.#tokenizer.write(markup);
    for (let restart = this.#restart; restart !== null; restart = this.#restart) {
      const { prefix, at } = restart;
      this.#tokenizer.reset();
      this.#shift = at - prefix.length;
      // The name in the prefix is that of the tag that is being read.
      if (prefix !== '') this.#tokenizer.write(prefix);
      this.#restart = null;
      this.#tokenizer.write(markup.slice(at - start));
    }
    this.#isLast = true;
    this.#tokenizer.end();
    if (this.#end < end) this.#keepUnclosedTag();
    return this.#tree.finish(this.#span);
  }

  #restartAt(at: number, prefix = ''): void {
    this.#restart = { prefix, at };
    this.#tokenizer.pause();
  }

  #addText(start: number, end: number): void {
    if (end > start) this.#tree.addText(start, end);
    this.#end = end;
  }

  /** HTML drops a tag without an end, and the text in it. */
  #keepUnclosedTag(): void {
    const { end } = this.#span;
    const text = excerpt(this.#source.slice(this.#end, end));
    this.#diagnostics.report('unclosed-tag', this.#end, end, { text });
    this.#addText(this.#end, end);
  }

  // What the tokenizer calls.

  ontext(start: number, end: number): void {
    const at = start + this.#shift;
    // At the end of the span, some tags without an end are handed over as texts.
    if (!this.#isLast || at === this.#end) this.#addText(at, end + this.#shift);
  }

  onopentagname(start: number, end: number): void {
    if (this.#restart !== null) return;
    const type = this.#typeAt(start, end);
    this.#startTag(type, start + this.#shift - 1, false);
    const length = type.isKnown ? -1 : splitGluedTag(type.name);
    if (length === -1) return;
    const element = typeOf(type.name.slice(0, length));
    const hidesContent = element.isRawText || element.name === 'template';
    // Without an end it would hide everything after it.
    if (hidesContent && this.#endTagAfter(this.#start, element.name) === null) return;
    this.#gluedName = type.name;
    this.#type = element;
    this.#restartAt(this.#start + 1 + length, `<${element.name} `);
  }

  onattribname(start: number, end: number): void {
    const written = this.#source.slice(start + this.#shift, end + this.#shift);
    // Making Chinese text lower-case is slow: it would take 5 % of an Article.
    this.#attribute = ATTRIBUTES.has(written) ? written : written.toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#source.slice(start + this.#shift, end + this.#shift);
  }

  onattribend(): void {
    this.#attributes ??= Object.create(null) as Record<string, string>; // `Object.create` gives `any`
    // The first of a name counts.
    this.#attributes[this.#attribute] ??= decodeAttribute(this.#value);
  }

  onopentagend(end: number): void {
    this.#endTag(end + this.#shift + 1, false);
  }

  onselfclosingtag(end: number): void {
    const at = end + this.#shift;
    // The tokenizer allows blanks between the slash and `>`, HTML does not.
    this.#endTag(at + 1, this.#source[at - 1] === '/');
  }

  #startTag(type: ElementType, start: number, isEndTag: boolean): void {
    this.#type = type;
    this.#start = start;
    this.#isEndTag = isEndTag;
    this.#attributes = null;
    this.#gluedName = null;
  }

  /** Takes the end of a tag, unless the tag is to be read again. */
  #endTag(end: number, isSelfClosing: boolean): void {
    if (this.#restart !== null) return;
    this.#end = end;
    const type = this.#type;
    if (this.#isEndTag) {
      this.#tree.closeTag(type, this.#start, end);
      return;
    }
    if (this.#gluedName !== null) this.#reportGlued(this.#gluedName, type.name);
    this.#tree.openTag(type, this.#attributes ?? NO_ATTRIBUTES, this.#start, end, isSelfClosing);
    if (type.name === 'noscript' && !this.#tree.isForeign) this.#readNoscript();
  }

  #reportGlued(written: string, element: string): void {
    const name = excerpt(written.split(/[="']/, 1)[0] ?? '');
    this.#diagnostics.report('glued-tag', this.#start, this.#end, { name, element });
  }

  /** To browsers that run scripts, the content of a `<noscript>` is raw text. To the tokenizer it is not. */
  #readNoscript(): void {
    this.#addText(this.#end, this.#endTagAfter(this.#end, 'noscript') ?? this.#span.end);
    this.#restartAt(this.#end);
  }

  /** The offset of the next end tag of an element; `null` if no such tag follows. */
  #endTagAfter(from: number, name: string): number | null {
    // It is not looked for twice: many such tags would take quadratic time.
    if (this.#unended.has(name)) return null;
    const { end } = this.#span;
    for (let at = this.#source.indexOf('</', from); at !== -1 && at < end; at = this.#source.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      const isNamed = this.#source.slice(at + 2, nameEnd).toLowerCase() === name;
      if (isNamed && nameEnd < end && ENDS_NAME.test(this.#source[nameEnd] ?? '')) return at;
    }
    this.#unended.add(name);
    return null;
  }

  onclosetag(start: number, end: number): void {
    const nameEnd = end + this.#shift;
    this.#startTag(this.#typeAt(start, end), start + this.#shift - 2, true);
    if (this.#source[nameEnd] === '>') this.#endTag(nameEnd + 1, false);
    // An end tag may have attributes, and a `>` in them. The tokenizer reads those of start tags alone.
    else this.#restartAt(nameEnd, '<b ');
  }

  oncomment(start: number, end: number): void {
    const spanEnd = this.#span.end;
    if (this.#tree.isForeign && this.#source.startsWith(CDATA, start + this.#shift - 2)) {
      this.#readCdata(start + this.#shift - 2 + CDATA.length);
      return;
    }
    this.#end = Math.min(end + this.#shift + 1, spanEnd);
    if (end + this.#shift < spanEnd) return;
    const opening = this.#source.lastIndexOf('<', start + this.#shift - 1);
    this.#diagnostics.report('unclosed-comment', opening, spanEnd, { length: end - start });
  }

  ondeclaration(_start: number, end: number): void {
    this.#end = end + this.#shift + 1;
  }

  #readCdata(start: number): void {
    const end = this.#source.indexOf(']]>', start);
    const { end: spanEnd } = this.#span;
    this.#addText(start, end === -1 ? spanEnd : Math.min(end, spanEnd));
    this.#end = Math.min(this.#end + 3, spanEnd);
    this.#restartAt(this.#end);
  }

  isInForeignContext(): boolean {
    return this.#tree.isForeign;
  }

  // Not called: CDATA is given to the tokenizer as a comment, and the others are called outside XML, or with `decodeEntities` only.
  oncdata(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  #typeAt(start: number, end: number): ElementType {
    const written = this.#source.slice(start + this.#shift, end + this.#shift);
    return elementTypes.get(written) ?? typeOf(written.toLowerCase());
  }
}
