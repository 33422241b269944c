import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/entries.js';

/** A measurement. `npm run bench -- --write` appends it to `history.ndjson`. */
export interface SpeedRecord {
  /** The day of the measurement, or of the commit that recorded it. */
  readonly date: string;
  /** The commit that was measured, abbreviated, followed by `+` if the working tree differed from it. */
  readonly commit: string;
  readonly node: string;
  /** The time of each function as a ratio to that of `htmlparser2.parseDocument` with indices. */
  readonly ratios: Readonly<Record<string, number>>;
}

const FILE = join(root, 'bench/history.ndjson');

export function readHistory(): readonly SpeedRecord[] {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SpeedRecord); // written by this module
}

export function appendToHistory(ratios: SpeedRecord['ratios']): void {
  const record: SpeedRecord = {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['describe', '--always', '--exclude=*', '--dirty=+'], { cwd: root }).toString().trim(),
    node: process.versions.node,
    ratios,
  };
  appendFileSync(FILE, `${JSON.stringify(record)}\n`);
}
