/**
 * Reads the headline link of a document: the title and the URL. Use it if you need only these, for example to list an
 * archive.
 *
 * @packageDocumentation
 */

export { ArticleSyntaxError } from '../diagnostics/article-syntax-error.js';
export type { ArticleErrorCode } from '../diagnostics/codes.js';
export type { Point, Position } from '../source/positions.js';
export { type HeadlineLink, parseHeadlineLink } from './headline-link.js';
