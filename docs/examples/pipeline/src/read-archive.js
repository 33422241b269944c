import { safeParseArticle } from 'rfi-article';
import { toRow } from './to-row.js';

/**
 * Returns rows for the documents that can be read, and the reason for each one that cannot. An error never ends the run.
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
