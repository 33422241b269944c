import type { Article } from 'rfi-article';
import {
  type ArticleDifference,
  articleMatchers,
  buildArticle,
  buildDocument,
  diffArticles,
  type SampleDocument,
  sampleDocuments,
} from 'rfi-article/testing';
import { expectTypeOf, test } from 'vitest';

test('the testing kit has the documented types', () => {
  expectTypeOf(buildDocument({ headline: 'A' })).toEqualTypeOf<string>();
  expectTypeOf(buildArticle({ headline: 'A', body: ['一'] })).toEqualTypeOf<Article>();
  expectTypeOf(diffArticles(buildArticle(), buildArticle())).toEqualTypeOf<readonly ArticleDifference[]>();
  expectTypeOf(sampleDocuments.c4News).toEqualTypeOf<SampleDocument>();
  expectTypeOf(Object.values(sampleDocuments)).toEqualTypeOf<SampleDocument[]>();
  // @ts-expect-error this era does not exist
  buildDocument({ era: 'rfi-1999' });
  // @ts-expect-error samples are read-only
  sampleDocuments.c4News.document = '';
});

test('the matcher is compatible with expect.extend of vitest', () => {
  expectTypeOf(articleMatchers.toEqualArticle(buildArticle(), buildArticle()).pass).toEqualTypeOf<boolean>();
});
