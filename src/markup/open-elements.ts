import type { Element } from 'domhandler';
import type { ElementRecord } from './elements.js';

const NONE = -1;

/**
 * The stack of open elements. Everything that an end tag asks (is one open, in scope, before a block?) is answered from
 * indices kept up to date by `push` and `pop`, so that a tag costs the same at any depth: htmlparser2's own `Parser`
 * searches the stack and takes half a minute for 250,000 nested elements.
 */
export class OpenElements {
  readonly #elements: Element[] = [];
  readonly #records: ElementRecord[] = [];
  /** By element: the index of the one of the same name opened before it. */
  readonly #previousOfName: number[] = [];
  readonly #previousBlock: number[] = [];
  readonly #previousScope: number[] = [];
  /** By record id: the index of the innermost open element of that name. */
  readonly #innermost: number[] = [];
  #block = NONE;
  #scope = NONE;

  get depth(): number {
    return this.#elements.length;
  }

  get current(): Element | undefined {
    return this.#elements[this.#elements.length - 1];
  }

  get currentRecord(): ElementRecord | undefined {
    return this.#records[this.#records.length - 1];
  }

  push(element: Element, record: ElementRecord): void {
    const index = this.#elements.length;
    this.#elements.push(element);
    this.#records.push(record);
    this.#previousOfName.push(this.indexOf(record.id));
    this.#previousBlock.push(this.#block);
    this.#previousScope.push(this.#scope);
    this.#innermost[record.id] = index;
    if (record.isBlock || record.isScope) this.#block = index;
    if (record.isScope) this.#scope = index;
  }

  /** Takes off the innermost element; there must be one. */
  pop(): Element {
    const element = this.#elements.pop();
    const record = this.#records.pop();
    if (element === undefined || record === undefined) throw new RangeError('No element is open.');
    this.#innermost[record.id] = this.#previousOfName.pop() ?? NONE;
    this.#block = this.#previousBlock.pop() ?? NONE;
    this.#scope = this.#previousScope.pop() ?? NONE;
    return element;
  }

  /** Index of the innermost open element of a name, or -1. */
  indexOf(id: number): number {
    return this.#innermost[id] ?? NONE;
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
