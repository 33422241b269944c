import { isLineBreak, skipBlanks } from '../source/white-space.js';

/** The kinds of segments. */
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
  /** The element or the data of an embed, a gallery or a recording. */
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
  /** What the span contains. */
  readonly kind: SegmentKind;
  /** The UTF-16 offset of the first character. */
  readonly start: number;
  /** The UTF-16 offset after the last character. */
  readonly end: number;
  /** A JSON Pointer (RFC 6901) into the Article or the partial Article; `null` if the span is not content. */
  readonly path: string | null;
}

const LESS_THAN = 60;
const GREATER_THAN = 62;

/** Tiles a document with segments. Gaps between them are filled with markup and white space. */
export class SegmentTiler {
  readonly source: string;
  readonly #segments: Segment[] = [];
  #end = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Adds a segment. Segments are added in order; one that begins before the end of the last one is cut. */
  add(kind: SegmentKind, start: number, end: number, path: string | null): void {
    const from = Math.max(start, this.#end);
    if (end <= from) return;
    this.#fillTo(from);
    this.#push(kind, from, end, path);
  }

  /** Fills the gap at the end, and returns all segments. */
  finish(): readonly Segment[] {
    this.#fillTo(this.source.length);
    return this.#segments;
  }

  /** Fills a gap: blanks between tags are white space, blanks inside a tag are markup. */
  #fillTo(end: number): void {
    while (this.#end < end) {
      const blanksEnd = skipBlanks(this.source, this.#end, end);
      if (blanksEnd > this.#end) this.#push('white-space', this.#end, blanksEnd, null);
      if (this.#end < end) this.#push('markup', this.#end, this.#markupEnd(this.#end, end), null);
    }
  }

  /** The end of markup: it ends before blanks that follow a `>` or begin with a line break, and precede a `<` or the end. */
  #markupEnd(from: number, end: number): number {
    let at = from;
    while (at < end) {
      const code = this.source.charCodeAt(at++);
      if (code !== GREATER_THAN && !isLineBreak(this.source.charCodeAt(at))) continue;
      const blanksEnd = skipBlanks(this.source, at, end);
      if (blanksEnd > at && (blanksEnd === end || this.source.charCodeAt(blanksEnd) === LESS_THAN)) return at;
    }
    return end;
  }

  #push(kind: SegmentKind, start: number, end: number, path: string | null): void {
    this.#segments.push({ kind, start, end, path });
    this.#end = end;
  }
}
