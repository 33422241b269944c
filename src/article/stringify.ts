import { articleUrl, checkArticle } from '../checks/check-article.js';
import { escapeText } from '../document/escape.js';
import { writeDocument } from '../document/write-document.js';
import type { Article } from '../model/article.js';
import { generic } from '../publishers/generic.js';
import type { Publisher } from '../publishers/publisher.js';
import { rfi } from '../publishers/rfi.js';
import { creditPlaces } from './credit-places.js';
import { readsOtherwise } from './reads-otherwise.js';
import { writeBlocks } from './write-blocks.js';
import { writeBoilerplate } from './write-boilerplate.js';
import { writeImage } from './write-media.js';
import { writePhrasing } from './write-phrasing.js';
import { composeTitle } from './write-title.js';

/** What the record of RFI and what HTML knows a credit line by. */
const RFI_CREDIT_TAG = '<span class="m-figure__caption__credits">';
const CREDIT_TAG = '<cite>';

/**
 * Writes an Article as a document again. Reading it back gives the same Article in everything but positions and `source`,
 * for every Article that the records `rfi` and `generic` read. An Article with `frontMatter` gets the form of an archive
 * mirror.
 *
 * Only values are written, never `source`: change the headline or a paragraph, and the new text is what stands in the
 * document. What the reader derives (`language`, `urlParts`, `publishedAt`, `credits`, the parts of an image's URL) is
 * not written on its own. Boilerplate comes after the article, each piece in a marked element. Every text is escaped so
 * that it cannot break out of its place; runs of white space in it read back as one space.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @returns The document, which ends with a line break.
 * @throws `TypeError` that names the value where it is no Article; `RangeError` where the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle, stringifyArticle } from 'rfi-article';
 *
 * const article = parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>');
 * stringifyArticle({ ...article, headline: '新题目' });
 * // '<!--0-->\n[新题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>一</p></div>\n'
 * ```
 */
export function stringifyArticle(article: Article): string {
  checkArticle(article);
  return writeDocument({
    epochMilliseconds: article.timestamp.epochMilliseconds,
    title: composeTitle(article, recordOf(article).headline),
    url: articleUrl(article),
    body: writeBody(article),
    frontMatter: article.frontMatter,
  });
}

/** The record whose grammar the reader will ask. Of one that is not the library's own nothing is known. */
function recordOf({ publisher }: Article): Publisher {
  return publisher === rfi.id ? rfi : generic;
}

function writeBody(article: Article): string {
  const { printedDate, leadImage, standfirst, body, boilerplate } = article;
  const record = recordOf(article);
  const creditTag = record === rfi ? RFI_CREDIT_TAG : CREDIT_TAG;
  const date = printedDate === null ? '' : `<div>${escapeText(printedDate.text)}</div>`;
  const lead = leadImage === null ? '' : writeImage(leadImage);
  const introduction = standfirst.map(({ children }) => `<p><strong>${writePhrasing(children)}</strong></p>`).join('');
  // The container is there even when it is empty: without it the reader would look for it among the boilerplate.
  const mark = readsOtherwise(body.children, record) ? ' data-article-body' : '';
  const container = `<div${mark}>${writeBlocks(body.children, creditTag)}</div>`;
  const places = creditPlaces(article, record.credits.copyright);
  const furniture = boilerplate.map((piece, index) => writeBoilerplate(piece, places[index] ?? null)).join('');
  return date + lead + introduction + container + furniture;
}
