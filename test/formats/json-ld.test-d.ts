import type { NewsArticle, WithContext } from 'schema-dts';
import { expectTypeOf, test } from 'vitest';
import type { NewsArticleJsonLd, toJsonLd } from '../../src/formats/json-ld/index.js';
import type { Article } from '../../src/model/article.js';

test('what toJsonLd gives is schema.org as the package schema-dts types it', () => {
  expectTypeOf<NewsArticleJsonLd>().toExtend<WithContext<NewsArticle>>();
  expectTypeOf<typeof toJsonLd>().toEqualTypeOf<(article: Article) => NewsArticleJsonLd>();
});

test('every field is one of schema.org', () => {
  type Known = keyof Extract<NewsArticle, { '@type': 'NewsArticle' }> | '@context';
  expectTypeOf<Exclude<keyof NewsArticleJsonLd, Known>>().toBeNever();
});
