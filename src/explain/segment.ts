/** What a stretch of a document is. */
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
  /** Tags, comments, and the characters round timestamp and headline. */
  | 'markup'
  /** Blanks that nobody sees. */
  | 'white-space'
  /** Of a document that is not read: too long, or broken before its body. */
  | 'unread';

/** A stretch of a document and the value that it became. */
export interface Segment {
  /** What the stretch is. */
  readonly kind: SegmentKind;
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  /** JSON Pointer (RFC 6901) into the Article, or into what could be read of it; `null` where the stretch is no content. */
  readonly path: string | null;
}
