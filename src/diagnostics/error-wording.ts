import type { ArticleErrorCode, DiagnosticArgs } from './codes.js';

/** What errors say to a person, by code. */
export type ErrorWording<Codes extends ArticleErrorCode> = {
  readonly [C in Codes]: (args: DiagnosticArgs[C]) => string;
};

// One table for each part of a document: a bundle of one small entry carries the wording of its own errors and no more.

/** The errors of the timestamp comment. */
export const timestampWording: ErrorWording<'missing-timestamp' | 'invalid-timestamp' | 'timestamp-out-of-range'> = {
  'missing-timestamp': ({ found }) =>
    `Expected the timestamp comment, such as <!--1696513502000-->, but found ${found}. Add the feed's instant in epoch milliseconds.`,
  'invalid-timestamp': ({ found }) =>
    `The timestamp comment holds ${found} instead of epoch milliseconds. The generator writes NaN where the feed had no date: put a number in its place.`,
  'timestamp-out-of-range': ({ found }) =>
    `${found} milliseconds lie outside the range of dates (±8,640,000,000,000,000). Give epoch milliseconds.`,
};

/** The errors of the headline link. */
export const headlineWording: ErrorWording<
  'missing-headline' | 'invalid-headline' | 'invalid-url' | 'unsupported-scheme'
> = {
  'missing-headline': ({ found }) =>
    `Expected the headline link, such as [headline](https://www.rfi.fr/cn/…), but found ${found}.`,
  'invalid-headline': ({ found }) =>
    `The headline link is not complete: ${found}. It must read [headline](URL) and end with a closing parenthesis.`,
  'invalid-url': ({ url }) => `${url} is no absolute URL. Give one that begins with http:// or https://.`,
  'unsupported-scheme': ({ url, scheme }) =>
    `The URL ${url} has the scheme ${scheme} Only http: and https: name an article.`,
};
