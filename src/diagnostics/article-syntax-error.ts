import { LineMap, type Position } from '../source/positions.js';
import type { ArticleErrorCode, DiagnosticArgs } from './codes.js';
import { codeFrame } from './excerpt.js';
import { errorMessageOf } from './wording.js';

/**
 * The reason why no Article can be read from a document. Like a compiler's error, its message states the problem, the place,
 * the offending text and what to do.
 *
 * A program may load two copies of the library (ESM and CommonJS), so identify the error by its `name` and `code`, not with
 * `instanceof`.
 */
export class ArticleSyntaxError extends Error {
  override readonly name = 'ArticleSyntaxError';
  /** What is wrong. Each code has a page in `docs/diagnostics/`. */
  readonly code: ArticleErrorCode;
  /** Where the problem is in the string that was passed in. */
  readonly position: Position;

  constructor(code: ArticleErrorCode, message: string, position: Position) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

/** An error before its line and column are known: it is about `[start, end)` of the source. */
export type SyntaxProblem<Codes extends ArticleErrorCode = ArticleErrorCode> = {
  [C in Codes]: {
    readonly code: C;
    readonly args: DiagnosticArgs[C];
    readonly start: number;
    readonly end: number;
  };
}[Codes];

/** Turns a problem into an error whose message contains the line, the column and the offending text. */
export function toSyntaxError(source: string, { code, args, start, end }: SyntaxProblem): ArticleSyntaxError {
  const position = new LineMap(source).positionAt(start, end);
  const { line, column } = position.start;
  return new ArticleSyntaxError(
    code,
    `${errorMessageOf(code, args)} (${line}:${column})\n\n${codeFrame(source, start, end, line)}`,
    position,
  );
}
