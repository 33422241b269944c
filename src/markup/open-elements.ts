import type { Element } from 'domhandler';
import { type ElementRecord, elementRecords } from './elements.js';

const NONE = -1;

/** Scratch of the one stack that is in use: memory of its own would cost a short document more than its tags do. */
const INNERMOST = /* @__PURE__ */ new Int16Array(elementRecords.size);

/** What is known of one open element, by its place in the stack. Frames are used again: a tag makes no garbage. */
interface Frame {
  element: Element;
  record: ElementRecord;
  /** The index of the open element of the same name below it. */
  previousOfName: number;
  previousBlock: number;
  previousScope: number;
}

/**
 * The stack of open elements. Everything that an end tag asks (is one open, in scope, before a block?) is answered from
 * indices kept up to date by `push` and `pop`, so that a tag costs the same at any depth: htmlparser2's own `Parser`
 * searches the stack and takes half a minute for 250,000 nested elements.
 */
export class OpenElements {
  readonly #frames: Frame[] = [];
  #depth = 0;
  /** By record id: one more than the index of the innermost open element of that name, so that 0 is none. */
  readonly #innermost = INNERMOST.fill(0);
  /** The same of elements that nobody knows. */
  #innermostUnknown: Map<number, number> | null = null;
  #block = NONE;
  #scope = NONE;

  get depth(): number {
    return this.#depth;
  }

  get current(): Element | undefined {
    return this.#depth === 0 ? undefined : this.#frames[this.#depth - 1]?.element;
  }

  get currentRecord(): ElementRecord | undefined {
    return this.#depth === 0 ? undefined : this.#frames[this.#depth - 1]?.record;
  }

  push(element: Element, record: ElementRecord): void {
    const index = this.#depth++;
    const previousOfName = this.indexOf(record.id);
    const frame = this.#frames[index];
    if (frame === undefined) {
      this.#frames.push({ element, record, previousOfName, previousBlock: this.#block, previousScope: this.#scope });
    } else {
      frame.element = element;
      frame.record = record;
      frame.previousOfName = previousOfName;
      frame.previousBlock = this.#block;
      frame.previousScope = this.#scope;
    }
    this.#setInnermost(record.id, index);
    if (record.isBlock || record.isScope) this.#block = index;
    if (record.isScope) this.#scope = index;
  }

  /** Takes off the innermost element; there must be one. */
  pop(): Element {
    const frame = this.#depth === 0 ? undefined : this.#frames[--this.#depth];
    /* v8 ignore next -- an invariant of the tree builder, which closes only what it opened */
    if (frame === undefined) throw new RangeError('No element is open.');
    this.#setInnermost(frame.record.id, frame.previousOfName);
    this.#block = frame.previousBlock;
    this.#scope = frame.previousScope;
    return frame.element;
  }

  /** Index of the innermost open element of a name, or -1. */
  indexOf(id: number): number {
    const known = this.#innermost[id];
    return known === undefined ? (this.#innermostUnknown?.get(id) ?? NONE) : known - 1;
  }

  #setInnermost(id: number, index: number): void {
    if (id < this.#innermost.length) this.#innermost[id] = index + 1;
    else {
      this.#innermostUnknown ??= new Map();
      this.#innermostUnknown.set(id, index);
    }
  }

  /** Whether an end tag may reach the element at an index: no table cell or template began after it. */
  isInScope(index: number): boolean {
    return index >= this.#scope;
  }

  /** Whether a block began after the element at an index. */
  isBehindBlock(index: number): boolean {
    return index < this.#block;
  }
}
