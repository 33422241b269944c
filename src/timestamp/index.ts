/**
 * Reads the timestamp comment at the top of a document. Use it if you need only the time, for example to sort an archive.
 *
 * @packageDocumentation
 */

export { ArticleSyntaxError } from '../diagnostics/article-syntax-error.js';
export type { ArticleErrorCode } from '../diagnostics/codes.js';
export type { Timestamp } from '../model/article.js';
export type { Point, Position } from '../source/positions.js';
export { parseTimestampComment, type TimestampComment } from './timestamp-comment.js';
