/**
 * Reads scraped HTML into an article body without the envelope around it. Use it when title, URL and time come from
 * elsewhere.
 *
 * @packageDocumentation
 */

export type { Diagnostic, DiagnosticCode } from '../diagnostics/codes.js';
export type * from '../model/body.js';
export { EMBED_PROVIDERS } from '../model/body.js';
export { type ArticleBody, type BodyOptions, parseBody } from './parse-body.js';
