import { type Article, type ArticleSyntaxError, type Body, parseArticle, safeParseArticle } from 'rfi-article';
import { type HeadlineLink, parseHeadlineLink } from 'rfi-article/headline';

const link: HeadlineLink = parseHeadlineLink('[a](https://www.rfi.fr/cn/b)');

export function headlines(documents: readonly string[]): string[] {
  return documents.map((document) => {
    const result = safeParseArticle(document);
    if (result.ok) return result.article.headline;
    const error: ArticleSyntaxError = result.error;
    return `${link.title} ${error.code} ${result.partial.headline ?? ''}`;
  });
}

export function blocks(document: string): number {
  const article: Article = parseArticle(document);
  const body: Body = article.body;
  return body.children.length;
}
