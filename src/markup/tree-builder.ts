import { type ChildNode, Document, Element, Text } from 'domhandler';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { decodeReferences } from '../standards/character-references.js';
import { breaksOutOfForeign, type ElementType, limitsMarks, limitsReach, typeOf, unknownType } from './elements.js';
import { type Attributes, NO_ATTRIBUTES, startOf } from './nodes.js';

/** The options of `parseMarkup`. */
export interface MarkupOptions {
  readonly maxDepth: number;
  readonly diagnostics: DiagnosticSink;
}

/** An element that has not ended yet. */
interface OpenElement {
  readonly element: Element;
  readonly type: ElementType;
}

/**
 * If the end tag of one of these is missing, HTML opens the element again in the next block, so the end tag may come inside
 * an `<svg>`, which it closes: https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements. This tree builder does
 * not open elements again.
 */
const FORMATTING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
const NONE = -1;
const PARAGRAPH = /* @__PURE__ */ typeOf('p');

/** The children of every element until the first is appended. */
const NO_CHILDREN: ChildNode[] = [];

/**
 * Builds a tree of domhandler's nodes from tags and texts, which are added in the order of the source. `startIndex` and
 * `endIndex` (inclusive, as in domhandler) are offsets into the whole source.
 *
 * The stack of open elements is never deeper than `maxDepth`, so that searching it takes a limited time. htmlparser2's own
 * `Parser`, whose stack has no limit, takes half a minute for 250,000 nested elements.
 */
export class TreeBuilder {
  readonly #source: string;
  readonly #maxDepth: number;
  readonly #diagnostics: DiagnosticSink;
  readonly #root = new Document([]);
  readonly #open: OpenElement[] = [];
  /** The node to which nodes are appended: the innermost open element or the root. */
  #parent: Document | Element = this.#root;
  /** The index of the outermost open `<svg>` or `<math>`. */
  #foreign = NONE;
  /** How many start tags of each name were too deep to open an element. The same number of end tags close nothing. */
  readonly #unopened = new Map<string, number>();
  /** Formatting elements that ended without their end tags, by name. */
  readonly #unended = new Set<string>();
  /** Consecutive end tags without a start tag: three surplus `</div>` are one diagnostic. */
  #surplus: { readonly element: string; readonly start: number; end: number; count: number } | null = null;
  #textStart = NONE;
  #textEnd = NONE;

  constructor(source: string, { maxDepth, diagnostics }: MarkupOptions) {
    this.#source = source;
    this.#maxDepth = maxDepth;
    this.#diagnostics = diagnostics;
  }

  /** Whether an `<svg>` or `<math>` is open. `<style>` and `<title>` are not raw text there. */
  get isForeign(): boolean {
    return this.#foreign !== NONE;
  }

  /** Adds a text. A text that directly follows another is joined to it. */
  addText(start: number, end: number): void {
    if (start !== this.#textEnd) {
      this.#endText();
      this.#textStart = start;
    }
    this.#textEnd = end;
  }

