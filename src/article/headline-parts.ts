import type { UrlParts } from '../model/article.js';
import type { HeadlineGrammar } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';

/** The parts of a title that an Article contains. */
export interface HeadlineParts {
  readonly headline: string;
  readonly column: string | null;
}

/**
 * Removes the site name at the end of a title, and the column at its start or end. ` - X` at the end is a column if the URL
 * names a column or the record lists X; otherwise it stays in the headline.
 */
export function splitTitle(title: string, grammar: HeadlineGrammar, urlParts: UrlParts | null): HeadlineParts {
  const urlColumn = urlParts?.column ?? null;
  const suffix = grammar.suffixes.find((candidate) => title.endsWith(candidate));
  const headline = suffix === undefined ? title : tidy(title.slice(0, -suffix.length));
  const { columnStart, columnSeparator } = grammar;
  const start = columnStart === null ? null : columnStart.exec(headline);
  const column = tidy(start?.groups?.['column'] ?? '');
  const rest = column === '' ? '' : tidy(headline.slice(start?.[0].length));
  // A title that is only a column stays the headline.
  if (rest !== '') return { headline: rest, column };
  if (columnSeparator === null) return { headline, column: urlColumn };
  const at = headline.lastIndexOf(columnSeparator);
  if (at < 1) return { headline, column: urlColumn };
  const ending = headline.slice(at + columnSeparator.length);
  if (!grammar.columns.includes(ending) && !endsWithColumn(grammar, urlParts)) return { headline, column: urlColumn };
  return { headline: tidy(headline.slice(0, at)), column: tidy(ending) };
}

/** Whether the headlines of articles with such a URL end with the column. */
function endsWithColumn({ columnEditions }: HeadlineGrammar, urlParts: UrlParts | null): boolean {
  if (urlParts === null || urlParts.column === null) return false;
  return columnEditions === null || (urlParts.edition !== null && columnEditions.includes(urlParts.edition));
}
