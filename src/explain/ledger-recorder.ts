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
  /** Where the feeds of an owner stand. */
  readonly #ofOwner = new Map<object, number[]>();

  feed(start: number, end: number, owner: object, field: string): void {
    if (start >= end) return;
    this.#note(owner, this.#feeds.length);
    this.#feeds.push({ start, end, owner, field });
  }

  move(owner: object, field: string, newOwner: object, newField: string): void {
    for (const at of this.#ofOwner.get(owner) ?? []) {
      const feed = this.#feeds[at];
      if (feed?.owner !== owner || feed.field !== field) continue;
      this.#note(newOwner, at);
      this.#feeds[at] = { ...feed, owner: newOwner, field: newField };
    }
  }

  /** All of them, outer ones before those inside. */
  inOrder(): readonly Feed[] {
    return this.#feeds.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  #note(owner: object, at: number): void {
    const places = this.#ofOwner.get(owner);
    if (places === undefined) this.#ofOwner.set(owner, [at]);
    else places.push(at);
  }
}
