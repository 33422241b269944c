import type { UrlParts } from '../model/article.js';
import type { HeadlineGrammar } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';

/** A title cut into what the publisher's grammar tells apart. */
export interface HeadlineParts {
  readonly headline: string;
  readonly column: string | null;
}

/**
 * Takes the site name off a title's end, and the column off its start or end. A ` - X` at the end is a column where the URL names one or X is one
 * that the record knows; any other stays in the headline.
 *
 * @param urlParts - What the URL says: its column, and the edition whose headlines end so.
 */
export function splitTitle(title: string, grammar: HeadlineGrammar, urlParts: UrlParts | null): HeadlineParts {
  const urlColumn = urlParts?.column ?? null;
  const suffix = grammar.suffixes.find((candidate) => title.endsWith(candidate));
  const headline = suffix === undefined ? title : tidy(title.slice(0, -suffix.length));
  const { columnStart, columnSeparator } = grammar;
  const start = columnStart === null ? null : columnStart.exec(headline);
  const opened = tidy(start?.groups?.['column'] ?? '');
  if (start !== null && opened !== '') return { headline: tidy(headline.slice(start[0].length)), column: opened };
  if (columnSeparator === null) return { headline, column: urlColumn };
  const at = headline.lastIndexOf(columnSeparator);
  if (at < 1) return { headline, column: urlColumn };
  const named = headline.slice(at + columnSeparator.length);
  if (!grammar.columns.includes(named) && !endsWithColumn(grammar, urlParts)) return { headline, column: urlColumn };
  return { headline: tidy(headline.slice(0, at)), column: tidy(named) };
}

/** Whether any headline under this URL ends with its column. */
function endsWithColumn({ columnEditions }: HeadlineGrammar, urlParts: UrlParts | null): boolean {
  if (urlParts === null || urlParts.column === null) return false;
  return columnEditions === null || (urlParts.edition !== null && columnEditions.includes(urlParts.edition));
}
