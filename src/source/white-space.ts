const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** ASCII white space as HTML defines it (https://infra.spec.whatwg.org/#ascii-whitespace): runs of it render as one space. */
export function isAsciiWhiteSpace(code: number): boolean {
  return (
    code <= SPACE &&
    (code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN || code === FORM_FEED)
  );
}

/** The LF or CR of a line break. */
export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** A blank, which is removed at the ends of a block: ASCII white space, and the no-break and ideographic spaces of indents. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE || isAsciiWhiteSpace(code);
}

/** The first offset in `[start, end)` that is not ASCII white space, or `end`. */
export function skipWhiteSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isAsciiWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `[start, end)` without trailing ASCII white space. */
export function trimWhiteSpaceEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isAsciiWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The first offset in `[start, end)` that is not a blank, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `[start, end)` without trailing blanks. */
export function trimBlanksEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const WHITE_SPACE_RUN = /[\t\n\f\r ]+/g;
/** Two spaces, or any character before the space. Most texts hold neither, and are returned unchanged. */
const COLLAPSIBLE = /[^ -\uffff]| {2}/;

/** Replaces each run of ASCII white space with one space, as HTML renders it. */
export function collapseWhiteSpace(text: string): string {
  return COLLAPSIBLE.test(text) ? text.replace(WHITE_SPACE_RUN, ' ') : text;
}

/** Whether a text is empty or only ASCII white space. */
export function isWhiteSpaceOnly(text: string): boolean {
  return skipWhiteSpace(text, 0, text.length) === text.length;
}

/** Whether a text is empty or only blanks. */
export function isBlankOnly(text: string): boolean {
  return skipBlanks(text, 0, text.length) === text.length;
}

/** White space of every width, and characters without width. */
const INVISIBLE = /^[\s\u200b-\u200d\u2060\ufeff]*$/;

/** Whether a text has no visible character. Invisible characters are kept inside a text, but do not make a text alone. */
export function showsNothing(text: string): boolean {
  return INVISIBLE.test(text);
}

/** A text without the invisible characters at both ends. */
export function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && showsNothing(text.charAt(start))) start++;
  while (end > start && showsNothing(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Collapses white space and removes the blanks at both ends. */
export function tidy(text: string): string {
  const start = skipBlanks(text, 0, text.length);
  const end = trimBlanksEnd(text, start, text.length);
  return collapseWhiteSpace(start === 0 && end === text.length ? text : text.slice(start, end));
}
