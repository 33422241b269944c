import { checkArticle } from '../checks/check-article.js';
import type { Article } from '../model/article.js';

/**
 * Copies an Article without positions, for snapshots and data sets. Positions are `null`, or absent in nodes, and `source` is
 * `null`.
 *
 * @param article - Any Article. It is not changed.
 * @returns A new Article that shares no object with the old one.
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
  const copy = JSON.stringify({ ...article, source: null }, withoutPosition);
  return JSON.parse(copy) as Article; // only `position` and `source` are changed
}

/** Omits `position` in nodes, which are the objects with a `type`, and replaces it with `null` in other objects. */
function withoutPosition(this: object, key: string, value: unknown): unknown {
  // In front matter, `position` and `type` are keys like any others, whose values are texts.
  if (key !== 'position' || typeof value === 'string') return value;
  return 'type' in this ? undefined : null;
}
