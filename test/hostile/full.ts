import { safeParseArticle } from '../../src/index.js';
import { hostileInputs } from './inputs.js';
import { operations } from './operations.js';

// Every hostile input through everything that the library does, in a process of its own: one line of JSON an input.
// `tsx test/hostile/full.ts [share of the full size] [part of a name]`

/** What was thrown, and how long each operation took. */
export interface FullRun {
  readonly name: string;
  readonly length: number;
  readonly failures: readonly string[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

const share = Number(process.argv[2] ?? 1);
const only = process.argv[3] ?? '';
for (const { name, make, full } of hostileInputs) {
  if (!name.includes(only)) continue;
  const document = make(Math.ceil(full * share));
  const milliseconds: Record<string, number> = {};
  const failures: string[] = [];
  const time = <T>(operation: string, run: () => T): T | null => {
    const start = performance.now();
    try {
      return run();
    } catch (error) {
      failures.push(`${operation}: ${error}`);
      return null;
    } finally {
      milliseconds[operation] = Math.round(performance.now() - start);
    }
  };
  const reading = time('safeParseArticle', () => safeParseArticle(document));
  for (const { name: operation, run } of operations) {
    if (operation === 'safeParseArticle') continue;
    // What reads documents does not look at the Article.
    if (reading?.ok === true) time(operation, () => run(document, reading.article));
  }
  const result: FullRun = { name, length: document.length, failures, milliseconds };
  console.log(JSON.stringify(result));
}
