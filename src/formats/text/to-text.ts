import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { blocksText, imageText, joinBlocks } from './body-text.js';

/**
 * Writes an Article as plain text: headline, printed date, lead image, standfirst and body, a blank line between two blocks.
 *
 * A list's items have `- ` or their number before them, quotes `> ` before every line, cells of a table a tab between
 * them. What is printed with a picture is written as `[Image: caption — credit]`, what another site shows in
 * `[Embed: title — URL]`. Marks, link targets, credits and boilerplate are left out.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @returns Lines that end with `\n`, without one at the end.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toText } from 'rfi-article/text';
 *
 * toText(parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>一</p><p>二</p></div>'));
 * // '题目\n\n一\n\n二'
 * ```
 */
export function toText(article: Article): string {
  checkArticle(article);
  const { headline, printedDate, leadImage, standfirst, body } = article;
  return joinBlocks([
    headline,
    printedDate?.text ?? '',
    leadImage === null ? '' : imageText(leadImage),
    blocksText(standfirst),
    blocksText(body.children),
  ]);
}
