/**
 * Writes an Article as a schema.org `NewsArticle` in JSON-LD. Use it for pages that search engines should understand.
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
  filled,
  playersOf,
  present,
  publishedInZone,
  publisherName,
  shortUrlsOf,
  some,
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

/** The Article in schema.org's terms, its texts unchanged. */
function newsArticle(article: Article): NewsArticleJsonLd {
  const url = articleUrl(article);
  const texts = runningText(article);
  const text = joinBlocks(texts);
  const publisher = publisherName(article.publisher);
  const agencies = creditsOf(article, 'agency');
  const copyrights = creditsOf(article, 'copyright');
  return present<NewsArticleJsonLd>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: publishedInZone(article),
    inLanguage: article.language,
    articleSection: filled(article.urlParts?.section ?? null),
    isPartOf: article.column === null ? null : { '@type': 'CreativeWorkSeries', name: article.column },
    description: filled(standfirstText(article)),
    image: some(imagesOf(article).flatMap(imageObject)),
    audio: some(mediaObjects(article, 'audio', 'AudioObject')),
    video: some(mediaObjects(article, 'video', 'VideoObject')),
    author: some(creditsOf(article, 'author').map(({ name, url: page }) => person(name, page))),
    translator: some(creditsOf(article, 'translator').map(({ name, url: page }) => person(name, page))),
    editor: some(creditsOf(article, 'editor').map(({ name }) => person(name, null))),
    publisher: publisher === null ? null : { '@type': 'NewsMediaOrganization', name: publisher },
    sourceOrganization: some(organizations(agencies.map(({ name }) => name))),
    dateline: agencies.find(({ place }) => place !== null)?.place ?? null,
    copyrightHolder: some(organizations(copyrights.map(({ holder }) => holder))),
    copyrightYear: copyrights.find(({ year }) => year !== null)?.year ?? null,
    articleBody: filled(text),
    wordCount: text === '' ? null : wordsIn(count(texts)),
    identifier: some(shortUrlsOf(article)),
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
      const fields = { contentUrl, name: filled(title), encodingFormat: mimeType, identifier: mediaId };
      return [{ '@type': type, ...present<MediaFields>(fields) }];
    }),
  );
}

type MediaFields = Omit<MediaObjectJsonLd<'AudioObject' | 'VideoObject'>, '@type'>;

function person(name: string, url: string | null): PersonJsonLd {
  return present<PersonJsonLd>({ '@type': 'Person', name, url: url === null ? null : safeWebUrl(url) });
}

/** A holder of rights in an agency's line is an organisation as far as the line says. */
function organizations(names: readonly string[]): OrganizationJsonLd<'Organization'>[] {
  return [...new Set(names)].map((name) => ({ '@type': 'Organization', name }));
}

function imageObject({ url, caption, credit, alt, id, width }: ImageAsset): ImageObjectJsonLd[] {
  const safe = safeWebUrl(url);
  if (safe === null) return [];
  return [
    present<ImageObjectJsonLd>({
      '@type': 'ImageObject',
      url: safe,
      caption: filled(caption),
      creditText: filled(credit),
      description: filled(alt),
      identifier: id,
      width: width === null ? null : { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    }),
  ];
}
