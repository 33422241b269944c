import type { Breach } from './laws.js';

/** A breach that is known and not mended yet. What is mended comes off the list: the tests say when nothing needs an entry any more. */
export interface OpenBreach {
  readonly law: string;
  readonly detail: RegExp;
  readonly why: string;
}

/** Corners that the fuzzer has found; no page of the corpus has one. */
export const openBreaches: readonly OpenBreach[] = [];

export function isOpen({ law, detail }: Breach): boolean {
  return openBreaches.some((open) => open.law === law && open.detail.test(detail));
}
