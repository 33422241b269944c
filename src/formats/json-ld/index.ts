/**
 * Writes an Article as a schema.org `NewsArticle` in JSON-LD. Use it for web pages that search engines read.
 *
 * @packageDocumentation
 */

import { imagesOf } from '../../article/images-of.js';
import { articleUrl, checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import type { Audio, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeWebUrl } from '../../standards/urls.js';
import {
  creditsOf,
  nonEmpty,
  omitNull,
  playersOf,
  publishedInZone,
  publisherName,
  shortUrlsOf,
  standfirstText,
} from '../article-parts.js';
import { joinBlocks, runningText } from '../text/body-text.js';
import { count, wordsIn } from '../text/count.js';
import type {
  ImageObjectJsonLd,
  MediaObjectJsonLd,
  NewsArticleJsonLd,
  OrganizationJsonLd,
  PersonJsonLd,
} from './types.js';

export type { Article } from '../../model/article.js';
export type * from './types.js';

/**
 * Writes an Article as schema.org's `NewsArticle`. Fields without a value are omitted.
 *
 * The result of `JSON.stringify` is safe inside a `<script>` element: if a text contains `</script`, `<script` or `<!--`, an
 * invisible U+2060 is inserted after the `<`. `jsonLdScript` does not need to change texts.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
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
 * Writes an Article as the content of a `<script type="application/ld+json">`. `<`, `>`, `&`, U+2028 and U+2029 are escaped,
 * so that no text can end the element, and all texts are read back unchanged.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
 * @throws The same errors as `toJsonLd`.
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

/** The `<` of a text that ends a `<script>` element, or changes where it ends (HTML, 4.12.1.3). */
const OPENING = /<(?=\/script|script|!--)/gi;
const WORD_JOINER = '\u2060';

/**
 * A copy whose strings are safe inside a `<script>` element. JSON does not escape `<`, so a headline that contains `</script>`
 * would end the element. An invisible U+2060 is inserted after such a `<`.
 */
function scriptSafe<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(OPENING, `<${WORD_JOINER}`)) as T; // the copy of a value has its type
}

/** JSON that is safe in a `<script>` element of HTML or XHTML. All strings are read back unchanged. */
function scriptText(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The Article as `NewsArticle`, with its texts unchanged. */
function newsArticle(article: Article): NewsArticleJsonLd {
  const url = articleUrl(article);
  const texts = runningText(article);
  const text = joinBlocks(texts);
  const publisher = publisherName(article.publisher);
  const agencies = creditsOf(article, 'agency');
  const copyrights = creditsOf(article, 'copyright');
  return omitNull<NewsArticleJsonLd>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: publishedInZone(article),
    inLanguage: article.language,
    articleSection: nonEmpty(article.urlParts?.section ?? null),
    isPartOf: article.column === null ? null : { '@type': 'CreativeWorkSeries', name: article.column },
    description: nonEmpty(standfirstText(article)),
    image: nonEmpty(imagesOf(article).flatMap(imageObject)),
    audio: nonEmpty(mediaObjects(article, 'audio', 'AudioObject')),
    video: nonEmpty(mediaObjects(article, 'video', 'VideoObject')),
    author: nonEmpty(creditsOf(article, 'author').map(({ name, url: page }) => person(name, page))),
    translator: nonEmpty(creditsOf(article, 'translator').map(({ name, url: page }) => person(name, page))),
    editor: nonEmpty(creditsOf(article, 'editor').map(({ name }) => person(name, null))),
    publisher: publisher === null ? null : { '@type': 'NewsMediaOrganization', name: publisher },
    sourceOrganization: nonEmpty(organizations(agencies.map(({ name }) => name))),
    dateline: agencies.find(({ place }) => place !== null)?.place ?? null,
    copyrightHolder: nonEmpty(organizations(copyrights.map(({ holder }) => holder))),
    copyrightYear: copyrights.find(({ year }) => year !== null)?.year ?? null,
    articleBody: nonEmpty(text),
    wordCount: text === '' ? null : wordsIn(count(texts)),
    identifier: nonEmpty(shortUrlsOf(article)),
  });
}

function mediaObjects<Type extends 'AudioObject' | 'VideoObject'>(
  article: Article,
  nodeType: 'audio' | 'video',
  type: Type,
): MediaObjectJsonLd<Type>[] {
  const recordings = playersOf(article).filter((node): node is Audio | Video => node.type === nodeType);
  return recordings.flatMap(({ title, mediaId, sources }) =>
    sources.flatMap(({ url, mimeType }) => {
      const contentUrl = safeWebUrl(url);
      if (contentUrl === null) return [];
      const fields = { contentUrl, name: nonEmpty(title), encodingFormat: mimeType, identifier: mediaId };
      return [{ '@type': type, ...omitNull<MediaFields>(fields) }];
    }),
  );
}

type MediaFields = Omit<MediaObjectJsonLd<'AudioObject' | 'VideoObject'>, '@type'>;

function person(name: string, url: string | null): PersonJsonLd {
  return omitNull<PersonJsonLd>({ '@type': 'Person', name, url: url === null ? null : safeWebUrl(url) });
}

/** Names as organisations, without repetitions. A copyright line does not state whether its holder is a person. */
function organizations(names: readonly string[]): OrganizationJsonLd<'Organization'>[] {
  return [...new Set(names)].map((name) => ({ '@type': 'Organization', name }));
}

function imageObject({ url, caption, credit, alt, id, width }: ImageAsset): ImageObjectJsonLd[] {
  const safe = safeWebUrl(url);
  if (safe === null) return [];
  return [
    omitNull<ImageObjectJsonLd>({
      '@type': 'ImageObject',
      url: safe,
      caption: nonEmpty(caption),
      creditText: nonEmpty(credit),
      description: nonEmpty(alt),
      identifier: id,
      width: width === null ? null : { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    }),
  ];
}
