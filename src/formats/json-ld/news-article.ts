import { imagesOf } from '../../article/images-of.js';
import { articleUrl } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import type { Audio, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeWebUrl } from '../../standards/urls.js';
import { creditsOf, playersOf, publishedInZone, publisherName, shortUrlsOf, standfirstText } from '../article-parts.js';
import { filled, present, some } from '../present.js';
import { joinBlocks, runningText } from '../text/body-text.js';
import { count, wordsIn } from '../text/count.js';
import type {
  ImageObjectJsonLd,
  MediaObjectJsonLd,
  NewsArticleJsonLd,
  OrganizationJsonLd,
  PersonJsonLd,
} from './types.js';

type MediaFields = Omit<MediaObjectJsonLd<'AudioObject' | 'VideoObject'>, '@type'>;

/** Says in schema.org's terms what the Article says, as it says it. */
export function newsArticle(article: Article): NewsArticleJsonLd {
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
    audio: some(
      mediaOf(article, 'audio')
        .flatMap(mediaFields)
        .map((fields) => ({ '@type': 'AudioObject' as const, ...fields })),
    ),
    video: some(
      mediaOf(article, 'video')
        .flatMap(mediaFields)
        .map((fields) => ({ '@type': 'VideoObject' as const, ...fields })),
    ),
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

function mediaOf<Type extends 'audio' | 'video'>(
  article: Article,
  type: Type,
): Extract<Audio | Video, { type: Type }>[] {
  return playersOf(article).filter((node): node is Extract<Audio | Video, { type: Type }> => node.type === type);
}

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

function mediaFields({ title, mediaId, sources }: Audio | Video): MediaFields[] {
  return sources.flatMap(({ url, mimeType }) => {
    const contentUrl = safeWebUrl(url);
    if (contentUrl === null) return [];
    return [present<MediaFields>({ contentUrl, name: filled(title), encodingFormat: mimeType, identifier: mediaId })];
  });
}
