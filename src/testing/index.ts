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
export type { DocumentDamage } from './document/damage.js';
export { documentDamages } from './document/damage.js';
export type { Damage } from './document/damages.js';
export type { DocumentEra, DocumentPublisher } from './document/layouts.js';
export { documentEras, documentPublishers } from './document/layouts.js';
export type { DocumentParts, EraName, PublisherName, WireParts } from './document/parts.js';
export type { ArticleMatchers, MatcherResult } from './matchers.js';
export { articleMatchers, articleSnapshotSerializer } from './matchers.js';
export { printArticle } from './print-article.js';
// The one import of this module by its entry alone: see the build, which keeps it apart.
export * as sampleDocuments from './samples/index.js';
export type { SampleDocument } from './samples/sample.js';
