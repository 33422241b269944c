import { endsLine } from './line-end.js';
import type { Point, Position } from './position.js';

/** Turns UTF-16 offsets of one string into points and positions. */
export class LineMap {
  readonly #starts: readonly number[];
  // The generator joins the body into one line, so the line of the last question nearly always answers the next.
  #line = 0;
  #lineStart = 0;
  #lineEnd: number;

  constructor(source: string) {
    this.#starts = lineStarts(source);
    this.#lineEnd = this.#starts[1] ?? Number.POSITIVE_INFINITY;
  }

  /** The point at an offset between 0 and the length of the string. */
  pointAt(offset: number): Point {
    if (offset < this.#lineStart || offset >= this.#lineEnd) this.#seek(offset);
    return { line: this.#line + 1, column: offset - this.#lineStart + 1, offset };
  }

  /** The position of a stretch, `end` exclusive. */
  positionAt(start: number, end: number): Position {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }

  #seek(offset: number): void {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      // `middle` lies within the array: high is its last index and low is at least 0.
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#line = low;
    this.#lineStart = starts[low] as number;
    this.#lineEnd = starts[low + 1] ?? Number.POSITIVE_INFINITY;
  }
}

function lineStarts(source: string): number[] {
  const starts = [0];
  const hasCarriageReturns = source.includes('\r');
  if (!hasCarriageReturns) {
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < source.length; at++) {
    if (endsLine(source, at)) starts.push(at + 1);
  }
  return starts;
}
