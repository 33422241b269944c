/** A stretch of the source by offsets alone, `end` exclusive; becomes a `Position` where a person asks. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
