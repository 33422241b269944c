/**
 * Is told by the reader which stretch of the source became which value. Only `explainDocument` passes one in; it finds
 * out afterwards where in the Article each owner stands.
 */
export interface Recorder {
  /** `[start, end)` feeds `owner[field]`. */
  feed(start: number, end: number, owner: object, field: string): void;
  /** What fed `owner[field]` feeds another value instead: a caption in a table's cell becomes a text. */
  move(owner: object, field: string, newOwner: object, newField: string): void;
}
