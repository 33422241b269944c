import { type ChildNode, Document, Element, Text } from 'domhandler';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { type Attributes, NO_ATTRIBUTES } from './attribute-list.js';
import { decodeText } from './character-references.js';
import { type ElementRecord, recordOf } from './elements.js';
import { startOf } from './node-span.js';
import { OpenElements } from './open-elements.js';
import { OpenSvg } from './open-svg.js';
import { SurplusEndTags } from './surplus-end-tags.js';

/** What the tree builder needs to know and where it reports to. */
export interface MarkupOptions {
  readonly maxDepth: number;
  readonly diagnostics: DiagnosticSink;
}

const NONE = -1;
/** The children of every element without any, until the first is put in. */
const NO_CHILDREN: ChildNode[] = [];

/**
 * Makes domhandler's nodes of tags and texts, in the order of the source. `startIndex` and `endIndex` (inclusive, as
 * domhandler has it) are offsets into the whole source.
 *
 * It keeps the stack of open elements itself: time is linear in the input whatever its depth.
 */
export class TreeBuilder {
  readonly #source: string;
  readonly #maxDepth: number;
  readonly #diagnostics: DiagnosticSink;
  readonly #root = new Document([]);
  readonly #open = new OpenElements();
  /** The node that takes children: the innermost open element or the root. */
  #parent: Document | Element = this.#root;
  /** How many start tags opened nothing for their depth; as many end tags close nothing. */
  #unopened: Map<ElementRecord, number> | null = null;
  readonly #svg = new OpenSvg();
  readonly #surplus: SurplusEndTags;
  #textStart = NONE;
  #textEnd = NONE;

  constructor(source: string, { maxDepth, diagnostics }: MarkupOptions) {
    this.#source = source;
    this.#maxDepth = maxDepth;
    this.#diagnostics = diagnostics;
    this.#surplus = new SurplusEndTags(diagnostics);
  }

  /** The record of the innermost open element. */
  get innermost(): ElementRecord | undefined {
    return this.#open.currentRecord;
  }

  /** Whether what is read now is SVG, and not HTML: `<style>` and `<title>` are no raw text there. */
  get isForeign(): boolean {
    return this.#svg.isForeign;
  }

