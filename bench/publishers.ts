import { parseDocument } from 'htmlparser2';
import type * as Library from '../src/index.js';
import type * as Publishers from '../src/publishers/index.js';
import { loadCorpus, loadPublisher } from '../test/corpus/documents.js';
import { buildEntries } from './build.js';
import { flat } from './flat.js';

// `npx tsx bench/publishers.ts [rounds]`: how long a document of each publisher takes, as a ratio to a document of RFI of the
// same size; beside it the same ratio of htmlparser2 alone, which shows how dense the markup is. Each round times all groups in
// turn, by processor time; the shortest time of a group counts.

const ROUNDS = Number(process.argv[2] ?? 15);
/** A document of another publisher should take at most this many times as long. */
const AIM = 1.3;
/** RFI's documents are timed in this many groups, by length. */
const GROUPS = 8;

const corpus = loadCorpus();
if (corpus === null) {
  console.log('skipped: the corpus is not there');
  process.exit(0);
}
const built = await buildEntries();
const { parseArticle } = (await import(built['rfi-article'] ?? '')) as typeof Library; // by the contract
const { allPublishers } = (await import(built['rfi-article/publishers'] ?? '')) as typeof Publishers;

const READERS = {
  article: (document: string) => parseArticle(document, { publishers: allPublishers }),
  bare: (document: string) => parseDocument(document, { withStartIndices: true, withEndIndices: true }),
};
type Reader = keyof typeof READERS;

/** Documents that are timed together. */
interface Group {
  readonly id: string;
  readonly documents: readonly string[];
  /** The mean length of a document, in UTF-16 code units. */
  readonly length: number;
  /** Microseconds a document, in the shortest round. */
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

/** The time of a document of RFI is close to a line over its length: the line of least squares. */
function fitLine(reader: Reader): (length: number) => number {
  const mean = (of: (group: Group) => number) => scale.reduce((sum, group) => sum + of(group), 0) / scale.length;
  const length = mean((group) => group.length);
  const time = mean(({ times }) => times[reader]);
  const perUnit =
    mean((group) => (group.length - length) * (group.times[reader] - time)) /
    mean((group) => (group.length - length) ** 2);
  return (wanted) => time + perUnit * (wanted - length);
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
