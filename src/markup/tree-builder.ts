import { type ChildNode, Document, Element, Text } from 'domhandler';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Span } from '../source/positions.js';
import { decodeReferences } from '../standards/character-references.js';
import {
  breaksOutOfForeign,
  type ElementType,
  limitsMarks,
  limitsReach,
  typeOf,
  unknownElementType,
} from './elements.js';
import { type Attributes, NO_ATTRIBUTES, startOf } from './nodes.js';

/** What the tree builder needs to know and where it reports to. */
export interface MarkupOptions {
  readonly maxDepth: number;
  readonly diagnostics: DiagnosticSink;
}

/** An element whose end has not been read. */
interface OpenElement {
  readonly element: Element;
  readonly type: ElementType;
}

/**
 * HTML opens these again in the next block where their end tag was missing, so that it may come inside a drawing and end it:
 * https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements. The tree here does not open them again.
 */
const FORMATTING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
const NONE = -1;
const PARAGRAPH = /* @__PURE__ */ typeOf('p');

/** The children of every element until the first is appended. */
const NO_CHILDREN: ChildNode[] = [];

/**
 * Makes domhandler's nodes of tags and texts, in the order of the source. `startIndex` and `endIndex` (inclusive, as in
 * domhandler) are offsets into the whole source.
 *
 * The stack of open elements is never deeper than `maxDepth`. Searching it therefore takes a limited time for each tag:
 * htmlparser2's own `Parser`, whose stack has no limit, takes half a minute for 250,000 nested elements.
 */
export class TreeBuilder {
  readonly #source: string;
  readonly #maxDepth: number;
  readonly #diagnostics: DiagnosticSink;
  readonly #root = new Document([]);
  readonly #open: OpenElement[] = [];
  /** The node that takes children: the innermost open element or the root. */
  #parent: Document | Element = this.#root;
  /** The index of the outermost open `<svg>` or `<math>`. */
  #foreign = NONE;
  /** By name: how many start tags were too deep to open an element. As many end tags close nothing. */
  readonly #unopened = new Map<string, number>();
  /** End tags without a start tag, one right after the other: three `</div>` too many are one diagnostic. */
  #surplus: { readonly element: string; readonly start: number; end: number; count: number } | null = null;
  #textStart = NONE;
  #textEnd = NONE;