  /** Adds the start tag at `[start, end)`. */
  openTag(type: ElementType, attributes: Attributes, start: number, end: number, isSelfClosing: boolean): void {
    this.#endText();
    const { name } = type;
    if (this.isForeign) {
      if (!breaksOutOfForeign(name, attributes, this.#typeAt(this.#foreign)?.name ?? '')) {
        if (!isSelfClosing) this.#openForeign(name, start, end);
        return;
      }
      this.#closeDownTo(this.#foreign, start);
    }
    this.#reportSurplus();
    this.#closeImplied(type, start);
    if (!type.isKnown) this.#diagnostics.report('unknown-element', start, end, { element: excerpt(name) });
    const isForeignRoot = name === 'svg' || name === 'math';
    // A leaf contains no element of the tree, so leaves make the tree deeper by one at most.
    const isLeaf = type.isVoid || type.isRawText || isForeignRoot;
    if (!isLeaf && this.#isTooDeep(name, start, end)) return;
    const element = new Element(name, attributes, NO_CHILDREN);
    element.startIndex = start;
    element.endIndex = end - 1;
    // An `<svg>` is an icon, whose text is not part of the article.
    if (name !== 'svg') this.#append(element);
    if (type.isVoid) return;
    if (isForeignRoot) {
      if (isSelfClosing) return;
      this.#foreign = this.#open.length;
    }
    this.#open.push({ element, type });
    this.#parent = element;
  }

  /** Adds the end tag at `[start, end)`. */
  closeTag(type: ElementType, start: number, end: number): void {
    this.#endText();
    const { name } = type;
    if (this.isForeign && this.#closeForeign(type, start, end)) return;
    if (this.#wasUnopened(name)) return;
    const index = this.#indexInReach(type);
    if (index === NONE) {
      this.#addSurplus(name, start, end);
      return;
    }
    const isInnermost = index === this.#open.length - 1;
    if (!isInnermost && !type.isBlock && this.#open.some((open, at) => at > index && limitsMarks(open.type)))
      this.#diagnostics.report('misnested-end-tag', start, end, { element: excerpt(name) });
    this.#closeDownTo(index + 1, start);
    this.#close(end);
  }

  /** Closes all open elements at the end of the span, and returns the tree. */
  finish({ start, end }: Span): Document {
    this.#root.startIndex = start;
    this.#root.endIndex = end - 1;
    this.#endText();
    this.#reportSurplus();
    this.#closeDownTo(0, end);
    return this.#root;
  }

  #endText(): void {
    if (this.#textStart === NONE) return;
    const raw = this.#source.slice(this.#textStart, this.#textEnd);
    const type = this.#open.at(-1)?.type;
    const isDecoded = type?.isRawText !== true || type.isEscapable;
    const text = new Text(isDecoded ? decodeReferences(raw) : raw);
    text.startIndex = this.#textStart;
    text.endIndex = this.#textEnd - 1;
    this.#textStart = NONE;
    this.#textEnd = NONE;
    this.#append(text);
  }

  // SVG and MathML: only the outermost element is a node, and contains the texts of all others.

  #openForeign(name: string, start: number, end: number): void {
    const root = this.#open[this.#foreign];
    if (root === undefined || this.#isTooDeep(name, start, end, foreignName(name))) return;
    this.#open.push({
      element: root.element,
      type: { ...unknownType(foreignName(name)), hasOptionalEnd: true },
    });
  }

  /** Adds an end tag inside SVG or MathML. Returns `false` if the tag closes HTML outside. */
  #closeForeign(type: ElementType, start: number, end: number): boolean {
    const { name } = type;
    if (this.#wasUnopened(foreignName(name))) return true;
    const index = this.#indexOf(foreignName(name));
    if (index !== NONE) {
      this.#closeDownTo(index + 1, start);
      this.#close(end);
      return true;
    }
    const isUnended = this.#unended.has(name) && this.#indexInReach(type) === NONE;
    if (name === 'p' || name === 'br' || this.#unopened.has(name) || isUnended) this.#closeDownTo(this.#foreign, start);
    return this.isForeign && this.#indexOf(name) === NONE;
  }

  // The stack of open elements

  /** The index of the innermost open element with a name. */
  #indexOf(name: string): number {
    return this.#open.findLastIndex(({ type }) => type.name === name);
  }

  /** The index of the innermost open element that an end tag of a type closes. */
  #indexInReach(type: ElementType): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#typeAt(at);
      if (open === undefined || open.name === type.name) return at;
      if (limitsReach(open, type)) return NONE;
      if (limitsMarks(open) && staysInBlock(type)) return NONE;
    }
    return NONE;
  }

  #typeAt(index: number): ElementType | undefined {
    return this.#open[index]?.type;
  }

  /** Closes the elements that a start tag closes by HTML's rules, at the start of that tag. */
  #closeImplied(type: ElementType, start: number): void {
    if (type.isBlock) {
      const paragraph = this.#indexInReach(PARAGRAPH);
      if (paragraph !== NONE) this.#closeDownTo(paragraph, start);
    }
    if (type.name === 'a') {
      const link = this.#open.findLastIndex((open) => open.type === type || limitsMarks(open.type));
      if (this.#typeAt(link) === type) this.#closeDownTo(link, start);
    }
    if (type.closes !== null) {
      const outermost = this.#outermostClosed(type, type.closes);
      if (outermost !== NONE) this.#closeDownTo(outermost, start);
    }
  }

