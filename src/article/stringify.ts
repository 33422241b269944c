import { articleUrl, checkArticle } from '../checks/check-article.js';
import { writeDocument } from '../document/write-document.js';
import type { Article } from '../model/article.js';
import { writeBody } from './write-body.js';

/**
 * Writes an Article as a document again. Reading it back with the same options gives the same Article except
 * for positions and `source`. This holds for whatever a publisher's record read in a document as archives hold them, and for
 * an Article made by hand whose texts are plain. An Article with `frontMatter` gets the form of an archive mirror.
 *
 * Only values are written, never `source`: change the headline or a paragraph, and the new text is what the document says.
 * The body begins with a mark, `<meta name="generator" content="rfi-article">`, and everything in it is in a marked form, so
 * that it is read back without the rules of the publisher's record. What follows from a URL is not written (`publisher`,
 * `language`, `urlParts`, the parts of an image's URL); nor is `publishedAt`. Every text is escaped, so that it cannot break
 * out of its place; runs of white space in it read back as one space.
 *
 * @param article - Any Article, made by a parser, by hand or from JSON.
 * @returns The document, which ends with a line break.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540
 * nodes.
 * @example
 * ```ts
 * import { parseArticle, stringifyArticle } from 'rfi-article';
 *
 * const article = parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>');
 * stringifyArticle({ ...article, headline: '新题目' });
 * // '<!--0-->\n[新题目](https://www.rfi.fr/cn/a)\n------\n\n<meta name="generator" content="rfi-article"><p>一</p>\n'
 * ```
 */
export function stringifyArticle(article: Article): string {
  checkArticle(article);
  return writeDocument({
    epochMilliseconds: article.timestamp.epochMilliseconds,
    title: article.headline,
    url: articleUrl(article),
    body: writeBody(article),
    frontMatter: article.frontMatter,
  });
}
