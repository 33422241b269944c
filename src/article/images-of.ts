import { checkArticle } from '../checks/check-article.js';
import type { Article } from '../model/article.js';
import type { BodyBlock } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';

/**
 * All images of an Article in reading order: the lead image, then figures, galleries and posters of embeds, also those in
 * lists and quotations.
 *
 * @throws `TypeError` where `article` is not an Article; `RangeError` where its body is nested deeper than 540 nodes.
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
  const images: ImageAsset[] = article.leadImage === null ? [] : [article.leadImage];
  collect(article.body.children, images);
  return images;
}

function collect(blocks: readonly BodyBlock[], images: ImageAsset[]): void {
  for (const block of blocks) {
    if (block.type === 'figure') images.push(block.image);
    else if (block.type === 'gallery') for (const image of block.images) images.push(image);
    else if (block.type === 'embed' && block.poster !== null) images.push(block.poster);
    else if (block.type === 'blockquote') collect(block.children, images);
    else if (block.type === 'list') for (const item of block.children) collect(item.children, images);
  }
}
