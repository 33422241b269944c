import { endsLine } from './line-end.js';
import type { Point, Position } from './position.js';

const ORIGIN: Point = { line: 1, column: 1, offset: 0 };

/** The position of one stretch of a string, `end` exclusive: for who asks once, and needs no map of the lines. */
export function positionIn(source: string, start: number, end: number): Position {
  const first = advance(source, ORIGIN, start);
  return { start: first, end: advance(source, first, end) };
}

/** The point at an offset behind another. */
function advance(source: string, from: Point, offset: number): Point {
  let { line } = from;
  let lineStart = from.offset - from.column + 1;
  for (let at = from.offset; at < offset; at++) {
    if (endsLine(source, at)) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: offset - lineStart + 1, offset };
}
