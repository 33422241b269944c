/**
 * Is told by the reader which stretch of the source became which value. Only `explainDocument` passes one in; it finds
 * out afterwards where in the Article each owner stands.
 */
export interface Recorder {
  /** `[start, end)` feeds `owner[field]`. */
  feed(start: number, end: number, owner: object, field: string): void;
}
