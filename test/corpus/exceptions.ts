import { readFileSync } from 'node:fs';
import type { Failure } from './measure.js';

/** Documents that are known to fail, with the reason. */
export function knownExceptions(): Record<string, string> {
  return JSON.parse(readFileSync(new URL('./exceptions.json', import.meta.url), 'utf8')) as Record<string, string>;
}

export interface Verdict {
  readonly unexpected: readonly Failure[];
  readonly known: readonly Failure[];
  /** Exceptions whose documents pass now. Remove them from the list. */
  readonly passing: readonly string[];
}

export function sortOut(failures: readonly Failure[], exceptions = knownExceptions()): Verdict {
  const failed = new Set(failures.map(({ id }) => id));
  return {
    unexpected: failures.filter(({ id }) => exceptions[id] === undefined),
    known: failures.filter(({ id }) => exceptions[id] !== undefined),
    passing: Object.keys(exceptions).filter((id) => !failed.has(id)),
  };
}
