/**
 * Writes an Article as a schema.org `NewsArticle` in JSON-LD. Use it for pages that search engines should understand.
 *
 * @packageDocumentation
 */

import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { newsArticle } from './news-article.js';
import { scriptSafe, scriptText } from './script-safe.js';
import type { NewsArticleJsonLd } from './types.js';

export type { Article } from '../../model/article.js';
export type {
  ImageObjectJsonLd,
  MediaObjectJsonLd,
  NewsArticleJsonLd,
  OrganizationJsonLd,
  PersonJsonLd,
} from './types.js';

/**
 * An Article as schema.org's `NewsArticle`: what is known and nothing else, fields without a value left out.
 *
 * `JSON.stringify` of it is safe inside a `<script>` element: where a text holds `</script`, `<script` or `<!--`, an
 * invisible U+2060 stands behind the `<`. `jsonLdScript` needs no such change.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @throws `TypeError` that names the value where it is no Article; `RangeError` where the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toJsonLd } from 'rfi-article/json-ld';
 *
 * const article = parseArticle(
 *   '<!--1696513502000-->\n[雨](https://www.rfi.fr/cn/a)\n------\n\n<div>05/10/2023 - 15:28</div><div><p>巴黎下雨</p></div>',
 * );
 * toJsonLd(article).datePublished; // '2023-10-05T15:28:00+02:00'
 * ```
 */
export function toJsonLd(article: Article): NewsArticleJsonLd {
  checkArticle(article);
  return scriptSafe(newsArticle(article));
}

/**
 * The same as text for the inside of `<script type="application/ld+json">`, with `<`, `>`, `&`, U+2028 and U+2029
 * escaped, so that nothing in an Article can end the element and every string is read back unchanged.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @throws As `toJsonLd` does.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { jsonLdScript } from 'rfi-article/json-ld';
 *
 * const article = parseArticle('<!--0-->\n[</script>](https://www.rfi.fr/cn/a)\n------\n\n<p>雨</p>');
 * const element = `<script type="application/ld+json">${jsonLdScript(article)}</script>`;
 * element.indexOf('</script>') === element.length - 9; // true
 * ```
 */
export function jsonLdScript(article: Article): string {
  checkArticle(article);
  return scriptText(newsArticle(article));
}
