import { articleUrl, checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { articleHtml } from '../article-html.js';
import { standfirstText } from '../article-text.js';
import { creditsOf } from '../credits-of.js';
import { publishedInZone } from '../instants.js';
import { playersOf } from '../players-of.js';
import { filled, present, some } from '../present.js';
import { blocksText, joinBlocks } from '../text/body-text.js';
import type { JsonFeedAttachment, JsonFeedAuthor, JsonFeedItem } from './types.js';

/**
 * An Article as an item of a JSON Feed 1.1. Fields without a value are left out.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @throws `TypeError` that names the value where it is no Article; `RangeError` where the body is nested deeper than 540 nodes.
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
