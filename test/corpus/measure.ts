import { type ArticleLike, type LibraryLike, nodesOf } from './article.js';
import { compareReading } from './compare.js';
import { type Conservation, conservation } from './conservation.js';
import type { Corpus, CorpusDocument } from './documents.js';
import { type Era, eraOf } from './era.js';
import { comparePrint, expectedPrints } from './eras.js';
import { frontMatterDifferences, mirrorDifferences } from './front-matter.js';
import { readRfi } from './reading.js';

export const checks = [
  'crash',
  'refused',
  'front matter',
  'mirror',
  'date',
  'reading',
  'conservation',
  'by hand',
] as const;
export type Check = (typeof checks)[number];

export interface Failure {
  readonly check: Check;
  readonly set: string;
  readonly id: string;
  readonly detail: string;
}

export interface Row {
  documents: number;
  paragraphs: number;
  exact: number;
  lost: number;
  duplicated: number;
  milliseconds: number;
}

export interface Measurement {
  readonly failures: readonly Failure[];
  /** One row for each era of RFI, and one for each other set. */
  readonly rows: ReadonlyMap<string, Row>;
}

const emptyRow = (): Row => ({ documents: 0, paragraphs: 0, exact: 0, lost: 0, duplicated: 0, milliseconds: 0 });

function dateDifferences(article: ArticleLike): string[] {
  const { printedDate, timestamp } = article;
  if (printedDate === null) return ['no printed date'];
  if (printedDate.instant === null) return ['no instant'];
  return Date.parse(printedDate.instant) > timestamp.epochMilliseconds ? ['printed after the timestamp'] : [];
}

function conservationDifferences({ lost, duplicated, ordered, excerpt }: Conservation): string[] {
  if (lost + duplicated > 0) return [`${lost} lost, ${duplicated} too many, ${excerpt}`];
  return ordered ? [] : [`order, ${excerpt}`];
}

/** Reads every document of the corpus with the library and compares it with independent readings. */
export function measure(corpus: Corpus, library: LibraryLike): Measurement {
  const failures: Failure[] = [];
  const rows = new Map<string, Row>();
  const prints = new Map(expectedPrints().map((print) => [print.id, print]));

  function parse(document: string, set: string, id: string): ArticleLike | null {
    try {
      const result = library.safeParseArticle(document);
      if (result.ok) return result.article;
      failures.push({ check: 'refused', set, id, detail: result.error.code });
    } catch (error) {
      failures.push({ check: 'crash', set, id, detail: String(error) });
    }
    return null;
  }

  function judge(set: string, { id, document, frontMatter, archived }: CorpusDocument): void {
    const rfi = set !== 'others';
    const key: Era | 'other publishers' = rfi ? eraOf(document) : 'other publishers';
    const row = rows.get(key) ?? emptyRow();
    rows.set(key, row);
    row.documents += 1;
    const start = performance.now();
    const article = parse(document, set, id);
    row.milliseconds += performance.now() - start;
    if (article === null) return;

    const found: [Check, string[]][] = [];
    if (frontMatter !== null) found.push(['front matter', frontMatterDifferences(frontMatter, article)]);
    if (archived !== null) {
      const twin = parse(archived, set, id);
      if (twin !== null) found.push(['mirror', mirrorDifferences(frontMatter ?? {}, article, archived, twin)]);
    }
    if (nodesOf(article.body, ({ type }) => type === 'paragraph').length > 0) row.paragraphs += 1;
    const kept = conservation(document, article);
    row.lost += kept.lost;
    row.duplicated += kept.duplicated;
    found.push(['conservation', conservationDifferences(kept)]);
    if (rfi) {
      const differences = compareReading(readRfi(document), article);
      if (differences.length === 0) row.exact += 1;
      found.push(['date', dateDifferences(article)], ['reading', differences]);
    }
    const print = prints.get(id);
    if (print !== undefined) found.push(['by hand', comparePrint(print, article)]);
    for (const [check, details] of found) {
      for (const detail of details) failures.push({ check, set, id, detail });
    }
  }

  for (const set of ['rfi', 'others', 'eras', 'seed'] as const) {
    for (const document of corpus[set]) judge(set, document);
  }
  return { failures, rows };
}
