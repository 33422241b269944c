import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Growth } from './count.js';
import type { FullRun } from './full.js';
import { hostileInputs } from './inputs.js';

/** Reading and explaining; with the environment variable EVERY_OPERATION, which .ci/run sets, the formats too. */
const operations = process.env['EVERY_OPERATION'] === undefined ? ['--reads=document'] : [];

/** Runs a script beside this file in a process of its own; a line of JSON is a result. */
async function run<T>(script: string, ...args: readonly string[]): Promise<ReadonlyMap<string, T>> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  const command = ['--import', 'tsx', path, ...args, ...operations];
  const { stdout } = await promisify(execFile)(process.execPath, command, options);
  // What the script prints is what its own type says.
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T & { name: string });
  return new Map(results.map((result) => [result.name, result]));
}

/** Four times the size may cost at most six times the work. */
const MOST = 6;
/** Units of work that a character may cost: a real page costs about 30 to be read. Depth multiplies, but has a limit. */
const MOST_A_CHARACTER = 5000;
const NO_SQUARE = 20;
/** Of the full size; `npm run check -- hostile` takes all of it. */
const SHARE = 0.004;

let growths: ReadonlyMap<string, Growth>;
let runs: ReadonlyMap<string, FullRun>;
beforeAll(async () => {
  [growths, runs] = await Promise.all([run<Growth>('count.ts'), run<FullRun>('full.ts', String(SHARE))]);
}, 240_000); // The work is counted, which makes the library ten times slower; EVERY_OPERATION makes it four times as much.

describe('four times the size', () => {
  it.each(hostileInputs.map(({ name }) => name))('%s', (name) => {
    const growth = growths.get(name);
    if (growth === undefined) throw new Error('not counted');
    const { lengths, work } = growth;
    const times = lengths[1] / lengths[0];
    for (const [operation, counted] of Object.entries(work)) {
      if (typeof counted === 'string') throw new Error(`${operation}: ${counted}`);
      const [small, large] = counted;
      // Too little to hide a term that grows with the square: that would be hundreds. (A window, a first call are seen instead.)
      if (large / lengths[1] < NO_SQUARE) continue;
      // Where a head of fixed length makes the document grow by less than four times, so must the work.
      expect.soft(large / Math.max(1, small), operation).toBeLessThan((MOST * times) / 4);
      expect.soft(large / lengths[1], `${operation}, a character`).toBeLessThan(MOST_A_CHARACTER);
    }
  });
});

describe(`a share of ${SHARE} of the full size`, () => {
  it.each(hostileInputs.map(({ name }) => name))('%s', (name) => {
    expect(runs.get(name)?.failures).toEqual([]);
  });
});
