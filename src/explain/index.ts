/**
 * Shows which value each character of a document became. Use it to find out why a text is in the article, in the
 * boilerplate, or missing.
 *
 * @packageDocumentation
 */

export { explainDocument } from './explain-document.js';
export type { Segment, SegmentKind } from './segments.js';
