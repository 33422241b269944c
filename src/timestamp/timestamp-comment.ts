import { type SyntaxProblem, toSyntaxError } from '../diagnostics/article-syntax-error.js';
import { found, foundIn } from '../diagnostics/excerpt.js';
import type { Timestamp } from '../model/article.js';
import { assertString } from '../source/assert-string.js';
import { LineMap, type Position, type Span } from '../source/positions.js';
import { skipWhiteSpace, trimWhiteSpaceEnd } from '../source/white-space.js';
import { isoInstant, MAX_EPOCH_MILLISECONDS } from '../standards/instants.js';

/** The timestamp comment of a document, with its position. */
export interface TimestampComment extends Timestamp {
  /** The whole comment, `<!--` and `-->` included. */
  readonly position: Position;
}

const OPENING = '<!--';
const CLOSING = '-->';
const INTEGER = /^-?\d+$/;

/**
 * Reads a timestamp comment.
 *
 * @param text - The comment, which may have white space around it.
 * @returns The instant in milliseconds since 1970-01-01T00:00:00Z and in ISO 8601 (UTC), and the comment's position.
 * @throws `ArticleSyntaxError` with the code `missing-timestamp`, `invalid-timestamp` (as for `<!--NaN-->`, which the generator
 * writes if the feed has no date) or `timestamp-out-of-range`; `TypeError` if `text` is not a string.
 * @example
 * ```ts
 * import { parseTimestampComment } from 'rfi-article/timestamp';
 *
 * parseTimestampComment('<!--1696513502000-->').iso; // '2023-10-05T13:45:02.000Z'
 * ```
 */
export function parseTimestampComment(text: string): TimestampComment {
  assertString(text, 'the timestamp comment');
  const start = skipWhiteSpace(text, 0, text.length);
  const span = { start, end: trimWhiteSpaceEnd(text, start, text.length) };
  const epochMilliseconds = readTimestamp(text, span);
  if (typeof epochMilliseconds !== 'number') throw toSyntaxError(text, epochMilliseconds);
  return {
    epochMilliseconds,
    iso: isoInstant(epochMilliseconds),
    position: new LineMap(text).positionAt(span.start, span.end),
  };
}

/** Reads the comment that fills a span. Returns its instant in milliseconds since 1970-01-01T00:00:00Z. */
export function readTimestamp(source: string, { start, end }: Span): number | SyntaxProblem {
  if (!source.startsWith(OPENING, start)) {
    return { code: 'missing-timestamp', args: { found: foundIn(source, { start, end }) }, start, end };
  }
  const textStart = start + OPENING.length;
  const textEnd = end - CLOSING.length;
  const isClosed = source.startsWith(CLOSING, textEnd);
  const text = source.slice(textStart, isClosed ? textEnd : end).trim();
  if (!isClosed || !INTEGER.test(text)) return { code: 'invalid-timestamp', args: { found: found(text) }, start, end };
  const epochMilliseconds = Number(text) + 0; // makes -0 a 0
  if (Math.abs(epochMilliseconds) > MAX_EPOCH_MILLISECONDS)
    return { code: 'timestamp-out-of-range', args: { found: found(text) }, start, end };
  return epochMilliseconds;
}
