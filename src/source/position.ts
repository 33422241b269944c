/** A place in the caller's string. `line` and `column` count from 1, `offset` from 0 in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of the caller's string, `end` exclusive. Assignable to unist's `Position`. */
export interface Position {
  readonly start: Point;
  readonly end: Point;
}
