/** How much of an offending text a message quotes, in UTF-16 units. */
const QUOTED_LENGTH = 60;
/** How much of a long line a code frame shows on each side of the place. */
const FRAME_MARGIN = 36;

/** The beginning of an offending text, on one line. */
export function excerpt(text: string): string {
  const line = text.slice(0, QUOTED_LENGTH + 1).replace(/[\t\n\r]/g, ' ');
  return line.length > QUOTED_LENGTH ? `${line.slice(0, QUOTED_LENGTH)}…` : line;
}

/** What was found in place of something expected: a quotation, or `nothing`. */
export function found(text: string): string {
  const quoted = excerpt(text.trim());
  return quoted === '' ? 'nothing' : `"${quoted}"`;
}

/**
 * The line of an offset with a mark under the place, as compilers print it. Wide characters are underlined by an
 * ideographic space, so that the mark stands right in a fixed-width font.
 */
export function codeFrame(source: string, start: number, end: number, line: number): string {
  const from = Math.max(lineStart(source, start), start - FRAME_MARGIN);
  const to = Math.min(lineEnd(source, start), start + FRAME_MARGIN);
  const gutter = `${line} | `;
  const before = source.slice(from, start);
  const marked = source.slice(start, Math.max(start + 1, Math.min(end, to)));
  const padding = ' '.repeat(gutter.length) + widthPadding(before);
  return `${gutter}${source.slice(from, to)}\n${padding}^${widthPadding(marked.slice(1))
    .replace(/ /g, '~')
    .replace(/\u3000/g, '~~')}`;
}

function lineStart(source: string, offset: number): number {
  const lowest = Math.max(0, offset - FRAME_MARGIN);
  for (let at = offset; at > lowest; at--) {
    const code = source.charCodeAt(at - 1);
    if (code === 10 || code === 13) return at;
  }
  return lowest;
}

function lineEnd(source: string, offset: number): number {
  const highest = Math.min(source.length, offset + FRAME_MARGIN);
  for (let at = offset; at < highest; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return highest;
}

/** East Asian wide characters, roughly: Hangul, CJK, kana, full-width forms. */
function widthPadding(text: string): string {
  let padding = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wide =
      (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3);
    padding += wide || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) ? '\u3000' : ' ';
  }
  return padding;
}