  /** Takes a text, or a part of one: it ends at the next tag. */
  addText(start: number, end: number): void {
    if (this.#svg.isOpen) return;
    if (this.#textStart === NONE) this.#textStart = start;
    this.#textEnd = end;
  }

  /** Ends the text at hand: what comes next is none. */
  endText(): void {
    if (this.#textStart === NONE) return;
    const start = this.#textStart;
    const raw = this.#source.slice(start, this.#textEnd);
    this.#textStart = NONE;
    const text = new Text(this.#open.currentRecord?.isRawText ? raw : decodeText(raw));
    text.startIndex = start;
    text.endIndex = this.#textEnd - 1;
    this.#append(text);
  }

  /** Takes the start tag that stands at `[start, end)`. */
  openTag(record: ElementRecord, attributes: Attributes, start: number, end: number, isSelfClosing: boolean): void {
    if (this.#svg.isOpen && !this.#svg.isEndedByStart(record.name, isSelfClosing)) return;
    this.endText();
    if (record.name === 'svg') {
      if (!isSelfClosing) this.#svg.open();
      return;
    }
    this.#surplus.report();
    this.#endImplied(record, start);
    if (!record.isKnown) this.#diagnostics.report('unknown-element', start, end, { element: excerpt(record.name) });
    if (this.#open.depth >= this.#maxDepth && !record.isVoid) {
      this.#unopened ??= new Map();
      this.#unopened.set(record, (this.#unopened.get(record) ?? 0) + 1);
      this.#diagnostics.report('too-deep', start, end, { element: excerpt(record.name), maxDepth: this.#maxDepth });
      return;
    }
    const element = new Element(record.name === 'image' ? 'img' : record.name, attributes, NO_CHILDREN);
    element.startIndex = start;
    element.endIndex = end - 1;
    this.#append(element);
    if (!record.isVoid) {
      this.#open.push(element, record);
      this.#parent = element;
    }
  }

  /** Takes the end tag that stands at `[start, end)`. */
  closeTag(record: ElementRecord, start: number, end: number): void {
    if (this.#svg.isOpen && !this.#endsSvg(record)) return;
    this.endText();
    if (record.name === 'svg') return;
    if (this.#unopened !== null && this.#wasUnopened(this.#unopened, record)) return;
    const index = this.#open.indexOf(record.id);
    if (index === NONE || !this.#isReachable(index, record)) {
      this.#addSurplus(record.name, start, end);
    } else {
      if (!record.isBlock && this.#open.isBehindBlock(index)) {
        this.#diagnostics.report('misnested-end-tag', start, end, { element: excerpt(record.name) });
      }
      this.#closeDownTo(index + 1, start);
      this.#close(end);
    }
  }

  /** Ends what is open, at the end of the stretch that was read. */
  finish({ start, end }: Span): Document {
    this.#root.startIndex = start;
    this.#root.endIndex = end - 1;
    this.endText();
    this.#surplus.report();
    this.#closeDownTo(0, end);
    return this.#root;
  }

  /** Ends what the start tag of an element ends by HTML's rules, at the start of that tag. */
  #endImplied(record: ElementRecord, start: number): void {
    if (record.isBlock) {
      const paragraph = this.#open.indexOf(PARAGRAPH.id);
      if (paragraph !== NONE && this.#open.isInScope(paragraph)) this.#closeDownTo(paragraph, start);
    }
    if (record.name === 'a') {
      const link = this.#open.indexOf(record.id);
      if (link !== NONE && !this.#open.isBehindBlock(link)) this.#closeDownTo(link, start);
    }
    if (record.ends === null) return;
    const barrier = this.#innermostOf(record.ends.until);
    const outermost = this.#outermostAbove(barrier, record.ends.names);
    // A heading ends only a heading that nothing else has been opened in.
    if (record.ends.until.length === 0 && outermost !== this.#open.depth - 1) return;
    if (outermost !== NONE) this.#closeDownTo(outermost, start);
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

  /** Whether an end tag belongs to a start tag that opened nothing for its depth. */
  #wasUnopened(unopened: Map<ElementRecord, number>, record: ElementRecord): boolean {
    const count = unopened.get(record) ?? 0;
    if (count === 0) return false;
    unopened.set(record, count - 1);
    return true;
  }

  /** Whether an end tag reaches the open element at an index. */
  #isReachable(index: number, { isTablePart }: ElementRecord): boolean {
    return isTablePart ? index >= this.#open.indexOf(TABLE.id) : this.#open.isInScope(index);
  }

  /** An end tag without a start: nothing, but for two that HTML reads as elements of their own, as deep as elements may lie. */
  #addSurplus(name: string, start: number, end: number): void {
    if (name === 'br' || (name === 'p' && this.#open.depth < this.#maxDepth)) {
      const element = new Element(name, NO_ATTRIBUTES, NO_CHILDREN);
      element.startIndex = start;
      element.endIndex = end - 1;
      this.#append(element);
    }
    this.#surplus.add(name, start, end);
  }

  /** Whether an end tag inside `<svg>` closes HTML round it, and so the picture too. */
  #endsSvg({ id, name, isBlock }: ElementRecord): boolean {
    if (this.#svg.isClosedBy(name)) return false;
    if (!isBlock || !this.#svg.isForeign || this.#open.indexOf(id) === NONE) return false;
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
    this.#diagnostics.report('unclosed-element', startOf(current), end, { element: excerpt(current.name) });
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
}

const PARAGRAPH = /* @__PURE__ */ recordOf('p');
const TABLE = /* @__PURE__ */ recordOf('table');
