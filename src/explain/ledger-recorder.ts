import type { Recorder } from '../source/recorder.js';

/** One stretch that feeds one value. */
export interface Feed {
  readonly start: number;
  readonly end: number;
  readonly owner: object;
  readonly field: string;
}

/** Keeps what the reader tells. */
export class LedgerRecorder implements Recorder {
  readonly #feeds: Feed[] = [];

  feed(start: number, end: number, owner: object, field: string): void {
    if (start < end) this.#feeds.push({ start, end, owner, field });
  }

  /** All of them, outer ones before those inside. */
  inOrder(): readonly Feed[] {
    return this.#feeds.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}
