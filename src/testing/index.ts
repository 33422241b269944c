/**
 * Builds documents and Articles for tests, and compares Articles. Use it in the tests of programs that use the library.
 *
 * @packageDocumentation
 */

export type { ArticleOverrides } from './build-article.js';
export { buildArticle } from './build-article.js';
export type { ArticleDifference, DiffOptions } from './diff-articles.js';
export { diffArticles, formatDifferences } from './diff-articles.js';
export { buildDocument } from './document/build-document.js';
export { documentDamages } from './document/damage.js';
export type { Damage, DocumentDamage } from './document/damages.js';
export type { DocumentEra, DocumentPublisher } from './document/layouts.js';
export { documentEras, documentPublishers } from './document/layouts.js';
export type { DocumentParts, EraName, PublisherName, WireParts } from './document/parts.js';
export type { ArticleMatchers, MatcherResult } from './matchers.js';
export { articleMatchers, articleSnapshotSerializer } from './matchers.js';
export { printArticle } from './print-article.js';
// This import refers to the entry of the samples, because the build makes a separate file of it.
export * as sampleDocuments from './samples/index.js';
export type { SampleDocument } from './samples/sample.js';
