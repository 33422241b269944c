export type { Diagnostic, DiagnosticCode } from '../diagnostics/codes.js';
export type * from '../model/body.js';
export { type ArticleBody, type BodyOptions, parseBody } from './parse-body.js';
