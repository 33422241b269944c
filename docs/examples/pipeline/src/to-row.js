import { imagesOf } from 'rfi-article';
import { measure, toText } from 'rfi-article/text';

/**
 * Returns one row of the table, without nested values.
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
