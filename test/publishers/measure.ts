import { type Article, parseArticle } from 'rfi-article';
import type { Publisher } from 'rfi-article/publishers';
import type { ArticleLike } from '../corpus/article.js';
import { conservation } from '../corpus/conservation.js';
import { loadCorpus } from '../corpus/documents.js';
import { differences } from './compare.js';
import type { Reading } from './reading.js';

/** How exactly a record reads its documents of the corpus. */
export interface Exactness {
  readonly documents: number;
  readonly exact: number;
  readonly lost: number;
  readonly duplicated: number;
  /** `id: difference`, for each document that is not exact. */
  readonly failures: readonly string[];
}

/** Reads the corpus documents of a record; `null` where there is no corpus. */
export function exactnessOf(publisher: Publisher, read: (document: string) => Reading): Exactness | null {
  const corpus = loadCorpus();
  if (corpus === null) return null;
  const failures: string[] = [];
  let [documents, exact, lost, duplicated] = [0, 0, 0, 0];
  for (const { id, document } of corpus.others) {
    const article: Article = parseArticle(document, { publishers: [publisher] });
    if (article.publisher !== publisher.id) continue;
    documents++;
    const kept = conservation(document, article as ArticleLike);
    lost += kept.lost;
    duplicated += kept.duplicated;
    const found = differences(read(document), article);
    if (found.length === 0) exact++;
    failures.push(...found.map((difference) => `${id}: ${difference}`));
  }
  return { documents, exact, lost, duplicated, failures };
}
