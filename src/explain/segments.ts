import { isBlank } from '../source/white-space.js';

/** What a span of a document is. */
export type SegmentKind =
  | 'front-matter'
  | 'timestamp'
  | 'headline'
  | 'url'
  | 'rule'
  | 'printed-date'
  | 'text'
  | 'image'
  | 'caption'
  | 'credit'
  /** An embed, a gallery, a recording: what its element or its data says. */
  | 'player'
  | 'boilerplate'
  /** Tags, comments, and the characters around timestamp and headline. */
  | 'markup'
  /** Invisible white space. */
  | 'white-space'
  /** The body of a document that is longer than `maxLength`. */
  | 'unread';

/** A span of a document and the value that it became. */
export interface Segment {
  /** What the span is. */
  readonly kind: SegmentKind;
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  /** JSON Pointer (RFC 6901) into the Article, or into what could be read of it; `null` if the span is not content. */
  readonly path: string | null;
}

const LESS_THAN = 60;
const GREATER_THAN = 62;

/** Lays segments side by side over a document; what nobody names is markup or blanks. */
export class SegmentTiler {
  readonly source: string;
  readonly #segments: Segment[] = [];
  #end = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Adds a segment; spans come in order, and one that begins before the last one's end is cut. */
  add(kind: SegmentKind, start: number, end: number, path: string | null): void {
    const from = Math.max(start, this.#end);
    const to = Math.min(end, this.source.length);
    if (to <= from) return;
    this.#fillTo(from);
    this.#push(kind, from, to, path);
  }

  finish(): readonly Segment[] {
    this.#fillTo(this.source.length);
    return this.#segments;
  }

  /** Blanks between tags are white space; blanks inside one are part of it. */
  #fillTo(end: number): void {
    while (this.#end < end) {
      const blanksEnd = this.#skipBlanks(this.#end, end);
      if (blanksEnd > this.#end) this.#push('white-space', this.#end, blanksEnd, null);
      if (this.#end < end) this.#push('markup', this.#end, this.#markupEnd(this.#end, end), null);
    }
  }

  #skipBlanks(from: number, end: number): number {
    let at = from;
    while (at < end && isBlank(this.source.charCodeAt(at))) at++;
    return at;
  }

  /** Markup goes on up to blanks that follow a `>` and end at a `<` or at the end. */
  #markupEnd(from: number, end: number): number {
    let at = from;
    while (at < end) {
      const code = this.source.charCodeAt(at++);
      if (code !== GREATER_THAN && this.source.charCodeAt(at) !== 10) continue;
      const blanksEnd = this.#skipBlanks(at, end);
      if (blanksEnd > at && (blanksEnd === end || this.source.charCodeAt(blanksEnd) === LESS_THAN)) return at;
    }
    return end;
  }

  #push(kind: SegmentKind, start: number, end: number, path: string | null): void {
    this.#segments.push({ kind, start, end, path });
    this.#end = end;
  }
}
