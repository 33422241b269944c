import type { BodyText } from '../model/body.js';
import type { Position } from '../source/positions.js';
import type { BodyContext } from './context.js';

/** A text that was not kept as it is written is searched for a credit only so far: its node's position does as well. */
const LONGEST_SEARCH = 2000;

/** Finds where stretches of a paragraph's text stand in the source. Credits are asked for in order: so the search goes on. */
export class Stretches {
  readonly #context: BodyContext;
  readonly #texts: readonly BodyText[];
  #index = 0;
  /** Where the text of the node at hand begins in the paragraph's. */
  #before = 0;

  constructor(context: BodyContext, texts: readonly BodyText[]) {
    this.#context = context;
    this.#texts = texts;
  }

  /** The stretch itself where the source spells it, else the text node that holds its start. */
  positionOf(start: number, end: number): Position {
    if (start < this.#before) {
      this.#index = 0;
      this.#before = 0;
    }
    for (let text = this.#texts[this.#index]; text !== undefined; text = this.#texts[++this.#index]) {
      if (start < this.#before + text.value.length && text.position !== undefined) {
        return this.#within(text.value, text.position, start - this.#before, end - this.#before);
      }
      this.#before += text.value.length;
    }
    return this.#context.lines.positionAt(0, 0);
  }

  #within(value: string, position: Position, start: number, end: number): Position {
    const { source, lines } = this.#context;
    const nodeStart = position.start.offset;
    const nodeEnd = position.end.offset;
    if (end > value.length) return position;
    if (nodeEnd - nodeStart === value.length) return lines.positionAt(nodeStart + start, nodeStart + end);
    if (nodeEnd - nodeStart > LONGEST_SEARCH) return position;
    // Blanks were collapsed or a reference decoded somewhere in the node, not necessarily here.
    const stretch = value.slice(start, end);
    const at = source.slice(nodeStart, nodeEnd).indexOf(stretch);
    const isOnly = at !== -1 && value.indexOf(stretch) === value.lastIndexOf(stretch);
    return isOnly ? lines.positionAt(nodeStart + at, nodeStart + at + stretch.length) : position;
  }
}
