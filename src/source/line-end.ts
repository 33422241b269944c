const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Whether a line ends behind the character at an offset: lines end at `\n`, `\r\n` or `\r` and at nothing else. U+2028 and
 * U+2029 occur inside paragraphs of the corpus and end no line of a file.
 */
export function endsLine(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === LINE_FEED || (code === CARRIAGE_RETURN && source.charCodeAt(at + 1) !== LINE_FEED);
}
