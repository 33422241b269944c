import { type Article, safeParseArticle } from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';
import type { ArticleLike } from '../corpus/article.js';
import { conservation } from '../corpus/conservation.js';
import { loadPublisher } from '../corpus/documents.js';
import { type Difference, differences, type Value, values } from './compare.js';
import exceptions from './exceptions.json' with { type: 'json' };
import { readers } from './readers/index.js';
import { open, type Reading } from './reading.js';

/** What is wrong with a document: a value, or `text` if visible characters are lost or doubled. */
export interface Failure {
  readonly id: string;
  readonly value: Value | 'refused' | 'text';
  readonly detail: string;
}

/** How exactly a record reads the documents of its publisher. */
export interface Exactness {
  readonly publisher: string;
  /** `false` if the library has no record of the publisher. Then nothing is measured. */
  readonly hasRecord: boolean;
  readonly documents: number;
  /** Documents that are read exactly. */
  readonly exact: number;
  /** Documents in which a value is the same as that of the independent reader, or open. */
  readonly right: Readonly<Record<Value, number>>;
  /** Documents in which the independent reader leaves a value open. */
  readonly open: Readonly<Record<Value, number>>;
  /** Visible characters. */
  readonly lost: number;
  readonly doubled: number;
  readonly failures: readonly Failure[];
}

/** Documents that are known to differ, with the reason. */
export const knownExceptions: Readonly<Record<string, string>> = exceptions;

/** The ids of the publishers that are measured. */
export const measured: readonly string[] = Object.keys(readers);

/** Reads the documents of a publisher; `null` if the corpus does not exist. */
export function exactnessOf(publisher: string): Exactness | null {
  const reader = readers[publisher];
  const documents = reader === undefined ? null : loadPublisher(publisher, reader.hosts);
  if (documents === null || reader === undefined) return null;
  const hasRecord = allPublishers.some(({ id }) => id === publisher);
  const failures: Failure[] = [];
  const right = Object.fromEntries(values.map((value) => [value, 0])) as Record<Value, number>;
  const left = { ...right };
  let [exact, lost, doubled] = [0, 0, 0];
  for (const { id, document } of documents) {
    const reading = reader.read(document);
    for (const value of values) if (reading[value] === open) left[value]++;
    if (!hasRecord) continue;
    const { found, kept, refused } = judge(document, reading, publisher);
    lost += kept.lost;
    doubled += kept.duplicated;
    for (const value of values) if (refused === null && !found.some((one) => one.value === value)) right[value]++;
    const here: Failure[] = found.map((difference) => ({ id, ...difference }));
    if (refused !== null) here.push({ id, value: 'refused', detail: refused });
    if (kept.lost + kept.duplicated > 0) {
      here.push({ id, value: 'text', detail: `${kept.lost} lost, ${kept.duplicated} doubled, ${kept.excerpt}` });
    }
    if (here.length === 0) exact++;
    failures.push(...here);
  }
  return { publisher, hasRecord, documents: documents.length, exact, right, open: left, lost, doubled, failures };
}

interface Judgement {
  readonly found: readonly Difference[];
  readonly kept: { readonly lost: number; readonly duplicated: number; readonly excerpt: string };
  readonly refused: string | null;
}

function judge(document: string, reading: Reading, publisher: string): Judgement {
  const nothing = { found: [], kept: { lost: 0, duplicated: 0, excerpt: '' } };
  const result = safeParseArticle(document, { publishers: allPublishers });
  if (!result.ok) return { ...nothing, refused: result.error.code };
  const article: Article = result.article;
  if (article.publisher !== publisher) return { ...nothing, refused: `read by the record ${article.publisher}` };
  return { found: differences(reading, article), kept: conservation(document, article as ArticleLike), refused: null };
}

/** Returns the rows of all publishers that have a reader, in the order of their shares; empty if the corpus does not exist. */
export function exactnessRows(): readonly Exactness[] {
  return measured.flatMap((publisher) => exactnessOf(publisher) ?? []);
}
