/**
 * Reads the HTML of a body without its envelope. Use it if you have title, URL and time from another source.
 *
 * @packageDocumentation
 */

export type { Diagnostic, DiagnosticCode } from '../diagnostics/codes.js';
export type * from '../model/body.js';
export { EMBED_PROVIDERS } from '../model/body.js';
export { type ArticleBody, type BodyOptions, parseBody } from './parse-body.js';
