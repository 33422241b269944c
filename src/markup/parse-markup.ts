import type { Document } from 'domhandler';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { decodeAttribute } from '../standards/character-references.js';
import { type ElementType, elementTypes, typeOf, unknownType } from './elements.js';
import { ATTRIBUTES, splitGluedTag } from './glued-tag.js';
import { NO_ATTRIBUTES } from './nodes.js';
import { type MarkupOptions, TreeBuilder } from './tree-builder.js';

/**
 * Parses a span of the source as HTML into domhandler's nodes, for use with domutils. Their positions are offsets into the
 * whole source. Glued tags are repaired.
 */
export function parseMarkup(source: string, span: Span, options: MarkupOptions): Document {
  return new MarkupReader(source, span, options).read();
}

const ENDS_NAME = /[\t\n\f\r />]/;
const CDATA = '<![CDATA[';
const NO_TYPE = /* @__PURE__ */ unknownType('');

/** Where the tokenizer starts again, and the text that is written to it before the rest of the source. */
interface Restart {
  readonly prefix: string;
  readonly at: number;
}

/**
 * Passes the tags and texts that htmlparser2's `Tokenizer` finds to the tree builder. The whole span is written to the
 * tokenizer at once. At a glued tag, or where the tokenizer would differ from a browser, it is paused and started again: for
 * `<divclass="…"`, with `<div ` before `class="…"`.
 */
class MarkupReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #span: Span;
  readonly #diagnostics: DiagnosticSink;
  readonly #tree: TreeBuilder;
  readonly #tokenizer = new Tokenizer({ decodeEntities: false }, this);
  #restart: Restart | null = null;
  /** The difference between an offset in the source and the tokenizer's. */
  #shift: number;
  /** The offset after the last token. */
  #end: number;
  #isLast = false;

  // The current tag
  #type: ElementType = NO_TYPE;
  #start = 0;
  #isEndTag = false;
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** Name and first attribute of a glued tag. */
  #gluedName: string | null = null;

  /** Names of elements that hide their content and have no end tag in the rest of the source. */
  readonly #unclosed = new Set<string>();

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
    // The tokenizer would read a CDATA section in HTML up to its `]]>`. As a comment, it ends where browsers end it.
    const markup = this.#source.slice(start, end).replaceAll(CDATA, '<!-CDATA[');
    this.#tokenizer.write(markup);
    for (let restart = this.#restart; restart !== null; restart = this.#restart) {
      const { prefix, at } = restart;
      this.#tokenizer.reset();
      this.#shift = at - prefix.length;
      // Before `#restart` is cleared, so that the tag in the prefix does not count as a new tag.
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

  /** Keeps a tag without a closing `>` as text. HTML would drop it, with all text in it. */
  #keepUnclosedTag(): void {
    const { end } = this.#span;
    const text = excerpt(this.#source.slice(this.#end, end));
    this.#diagnostics.report('unclosed-tag', this.#end, end, { text });
    this.#addText(this.#end, end);
  }

  // The tokenizer's callbacks

  ontext(start: number, end: number): void {
    const at = start + this.#shift;
    // At the end of the span, the tokenizer reports parts of some unclosed tags as texts, some of which start at -1.
    if (!this.#isLast || (start >= 0 && at === this.#end)) this.#addText(at, end + this.#shift);
  }

  onopentagname(start: number, end: number): void {
    if (this.#restart !== null) return;
    const type = this.#typeAt(start, end);
    this.#beginTag(type, start + this.#shift - 1, false);
    const length = type.isKnown ? -1 : splitGluedTag(type.name);
    if (length === -1) return;
    const element = typeOf(type.name.slice(0, length));
    const hidesContent = element.isRawText || element.name === 'template';
    // Without an end tag, the element would hide everything after it.
    if (hidesContent && this.#endTagAfter(this.#start, element.name) === null) return;
    this.#gluedName = type.name;
    this.#type = element;
    this.#restartAt(this.#start + 1 + length, `<${element.name} `);
  }

  onattribname(start: number, end: number): void {
    const name = this.#source.slice(start + this.#shift, end + this.#shift);
    // V8 is slow to convert a part of a Chinese source to lower case, and to use it as a key.
    this.#attribute = ATTRIBUTES.get(name) ?? name.toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#source.slice(start + this.#shift, end + this.#shift);
  }

  onattribend(): void {
    this.#attributes ??= Object.create(null) as Record<string, string>; // `Object.create` gives `any`
    // Of several attributes with the same name, HTML uses the first.
    this.#attributes[this.#attribute] ??= decodeAttribute(this.#value);
  }

  onopentagend(end: number): void {
    this.#finishTag(end + this.#shift + 1, false);
  }

  onselfclosingtag(end: number): void {
    const at = end + this.#shift;
    // The tokenizer allows blanks between the slash and `>`, HTML does not.
    this.#finishTag(at + 1, this.#source[at - 1] === '/');
  }

  #beginTag(type: ElementType, start: number, isEndTag: boolean): void {
    this.#type = type;
    this.#start = start;
    this.#isEndTag = isEndTag;
    this.#attributes = null;
    this.#gluedName = null;
  }

  /** Passes the current tag to the tree builder, unless the tag will be read again. */
  #finishTag(end: number, isSelfClosing: boolean): void {
    if (this.#restart !== null) return;
    this.#end = end;
    const type = this.#type;
    if (this.#isEndTag) {
      this.#tree.closeTag(type, this.#start, end);
      return;
    }
    if (this.#gluedName !== null) {
      const name = excerpt(this.#gluedName.split('=', 1)[0] ?? '');
      this.#diagnostics.report('glued-tag', this.#start, end, { name, element: type.name });
    }
    this.#tree.openTag(type, this.#attributes ?? NO_ATTRIBUTES, this.#start, end, isSelfClosing);
    if (type.name === 'noscript' && !this.#tree.isForeign) this.#readNoscript();
  }

  /** The content of a `<noscript>` is raw text to browsers that run scripts, but markup to the tokenizer. */
  #readNoscript(): void {
    this.#addText(this.#end, this.#endTagAfter(this.#end, 'noscript') ?? this.#span.end);
    this.#restartAt(this.#end);
  }

  /** The offset of the next end tag of an element; `null` if no such tag follows. */
  #endTagAfter(from: number, name: string): number | null {
    // Searching again for each of many such tags would take quadratic time.
    if (this.#unclosed.has(name)) return null;
    const { end } = this.#span;
    for (let at = this.#source.indexOf('</', from); at !== -1 && at < end; at = this.#source.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      const isNamed = this.#source.slice(at + 2, nameEnd).toLowerCase() === name;
      if (isNamed && nameEnd < end && ENDS_NAME.test(this.#source[nameEnd] ?? '')) return at;
    }
    this.#unclosed.add(name);
    return null;
  }

  onclosetag(start: number, end: number): void {
    const nameEnd = end + this.#shift;
    this.#beginTag(this.#typeAt(start, end), start + this.#shift - 2, true);
    if (this.#source[nameEnd] === '>') this.#finishTag(nameEnd + 1, false);
    // An end tag may have attributes that contain a `>`. The tokenizer reads the attributes of start tags only.
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
    this.#end += 3;
    this.#restartAt(this.#end);
  }

  isInForeignContext(): boolean {
    return this.#tree.isForeign;
  }

  // Never called: CDATA reaches the tokenizer as a comment, and the others are called only in XML, with `decodeEntities`, or at the end.
  oncdata(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  #typeAt(start: number, end: number): ElementType {
    const name = this.#source.slice(start + this.#shift, end + this.#shift);
    return elementTypes.get(name) ?? typeOf(name.toLowerCase());
  }
}
