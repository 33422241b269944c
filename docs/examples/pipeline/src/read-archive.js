import { safeParseArticle } from 'rfi-article';
import { toRow } from './to-row.js';

/**
 * Rows of what can be read, and the reason for each document that cannot. One bad document never ends the run.
 *
 * @param {Iterable<{ name: string, document: string }>} files
 */
export function readArchive(files) {
  const rows = [];
  const rejected = [];
  for (const { name, document } of files) {
    const result = safeParseArticle(document);
    if (result.ok) rows.push(toRow(result.article));
    else rejected.push({ name, code: result.error.code, headline: result.partial.headline });
  }
  return { rows, rejected };
}
