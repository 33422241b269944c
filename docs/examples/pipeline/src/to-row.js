import { imagesOf } from 'rfi-article';
import { measure, toText } from 'rfi-article/text';

/**
 * One row of the table, flat and without anything that a database would have to take apart.
 *
 * @param {import('rfi-article').Article} article
 */
export function toRow(article) {
  return {
    url: article.url,
    publishedAt: article.publishedAt,
    language: article.language,
    section: article.column ?? article.urlParts?.section ?? null,
    headline: article.headline,
    agency: article.credits.find(({ kind }) => kind === 'agency')?.name ?? null,
    images: imagesOf(article).length,
    hanCharacters: measure(article).hanCharacters,
    text: toText(article),
  };
}
