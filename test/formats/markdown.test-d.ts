import { type Options, toMarkdown as serialise } from 'mdast-util-to-markdown';
import { expectTypeOf, test } from 'vitest';
import { articleToMarkdown, type MarkdownExtension, toMarkdown } from '../../src/formats/markdown/index.js';
import type { Article } from '../../src/model/article.js';

declare const article: Article;

test('the extension goes into mdast-util-to-markdown without a cast, and the body with it', () => {
  expectTypeOf(articleToMarkdown()).toExtend<Options>();
  expectTypeOf(serialise(article.body, { extensions: [articleToMarkdown()] })).toEqualTypeOf<string>();
  expectTypeOf(articleToMarkdown).returns.toEqualTypeOf<MarkdownExtension>();
});

test('options', () => {
  expectTypeOf(toMarkdown(article, { frontMatter: true })).toEqualTypeOf<string>();
  // @ts-expect-error There is no such option.
  toMarkdown(article, { frontmatter: true });
});
