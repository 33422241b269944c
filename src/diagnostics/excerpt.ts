import type { Span } from '../source/positions.js';

/** How much of an offending text a message quotes, in UTF-16 code units. */
const QUOTED_LENGTH = 60;
/** How much of a long line a code frame shows on each side of the position, in UTF-16 code units. */
const FRAME_MARGIN = 36;

/** The first 60 units of an offending text, on one line. */
export function excerpt(text: string): string {
  const line = text.slice(0, QUOTED_LENGTH + 1).replace(/[\t\n\r]/g, ' ');
  return line.length > QUOTED_LENGTH ? `${line.slice(0, QUOTED_LENGTH)}…` : line;
}

/** An offending text in quotation marks, or `nothing` if it is blank. */
export function found(text: string): string {
  const quoted = excerpt(text.trim());
  return quoted === '' ? 'nothing' : `"${quoted}"`;
}

/** What is in a span where something else was expected: its text or, if it is empty, the rest of the line. */
export function foundIn(source: string, { start, end }: Span): string {
  return found(
    end > start
      ? source.slice(start, end)
      : (source.slice(start, start + 2 * QUOTED_LENGTH).split(LINE_END, 1)[0] ?? ''),
  );
}

/** East Asian wide characters, roughly: Hangul, CJK, kana, full-width forms. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g;
const LINE_END = /[\n\r]/;

/**
 * The line that contains an offset, with a mark below the position, as compilers print it. Wide characters are padded with
 * ideographic spaces, so that the mark is aligned in a fixed-width font.
 */
export function codeFrame(source: string, start: number, end: number, line: number): string {
  const before =
    source
      .slice(Math.max(0, start - FRAME_MARGIN), start)
      .split(LINE_END)
      .at(-1) ?? '';
  const after = source.slice(start, start + FRAME_MARGIN).split(LINE_END)[0] ?? '';
  const gutter = `${line} | `;
  const padding = `${gutter}${before}`.replace(WIDE, '\u3000').replace(/[^\u3000]/g, ' ');
  const mark = after
    .slice(1, end - start)
    .replace(WIDE, '~~')
    .replace(/[^~]/g, '~');
  return `${gutter}${before}${after}\n${padding}^${mark}`;
}
