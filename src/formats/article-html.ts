import { toHtml as serialise } from 'hast-util-to-html';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { Article } from '../model/article.js';
import type { BodyBlock } from '../model/body.js';
import { articleHandlers } from './html/article-handlers.js';
import { plainTree } from './html/plain-tree.js';

/**
 * Lead image, standfirst and body as an HTML fragment, by the handlers of `rfi-article/html` and as safe. Headline and
 * date, which `toHtml` writes too, are left out: the formats that use this show them themselves.
 *
 * @param article - Has been through `checkArticle`.
 */
export function articleHtml({ leadImage, standfirst, body }: Article): string {
  const blocks: BodyBlock[] = [
    ...(leadImage === null ? [] : [{ type: 'figure' as const, image: leadImage, url: null }]),
    ...standfirst.map((paragraph) => ({
      type: 'paragraph' as const,
      children: [{ type: 'strong' as const, children: paragraph.children }],
    })),
    ...body.children,
  ];
  // Our own handlers take any node, which the library's type for them cannot say without its own types.
  const tree = toHast(plainTree(blocks), { handlers: articleHandlers as Handlers });
  return serialise(tree, { characterReferences: { useNamedReferences: true } });
}
