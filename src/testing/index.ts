/**
 * Builds documents and Articles for tests, and compares Articles. Use it in the tests of a program that works with the
 * library.
 *
 * @packageDocumentation
 */

export type { ArticleOverrides } from './build-article.js';
export { buildArticle } from './build-article.js';
export type { ArticleDifference, DiffOptions } from './diff-articles.js';
export { diffArticles, formatDifferences } from './diff-articles.js';
export { buildDocument } from './document/build-document.js';
export type { Damage, DocumentDamage } from './document/damage.js';
export { documentDamages } from './document/damage.js';
export type { DocumentEra, EraName } from './document/era.js';
export { documentEras } from './document/era.js';
export type { DocumentParts, WireParts } from './document/parts.js';
export type { DocumentPublisher } from './document/publisher-document.js';
export { documentPublishers } from './document/publisher-document.js';
export type { PublisherName } from './document/publisher-markup.js';
export type { ArticleMatchers, MatcherResult } from './matchers.js';
export { articleMatchers, articleSnapshotSerializer } from './matchers.js';
export { printArticle } from './print-article.js';
// The one import of this module by its entry alone: see the build, which keeps it apart.
export * as sampleDocuments from './samples/index.js';
export type { SampleDocument } from './samples/sample.js';
