import { type Article, safeParseArticle } from '../../src/index.js';
import { argument } from '../checks.js';
import { hostileInputs } from './inputs.js';
import { operations } from './operations.js';
import { WorkCounter } from './work.js';

// Runs in a separate process because counting replaces built-in functions. Prints one line of JSON per input.
// `tsx test/hostile/count.ts [--reads=document] [part of a name]`; `--reads=document` skips operations on an Article.

/** The growth of the work for four times the size: for each operation, the work at both sizes, or the error that was thrown. */
export interface Growth {
  readonly name: string;
  readonly lengths: readonly [number, number];
  readonly work: Readonly<Record<string, readonly [number, number] | string>>;
}

/** More than the maximum depth of a written body, so that the length grows and the depth does not. */
const SMALL = 560;
const LARGE = 4 * SMALL;

const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const counted = operations.filter(({ reads }) => reads === (argument('reads') ?? reads));
const takesArticles = counted.some(({ reads }) => reads === 'article');
const counter = new WorkCounter();
await counter.start();
for (const { name, make } of hostileInputs) {
  if (!name.includes(only)) continue;
  const documents = [make(SMALL), make(LARGE)] as const;
  const articles = documents.map((document) => (takesArticles ? articleOf(document) : null));
  const work: Record<string, readonly [number, number] | string> = {};
  await counter.clear();
  for (const operation of counted) {
    try {
      const counts: number[] = [];
      for (const [index, document] of documents.entries()) {
        const article = articles[index] ?? null;
        if (operation.reads === 'document') counts.push(await counter.count(() => operation.run(document)));
        else if (article !== null) counts.push(await counter.count(() => operation.run(article)));
      }
      const [small, large] = counts;
      if (small !== undefined && large !== undefined) work[operation.name] = [small, large];
    } catch (error) {
      work[operation.name] = String(error);
    }
  }
  const growth: Growth = { name, lengths: [documents[0].length, documents[1].length], work };
  console.log(JSON.stringify(growth));
}

function articleOf(document: string): Article | null {
  const reading = safeParseArticle(document);
  return reading.ok ? reading.article : null;
}
