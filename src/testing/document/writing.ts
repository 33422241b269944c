/**
 * The library's one writer, which `stringifyArticle` uses too: the only place where the testing kit imports anything but
 * public entries, so that a document of a test is escaped as every other.
 */
export { writeBlocks } from '../../article/write-blocks.js';
export { writePhrasing } from '../../article/write-phrasing.js';
export { attribute, escapeText } from '../../document/escape.js';
export { writeDocument } from '../../document/write-document.js';
