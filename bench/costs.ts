import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/entries.js';

/**
 * The costs of each public function, which pages state next to the functions. `npm run bench -- --write` writes the times, and
 * `npm run check -- bundles --write` the sizes. `npm run update -- docs` writes them to the pages.
 */
export interface Costs {
  /** By function: microseconds of processor time for an average document, and the ratio to `parseArticle`. */
  readonly time: Readonly<Record<string, { readonly micros: number; readonly ratio: number }>>;
  /** By function: its size in a bundle by itself, minified and compressed with gzip, in kB. */
  readonly gzip: Readonly<Record<string, number>>;
}

const FILE = join(root, 'bench/costs.json');

export function readCosts(): Costs {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Costs; // written by this module
}

/** Replaces one part and keeps the other. */
export function writeCosts(part: Partial<Costs>): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readCosts(), ...part }, null, 2)}\n`);
}
