import { checkArticle } from '../checks/check-article.js';
import type { Article } from '../model/article.js';

/**
 * A copy of an Article without positions, for snapshots and data sets: positions become `null`, nodes drop theirs, and
 * `source` becomes `null`.
 *
 * @param article - Any Article; it is left as it is.
 * @returns A new Article that shares nothing with the old one.
 * @throws `TypeError` if `article` is not an Article; `RangeError` if its body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle, withoutPositions } from 'rfi-article';
 *
 * const article = parseArticle('<!--0-->\n[A](https://www.rfi.fr/cn/a)\n------\n\n<p>B</p>');
 * withoutPositions(article).body.children[0]; // { type: 'paragraph', children: [{ type: 'text', value: 'B' }] }
 * ```
 */
export function withoutPositions(article: Article): Article {
  checkArticle(article);
  // A copy of plain data with two keys treated separately has the same shape.
  return { ...(copy(article, false) as Article), source: null };
}

/** Objects with a `type` are nodes, where mdast's optional `position` is left out; everywhere else it becomes `null`. */
function copy(value: unknown, isFrontMatter: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const isNode = 'type' in value && !isFrontMatter;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (key !== 'position' || isFrontMatter) entries.push([key, copy(item, key === 'frontMatter')]);
    else if (!isNode) entries.push([key, null]);
  }
  return Object.fromEntries(entries);
}
