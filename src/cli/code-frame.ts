import type { Position } from '../index.js';
import { type Cell, cellsOf } from './display-width.js';
import type { Styles } from './styles.js';

/** How many columns of the line a frame shows; a document's body is a single line of thousands. */
const FRAME_WIDTH = 96;
/** How many of them may stand before the place. */
const BEFORE_WIDTH = 40;
const CUT = '…';

/**
 * The line of a position with the offending text marked below it, as compilers print it:
 *
 *     3 | …<div><p>一</p></i><p>二
 *       |                ^^^^
 */
export function codeFrame(source: string, { start, end }: Position, styles: Styles): string {
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(source, start.offset);
  // Both ends are cut before the text is measured: a line may have a million characters. A character has no more than
  // a few units, so four times the width is enough to choose from.
  const before = cellsOf(
    source.slice(wholeCharacter(source, Math.max(lineStart, start.offset - 4 * FRAME_WIDTH)), start.offset),
  );
  const from = fitEnd(before, BEFORE_WIDTH);
  const isCutBefore = from > 0 || start.offset - 4 * FRAME_WIDTH > lineStart;
  const shownBefore = before.slice(from);

  const room = FRAME_WIDTH - widthOf(shownBefore);
  const rest = cellsOf(source.slice(start.offset, Math.min(lineEnd, start.offset + 4 * FRAME_WIDTH)));
  const to = fitStart(rest, room);
  const isCutAfter = to < rest.length || start.offset + 4 * FRAME_WIDTH < lineEnd;
  const shown = rest.slice(0, to);

  const markedLength = end.offset - start.offset;
  const marked = shown.filter(({ offset }) => offset < markedLength);
  const after = shown.slice(marked.length);

  const gutter = String(start.line);
  const line = [
    isCutBefore ? styles.dim(CUT) : '',
    textOf(shownBefore),
    styles.bold(textOf(marked)),
    textOf(after),
    isCutAfter ? styles.dim(CUT) : '',
  ].join('');
  const indent = ' '.repeat((isCutBefore ? 1 : 0) + widthOf(shownBefore));
  const mark = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `${styles.dim(`${gutter} |`)} ${line}`.trimEnd(),
    `${styles.dim(`${' '.repeat(gutter.length)} |`)} ${indent}${styles.red(mark)}`,
  ].join('\n');
}

function endOfLine(source: string, offset: number): number {
  for (let at = offset; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return source.length;
}

/** An offset that does not cut a surrogate pair in two. */
function wholeCharacter(source: string, offset: number): number {
  const code = source.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}

/** The index from which the last cells fit into a width. */
function fitEnd(cells: readonly Cell[], width: number): number {
  let from = cells.length;
  let taken = 0;
  while (from > 0) {
    // `from` lies within the array.
    taken += (cells[from - 1] as Cell).width;
    if (taken > width) break;
    from--;
  }
  return from;
}

/** How many of the first cells fit into a width. */
function fitStart(cells: readonly Cell[], width: number): number {
  let taken = 0;
  const index = cells.findIndex((cell) => {
    taken += cell.width;
    return taken > width;
  });
  return index === -1 ? cells.length : index;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
