import type { Nodes } from 'hast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { expectTypeOf, test } from 'vitest';
import { articleHandlers, toHtml } from '../../src/formats/html/index.js';
import type { Article } from '../../src/model/article.js';

declare const article: Article;

test('mdast-util-to-hast accepts the handlers and the body without a cast', () => {
  expectTypeOf(articleHandlers).toExtend<Handlers>();
  expectTypeOf(toHast(article.body, { handlers: articleHandlers })).toEqualTypeOf<Nodes>();
  expectTypeOf(
    toHast(article.body, { handlers: { ...articleHandlers, figure: () => undefined } }),
  ).toEqualTypeOf<Nodes>();
});

test('options', () => {
  expectTypeOf(toHtml(article, { document: true })).toEqualTypeOf<string>();
  // @ts-expect-error This option does not exist.
  toHtml(article, { page: true });
});
