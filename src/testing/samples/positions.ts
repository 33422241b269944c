import type { Point, Position } from '../../index.js';

/** Makes positions in a text of `"start-end"`. Lines end at `\n`, `\r\n` or `\r`. */
export function positionReader(text: string): (at: string) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
  const pointAt = (offset: number): Point => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return (at) => {
    const [start = 0, end = 0] = at.split('-').map(Number);
    return { start: pointAt(start), end: pointAt(end) };
  };
}
