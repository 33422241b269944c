import type { Span } from '../source/positions.js';
import { trimWhiteSpaceEnd } from '../source/white-space.js';
import { ruleEnd } from './rule.js';

const CLOSING_PARENTHESIS = 41;
const LINE_END = /[\n\r]/g;

/**
 * How far the headline link reaches. Titles are not escaped and one may hold a line break, so the link ends at the
 * first line that ends with `)` after a `](http`, at the latest before the rule. A broken link is its first line, or
 * all up to the rule.
 */
export function findHeadline(source: string, start: number, end: number): Span {
  if (source[start] !== '[') return { start, end: start };
  const url = source.indexOf('](http', start);
  let lineStart = start;
  let firstLineEnd = end;
  while (lineStart < end) {
    const lineEnd = nextLineEnd(source, lineStart, end);
    if (lineStart === start) firstLineEnd = lineEnd;
    else if (ruleEnd(source, lineStart, end) !== -1) return { start, end: trimWhiteSpaceEnd(source, start, lineStart) };
    if (url !== -1 && url < lineEnd) {
      // No further back than this line: a run of blank lines would be gone over again at each of them.
      const textEnd = trimWhiteSpaceEnd(source, lineStart, lineEnd);
      if (textEnd > lineStart && source.charCodeAt(textEnd - 1) === CLOSING_PARENTHESIS) return { start, end: textEnd };
    }
    lineStart = lineEnd + 1;
  }
  return { start, end: trimWhiteSpaceEnd(source, start, firstLineEnd) };
}

function nextLineEnd(source: string, from: number, end: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.test(source) ? Math.min(LINE_END.lastIndex - 1, end) : end;
}
