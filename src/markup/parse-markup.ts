import type { Document } from 'domhandler';
import { decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { type Attributes, NO_ATTRIBUTES } from './attributes.js';
import { elementTypes } from './elements.js';
import { splitGluedTag } from './glued-tag.js';
import { type MarkupOptions, TreeBuilder } from './tree-builder.js';

/**
 * Reads a stretch of the source as HTML into domhandler's nodes, so that domutils serves on the tree. Their positions are
 * offsets into the whole source. Glued tags are read as what they were.
 */
export function parseMarkup(source: string, span: Span, options: MarkupOptions): Document {
  return new MarkupReader(source, span, options).read();
}

const EXCLAMATION_MARK = 33;
const SLASH = 47;
const LESS_THAN = 60;
const QUESTION_MARK = 63;
const ENDS_NAME = /[\t\n\f\r />]/;
const CDATA = '<![CDATA[';

/**
 * Hands texts and tags to the tree builder. What begins with `<` is read by htmlparser2's `Tokenizer`, up to the `>` that
 * ends it; texts, in which the tokenizer would look at each character, are found by `indexOf`.
 */
class MarkupReader implements TokenizerCallbacks {
  readonly #source: string;
  readonly #span: Span;
  readonly #diagnostics: DiagnosticSink;
  readonly #tree: TreeBuilder;
  readonly #tokenizer = new Tokenizer({ decodeEntities: false }, this);
  /** To be added to the tokenizer's offsets. */
  #shift = 0;
  /** The offset after the last token. */
  #end: number;

  // The tag that is being read.
  #name = '';
  #start = 0;
  #isEndTag = false;
  #attributes: Record<string, string> | null = null;
  #attribute = '';
  #value = '';
  /** What is in the place of the name of a glued tag. */
  #gluedName: string | null = null;
  /** Where the attributes of a tag begin that must be read again. */
  #repairAt: number | null = null;
  /** They are being read again, after a name that is known already. */
  #isRepaired = false;

  /** Raw text elements whose end tag does not follow any more. */
  readonly #unended = new Set<string>();

  constructor(source: string, span: Span, options: MarkupOptions) {
    this.#source = source;
    this.#span = span;
    this.#diagnostics = options.diagnostics;
    this.#tree = new TreeBuilder(source, options);
    this.#end = span.start;
  }

  read(): Document {
    const { end } = this.#span;
    while (this.#end < end) {
      const at = this.#end;
      const isTag = this.#source.charCodeAt(at) === LESS_THAN && at + 1 < end;
      if (isTag && opensMarkup(this.#source.charCodeAt(at + 1))) this.#readMarkup();
      else this.#readText();
    }
    return this.#tree.finish(this.#span);
  }

  #readText(): void {
    this.#addText(this.#end, this.#offsetOf('<', this.#end + 1));
  }

  #addText(start: number, end: number): void {
    if (end > start) this.#tree.addText(start, end);
    this.#end = end;
  }

  #readMarkup(): void {
    const start = this.#end;
    if (this.#source.startsWith(CDATA, start)) {
      this.#readCdata();
      return;
    }
    // An end tag without a name is nothing.
    if (this.#source.startsWith('</>', start) && start + 3 <= this.#span.end) {
      this.#end = start + 3;
      return;
    }
    this.#tokenize('', start);
    if (this.#repairAt === null) return;
    const at = this.#repairAt;
    this.#repairAt = null;
    this.#attributes = null;
    this.#isRepaired = true;
    this.#tokenize('<b ', at);
    this.#isRepaired = false;
  }

  /** Feeds the tokenizer up to each `>` until one has ended what began at `start`. */
  #tokenize(prefix: string, start: number): void {
    const { end } = this.#span;
    this.#shift = start - prefix.length;
    this.#tokenizer.reset();
    this.#tokenizer.write(prefix);
    let fed = start;
    do {
      const next = Math.min(this.#offsetOf('>', fed) + 1, end);
      this.#tokenizer.write(this.#source.slice(fed, next));
      fed = next;
      if (this.#end >= fed || this.#repairAt !== null) return;
    } while (fed < end);
    this.#tokenizer.end();
    if (this.#end < end) this.#keepUnclosedTag();
  }

  /** In HTML a CDATA section is a comment that ends at the first `>`; in SVG and MathML it is text. */
  #readCdata(): void {
    const start = this.#end + CDATA.length;
    const end = this.#offsetOf(this.#tree.isForeign ? ']]>' : '>', start);
    if (this.#tree.isForeign) this.#addText(start, end);
    else if (end === this.#span.end) this.#reportUnclosedComment(this.#end, end - start);
    this.#end = Math.min(end + (this.#tree.isForeign ? 3 : 1), this.#span.end);
  }

  /** HTML drops a tag without an end, and the text in it. */
  #keepUnclosedTag(): void {
    const { end } = this.#span;
    const text = excerpt(this.#source.slice(this.#end, end));
    this.#diagnostics.report('unclosed-tag', this.#end, end, { text });
    this.#addText(this.#end, end);
  }

  #reportUnclosedComment(start: number, length: number): void {
    this.#diagnostics.report('unclosed-comment', start, this.#span.end, { length });
  }

  /** The offset of a string, or the end of the stretch. */
  #offsetOf(text: string, from: number): number {
    const offset = this.#source.indexOf(text, from);
    return offset === -1 ? this.#span.end : Math.min(offset, this.#span.end);
  }

  // What the tokenizer calls.

  ontext(start: number, end: number): void {
    this.#addText(start + this.#shift, end + this.#shift);
  }

  onopentagname(start: number, end: number): void {
    if (this.#isRepaired) return;
    const nameStart = start + this.#shift;
    const name = this.#nameAt(start, end);
    this.#startTag(name, nameStart - 1, false);
    if (elementTypes.has(name)) return;
    const length = splitGluedTag(name);
    if (length === -1) return;
    const element = name.slice(0, length);
    const hidesContent = element === 'template' || elementTypes.get(element)?.isRawText;
    if (hidesContent && this.#rawTextEnd(element, nameStart) === null) return;
    this.#name = element;
    this.#gluedName = name;
    this.#repairAt = nameStart + length;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#nameAt(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start + this.#shift, end + this.#shift);
  }

  onattribend(): void {
    this.#attributes ??= Object.create(null) as Record<string, string>; // `Object.create` gives `any`
    // The first of a name counts.
    this.#attributes[this.#attribute] ??= this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value;
  }

  onopentagend(end: number): void {
    this.#endTag(end + this.#shift, false);
  }

  onselfclosingtag(end: number): void {
    // The tokenizer allows blanks between slash and `>`, HTML does not.
    this.#endTag(end + this.#shift, this.#source[end + this.#shift - 1] === '/');
  }

  onclosetag(start: number, end: number): void {
    this.#startTag(this.#nameAt(start, end), start + this.#shift - 2, true);
    const nameEnd = end + this.#shift;
    if (this.#source[nameEnd] === '>') this.#endTag(nameEnd, false);
    // Attributes, which the tokenizer reads in start tags alone: a quoted one may hold a `>`.
    else this.#repairAt = nameEnd;
  }

  oncomment(start: number, end: number): void {
    const to = end + this.#shift;
    if (to >= this.#span.end)
      this.#reportUnclosedComment(this.#source.lastIndexOf('<', start + this.#shift - 1), end - start);
    this.#end = Math.min(to + 1, this.#span.end);
  }

  ondeclaration(_start: number, end: number): void {
    this.#end = end + this.#shift + 1;
  }

  // Not called outside XML, or with `decodeEntities` only.
  oncdata(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  #nameAt(start: number, end: number): string {
    return this.#source.slice(start + this.#shift, end + this.#shift).toLowerCase();
  }

  #startTag(name: string, start: number, isEndTag: boolean): void {
    this.#name = name;
    this.#start = start;
    this.#isEndTag = isEndTag;
    this.#attributes = null;
    this.#gluedName = null;
  }

  /** Takes the `>` of a tag. */
  #endTag(at: number, isSelfClosing: boolean): void {
    // What was read so far is to be read again.
    if (this.#repairAt !== null) return;
    this.#end = at + 1;
    if (this.#isEndTag) this.#tree.closeTag(this.#name, this.#start, this.#end);
    else this.#openTag(this.#name, this.#attributes ?? NO_ATTRIBUTES, isSelfClosing);
  }

  #openTag(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    if (this.#gluedName !== null) {
      const shown = this.#gluedName.split(/[="']/, 1)[0] ?? '';
      this.#diagnostics.report('glued-tag', this.#start, this.#end, { name: excerpt(shown), element: name });
    }
    this.#tree.openTag(name, attributes, this.#start, this.#end, isSelfClosing);
    if (elementTypes.get(name)?.isRawText && !this.#tree.isForeign)
      this.#addText(this.#end, this.#rawTextEnd(name, this.#end) ?? this.#span.end);
  }

  /** The offset of the end tag of an element whose content is raw text; `null` where it has none. */
  #rawTextEnd(name: string, from: number): number | null {
    // Not looked for twice: many tags would take quadratic time.
    if (name === 'plaintext' || this.#unended.has(name)) return null;
    const { end } = this.#span;
    for (let at = this.#offsetOf('</', from); at < end; at = this.#offsetOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      if (nameEnd >= end) break;
      const isEndTag = ENDS_NAME.test(this.#source[nameEnd] ?? '');
      if (isEndTag && this.#source.slice(at + 2, nameEnd).toLowerCase() === name) return at;
    }
    this.#unended.add(name);
    return null;
  }
}

/** Whether a tag, a comment or the like begins with `<` and this character: https://html.spec.whatwg.org/#tag-open-state */
function opensMarkup(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 97 && lower <= 122) || code === SLASH || code === EXCLAMATION_MARK || code === QUESTION_MARK;
}
