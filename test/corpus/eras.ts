import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ArticleLike } from './article.js';
import type { Era } from './era.js';
import { type Outline, outlineOfArticle } from './outline.js';

/** The reading of a document as kinds, counts and hashes, without its text. */
export interface Print {
  readonly id: string;
  readonly era: Era;
  readonly publishedInstant: string;
  readonly headline: string;
  readonly column: string | null;
  readonly standfirst: readonly string[];
  readonly body: readonly string[];
  readonly titles: readonly string[];
  readonly images: readonly string[];
  readonly boilerplate: readonly string[];
  readonly credits: readonly string[];
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export function printOf(id: string, era: Era, outline: Outline): Print {
  return {
    id,
    era,
    publishedInstant: outline.publishedAt,
    headline: hash(outline.headline),
    column: outline.column,
    standfirst: outline.standfirst.map(hash),
    body: outline.body.map(({ type, text }) => `${type} ${hash(text)}`),
    titles: outline.titles.map(hash),
    images: outline.images.map(({ url, caption, credit }) =>
      [url, caption, credit].filter(Boolean).map(hash).join(' '),
    ),
    boilerplate: outline.boilerplate.map(({ kind, text }) => (text === '' ? kind : `${kind} ${hash(text)}`)),
    credits: outline.credits.map(({ kind, says }) => `${kind} ${hash(says)}`),
  };
}

/** The values of the documents in `eras` and the seed, read by hand. */
export function expectedPrints(): Print[] {
  return JSON.parse(readFileSync(new URL('./eras.expected.json', import.meta.url), 'utf8')) as Print[];
}

/** The fields of an Article that differ from what was read by hand. */
export function comparePrint(expected: Print, article: ArticleLike): string[] {
  const found = printOf(expected.id, expected.era, outlineOfArticle(article));
  const keys = Object.keys(expected) as (keyof Print)[];
  return keys
    .filter((key) => JSON.stringify(expected[key]) !== JSON.stringify(found[key]))
    .map((key) => {
      const [want, have] = [expected[key], found[key]];
      const counts =
        Array.isArray(want) && Array.isArray(have) ? ` (${want.length} expected, ${have.length} found)` : '';
      return `/${key} differs from the reading made by hand${counts}`;
    });
}
