/**
 * The exports of the one-file builds in `dist/browser`: the root entry, and the two formats with which a page can show an
 * Article.
 */
export { toHtml } from './formats/html/index.js';
export { toText } from './formats/text/index.js';
export * from './index.js';
