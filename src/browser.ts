/**
 * What the one-file builds in `dist/browser` export: the root entry, and the two formats that a page needs to show an
 * Article.
 */
export { toHtml } from './formats/html/index.js';
export { toText } from './formats/text/index.js';
export * from './index.js';
