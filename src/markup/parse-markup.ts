import { type ChildNode, Document, Element, Text } from 'domhandler';
import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { DiagnosticCollector } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/span.js';
import { type Attributes, NO_ATTRIBUTES, readAttributeList, setAttribute } from './attribute-list.js';
import { attributeNameAt } from './attribute-names.js';
import { decodeText } from './character-references.js';
import { type ElementRecord, elementRecordAt, elementRecords, unknownElementRecord } from './elements.js';
import { splitGluedTag } from './glued-tag.js';
import { startOf } from './node-span.js';
import { OpenElements } from './open-elements.js';
import { OpenSvg } from './open-svg.js';
import { SurplusEndTags } from './surplus-end-tags.js';

/** What the tree builder needs to know and where it reports to. */
export interface MarkupOptions {
  readonly maxDepth: number;
  readonly diagnostics: DiagnosticCollector;
}

const NONE = -1;
const LESS_THAN = 60;
const GREATER_THAN = 62;
/** A text from which on it pays to take it from the tokenizer, in UTF-16 units. */
const LONG_TEXT = 40;
/** The children of every element without any, until the first is put in. */
const NO_CHILDREN: ChildNode[] = [];

/**
 * Reads a stretch of the source as HTML into domhandler's nodes, so that domutils serves on the tree. `startIndex` and
 * `endIndex` (inclusive, as domhandler has it) are offsets into the whole source. Glued tags are read as what they were.
 *
 * It drives htmlparser2's `Tokenizer` and keeps the stack itself: time is linear in the input whatever its depth.
 */
export function parseMarkup(source: string, span: Span, options: MarkupOptions): Document {
  return new TreeBuilder(source, span, options).build();
}

class TreeBuilder implements TokenizerCallbacks {
  readonly #source: string;
  readonly #end: number;
  readonly #maxDepth: number;
  readonly #diagnostics: DiagnosticCollector;
  readonly #tokenizer: Tokenizer;
  readonly #root = new Document([]);
  readonly #open = new OpenElements();
  /** The node that takes children: the innermost open element or the root. */
  #parent: Document | Element = this.#root;
  #unknown: Map<string, ElementRecord> | null = null;
  /** How many start tags opened nothing for their depth; as many end tags close nothing. */
  #unopened: Map<ElementRecord, number> | null = null;

  /** What the tokenizer's offsets count from: it starts anew behind each glued tag and each long text. */
  #base: number;
  /** Where to start anew, or -1. */
  #resumeAt = NONE;
  /** The end of what has become a token; what is left at the end is a tag without an end. */
  #consumed: number;

  #textStart = NONE;
  #textEnd = NONE;

  #tagStart = NONE;
  #tagRecord: ElementRecord | null = null;
  #attributes: Attributes = NO_ATTRIBUTES;
  #attributeName = '';
  #valueStart = NONE;
  #valueEnd = NONE;

  readonly #svg = new OpenSvg();
  readonly #surplus: SurplusEndTags;

  constructor(source: string, span: Span, options: MarkupOptions) {
    this.#source = source;
    this.#base = span.start;
    this.#consumed = span.start;
    this.#end = span.end;
    this.#maxDepth = options.maxDepth;
    this.#diagnostics = options.diagnostics;
    this.#surplus = new SurplusEndTags(options.diagnostics);
    this.#tokenizer = new Tokenizer({ decodeEntities: false }, this);
    this.#root.startIndex = span.start;
    this.#root.endIndex = span.end - 1;
  }

  build(): Document {
    this.#tokenizer.write(this.#source.slice(this.#base, this.#end));
    while (this.#resumeAt !== NONE) {
      this.#base = this.#resumeAt;
      this.#resumeAt = NONE;
      this.#tokenizer.reset();
      this.#tokenizer.write(this.#source.slice(this.#base, this.#end));
    }
    this.#tokenizer.end();
    return this.#root;
  }

  // The tokenizer's callbacks. Its offsets count from `#base`.

  ontext(start: number, end: number): void {
    // What is left of an end tag without an end: the tokenizer knows no start of it.
    if (start < 0) return;
    if (this.#svg.isOpen) {
      this.#consumed = this.#base + end;
      return;
    }
    this.#addText(this.#base + start, this.#base + end);
  }

