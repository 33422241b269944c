import { parseDocument } from 'htmlparser2';
import type * as Library from '../src/index.js';
import type * as Publishers from '../src/publishers/index.js';
import { loadCorpus, loadPublisher } from '../test/corpus/documents.js';
import { buildEntries } from './build.js';
import { flat } from './flat.js';

// `npx tsx bench/publishers.ts [rounds]` measures a document of each publisher as a ratio to a document of RFI of the same length,
// and next to it the same ratio for htmlparser2 alone, which shows how dense the markup is. In each round, all groups take turns.
// The shortest processor time of a group counts.

const ROUNDS = Number(process.argv[2] ?? 15);
/** The ratio that other publishers should not exceed. */
const AIM = 1.3;
/** The number of groups, by length, in which documents of RFI are measured. */
const GROUPS = 8;

const corpus = loadCorpus();
if (corpus === null) {
  console.log('skipped: the corpus is not available');
  process.exit(0);
}
const built = await buildEntries();
const { parseArticle } = (await import(built['rfi-article'] ?? '')) as typeof Library; // the exports of the entry
const { allPublishers } = (await import(built['rfi-article/publishers'] ?? '')) as typeof Publishers;

const READERS = {
  article: (document: string) => parseArticle(document, { publishers: allPublishers }),
  bare: (document: string) => parseDocument(document, { withStartIndices: true, withEndIndices: true }),
};
type Reader = keyof typeof READERS;

/** Documents that are measured together. */
interface Group {
  readonly id: string;
  readonly documents: readonly string[];
  /** The mean length of a document, in UTF-16 code units. */
  readonly length: number;
  /** Microseconds per document in the fastest round. */
  readonly times: Record<Reader, number>;
}

function groupOf(id: string, documents: readonly string[]): Group {
  const length = documents.reduce((sum, document) => sum + document.length, 0) / documents.length;
  return { id, documents, length, times: { article: Infinity, bare: Infinity } };
}

const rfi = corpus.rfi.map(({ document }) => flat(document)).sort((a, b) => a.length - b.length);
const size = Math.ceil(rfi.length / GROUPS);
const scale = Array.from({ length: GROUPS }, (_, at) => groupOf('rfi', rfi.slice(at * size, (at + 1) * size)));
const others = allPublishers
  .filter(({ id }) => id !== 'rfi')
  .map(({ id, hosts }) =>
    groupOf(
      id,
      (loadPublisher(id, hosts) ?? []).map(({ document }) => flat(document)),
    ),
  )
  .filter(({ documents }) => documents.length > 0);

for (let round = 0; round < ROUNDS; round++) {
  for (const reader of ['article', 'bare'] as const) {
    for (const { documents, times } of [...scale, ...others]) {
      const before = process.cpuUsage();
      for (const document of documents) READERS[reader](document);
      const { user, system } = process.cpuUsage(before);
      times[reader] = Math.min(times[reader], (user + system) / documents.length);
    }
  }
}

/** Fits a line to the times of RFI's documents over their lengths, by least squares. */
function fitLine(reader: Reader): (length: number) => number {
  const mean = (of: (group: Group) => number) => scale.reduce((sum, group) => sum + of(group), 0) / scale.length;
  const length = mean((group) => group.length);
  const time = mean(({ times }) => times[reader]);
  const perUnit =
    mean((group) => (group.length - length) * (group.times[reader] - time)) /
    mean((group) => (group.length - length) ** 2);
  return (targetLength) => time + perUnit * (targetLength - length);
}

const rfiTimes: Readonly<Record<Reader, (length: number) => number>> = {
  article: fitLine('article'),
  bare: fitLine('bare'),
};
console.log(`| publisher | documents | mean length | ratio to RFI (aim ${AIM}) | htmlparser2 alone |`);
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const { id, documents, length, times } of others) {
  const [article, bare] = (['article', 'bare'] as const).map((reader) =>
    (times[reader] / rfiTimes[reader](length)).toFixed(2),
  );
  console.log(`| ${id} | ${documents.length} | ${length.toFixed(0)} | ${article} | ${bare} |`);
}
