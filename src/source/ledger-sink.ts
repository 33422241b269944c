/**
 * Receives the entries of the ledger while a document is read: which range of the source became which value. Only
 * `explainDocument` passes one in; afterwards it looks up where each owner is in the Article.
 */
export interface LedgerSink {
  /** Adds an entry: `[start, end)` of the source is part of `owner[field]`. */
  add(start: number, end: number, owner: object, field: string): void;
}
