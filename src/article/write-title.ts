import type { Article } from '../model/article.js';
import type { HeadlineGrammar } from '../publishers/publisher.js';

/**
 * Headline and column as one title that the reader cuts again in the same place. The column is named at the end where the
 * record would find it there; otherwise the URL names it.
 */
export function composeTitle({ headline, column, urlParts }: Article, grammar: HeadlineGrammar): string {
  const { columns, columnEditions, columnSeparator, suffixes } = grammar;
  const endsWithColumn =
    urlParts !== null &&
    urlParts.column !== null &&
    (columnEditions === null || (urlParts.edition !== null && columnEditions.includes(urlParts.edition)));
  const isNamed =
    column !== null && columnSeparator !== null && headline !== '' && (endsWithColumn || columns.includes(column));
  const title = isNamed ? `${headline}${columnSeparator}${column}` : headline;
  // The reader takes one site name off the end: an article about the site keeps its own.
  const suffix = suffixes.find((candidate) => title.endsWith(candidate));
  return suffix === undefined ? title : title + suffix;
}
