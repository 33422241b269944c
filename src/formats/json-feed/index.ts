/**
 * Writes Articles as a JSON Feed 1.1. Use it to publish part of an archive as a feed.
 *
 * @packageDocumentation
 */

import type { Article } from '../../model/article.js';
import { present } from '../present.js';
import { toJsonFeedItem } from './item.js';
import type { JsonFeed, JsonFeedInfo } from './types.js';

export type { Article } from '../../model/article.js';
export { toJsonFeedItem } from './item.js';
export type { JsonFeed, JsonFeedAttachment, JsonFeedAuthor, JsonFeedInfo, JsonFeedItem } from './types.js';

/**
 * Articles as a JSON Feed 1.1, newest first by `publishedAt`, then by timestamp, then by URL; what is the same in all
 * three stays in the order given. Every Article becomes an item: one that is given twice stands in it twice.
 *
 * @param articles - Any Articles, in any order.
 * @param feed - What the Articles cannot say: its title at least.
 * @throws `TypeError` where the feed has no title, or where one of the Articles is none; `RangeError` where its body is
 * nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toJsonFeed } from 'rfi-article/json-feed';
 *
 * const article = parseArticle('<!--1696513502000-->\n[雨](https://www.rfi.fr/cn/a)\n------\n\n<div><p>巴黎下雨</p></div>');
 * toJsonFeed([article], { title: 'Archive', language: 'zh-Hans' }).items.length; // 1
 * ```
 */
export function toJsonFeed(articles: readonly Article[], feed: JsonFeedInfo): JsonFeed {
  if (typeof feed?.title !== 'string') throw new TypeError('A JSON Feed has a title: feed.title must be a string.');
  const items = articles.map((article) => ({ article, item: toJsonFeedItem(article) }));
  items.sort((a, b) => newestFirst(a.article, b.article));
  return present<JsonFeed>({
    version: 'https://jsonfeed.org/version/1.1',
    ...feed,
    items: items.map(({ item }) => item),
  });
}

function newestFirst(a: Article, b: Article): number {
  return (
    compare(instantOf(b), instantOf(a)) ||
    compare(b.timestamp.epochMilliseconds, a.timestamp.epochMilliseconds) ||
    compare(a.url, b.url)
  );
}

/** What is no date, in an Article made by hand, is older than everything. */
function instantOf({ publishedAt }: Article): number {
  const instant = Date.parse(publishedAt);
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
}

/** By code units, so that no locale decides. */
function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
