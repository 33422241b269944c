import { articleUrl, checkArticle } from '../checks/check-article.js';
import { writeDocument } from '../document/write-document.js';
import type { Article } from '../model/article.js';
import { writeBody } from './write-body.js';

/**
 * Writes an Article as a document. Reading the document with the same options returns the same Article, except for positions
 * and `source`, if the Article was read from a document of an archive, or its texts are plain. An Article with `frontMatter`
 * is written in the form of an archive mirror.
 *
 * Only values are written, not `source`: if you change the headline or a paragraph, the document contains the new text.
 * Values that follow from a URL are not written (`publisher`, `language`, `urlParts`, the properties of an image), nor is
 * `publishedAt`. Texts are escaped; each run of white space in them is read back as one space. The body begins with the mark
 * `<meta name="generator" content="rfi-article">` and marks its parts, so that it is read back without a publisher's rules.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
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
