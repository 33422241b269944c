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
  #feeds: Feed[] = [];

  feed(start: number, end: number, owner: object, field: string): void {
    if (start < end) this.#feeds.push({ start, end, owner, field });
  }

  move(owner: object, field: string, newOwner: object, newField: string): void {
    // What moves was fed shortly before: the cell that it stands in has just been read.
    for (let at = this.#feeds.length - 1; at >= 0; at--) {
      const feed = this.#feeds[at];
      if (feed?.owner === owner && feed.field === field)
        this.#feeds[at] = { ...feed, owner: newOwner, field: newField };
      else if (feed !== undefined && feed.owner !== owner) break;
    }
  }

  /** All of them, outer ones before those inside. */
  inOrder(): readonly Feed[] {
    return this.#feeds.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
