import type { Point } from '../index.js';

/** The point at an offset; lines end as the library says: at `\n`, `\r\n` or `\r` only. */
export function pointAt(text: string, offset: number): Point {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: ending } of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line++;
    lineStart = index + ending.length;
  }
  return { line, column: offset - lineStart + 1, offset };
}
