import type { Position } from '../source/position.js';
import { positionIn } from '../source/position-in.js';
import type { ArticleErrorCode, DiagnosticArgs } from './codes.js';
import type { ErrorWording } from './error-wording.js';
import { codeFrame } from './excerpt.js';

/**
 * Says why a document has no Article, in the manner of a compiler: what, where, the offending text, what to do.
 *
 * Two copies of the library can be loaded side by side (ESM and CommonJS): recognise the error by its `name` and
 * `code`, not by `instanceof`.
 */
export class ArticleSyntaxError extends Error {
  override readonly name = 'ArticleSyntaxError';
  readonly code: ArticleErrorCode;
  readonly position: Position;

  constructor(code: ArticleErrorCode, message: string, position: Position) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

/** An error not yet tied to lines: offsets into the source, `end` exclusive. */
export type SyntaxProblem<Codes extends ArticleErrorCode = ArticleErrorCode> = {
  [C in Codes]: {
    readonly code: C;
    readonly args: DiagnosticArgs[C];
    readonly start: number;
    readonly end: number;
  };
}[Codes];

/** The error that a problem makes, with line, column and the offending text in its message. */
export function toSyntaxError<Codes extends ArticleErrorCode>(
  source: string,
  { code, args, start, end }: SyntaxProblem<Codes>,
  wording: ErrorWording<Codes>,
): ArticleSyntaxError {
  const position = positionIn(source, start, end);
  const { line, column } = position.start;
  // The table maps each code to a function of its own arguments; TypeScript cannot follow that through a union.
  const word = wording[code] as (args: DiagnosticArgs[Codes]) => string;
  return new ArticleSyntaxError(
    code,
    `${word(args)} (${line}:${column})\n\n${codeFrame(source, start, end, line)}`,
    position,
  );
}
