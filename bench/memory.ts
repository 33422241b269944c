import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BenchDocument } from './documents.js';
import { parseWithIndices } from './floor.js';
import { median } from './statistics.js';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void; // the flag above makes this function global

function heapUsed(): number {
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage().heapUsed;
}

/** Returns the bytes that are retained when only the results of `make` are kept. */
function retained<T>(inputs: readonly T[], make: (input: T) => unknown): number {
  // Run once without keeping the results, because what the engine retains by running the code is not counted.
  for (const input of inputs) make(input);
  const before = heapUsed();
  const kept = inputs.map(make);
  const after = heapUsed();
  if (kept.length !== inputs.length) throw new Error('A result was not kept.');
  return after - before;
}

type Parse = (document: string) => unknown;

export interface Memory {
  /** The bytes that an Article retains, divided by the size of its document in UTF-16. */
  readonly articles: number;
  /** The same for the body parsed with indices. */
  readonly trees: number;
  /** The highest ratio of a single document, of which many copies are read. */
  readonly largest: number;
  /** The share of documents that retain more than four times their size, measured in the same way. */
  readonly aboveFour: number;
  /** For a document that repeats `<p>一</p>`: the Article, as a ratio to the body parsed with indices. */
  readonly dense: number;
}

/** The total size of copies of a single document in bytes. What the engine retains, some hundred kilobytes, is negligible. */
const COPIES_SIZE = 3_000_000;

function copiesOf(input: BenchDocument): readonly BenchDocument[] {
  return Array.from({ length: Math.ceil(COPIES_SIZE / (2 * input.document.length)) }, () => input);
}

function singleDocuments(documents: readonly BenchDocument[], parse: Parse): Pick<Memory, 'largest' | 'aboveFour'> {
  const ratios = documents.map((input) => {
    const copies = copiesOf(input);
    return retained(copies, ({ document }) => parse(document)) / (copies.length * 2 * input.document.length);
  });
  return { largest: Math.max(...ratios), aboveFour: ratios.filter((ratio) => ratio > 4).length / ratios.length };
}

/** Returns what the Article of a document retains, as a ratio to the body parsed with indices. */
export function retainedRatio(input: BenchDocument, parse: Parse): number {
  const copies = copiesOf(input);
  const ratios = [1, 2, 3].map(
    () => retained(copies, ({ document }) => parse(document)) / retained(copies, ({ body }) => parseWithIndices(body)),
  );
  return median(ratios);
}

export function measureMemory(documents: readonly BenchDocument[], parse: Parse): Memory {
  const size = (of: readonly BenchDocument[]) => 2 * of.reduce((sum, { document }) => sum + document.length, 0);
  const body = '<p>一</p>'.repeat(100_000);
  const dense = { id: 'dense', body, document: `<!--0-->\n[一](https://www.rfi.fr/cn/a)\n------\n\n${body}` };
  return {
    articles: retained(documents, ({ document }) => parse(document)) / size(documents),
    trees: retained(documents, (input) => parseWithIndices(input.body)) / size(documents),
    ...singleDocuments(documents.slice(0, 200), parse),
    dense: retainedRatio(dense, parse),
  };
}