  constructor(source: string, { maxDepth, diagnostics }: MarkupOptions) {
    this.#source = source;
    this.#maxDepth = maxDepth;
    this.#diagnostics = diagnostics;
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
  openTag(type: ElementType, attributes: Attributes, start: number, end: number, isSelfClosing: boolean): void {
    this.#endText();
    const { name } = type;
    if (this.isForeign) {
      if (!breaksOutOfForeign(name, attributes)) {
        if (!isSelfClosing) this.#openForeign(name, start, end);
        return;
      }
      this.#closeDownTo(this.#foreign, start);
    }
    this.#reportSurplus();
    this.#endImplied(type, start);
    if (!type.isKnown) this.#diagnostics.report('unknown-element', start, end, { element: excerpt(name) });
    const isLeaf = type.isVoid || type.isRawText;
    if (!isLeaf && this.#isTooDeep(name, start, end)) return;
    const element = new Element(name, attributes, NO_CHILDREN);
    element.startIndex = start;
    element.endIndex = end - 1;
    // A picture that belongs to the page's furniture: it holds no text of the article.
    if (name !== 'svg') this.#append(element);
    if (type.isVoid) return;
    if (name === 'svg' || name === 'math') {
      if (isSelfClosing) return;
      this.#foreign = this.#open.length;
    }
    this.#open.push({ element, type });
    this.#parent = element;
  }

  /** Takes the end tag at `[start, end)`. */
  closeTag(type: ElementType, start: number, end: number): void {
    this.#endText();
    const { name } = type;
    if (this.isForeign && this.#closeForeign(name, start, end)) return;
    if (this.#wasUnopened(name)) return;
    const index = this.#indexInReach(type);
    if (index === NONE) {
      this.#addSurplus(name, start, end);
      return;
    }
    if (!type.isBlock && this.#open.some((open, at) => at > index && limitsMarks(open.type)))
      this.#diagnostics.report('misnested-end-tag', start, end, { element: excerpt(name) });
    this.#closeDownTo(index + 1, start);
    this.#close(end);
  }

  /** Ends what is open, at the end of the span that was read. */
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
    const type = this.#typeAt(this.#open.length - 1);
    const isDecoded = type?.isRawText !== true || type.isEscapable;
    const text = new Text(isDecoded ? decodeReferences(raw) : raw);
    text.startIndex = this.#textStart;
    text.endIndex = this.#textEnd - 1;
    this.#textStart = NONE;
    this.#textEnd = NONE;
    this.#append(text);
  }

  // SVG and MathML: elements inside make no nodes, and what they hold is text of the outermost one.

  #openForeign(name: string, start: number, end: number): void {
    const root = this.#open[this.#foreign];
    if (root === undefined || this.#isTooDeep(foreignName(name), start, end)) return;
    this.#open.push({
      element: root.element,
      type: { ...unknownElementType(foreignName(name)), hasOptionalEnd: true },
    });
  }

  /** Takes an end tag inside; `false` where it closes HTML outside. */
  #closeForeign(name: string, start: number, end: number): boolean {
    if (this.#wasUnopened(foreignName(name))) return true;
    const index = this.#indexOf(foreignName(name));
    if (index !== NONE) {
      this.#closeDownTo(index + 1, start);
      this.#close(end);
      return true;
    }
    const isOpen = this.#indexOf(name) !== NONE;
    if (name === 'p' || name === 'br' || (FORMATTING.has(name) && !isOpen)) this.#closeDownTo(this.#foreign, start);
    return this.isForeign && !isOpen;
  }

  // The stack of open elements.

  /** The index of the innermost open element of a name. */
  #indexOf(name: string): number {
    return this.#open.findLastIndex(({ type }) => type.name === name);
  }

  /** The index of the innermost open element that an end tag of the type ends. */
  #indexInReach(type: ElementType): number {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#typeAt(at);
      if (open === undefined || open.name === type.name) return at;
      if (limitsReach(open, type)) return NONE;
    }
    return NONE;
  }

  #typeAt(index: number): ElementType | undefined {
    return this.#open[index]?.type;
  }

  /** Ends what the start tag of an element ends by HTML's rules, at the start of that tag. */
  #endImplied(type: ElementType, start: number): void {
    if (type.isBlock) {
      const paragraph = this.#indexInReach(PARAGRAPH);
      if (paragraph !== NONE) this.#closeDownTo(paragraph, start);
    }
    if (type.name === 'a') {
      const link = this.#open.findLastIndex((open) => open.type === type || limitsMarks(open.type));
      if (this.#typeAt(link) === type) this.#closeDownTo(link, start);
    }
    if (type.ends !== null) {
      const outermost = this.#outermostEnded(type, type.ends);
      if (outermost !== NONE) this.#closeDownTo(outermost, start);
    }
  }

  #outermostEnded(type: ElementType, { names, until }: NonNullable<ElementType['ends']>): number {
    let outermost = NONE;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#typeAt(at);
      if (open === undefined || until.includes(open.name) || limitsReach(open, type)) break;
      if (names.includes(open.name)) outermost = at;
      // A heading ends only a heading that nothing else has been opened in.
      else if (until.length === 0) break;
    }
    return outermost;
  }

  /** Whether an element may not be opened. Its end tag then closes nothing. */
  #isTooDeep(name: string, start: number, end: number): boolean {
    if (this.#open.length < this.#maxDepth) return false;
    this.#unopened.set(name, (this.#unopened.get(name) ?? 0) + 1);
    this.#diagnostics.report('too-deep', start, end, { element: excerpt(name), maxDepth: this.#maxDepth });
    return true;
  }

  /** Whether an end tag belongs to a start tag that was too deep. */
  #wasUnopened(name: string): boolean {
    const count = this.#unopened.get(name) ?? 0;
    if (count > 0) this.#unopened.set(name, count - 1);
    return count > 0;
  }

  /** Takes an end tag without a start tag: nothing, except two that HTML reads as elements, where the depth allows. */
  #addSurplus(element: string, start: number, end: number): void {
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

  /** Closes the open elements from the innermost to the one at an index, all at the same place. */
  #closeDownTo(index: number, end: number): void {
    while (this.#open.length > index) {
      const last = this.#open[this.#open.length - 1];
      if (last?.type.hasOptionalEnd === false) {
        const { element } = last;
        this.#diagnostics.report('unclosed-element', startOf(element), end, { element: excerpt(element.name) });
      }
      this.#close(end);
    }
  }

  #close(end: number): void {
    const closed = this.#open.pop();
    if (closed !== undefined) closed.element.endIndex = end - 1;
    if (this.#open.length <= this.#foreign) this.#foreign = NONE;
    this.#parent = this.#open[this.#open.length - 1]?.element ?? this.#root;
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

/** A name that no element of HTML has. */
function foreignName(name: string): string {
  return `foreign ${name}`;
}