  onopentagname(start: number, end: number): void {
    const nameStart = this.#base + start;
    const nameEnd = this.#base + end;
    this.#tagStart = nameStart - 1;
    this.#attributes = NO_ATTRIBUTES;
    const record = elementRecordAt(this.#source, nameStart, nameEnd);
    if (record !== undefined) {
      this.#tagRecord = record;
      return;
    }
    const name = this.#source.slice(nameStart, nameEnd).toLowerCase();
    const split = splitGluedTag(name);
    if (split === NONE) this.#tagRecord = this.#recordOfUnknown(name);
    else this.#readGluedTag(name, nameStart, split);
  }

  onattribname(start: number, end: number): void {
    this.#attributeName = attributeNameAt(this.#source, this.#base + start, this.#base + end);
    this.#valueStart = NONE;
  }

  onattribdata(start: number, end: number): void {
    if (this.#valueStart === NONE) this.#valueStart = this.#base + start;
    this.#valueEnd = this.#base + end;
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.#svg.isOpen) return;
    if (this.#attributes === NO_ATTRIBUTES) this.#attributes = {};
    const value = this.#valueStart === NONE ? '' : this.#source.slice(this.#valueStart, this.#valueEnd);
    setAttribute(this.#attributes, this.#attributeName, value);
  }

  onopentagend(end: number): void {
    const behind = this.#base + end + 1;
    this.#openTag(behind, false);
    if (this.#tagRecord?.isRawText === false) this.#takeLongText(behind);
  }

  onselfclosingtag(end: number): void {
    this.#openTag(this.#base + end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const nameStart = this.#base + start;
    const nameEnd = this.#base + end;
    // The tokenizer tells where the name ends; blanks and attributes may follow it before the `>`.
    const greaterThan =
      this.#source.charCodeAt(nameEnd) === GREATER_THAN ? nameEnd : this.#source.indexOf('>', nameEnd);
    const tagEnd = greaterThan === -1 || greaterThan >= this.#end ? this.#end : greaterThan + 1;
    const record = elementRecordAt(this.#source, nameStart, nameEnd);
    if (record !== undefined) this.#closeTag(record.name, record, nameStart - 2, tagEnd);
    else {
      const name = this.#source.slice(nameStart, nameEnd).toLowerCase();
      this.#closeTag(name, this.#unknown?.get(name), nameStart - 2, tagEnd);
    }
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#flushText();
    // `<!` and `<!-` at the end are shorter than the four characters that a comment begins with.
    const opening = Math.max(this.#consumed, this.#base + start - 4);
    this.#consumed = Math.min(this.#end, this.#base + end + 1);
    if (this.#base + end >= this.#end && offset === 0) {
      this.#diagnostics.report('unclosed-comment', opening, this.#end, { length: end - start });
    }
  }

  ondeclaration(_start: number, end: number): void {
    this.#flushText();
    this.#consumed = this.#base + end + 1;
  }

  onend(): void {
    this.#keepUnclosedTag();
    this.#flushText();
    this.#surplus.report();
    this.#closeDownTo(0, this.#end);
  }

  /** `<style>` and `<title>` inside `<svg>` are no raw text: https://html.spec.whatwg.org/#parsing-main-inforeign */
  isInForeignContext(): boolean {
    return this.#svg.isForeign;
  }

  /** Outside `<svg>` HTML reads it as a comment. */
  oncdata(_start: number, end: number): void {
    this.#flushText();
    this.#consumed = Math.min(this.#end, this.#base + end + 3);
  }

  // These three never happen without XML mode and with entities left alone.
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}

  // Tags

  #openTag(end: number, selfClosing: boolean): void {
    const record = this.#tagRecord;
    if (record === null) return;
    this.#consumed = end;
    if (this.#svg.isOpen && !this.#svg.isEndedByStart(record.name, selfClosing)) return;
    this.#flushText();
    if (record.name === 'svg') {
      if (!selfClosing) this.#svg.open();
      return;
    }
    this.#insert(record, end);
  }

  #insert(record: ElementRecord, end: number): void {
    this.#surplus.report();
    this.#endImplied(record);
    if (!record.isKnown) this.#diagnostics.report('unknown-element', this.#tagStart, end, { element: record.name });
    if (this.#open.depth >= this.#maxDepth && !record.isVoid) {
      this.#unopened ??= new Map();
      this.#unopened.set(record, (this.#unopened.get(record) ?? 0) + 1);
      this.#diagnostics.report('too-deep', this.#tagStart, end, { element: record.name, maxDepth: this.#maxDepth });
      return;
    }
    const element = new Element(record.name === 'image' ? 'img' : record.name, this.#attributes, NO_CHILDREN);
    element.startIndex = this.#tagStart;
    element.endIndex = end - 1;
    this.#append(element);
    if (!record.isVoid) {
      this.#open.push(element, record);
      this.#parent = element;
    }
  }

  /** Ends what the start tag of an element ends by HTML's rules, at the start of that tag. */
  #endImplied(record: ElementRecord): void {
    if (record.isBlock) {
      const paragraph = this.#open.indexOf(PARAGRAPH.id);
      if (paragraph !== NONE && this.#open.isInScope(paragraph)) this.#closeDownTo(paragraph, this.#tagStart);
    }
    if (record.name === 'a') {
      const link = this.#open.indexOf(record.id);
      if (link !== NONE && !this.#open.isBehindBlock(link)) this.#closeDownTo(link, this.#tagStart);
    }
    if (record.ends === null) return;
    const barrier = this.#innermostOf(record.ends.until);
    const outermost = this.#outermostAbove(barrier, record.ends.names);
    // A heading ends only a heading that nothing else has been opened in.
    if (record.ends.until.length === 0 && outermost !== this.#open.depth - 1) return;
    if (outermost !== NONE) this.#closeDownTo(outermost, this.#tagStart);
  }

  /** Index of the outermost open element of some names above a barrier, as far as the innermost of each tells. */
  #outermostAbove(barrier: number, names: readonly string[]): number {
    let outermost = NONE;
    for (const name of names) {
      const record = recordOf(name);
      const index = this.#open.indexOf(record.id);
      if (index > barrier && this.#isReachable(index, record) && (outermost === NONE || index < outermost))
        outermost = index;
    }
    return outermost;
  }

  #innermostOf(names: readonly string[]): number {
    let innermost = NONE;
    for (const name of names) innermost = Math.max(innermost, this.#open.indexOf(recordOf(name).id));
    return innermost;
  }

  #closeTag(name: string, record: ElementRecord | undefined, start: number, end: number): void {
    this.#consumed = end;
    if (this.#svg.isOpen && !this.#endsSvg(name)) return;
    this.#flushText();
    if (name === 'svg') return;
    if (this.#unopened !== null && record !== undefined && this.#wasUnopened(this.#unopened, record)) return;
    const index = record === undefined ? NONE : this.#open.indexOf(record.id);
    if (index === NONE || !this.#isReachable(index, record)) {
      this.#addSurplus(name, start, end);
    } else {
      if (record?.isBlock === false && this.#open.isBehindBlock(index)) {
        this.#diagnostics.report('misnested-end-tag', start, end, { element: name });
      }
      this.#closeDownTo(index + 1, start);
      this.#close(end);
    }
  }

  /** Whether an end tag belongs to a start tag that opened nothing for its depth. */
  #wasUnopened(unopened: Map<ElementRecord, number>, record: ElementRecord): boolean {
    const count = unopened.get(record) ?? 0;
    if (count === 0) return false;
    unopened.set(record, count - 1);
    return true;
  }

  /** Whether an end tag reaches the open element at an index. */
  #isReachable(index: number, record: ElementRecord | undefined): boolean {
    return record?.isTablePart === true ? index >= this.#open.indexOf(TABLE.id) : this.#open.isInScope(index);
  }

  /** An end tag without a start: nothing, but for two that HTML reads as elements of their own. */
  #addSurplus(name: string, start: number, end: number): void {
    if (name === 'br' || name === 'p') {
      const element = new Element(name, NO_ATTRIBUTES, NO_CHILDREN);
      element.startIndex = start;
      element.endIndex = end - 1;
      this.#append(element);
    }
    this.#surplus.add(name, start, end);
  }

  /** Whether an end tag inside `<svg>` closes HTML round it, and so the picture too. */
  #endsSvg(name: string): boolean {
    if (this.#svg.isClosedBy(name)) return false;
    const record = elementRecords.get(name);
    if (record?.isBlock !== true || !this.#svg.isForeign || this.#open.indexOf(record.id) === NONE) return false;
    this.#svg.end();
    return true;
  }

  /** Closes the open elements from the innermost to the one at an index, all at the same place. */
  #closeDownTo(index: number, end: number): void {
    while (this.#open.depth > index) {
      this.#reportUnclosed(end);
      this.#close(end);
    }
  }

  #reportUnclosed(end: number): void {
    const { current, currentRecord } = this.#open;
    if (current === undefined || currentRecord?.hasOptionalEnd !== false) return;
    this.#diagnostics.report('unclosed-element', startOf(current), end, { element: current.name });
  }

  #close(end: number): void {
    this.#open.pop().endIndex = end - 1;
    this.#parent = this.#open.current ?? this.#root;
  }

  #append(node: ChildNode): void {
    const parent = this.#parent;
    node.parent = parent;
    const { children } = parent;
    if (children.length === 0) {
      // Most elements have one child, and an array that is pushed to makes room for seventeen.
      parent.children = [node];
      return;
    }
    const last = children[children.length - 1];
    if (last !== undefined) {
      last.next = node;
      node.prev = last;
    }
    children.push(node);
  }

  #addText(start: number, end: number): void {
    if (this.#textStart === NONE) this.#textStart = start;
    this.#textEnd = end;
    this.#consumed = end;
  }

  #flushText(): void {
    if (this.#textStart === NONE) return;
    const start = this.#textStart;
    const raw = this.#source.slice(start, this.#textEnd);
    this.#textStart = NONE;
    const text = new Text(this.#open.currentRecord?.isRawText ? raw : decodeText(raw));
    text.startIndex = start;
    text.endIndex = this.#textEnd - 1;
    this.#append(text);
  }

  /** Takes a long text behind a start tag as a whole, and starts anew behind it: the tokenizer would look at each character. */
  #takeLongText(start: number): void {
    if (this.#source.charCodeAt(start) === LESS_THAN || this.#svg.isOpen) return;
    const next = this.#source.indexOf('<', start);
    const end = next === -1 || next > this.#end ? this.#end : next;
    if (end - start < LONG_TEXT) return;
    this.#addText(start, end);
    this.#tokenizer.pause();
    this.#resumeAt = end;
  }

  // What the tokenizer cannot do

  /**
   * The first attribute of a glued tag begins inside the tokenizer's name token, quote and all, so the tag is read here
   * and the tokenizer starts anew behind it. No character moves: offsets stay true.
   */
  #readGluedTag(token: string, nameStart: number, split: number): void {
    const name = token.slice(0, split);
    const list = readAttributeList(this.#source, nameStart + split, this.#end);
    this.#tokenizer.pause();
    this.#tagRecord = null;
    if (list.end === NONE) {
      this.#resumeAt = this.#end;
      return;
    }
    const lineEnd = token.search(/[=\s"']/);
    const shown = lineEnd === -1 ? token : token.slice(0, lineEnd);
    this.#diagnostics.report('glued-tag', this.#tagStart, list.end, { name: excerpt(shown), element: name });
    this.#tagRecord = recordOf(name);
    this.#attributes = list.attributes;
    this.#openTag(list.end, this.#source[list.end - 2] === '/');
    this.#tagRecord = null;
    this.#resumeAt = this.#tagEndOfRawText(name, list.end);
  }

  /** A glued `<scripttype=…>` is raw text up to its end tag. */
  #tagEndOfRawText(name: string, start: number): number {
    const record = recordOf(name);
    if (!record.isRawText || this.#open.currentRecord !== record) return start;
    const close = indexOfEndTag(this.#source, name, start, this.#end);
    if (close > start) this.ontext(start - this.#base, close - this.#base);
    return close;
  }

  #keepUnclosedTag(): void {
    if (this.#consumed >= this.#end) return;
    const start = this.#textStart === NONE ? this.#consumed : this.#textEnd;
    this.#diagnostics.report('unclosed-tag', start, this.#end, {
      text: excerpt(this.#source.slice(start, Math.min(this.#end, start + 200))),
    });
    if (this.#svg.isOpen) return;
    if (this.#textStart === NONE) this.#textStart = start;
    this.#textEnd = this.#end;
  }

  #recordOfUnknown(name: string): ElementRecord {
    this.#unknown ??= new Map();
    let record = this.#unknown.get(name);
    if (record === undefined) {
      record = unknownElementRecord(name, elementRecords.size + this.#unknown.size);
      this.#unknown.set(name, record);
    }
    return record;
  }
}

const PARAGRAPH = /* @__PURE__ */ recordOf('p');
const TABLE = /* @__PURE__ */ recordOf('table');

function recordOf(name: string): ElementRecord {
  const record = elementRecords.get(name);
  /* v8 ignore next -- an invariant: only names of the table are asked for */
  if (record === undefined) throw new RangeError(`${name} is no known element.`);
  return record;
}

function indexOfEndTag(source: string, name: string, start: number, end: number): number {
  let at = source.indexOf('</', start);
  while (at !== -1 && at < end) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
    at = source.indexOf('</', at + 2);
  }
  return end;
}
