/**
 * Writes Articles as a JSON Feed 1.1. Use it to publish part of an archive as a feed.
 *
 * @packageDocumentation
 */

import { articleUrl, checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { creditsOf, filled, playersOf, present, publishedInZone, some, standfirstText } from '../article-parts.js';
import { articleHtml } from '../html/to-html.js';
import { blocksText, joinBlocks } from '../text/body-text.js';
import type { JsonFeed, JsonFeedAttachment, JsonFeedAuthor, JsonFeedInfo, JsonFeedItem } from './types.js';

export type { Article } from '../../model/article.js';
export type { JsonFeed, JsonFeedAttachment, JsonFeedAuthor, JsonFeedInfo, JsonFeedItem } from './types.js';

/**
 * Articles as a JSON Feed 1.1, newest first by `publishedAt`, then by timestamp, then by URL; what is the same in all
 * three stays in the order given. Every Article becomes an item: one that is given twice appears twice.
 *
 * @param articles - Any Articles, in any order.
 * @param feed - What the Articles cannot say: its title at least.
 * @throws `TypeError` if the feed has no title, or one of the values is not an Article; `RangeError` if its body is
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

/** An invalid date, in an Article made by hand, is older than all others. */
function instantOf({ publishedAt }: Article): number {
  const instant = Date.parse(publishedAt);
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant;
}

/** By code units, so that no locale decides. */
function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * An Article as an item of a JSON Feed 1.1. Fields without a value are left out.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toJsonFeedItem } from 'rfi-article/json-feed';
 *
 * const article = parseArticle('<!--1696513502000-->\n[雨](https://www.rfi.fr/cn/a)\n------\n\n<div><p>巴黎下雨</p></div>');
 * toJsonFeedItem(article).content_text; // '巴黎下雨'
 * ```
 */
export function toJsonFeedItem(article: Article): JsonFeedItem {
  checkArticle(article);
  const url = articleUrl(article);
  const { leadImage, standfirst, body, urlParts, column } = article;
  return present<JsonFeedItem>({
    id: url,
    url,
    title: filled(article.headline),
    content_html: filled(articleHtml(article)),
    content_text: joinBlocks([blocksText(standfirst), blocksText(body.children)]),
    summary: filled(standfirstText(article)),
    image: leadImage === null ? null : safeWebUrl(leadImage.url),
    date_published: publishedInZone(article),
    authors: some(creditsOf(article, 'author').map(author)),
    tags: some([urlParts?.section ?? '', column ?? ''].filter((tag) => tag !== '')),
    language: article.language,
    attachments: some(attachmentsOf(article)),
  });
}

function author({ name, url }: { readonly name: string; readonly url: string | null }): JsonFeedAuthor {
  return present<JsonFeedAuthor>({ name, url: url === null ? null : safeWebUrl(url) });
}

function attachmentsOf(article: Article): JsonFeedAttachment[] {
  return playersOf(article).flatMap((player) => {
    if (player.type === 'embed') return [];
    return player.sources.flatMap((source) => {
      const url = safeWebUrl(source.url);
      if (url === null || source.mimeType === null) return [];
      return [present<JsonFeedAttachment>({ url, mime_type: source.mimeType, title: filled(player.title) })];
    });
  });
}
