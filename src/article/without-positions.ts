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
  // The copy has the shape of an Article: only `position` is changed.
  return { ...(copy(article, false) as Article), source: null };
}

/** Copies a value. `position` is omitted in nodes, which are the objects with a `type`, and `null` in other objects. */
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
