/**
 * Receives which stretch of the source became which value. Only `explainDocument` passes one in; it finds the place of
 * each owner in the Article afterwards.
 */
export interface Recorder {
  /** `[start, end)` feeds `owner[field]`. */
  feed(start: number, end: number, owner: object, field: string): void;
}
