/**
 * Generates random documents and Articles with fast-check. Use it for property tests.
 *
 * @packageDocumentation
 */

export { anyBody } from './blocks.js';
export type { DocumentConstraints } from './documents.js';
export { anyArticle, anyBrokenDocument, anyDocument, anyDocumentParts } from './documents.js';
export { anyText } from './texts.js';
