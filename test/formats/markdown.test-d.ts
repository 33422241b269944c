import { type Options, toMarkdown as serialise } from 'mdast-util-to-markdown';
import { expectTypeOf, test } from 'vitest';
import { articleToMarkdown, type MarkdownExtension, toMarkdown } from '../../src/formats/markdown/index.js';
import type { Article } from '../../src/model/article.js';

declare const article: Article;

test('mdast-util-to-markdown accepts the extension and the body without a cast', () => {
  expectTypeOf(articleToMarkdown()).toExtend<Options>();
  expectTypeOf(serialise(article.body, { extensions: [articleToMarkdown()] })).toEqualTypeOf<string>();
  expectTypeOf(articleToMarkdown).returns.toEqualTypeOf<MarkdownExtension>();
});

test('options', () => {
  expectTypeOf(toMarkdown(article, { frontMatter: true })).toEqualTypeOf<string>();
  // @ts-expect-error This option does not exist.
  toMarkdown(article, { frontmatter: true });
});
