import { checkArticle } from '../checks/check-article.js';
import type { Article } from '../model/article.js';
import type { BodyBlock } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';

/**
 * All images of an Article in reading order: the lead image, then figures, galleries and posters of embeds, including those
 * in lists and quotations.
 *
 * @throws `TypeError` if `article` is not an Article; `RangeError` if its body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { imagesOf, parseArticle } from 'rfi-article';
 *
 * const article = parseArticle('<!--0-->\n[A](https://www.rfi.fr/cn/a)\n------\n\n<img src="https://s.rfi.fr/b.jpg">');
 * imagesOf(article).map((image) => image.filename); // ['b.jpg']
 * ```
 */
export function imagesOf(article: Article): readonly ImageAsset[] {
  checkArticle(article);
  const inBody = blocksIn(article.body.children).flatMap((block) => {
    if (block.type === 'figure') return block.image;
    if (block.type === 'gallery') return block.images;
    return block.type === 'embed' ? (block.poster ?? []) : [];
  });
  return article.leadImage === null ? inBody : [article.leadImage, ...inBody];
}

/** All blocks in reading order, including those in lists and quotations. */
export function blocksIn(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const found: BodyBlock[] = [];
  collect(blocks, found);
  return found;
}

function collect(blocks: readonly BodyBlock[], found: BodyBlock[]): void {
  for (const block of blocks) {
    found.push(block);
    if (block.type === 'blockquote') collect(block.children, found);
    else if (block.type === 'list') for (const item of block.children) collect(item.children, found);
  }
}
