import type { Point, Position } from './position.js';

/** The position of one stretch of a string, `end` exclusive: for who asks once, and needs no map of the lines. */
export function positionIn(source: string, start: number, end: number): Position {
  return { start: pointIn(source, start), end: pointIn(source, end) };
}

/** Lines end as in `LineMap`. */
function pointIn(source: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: offset - lineStart + 1, offset };
}