  #outermostClosed(type: ElementType, { names, until }: NonNullable<ElementType['closes']>): number {
    let outermost = NONE;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#typeAt(at);
      if (open === undefined || until.includes(open.name) || limitsReach(open, type)) break;
      if (names.includes(open.name)) outermost = at;
      // A heading closes another only if that one is the innermost open element.
      else if (until.length === 0) break;
    }
    return outermost;
  }

  /** Whether an element is too deep to be opened. Its end tag will then close nothing. */
  #isTooDeep(name: string, start: number, end: number, key = name): boolean {
    if (this.#open.length < this.#maxDepth) return false;
    this.#unopened.set(key, (this.#unopened.get(key) ?? 0) + 1);
    this.#diagnostics.report('too-deep', start, end, { element: excerpt(name), maxDepth: this.#maxDepth });
    return true;
  }

  /** Whether an end tag belongs to a start tag that was too deep. */
  #wasUnopened(name: string): boolean {
    const count = this.#unopened.get(name);
    if (count === undefined) return false;
    if (count > 1) this.#unopened.set(name, count - 1);
    else this.#unopened.delete(name);
    return true;
  }

  /** Adds an end tag without a start tag. It is ignored, except `</br>` and `</p>`, which HTML reads as empty elements. */
  #addSurplus(element: string, start: number, end: number): void {
    this.#unended.delete(element);
    if (element === 'br' || (element === 'p' && this.#open.length < this.#maxDepth)) {
      const node = new Element(element, NO_ATTRIBUTES, NO_CHILDREN);
      node.startIndex = start;
      node.endIndex = end - 1;
      this.#append(node);
    }
    if (this.#surplus?.element === element && this.#surplus.end === start) {
      this.#surplus.end = end;
      this.#surplus.count++;
    } else {
      this.#reportSurplus();
      this.#surplus = { element, start, end, count: 1 };
    }
  }

  #reportSurplus(): void {
    if (this.#surplus === null) return;
    const { element, start, end, count } = this.#surplus;
    this.#surplus = null;
    this.#diagnostics.report('surplus-end-tag', start, end, { element: excerpt(element), count });
  }

  /** Closes the open elements from the innermost to the one at an index, all at the same offset. */
  #closeDownTo(index: number, end: number): void {
    while (this.#open.length > index) {
      const last = this.#open.at(-1);
      if (last?.type.hasOptionalEnd === false) {
        const { element } = last;
        this.#diagnostics.report('unclosed-element', startOf(element), end, { element: excerpt(element.name) });
        if (FORMATTING.has(element.name)) this.#unended.add(element.name);
      }
      this.#close(end);
    }
  }

  #close(end: number): void {
    const closed = this.#open.pop();
    if (closed !== undefined) closed.element.endIndex = end - 1;
    if (this.#open.length <= this.#foreign) this.#foreign = NONE;
    this.#parent = this.#open.at(-1)?.element ?? this.#root;
  }

  #append(node: ChildNode): void {
    const parent = this.#parent;
    node.parent = parent;
    const { children } = parent;
    if (children.length === 0) {
      // Most elements have one child, but pushing to an empty array reserves memory for seventeen.
      parent.children = [node];
      return;
    }
    const last = children.at(-1);
    if (last !== undefined) {
      last.next = node;
      node.prev = last;
    }
    children.push(node);
  }
}

/** Whether an end tag, such as `</span>`, does not reach beyond a block. That of a formatting element does. */
function staysInBlock({ name, isBlock, isScope }: ElementType): boolean {
  return !isBlock && !isScope && !FORMATTING.has(name);
}

/** A name that no HTML element can have. */
function foreignName(name: string): string {
  return `foreign ${name}`;
}
