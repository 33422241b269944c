/**
 * Records which range of the source became which value. Only `explainDocument` passes one in; afterwards it looks up where
 * each owner is in the Article.
 */
export interface Recorder {
  /** Records that `[start, end)` is part of `owner[field]`. */
  feed(start: number, end: number, owner: object, field: string): void;
}
