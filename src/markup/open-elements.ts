import type { Element } from 'domhandler';
import type { ElementType } from './elements.js';

const NONE = -1;

/** What is known of one open element. */
interface Frame {
  readonly element: Element;
  readonly type: ElementType;
  /** The index of the next open element of the same type further out. */
  readonly outerOfType: number;
  readonly outerBlock: number;
  readonly outerScope: number;
}

/**
 * The stack of open elements. Everything that a tag asks (is one open, in scope, outside a block?) is answered from indices
 * that `push` and `pop` keep up to date, so that a tag costs the same at any depth: htmlparser2's own `Parser` searches the
 * stack and takes half a minute for 250,000 nested elements.
 */
export class OpenElements {
  readonly #frames: Frame[] = [];
  /** The index of the innermost open element of each type. */
  readonly #innermost = new Map<ElementType, number>();
  #block = NONE;
  #scope = NONE;

  get depth(): number {
    return this.#frames.length;
  }

  get current(): Element | undefined {
    return this.#frames[this.#frames.length - 1]?.element;
  }

  get currentType(): ElementType | undefined {
    return this.#frames[this.#frames.length - 1]?.type;
  }

  push(element: Element, type: ElementType): void {
    const index = this.#frames.length;
    const outerOfType = this.indexOf(type);
    this.#frames.push({ element, type, outerOfType, outerBlock: this.#block, outerScope: this.#scope });
    this.#innermost.set(type, index);
    if (type.isBlock || type.isScope) this.#block = index;
    if (type.isScope) this.#scope = index;
  }

  /** Takes off the innermost element; there must be one. */
  pop(): Element {
    const frame = this.#frames.pop();
    /* v8 ignore next -- an invariant of the tree builder, which closes only what it opened */
    if (frame === undefined) throw new RangeError('No element is open.');
    this.#innermost.set(frame.type, frame.outerOfType);
    this.#block = frame.outerBlock;
    this.#scope = frame.outerScope;
    return frame.element;
  }

  /** The index of the innermost open element of a type, or -1. */
  indexOf(type: ElementType): number {
    return this.#innermost.get(type) ?? NONE;
  }

  /** Whether an end tag may reach the element at an index: no table cell or template was opened inside it. */
  isInScope(index: number): boolean {
    return index >= this.#scope;
  }

  /** Whether a block was opened inside the element at an index. */
  holdsBlock(index: number): boolean {
    return index < this.#block;
  }
}
