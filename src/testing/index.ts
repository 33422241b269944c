/**
 * Builds documents and Articles for tests, and compares Articles. Use it in the tests of a program that works with the
 * library.
 *
 * @packageDocumentation
 */

export type { ArticleOverrides } from './build-article.js';
export { buildArticle } from './build-article.js';
export type { ArticleDifference, DiffOptions } from './diff/diff-articles.js';
export { diffArticles } from './diff/diff-articles.js';
export { formatDifferences } from './diff/format-differences.js';
export { buildDocument } from './document/build-document.js';
export type { Damage, DocumentDamage } from './document/damage.js';
export { documentDamages } from './document/damage.js';
export type { EraName } from './document/era.js';
export type { DocumentEra } from './document/eras.js';
export { documentEras } from './document/eras.js';
export type { DocumentParts, WireParts } from './document/parts.js';
export type { ArticleMatchers, MatcherResult } from './matchers.js';
export { articleMatchers } from './matchers.js';
export { printArticle } from './print/print-article.js';
// The one import of this module by its entry alone: see the build, which keeps it apart.
export * as sampleDocuments from './samples/index.js';
export type { SampleDocument } from './samples/sample.js';
export { articleSnapshotSerializer } from './snapshot-serializer.js';
