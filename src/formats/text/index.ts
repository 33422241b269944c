/**
 * Writes an Article as plain text (`toText`), and counts its characters, words and reading time (`measure`). Use it for search
 * indexes and language models.
 *
 * @packageDocumentation
 */

import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { blocksText, imageText, joinBlocks } from './body-text.js';

export type { Article } from '../../model/article.js';
export type { WordMethod } from './count.js';
export { type ArticleMeasure, type MeasureOptions, measure, type ReadingTime } from './measure.js';

/**
 * Writes an Article as plain text: headline, printed date, lead image, standfirst and body, with a blank line between blocks.
 *
 * Items of a list begin with `- ` or their number, lines of a quotation with `> `, and cells of a table are separated by tabs.
 * A picture is written as `[Image: caption — credit]`, an embed as `[Embed: title — URL]`. Marks, URLs of links, credits and
 * boilerplate are omitted.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
 * @returns The text, with `\n` between lines but not at the end.
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
