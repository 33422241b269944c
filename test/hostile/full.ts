import { writeSync } from 'node:fs';
import { type Article, safeParseArticle } from '../../src/index.js';
import { argument } from '../checks.js';
import { type HostileInput, hostileInputs } from './inputs.js';
import { operations } from './operations.js';

// Runs all operations of the library on hostile inputs. Prints one line of JSON per input.
// `tsx test/hostile/full.ts SHARE` runs all inputs at a share of the full size. `SHARE NAME` runs one input and writes each step to
// standard error before it begins, so that the parent process can report where it hung or crashed. `--reads=document` skips
// operations on an Article.

/** The errors that were thrown, the time that each step took, and the maximum memory of the process. */
export interface FullRun {
  readonly name: string;
  readonly length: number;
  /** Why there is no Article, or `null`. Without an Article, the operations on it are skipped. */
  readonly error: string | null;
  readonly failures: readonly string[];
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

/**
 * The share of the input that operations get if they count words. Their work is linear (growth.test.ts counts it), but
 * `Intl.Segmenter` takes seconds per megabyte, and three formats use it.
 */
const SHARE_OF_WORDS = 0.1;

const [size = '1', only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const share = Number(size);
const selected = operations.filter(({ reads }) => reads === (argument('reads') ?? reads));
for (const input of hostileInputs) {
  if (only === undefined || input.name === only) console.log(JSON.stringify(runAll(input)));
}

function runAll({ name, make, full }: HostileInput): FullRun {
  const document = make(Math.ceil(full * share));
  const milliseconds: Record<string, number> = {};
  const failures: string[] = [];
  const time = <T>(step: string, run: () => T): T | null => {
    if (only !== undefined) writeSync(process.stderr.fd, `${step}\n`);
    const start = performance.now();
    try {
      return run();
    } catch (error) {
      failures.push(`${step}: ${error}`);
      return null;
    } finally {
      milliseconds[step] = Math.round(performance.now() - start);
    }
  };
  const reading = time('safeParseArticle', () => safeParseArticle(document));
  const article = reading?.ok === true ? reading.article : null;
  const shorter = article === null ? null : articleOf(make(Math.ceil(full * share * SHARE_OF_WORDS)));
  for (const operation of selected) {
    if (operation.reads === 'article') {
      const input = operation.countsWords ? shorter : article;
      if (input !== null) time(operation.name, () => operation.run(input));
    } else if (operation.name !== 'safeParseArticle') {
      time(operation.name, () => operation.run(document));
    }
  }
  const error = reading === null || reading.ok ? null : reading.error.code;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  return { name, length: document.length, error, failures, milliseconds, megabytes };
}

function articleOf(document: string): Article | null {
  const reading = safeParseArticle(document);
  return reading.ok ? reading.article : null;
}
