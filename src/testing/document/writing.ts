/**
 * The library's one writer, which `stringifyArticle` uses too: the only place where the testing kit imports anything but
 * public entries, so that a document of a test is escaped as every other.
 */
export { type MediaBlock, writeBlocks, writePhrasing } from '../../article/write-body.js';
export { attribute, escapeText, writeDocument } from '../../document/write-document.js';
