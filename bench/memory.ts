import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BenchDocument } from './documents.js';
import { parseWithIndices } from './floor.js';
import { median } from './statistics.js';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void; // what the flag above makes global

function heapUsed(): number {
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage().heapUsed;
}

/** Bytes that are still there when only the results of `make` are held. */
function retained<T>(inputs: readonly T[], make: (input: T) => unknown): number {
  // Once without holding anything: what the engine keeps of running it is not the result.
  for (const input of inputs) make(input);
  const before = heapUsed();
  const held = inputs.map(make);
  const after = heapUsed();
  if (held.length !== inputs.length) throw new Error('Something was let go.');
  return after - before;
}

type Parse = (document: string) => unknown;

export interface Memory {
  /** Of an Article, by the size of its document in UTF-16. */
  readonly articles: number;
  /** Of the parsed body with indices, likewise. */
  readonly trees: number;
  /** The largest of single documents, each read some thousand times. */
  readonly largest: number;
  /** Which share of documents retains more than four times its size, likewise. */
  readonly aboveFour: number;
  /** `<p>一</p>` over and over: the Article to the parsed body with indices. */
  readonly dense: number;
}

/** Bytes of the copies of a single document: so many that what the engine keeps for itself, some hundred kilobytes, does not count. */
const COPIED = 3_000_000;

function copiesOf(input: BenchDocument): readonly BenchDocument[] {
  return Array.from({ length: Math.ceil(COPIED / (2 * input.document.length)) }, () => input);
}

function singleDocuments(documents: readonly BenchDocument[], parse: Parse): Pick<Memory, 'largest' | 'aboveFour'> {
  const ratios = documents.map((input) => {
    const copies = copiesOf(input);
    return retained(copies, ({ document }) => parse(document)) / (copies.length * 2 * input.document.length);
  });
  return { largest: Math.max(...ratios), aboveFour: ratios.filter((ratio) => ratio > 4).length / ratios.length };
}

/** How much the Article of a document retains, to the parsed body with indices. */
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
