/**
 * Writes an Article as plain text (`toText`), and counts its characters, words and reading time (`measure`). Use it for search
 * indexes and language models.
 *
 * @packageDocumentation
 */

export type { Article } from '../../model/article.js';
export type { WordMethod } from './count.js';
export { type ArticleMeasure, type MeasureOptions, measure, type ReadingTime } from './measure.js';
export { toText } from './to-text.js';
