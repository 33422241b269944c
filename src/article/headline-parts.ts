import type { HeadlineGrammar } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';

/** A title cut into what the publisher's grammar tells apart. */
export interface HeadlineParts {
  readonly headline: string;
  readonly column: string | null;
}

/**
 * Takes the site name and the column off a title's end. A ` - X` at the end is a column where the URL names one or X is one
 * that the record knows; any other stays in the headline.
 *
 * @param urlColumn - The column that the URL names.
 */
export function splitTitle(title: string, grammar: HeadlineGrammar, urlColumn: string | null): HeadlineParts {
  const suffix = grammar.suffixes.find((candidate) => title.endsWith(candidate));
  const headline = suffix === undefined ? title : tidy(title.slice(0, -suffix.length));
  const { columnSeparator } = grammar;
  if (columnSeparator === null) return { headline, column: urlColumn };
  const at = headline.lastIndexOf(columnSeparator);
  if (at < 1) return { headline, column: urlColumn };
  const named = headline.slice(at + columnSeparator.length);
  if (urlColumn === null && !grammar.columns.includes(named)) return { headline, column: null };
  return { headline: tidy(headline.slice(0, at)), column: tidy(named) };
}
