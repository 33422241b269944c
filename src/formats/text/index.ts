export type { Article } from '../../model/article.js';
export { type ArticleMeasure, measure, type ReadingTime } from './measure.js';
export { toText } from './to-text.js';
