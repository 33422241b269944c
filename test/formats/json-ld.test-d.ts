import type { NewsArticle, WithContext } from 'schema-dts';
import { expectTypeOf, test } from 'vitest';
import type { NewsArticleJsonLd, toJsonLd } from '../../src/formats/json-ld/index.js';
import type { Article } from '../../src/model/article.js';

test('the result of toJsonLd has the type that schema-dts defines for schema.org', () => {
  expectTypeOf<NewsArticleJsonLd>().toExtend<WithContext<NewsArticle>>();
  expectTypeOf<typeof toJsonLd>().toEqualTypeOf<(article: Article) => NewsArticleJsonLd>();
});

test('every field is defined by schema.org', () => {
  type Known = keyof Extract<NewsArticle, { '@type': 'NewsArticle' }> | '@context';
  expectTypeOf<Exclude<keyof NewsArticleJsonLd, Known>>().toBeNever();
});
