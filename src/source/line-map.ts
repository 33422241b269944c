import type { Point, Position } from './position.js';

/** Turns offsets of one string into points and positions. */
export interface LineMap {
  /** The point at a UTF-16 offset between 0 and the length of the string. */
  pointAt(offset: number): Point;
  /** The position of a stretch, `end` exclusive. */
  positionAt(start: number, end: number): Position;
}

const LINE_FEED = 10;

/**
 * Maps the lines of a string. Lines end at `\n`, `\r\n` or `\r` and at nothing else: U+2028 and U+2029 occur inside
 * paragraphs of the corpus and end no line of a file.
 */
export function createLineMap(source: string): LineMap {
  const starts = lineStarts(source);
  // The generator joins the body into one line, so the line of the last question nearly always answers the next.
  let line = 0;
  let lineStart = 0;
  let lineEnd = starts.length > 1 ? (starts[1] as number) : Number.POSITIVE_INFINITY;

  function pointAt(offset: number): Point {
    if (offset < lineStart || offset >= lineEnd) seek(offset);
    return { line: line + 1, column: offset - lineStart + 1, offset };
  }

  function seek(offset: number): void {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      // `middle` lies within the array: high is its last index and low is at least 0.
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    line = low;
    lineStart = starts[low] as number;
    lineEnd = starts[low + 1] ?? Number.POSITIVE_INFINITY;
  }

  return {
    pointAt,
    positionAt: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  const hasCarriageReturns = source.includes('\r');
  if (!hasCarriageReturns) {
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED) starts.push(at + 1);
    else if (code === 13 && source.charCodeAt(at + 1) !== LINE_FEED) starts.push(at + 1);
  }
  return starts;
}
