import { type Position, positionIn } from '../source/positions.js';
import type { ArticleErrorCode, DiagnosticArgs } from './codes.js';
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
export function toSyntaxError(source: string, { code, args, start, end }: SyntaxProblem): ArticleSyntaxError {
  const position = positionIn(source, start, end);
  const { line, column } = position.start;
  // The table maps each code to a function of its own arguments; TypeScript cannot follow that through a union.
  const word = errorWording[code] as (args: DiagnosticArgs[ArticleErrorCode]) => string;
  return new ArticleSyntaxError(
    code,
    `${word(args)} (${line}:${column})\n\n${codeFrame(source, start, end, line)}`,
    position,
  );
}

/** What an error says to a person, by code. */
export const errorWording: { readonly [C in ArticleErrorCode]: (args: DiagnosticArgs[C]) => string } = {
  'missing-timestamp': ({ found }) =>
    `Expected the timestamp comment, such as <!--1696513502000-->, but found ${found}. Add the feed's instant in epoch milliseconds.`,
  'invalid-timestamp': ({ found }) =>
    `The timestamp comment holds ${found} instead of epoch milliseconds. The generator writes NaN where the feed had no date: put a number in its place.`,
  'timestamp-out-of-range': ({ found }) =>
    `${found} milliseconds lie outside the range of dates (±8,640,000,000,000,000). Give epoch milliseconds.`,
  'missing-headline': ({ found }) =>
    `Expected the headline link, such as [headline](https://www.rfi.fr/cn/…), but found ${found}.`,
  'invalid-headline': ({ found }) =>
    `The headline link is not complete: ${found}. It must read [headline](URL) and end with a closing parenthesis.`,
  'invalid-url': ({ url }) => `${url} is no absolute URL. Give one that begins with http:// or https://.`,
  'unsupported-scheme': ({ url, scheme }) =>
    `The URL ${url} has the scheme ${scheme} Only http: and https: name an article.`,
  'document-too-long': ({ length, maxLength }) =>
    `The document has ${length} UTF-16 units, more than the ${maxLength} that are read. Raise the option maxLength: a cut Article would lose text.`,
};
