/**
 * Writes an Article as a schema.org `NewsArticle` in JSON-LD. Use it for pages that search engines should understand.
 *
 * @packageDocumentation
 */

import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { newsArticle } from './news-article.js';
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
 * invisible U+2060 is put after the `<`. `jsonLdScript` needs no such change.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
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

/** What makes an HTML parser leave a `<script>` element, or read a comment inside one (HTML, 4.12.1.3). */
const OPENING = /<(?=\/script|script|!--)/gi;
const WORD_JOINER = '\u2060';

/**
 * A copy whose strings hold none of the three things that matter inside a `<script>` element. JSON does not escape `<`,
 * so that `JSON.stringify` of a headline with `</script>` in it would end the element. U+2060, which is not seen, goes
 * after the `<`; no other text is changed.
 */
function scriptSafe<T>(value: T): T {
  // Strings stay strings and lists lists, so the copy is of the same type.
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(OPENING, `<${WORD_JOINER}`);
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
}

/** JSON that is safe in a `<script>` element, in HTML and XHTML, and from which every string is read back unchanged. */
function scriptText(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
