import { type Article, safeParseArticle } from 'rfi-article';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../corpus/documents.js';
import { differences } from '../compare.js';
import { readGeneric } from './reading.js';

/** Documents that the two readers read differently, and why. */
const known: Readonly<Record<string, string>> = {
  '3028c9': 'parse5 leaves the text behind a misplaced end tag in the paragraph; the library begins a new one.',
  '3233ae': 'Two spans are closed inside a link that they were not opened in: the library ends the list there.',
};
const others = loadCorpus()?.others;

describe('documents that no record names', () => {
  it.skipIf(others === undefined)('are read as an independent reader reads them, nothing thrown away', () => {
    const failures = (others ?? []).flatMap(({ id, document, frontMatter }) => {
      const result = safeParseArticle(document);
      if (!result.ok) return [`${id}: ${result.error.message}`];
      // The reader knows the scraper's picture proxy.
      const proxy = /https:\/\/images\.weserv\.nl\/?\?url=/g;
      const article: Article = JSON.parse(JSON.stringify(result.article).replaceAll(proxy, 'https://'));
      const envelope =
        frontMatter === null || article.timestamp.iso.length === 24 ? [] : [`timestamp: ${article.timestamp.iso}`];
      const kinds = article.boilerplate
        .filter(({ kind }) => kind !== 'script')
        .map(({ kind }) => `threw away: ${kind}`);
      return [
        ...envelope,
        ...kinds,
        ...differences(readGeneric(document), article).map(({ value, detail }) => `${value}: ${detail}`),
      ].map((what) => `${id}: ${what}`);
    });
    expect(failures.filter((failure) => known[failure.slice(0, 6)] === undefined)).toEqual([]);
    expect(others).toHaveLength(534);
  });
});
