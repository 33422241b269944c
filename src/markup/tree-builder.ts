import { type ChildNode, Document, Element, Text } from 'domhandler';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { decodeReferences } from '../standards/character-references.js';
import { type Attributes, NO_ATTRIBUTES } from './attributes.js';
import { breaksOutOfForeign, type ElementType, elementType, elementTypes, unknownElementType } from './elements.js';
import { startOf } from './node-span.js';
import { OpenElements } from './open-elements.js';
import { SurplusEndTags } from './surplus-end-tags.js';

/** What the tree builder needs to know and where it reports to. */
export interface MarkupOptions {
  readonly maxDepth: number;
  readonly diagnostics: DiagnosticSink;
}

const NONE = -1;
const PARAGRAPH = /* @__PURE__ */ elementType('p');
const TABLE = /* @__PURE__ */ elementType('table');
const TEMPLATE = /* @__PURE__ */ elementType('template');

/** The children of every element until the first is appended. */
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
  /** The index of the outermost open `<svg>` or `<math>`. */
  #foreign = NONE;
  /** How many start tags opened nothing for their depth; as many end tags close nothing. */
  readonly #unopened = new Map<ElementType, number>();
  /** The types of names that are not HTML. */
  readonly #otherTypes = new Map<string, ElementType>();
  readonly #surplus: SurplusEndTags;
  #textStart = NONE;
  #textEnd = NONE;

  constructor(source: string, { maxDepth, diagnostics }: MarkupOptions) {
    this.#source = source;
    this.#maxDepth = maxDepth;
    this.#diagnostics = diagnostics;
    this.#surplus = new SurplusEndTags(diagnostics);
  }

  /** Whether what is read now is SVG or MathML: `<style>` and `<title>` are not raw text there. */
  get isForeign(): boolean {
    return this.#foreign !== NONE;
  }

  /** Takes a text, or the next part of the one before. */
  addText(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.#endText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }

  /** Takes the start tag at `[start, end)`. */
  openTag(name: string, attributes: Attributes, start: number, end: number, isSelfClosing: boolean): void {
    this.#endText();
    if (this.isForeign && !breaksOutOfForeign(name, attributes)) {
      if (!isSelfClosing) this.#openForeign(name);
      return;
    }
    if (this.isForeign) this.#closeDownTo(this.#foreign, start);
    const type = elementTypes.get(name) ?? this.#otherType(name, false);
    this.#surplus.report();
    this.#endImplied(type, start);
    if (!type.isKnown) this.#diagnostics.report('unknown-element', start, end, { element: excerpt(name) });
    const isLeaf = type.isVoid || type.isRawText;
    if (this.#open.depth >= this.#maxDepth && !isLeaf) {
      this.#unopened.set(type, (this.#unopened.get(type) ?? 0) + 1);
      this.#diagnostics.report('too-deep', start, end, { element: excerpt(name), maxDepth: this.#maxDepth });
      return;
    }
    const element = new Element(type.name, attributes, NO_CHILDREN);
    element.startIndex = start;
    element.endIndex = end - 1;
    // A picture of the furniture: it has no text of the article.
    if (name !== 'svg') this.#append(element);
    if (type.isVoid) return;
    const isForeign = name === 'svg' || name === 'math';
    if (isForeign && isSelfClosing) return;
    if (isForeign) this.#foreign = this.#open.depth;
    this.#open.push(element, type);
    this.#parent = element;
  }

  /** Takes the end tag at `[start, end)`. */
  closeTag(name: string, start: number, end: number): void {
    this.#endText();
    if (this.isForeign && this.#closeForeign(name, start, end)) return;
    const type = elementTypes.get(name) ?? this.#otherType(name, false);
    if (this.#wasUnopened(type)) return;
    const index = this.#open.indexOf(type);
    if (index === NONE || !this.#isReachable(index, type)) {
      this.#addSurplus(type.name, start, end);
    } else {
      if (!type.isBlock && this.#open.holdsBlock(index)) {
        this.#diagnostics.report('misnested-end-tag', start, end, { element: excerpt(name) });
      }
      this.#closeDownTo(index + 1, start);
      this.#close(end);
    }
  }

  /** Ends what is open, at the end of the stretch that was read. */
  finish({ start, end }: Span): Document {
    this.#root.startIndex = start;
    this.#root.endIndex = end - 1;
    this.#endText();
    this.#surplus.report();
    this.#closeDownTo(0, end);
    return this.#root;
  }

  #endText(): void {
    if (this.#textStart === NONE) return;
    const raw = this.#source.slice(this.#textStart, this.#textEnd);
    const type = this.#open.currentType;
    const text = new Text(type?.isRawText && !type.isEscapable ? raw : decodeReferences(raw));
    text.startIndex = this.#textStart;
    text.endIndex = this.#textEnd - 1;
    this.#textStart = NONE;
    this.#textEnd = NONE;
    this.#append(text);
  }

  // SVG and MathML: what is in them is text of their outermost element, and makes no nodes.

  #openForeign(name: string): void {
    const root = this.#open.current;
    if (root !== undefined) this.#open.push(root, this.#otherType(name, true));
  }

  /** Takes an end tag inside; `false` where it closes HTML outside. */
  #closeForeign(name: string, start: number, end: number): boolean {
    const index = this.#open.indexOf(this.#otherType(name, true));
    if (index !== NONE) {
      this.#closeDownTo(index + 1, start);
      this.#close(end);
      return true;
    }
    if (name === 'p' || name === 'br') this.#closeDownTo(this.#foreign, start);
    const type = elementTypes.get(name) ?? this.#otherTypes.get(name);
    return this.isForeign && (type === undefined || this.#open.indexOf(type) === NONE);
  }

  /** The type of an element that HTML does not know, or of one inside SVG and MathML. */
  #otherType(name: string, isForeign: boolean): ElementType {
    const key = isForeign ? `foreign ${name}` : name;
    let type = this.#otherTypes.get(key);
    if (type === undefined) {
      type = { ...unknownElementType(name), hasOptionalEnd: isForeign };
      this.#otherTypes.set(key, type);
    }
    return type;
  }

  /** Ends what the start tag of an element ends by HTML's rules, at the start of that tag. */
  #endImplied(type: ElementType, start: number): void {
    if (type.isBlock) {
      const paragraph = this.#open.indexOf(PARAGRAPH);
      if (paragraph !== NONE && this.#open.isInScope(paragraph)) this.#closeDownTo(paragraph, start);
    }
    if (type.name === 'a') {
      const link = this.#open.indexOf(type);
      if (link !== NONE && !this.#open.holdsBlock(link)) this.#closeDownTo(link, start);
    }
    if (type.ends === null) return;
    const barrier = this.#innermostOf(type.ends.until);
    const outermost = this.#outermostAbove(barrier, type.ends.names);
    // A heading ends only a heading that nothing else has been opened in.
    if (type.ends.until.length === 0 && outermost !== this.#open.depth - 1) return;
    if (outermost !== NONE) this.#closeDownTo(outermost, start);
  }

  /** Index of the outermost open element of some names above a barrier, as far as the innermost of each tells. */
  #outermostAbove(barrier: number, names: readonly string[]): number {
    let outermost = NONE;
    for (const name of names) {
      const type = elementType(name);
      const index = this.#open.indexOf(type);
      if (index > barrier && this.#isReachable(index, type) && (outermost === NONE || index < outermost))
        outermost = index;
    }
    return outermost;
  }

  #innermostOf(names: readonly string[]): number {
    let innermost = NONE;
    for (const name of names) innermost = Math.max(innermost, this.#open.indexOf(elementType(name)));
    return innermost;
  }

  /** Whether an end tag belongs to a start tag that opened nothing for its depth. */
  #wasUnopened(type: ElementType): boolean {
    const count = this.#unopened.get(type) ?? 0;
    if (count > 0) this.#unopened.set(type, count - 1);
    return count > 0;
  }

  /** Whether an end tag reaches the open element at an index. */
  #isReachable(index: number, type: ElementType): boolean {
    if (type === TEMPLATE) return true;
    if (!type.isTablePart) return this.#open.isInScope(index);
    return index >= Math.max(this.#open.indexOf(TABLE), this.#open.indexOf(TEMPLATE));
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

  /** Closes the open elements from the innermost to the one at an index, all at the same place. */
  #closeDownTo(index: number, end: number): void {
    while (this.#open.depth > index) {
      this.#reportUnclosed(end);
      this.#close(end);
    }
  }

  #reportUnclosed(end: number): void {
    const { current, currentType } = this.#open;
    if (current === undefined || currentType?.hasOptionalEnd !== false) return;
    this.#diagnostics.report('unclosed-element', startOf(current), end, { element: excerpt(current.name) });
  }

  #close(end: number): void {
    this.#open.pop().endIndex = end - 1;
    if (this.#open.depth <= this.#foreign) this.#foreign = NONE;
    this.#parent = this.#open.current ?? this.#root;
  }

  #append(node: ChildNode): void {
    const parent = this.#parent;
    node.parent = parent;
    const { children } = parent;
    if (children.length === 0) {
      // An array that is pushed to has room for seventeen, and most elements have one child.
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
