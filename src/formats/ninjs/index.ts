/**
 * Writes an Article as IPTC ninjs 3.1 (News in JSON). Use it to pass articles to editorial systems.
 *
 * @packageDocumentation
 */

import { articleUrl, checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { readUrl, safeWebUrl } from '../../standards/urls.js';
import {
  authorNames,
  creditsOf,
  nonEmpty,
  omitNull,
  publishedInZone,
  publisherName,
  shortUrlsOf,
  standfirstText,
  toRfc3339,
} from '../article-parts.js';
import { articleHtml } from '../html/to-html.js';
import { joinBlocks, runningText } from '../text/body-text.js';
import { count, wordsIn } from '../text/count.js';
import { associationsOf, toUri } from './associations.js';
import type { Ninjs, NinjsAltId, NinjsBody, NinjsInfoSource } from './types.js';

export type { Article } from '../../model/article.js';
export type * from './types.js';

/**
 * Writes an Article as a news object of IPTC ninjs 3.1 that is valid by its JSON Schema. Fields without a value are omitted,
 * and so are dates whose year does not have four digits.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toNinjs } from 'rfi-article/ninjs';
 *
 * const article = parseArticle('<!--1696513502000-->\n[雨](https://www.rfi.fr/cn/a)\n------\n\n<div><p>巴黎下雨</p></div>');
 * toNinjs(article).versionCreated; // '2023-10-05T13:45:02.000Z'
 * ```
 */
export function toNinjs(article: Article): Ninjs {
  checkArticle(article);
  const { urlParts } = article;
  const standfirst = standfirstText(article);
  const [copyright] = creditsOf(article, 'copyright');
  return omitNull<Ninjs>({
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    uri: toUri(articleUrl(article)),
    type: 'text',
    language: article.language,
    contentCreated: publishedInZone(article),
    versionCreated: toRfc3339(article.timestamp.iso),
    headlines: [{ contentType: 'text/plain', value: article.headline }],
    descriptions: standfirst === '' ? null : [{ role: 'standfirst', contentType: 'text/plain', value: standfirst }],
    bodies: nonEmpty(bodiesOf(article)),
    by: nonEmpty(authorNames(article).join(', ')),
    slugline: nonEmpty(urlParts?.slug ?? null),
    located: creditsOf(article, 'agency').find(({ place }) => place !== null)?.place ?? null,
    copyrightHolder: copyright?.holder ?? null,
    copyrightNotice: copyright === undefined ? null : ['©', copyright.year, copyright.holder].filter(Boolean).join(' '),
    subjects: nonEmpty(subjectsOf(article)),
    infoSources: nonEmpty(infoSourcesOf(article)),
    altIds: nonEmpty(shortUrlsOf(article).flatMap(shortId)),
    associations: nonEmpty(associationsOf(article)),
  });
}

function bodiesOf(article: Article): NinjsBody[] {
  const texts = runningText(article);
  const text = joinBlocks(texts);
  const html = articleHtml(article);
  const counts = count(texts);
  const bodies: NinjsBody[] = [
    { contentType: 'text/plain', charCount: counts.characters, wordCount: wordsIn(counts), value: text },
    { contentType: 'text/html', value: html },
  ];
  return bodies.filter(({ value }) => value !== '');
}

function subjectsOf({ urlParts, column }: Article): { name: string; rel: 'section' | 'column' }[] {
  const subjects = [
    { name: urlParts?.section ?? '', rel: 'section' as const },
    { name: column ?? '', rel: 'column' as const },
  ];
  return subjects.filter(({ name }) => name !== '');
}

function infoSourcesOf({ publisher, credits }: Article): NinjsInfoSource[] {
  const name = publisherName(publisher);
  const sources: NinjsInfoSource[] = name === null ? [] : [{ name, role: 'publisher' }];
  for (const credit of credits) {
    if (credit.kind === 'copyright') continue;
    const page = 'url' in credit && credit.url !== null ? safeWebUrl(credit.url) : null;
    sources.push(
      omitNull<NinjsInfoSource>({ name: credit.name, role: credit.kind, uri: page === null ? null : toUri(page) }),
    );
  }
  return sources;
}

/** The id in a short URL: `https://rfi.my/9zeJ` is the id `9zeJ` with the role `rfi.my`. */
function shortId(shortUrl: string): NinjsAltId[] {
  const url = readUrl(shortUrl);
  return url === null || url.pathname === '/' ? [] : [{ role: url.hostname, value: url.pathname.slice(1) }];
}
