import { writeSync } from 'node:fs';
import { type Article, safeParseArticle } from '../../src/index.js';
import { argument } from '../checks.js';
import { type HostileInput, hostileInputs } from './inputs.js';
import { operations } from './operations.js';

// Hostile inputs through everything that the library does: one line of JSON an input.
// `tsx test/hostile/full.ts SHARE` takes all of them at a share of the full size; `SHARE NAME` takes one and says on standard
// error which step it begins, so that whoever started it knows where it hung or crashed. `--reads=document` leaves out what does
// not read a document.

/** What was thrown, how long each step took, and the most memory that the process had. */
export interface FullRun {
  readonly name: string;
  readonly length: number;
  /** Why there is no Article, if there is none: the steps that need one are left out. */
  readonly error: string | null;
  readonly failures: readonly string[];
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

/**
 * What counts words gets a tenth of the input: it is linear (growth.test.ts counts its work), but `Intl.Segmenter` takes
 * seconds a megabyte, and three formats count.
 */
const SHARE_OF_WORDS = 0.1;

const [size = '1', only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const share = Number(size);
const taken = operations.filter(({ reads }) => reads === (argument('reads') ?? reads));
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
  for (const operation of taken) {
    if (operation.reads === 'article') {
      const given = operation.countsWords ? shorter : article;
      if (given !== null) time(operation.name, () => operation.run(given));
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
