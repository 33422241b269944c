import type { Span } from '../source/positions.js';
import { isLineBreak, skipWhiteSpace, trimWhiteSpaceEnd } from '../source/white-space.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';

/** The line that the generator writes between headline and body. */
export const RULE = '------';

/** The spans of a document's parts. The span of a missing part is empty, at the place where it was expected. */
export interface DocumentSpans {
  readonly frontMatter: FrontMatter | null;
  /** The `---` that opens front matter without an end. */
  readonly unclosedFrontMatter: Span | null;
  /** The timestamp comment, delimiters included. */
  readonly timestamp: Span;
  /** The headline link, from its `[` to its `)`. */
  readonly headline: Span;
  readonly rule: Span | null;
  /** The body, without surrounding white space and an archive mirror's wrapper. */
  readonly body: Span;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Splits a document into its parts. It never fails: the span of a missing part is empty. */
export function splitDocument(source: string): DocumentSpans {
  const end = trimWhiteSpaceEnd(source, 0, source.length);
  let at = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  at = skipWhiteSpace(source, at, end);

  const front = readFrontMatter(source, at, end);
  if (front?.isClosed) at = skipWhiteSpace(source, front.span.end, end);

  const timestamp = findTimestampComment(source, at, end);
  at = skipWhiteSpace(source, timestamp.end, end);

  const headline = findHeadline(source, at, end);
  at = skipWhiteSpace(source, headline.end, end);

  const afterRule = ruleEnd(source, at, end);
  const rule = afterRule === -1 ? null : { start: at, end: trimWhiteSpaceEnd(source, at, afterRule) };
  if (rule !== null) at = skipWhiteSpace(source, afterRule, end);

  return {
    frontMatter: front?.isClosed ? front : null,
    unclosedFrontMatter: front?.isClosed === false ? front.span : null,
    timestamp,
    headline,
    rule,
    body: unwrapBody(source, at, end),
  };
}

/** The timestamp comment is a single line: a comment that is not closed on its line must not include the body. */
function findTimestampComment(source: string, start: number, end: number): Span {
  if (!source.startsWith('<!--', start)) return { start, end: start };
  const close = source.indexOf('-->', start + 4);
  const lineEnd = source.slice(start, close === -1 ? end : close).search(/[\n\r]/);
  if (lineEnd !== -1) return { start, end: start + lineEnd };
  return { start, end: close === -1 ? end : close + 3 };
}

const CLOSING_PARENTHESIS = 41;
const LINE_END = /[\n\r]/g;

/**
 * Finds the headline link. Titles are not escaped and may contain a line break, so the link ends with the first line after
 * `](http` whose last character is `)`. A link without such a line ends before the rule; without a rule, it is one line.
 */
function findHeadline(source: string, start: number, end: number): Span {
  if (source[start] !== '[') return { start, end: start };
  const url = source.indexOf('](http', start);
  let lineStart = start;
  let firstLineEnd = end;
  while (lineStart < end) {
    const lineEnd = nextLineEnd(source, lineStart, end);
    if (lineStart === start) firstLineEnd = lineEnd;
    else if (ruleEnd(source, lineStart, end) !== -1) return { start, end: trimWhiteSpaceEnd(source, start, lineStart) };
    if (url !== -1 && url < lineEnd) {
      // Not before this line: otherwise each of many blank lines would be read again and again.
      const textEnd = trimWhiteSpaceEnd(source, lineStart, lineEnd);
      if (source.charCodeAt(textEnd - 1) === CLOSING_PARENTHESIS) return { start, end: textEnd };
    }
    lineStart = lineEnd + 1;
  }
  return { start, end: trimWhiteSpaceEnd(source, start, firstLineEnd) };
}

function nextLineEnd(source: string, from: number, end: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.test(source) ? LINE_END.lastIndex - 1 : end;
}

/** The offset after the rule that starts at `start`; -1 if no line of dashes starts there. */
function ruleEnd(source: string, start: number, end: number): number {
  if (!source.startsWith(RULE, start)) return -1;
  let at = start + RULE.length;
  while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9)) at++;
  if (at >= end) return end;
  const code = source.charCodeAt(at);
  return code === 10 || code === 13 ? at : -1;
}

/** Removes an archive mirror's wrapper: `<div>`, a line break, the body, a line break, `</div>`. The generator writes no line breaks. */
function unwrapBody(source: string, start: number, end: number): Span {
  const open = '<div>';
  const close = '</div>';
  const innerStart = start + open.length;
  const innerEnd = end - close.length;
  if (!source.startsWith(open, start) || !source.startsWith(close, innerEnd)) return { start, end };
  if (!isLineBreak(source.charCodeAt(innerStart)) || !isLineBreak(source.charCodeAt(innerEnd - 1)))
    return { start, end };
  const bodyStart = skipWhiteSpace(source, innerStart, innerEnd);
  return { start: bodyStart, end: trimWhiteSpaceEnd(source, bodyStart, innerEnd) };
}
