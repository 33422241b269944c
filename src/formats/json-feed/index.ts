/**
 * Writes Articles as a JSON Feed 1.1. Use it to publish part of an archive as a feed.
 *
 * @packageDocumentation
 */

import { articleUrl, checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { creditsOf, nonEmpty, omitNull, playersOf, publishedInZone, standfirstText } from '../article-parts.js';
import { articleHtml } from '../html/to-html.js';
import { blocksText, joinBlocks } from '../text/body-text.js';
import type { JsonFeed, JsonFeedAttachment, JsonFeedAuthor, JsonFeedInfo, JsonFeedItem } from './types.js';

export type { Article } from '../../model/article.js';
export type * from './types.js';

/**
 * Writes Articles as a JSON Feed 1.1. The newest item is first: items are sorted by `publishedAt`, timestamp and URL. Repeated
 * Articles become repeated items.
 *
 * @param articles - Any Articles, in any order.
 * @param feed - Title and other properties of the feed.
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
  return omitNull<JsonFeed>({
    version: 'https://jsonfeed.org/version/1.1',
    ...feed,
    items: items.map(({ item }) => item),
  });
}

/** Compares dates, then timestamps, then URLs by code units. A date that cannot be read, in an Article made by hand, is in 1970. */
function newestFirst(a: Article, b: Article): number {
  return (
    (Date.parse(b.publishedAt) || 0) - (Date.parse(a.publishedAt) || 0) ||
    b.timestamp.epochMilliseconds - a.timestamp.epochMilliseconds ||
    Number(a.url > b.url) - Number(a.url < b.url)
  );
}

/**
 * Writes an Article as an item of a JSON Feed 1.1. Fields without a value are omitted.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
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
  return omitNull<JsonFeedItem>({
    id: url,
    url,
    title: nonEmpty(article.headline),
    content_html: nonEmpty(articleHtml(article)),
    content_text: joinBlocks([blocksText(standfirst), blocksText(body.children)]),
    summary: nonEmpty(standfirstText(article)),
    image: leadImage === null ? null : safeWebUrl(leadImage.url),
    date_published: publishedInZone(article),
    authors: nonEmpty(creditsOf(article, 'author').map(author)),
    tags: nonEmpty([urlParts?.section ?? '', column ?? ''].filter((tag) => tag !== '')),
    language: article.language,
    attachments: nonEmpty(attachmentsOf(article)),
  });
}

function author({ name, url }: { readonly name: string; readonly url: string | null }): JsonFeedAuthor {
  return omitNull<JsonFeedAuthor>({ name, url: url === null ? null : safeWebUrl(url) });
}

function attachmentsOf(article: Article): JsonFeedAttachment[] {
  return playersOf(article).flatMap((player) => {
    if (player.type === 'embed') return [];
    return player.sources.flatMap((source) => {
      const url = safeWebUrl(source.url);
      if (url === null || source.mimeType === null) return [];
      return [omitNull<JsonFeedAttachment>({ url, mime_type: source.mimeType, title: nonEmpty(player.title) })];
    });
  });
}
