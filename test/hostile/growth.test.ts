import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Growth } from './count.js';
import type { FullRun } from './full.js';
import { hostileInputs } from './inputs.js';

/** Reading and explaining. With the environment variable EVERY_OPERATION, which .ci/run sets, also the formats. */
const operations = process.env['EVERY_OPERATION'] === undefined ? ['--reads=document'] : [];

/** Runs a script in this folder in a separate process, and returns the results, which it prints as lines of JSON. */
async function run<T>(script: string, ...args: readonly string[]): Promise<ReadonlyMap<string, T>> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  const command = ['--import', 'tsx', path, ...args, ...operations];
  const { stdout } = await promisify(execFile)(process.execPath, command, options);
  // The type is that of what the script prints.
  const results = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T & { name: string });
  return new Map(results.map((result) => [result.name, result]));
}

/** The maximum factor by which the work may grow for four times the size. */
const MAX_GROWTH = 6;
/** The maximum work per character. Reading a real page takes about 30. Depth multiplies the work, but is limited. */
const MAX_PER_CHARACTER = 5000;
const NEGLIGIBLE_PER_CHARACTER = 20;
/** The share of the full size. `npm run check -- hostile` uses the full size. */
const SHARE = 0.004;

let growths: ReadonlyMap<string, Growth>;
let runs: ReadonlyMap<string, FullRun>;
beforeAll(async () => {
  [growths, runs] = await Promise.all([run<Growth>('count.ts'), run<FullRun>('full.ts', String(SHARE))]);
}, 240_000); // Counting makes the library ten times slower, and EVERY_OPERATION makes the work four times as much.

describe('four times the size', () => {
  it.each(hostileInputs.map(({ name }) => name))('%s', (name) => {
    const growth = growths.get(name);
    if (growth === undefined) throw new Error('not counted');
    const { lengths, work } = growth;
    const times = lengths[1] / lengths[0];
    for (const [operation, counted] of Object.entries(work)) {
      if (typeof counted === 'string') throw new Error(`${operation}: ${counted}`);
      const [small, large] = counted;
      // Too little work to be quadratic, which would be hundreds of units per character. Small numbers may grow for other reasons.
      if (large / lengths[1] < NEGLIGIBLE_PER_CHARACTER) continue;
      // If a part of fixed length makes the document grow by less than four times, the limit is reduced.
      expect.soft(large / Math.max(1, small), operation).toBeLessThan((MAX_GROWTH * times) / 4);
      expect.soft(large / lengths[1], `${operation}, per character`).toBeLessThan(MAX_PER_CHARACTER);
    }
  });
});

describe(`a share of ${SHARE} of the full size`, () => {
  it.each(hostileInputs.map(({ name }) => name))('%s', (name) => {
    expect(runs.get(name)?.failures).toEqual([]);
  });
});
