import { type Position, positionIn } from '../source/positions.js';
import type { ArticleErrorCode, DiagnosticArgs } from './codes.js';
import { codeFrame } from './excerpt.js';

/**
 * The error that explains why no Article can be read from a document. Like a compiler's, its message gives the problem, the
 * place, the offending text and what to do.
 *
 * A program may load two copies of the library (ESM and CommonJS), so recognise the error by its `name` and `code`, not by
 * `instanceof`.
 */
export class ArticleSyntaxError extends Error {
  override readonly name = 'ArticleSyntaxError';
  /** What is wrong. Each code has a page in `docs/diagnostics/`. */
  readonly code: ArticleErrorCode;
  /** Where it is, in the string that was passed in. */
  readonly position: Position;

  constructor(code: ArticleErrorCode, message: string, position: Position) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

/** An error before its line and column are known. `start` and `end` are offsets into the source; `end` is exclusive. */
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
  const position = positionIn(source, start, end);
  const { line, column } = position.start;
  // The table maps each code to a function of that code's arguments, which TypeScript cannot express for a union of codes.
  const word = errorWording[code] as (args: DiagnosticArgs[ArticleErrorCode]) => string;
  return new ArticleSyntaxError(
    code,
    `${word(args)} (${line}:${column})\n\n${codeFrame(source, start, end, line)}`,
    position,
  );
}

/** The messages of errors, by code. */
export const errorWording: { readonly [C in ArticleErrorCode]: (args: DiagnosticArgs[C]) => string } = {
  'missing-timestamp': ({ found }) =>
    `Expected the timestamp comment, such as <!--1696513502000-->, but found ${found}. Add the feed's instant in epoch milliseconds.`,
  'invalid-timestamp': ({ found }) =>
    `The timestamp comment contains ${found} instead of epoch milliseconds. The generator writes NaN if the feed has no date: replace it with a number.`,
  'timestamp-out-of-range': ({ found }) =>
    `${found} milliseconds is outside the range of dates (±8,640,000,000,000,000). Write epoch milliseconds.`,
  'missing-headline': ({ found }) =>
    `Expected the headline link, such as [headline](https://www.rfi.fr/cn/…), but found ${found}.`,
  'invalid-headline': ({ found }) =>
    `The headline link is incomplete: ${found}. It must have the form [headline](URL) and end with a closing parenthesis.`,
  'invalid-url': ({ url }) => `${url} is not an absolute URL. Write one that begins with http:// or https://.`,
  'unsupported-scheme': ({ url, scheme }) =>
    `The URL ${url} has the scheme ${scheme} but an article needs http: or https:.`,
  'document-too-long': ({ length, maxLength }) =>
    `The document has ${length} UTF-16 units, more than the limit of ${maxLength}. Raise the option maxLength to read it.`,
};
