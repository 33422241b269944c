import type { Diagnostic } from 'rfi-article';
import type { SegmentKind } from 'rfi-article/explain';

// The messages between the page and its worker. The worker keeps the Article, and the page asks for the parts that it shows.

export interface Account {
  /** Visible characters of the title and the body, without white space. */
  readonly visible: number;
  readonly article: number;
  readonly boilerplate: number;
  /** Visible characters that are not part of any value. */
  readonly lost: number;
  /** Characters that a value contains twice. */
  readonly doubled: number;
}

/** The worker's report on a document. */
export interface Report {
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The Article or partial Article as JSON, without positions. */
  readonly json: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The start of each segment, which is the end of the one before it. */
  readonly starts: Uint32Array;
  /** The kind of each segment, an index into `kinds`. */
  readonly kindOf: Uint8Array;
  readonly kinds: readonly SegmentKind[];
  /** The path of each segment, or an empty string, joined by line breaks. */
  readonly paths: string;
  /** The start and the end of each credit in the document. */
  readonly credits: readonly (readonly [number, number] | null)[];
  readonly account: Account;
  /** In milliseconds. */
  readonly parseTime: number;
  readonly explainTime: number;
}

/** A part of a format's text, and the path of the value that it shows. */
export interface Span {
  readonly text: string;
  readonly path: string | null;
}

/** Information on the text of a format, which the worker sends before the text. */
export interface FormatReport {
  readonly size: string;
  /** In milliseconds. */
  readonly time: number;
  /** The number of lines of each chunk. */
  readonly chunks: readonly number[];
}

/** The questions and answers, by name. */
export interface Questions {
  read: { ask: { source: string; publisher: string }; answer: Report };
  format: { ask: { id: string }; answer: FormatReport };
  chunk: { ask: { id: string; at: number }; answer: readonly Span[] };
  /** The chunk of a format that shows a value, or the smallest value around it, or -1. */
  find: { ask: { id: string; path: string }; answer: number };
  text: { ask: { id: string }; answer: string };
  test: { ask: Record<string, never>; answer: string };
}

export interface Question<K extends keyof Questions = keyof Questions> {
  readonly id: number;
  readonly name: K;
  readonly ask: Questions[K]['ask'];
}

export type Answer =
  | { readonly id: number; readonly answer: Questions[keyof Questions]['answer'] }
  | { readonly id: number; readonly fault: string };
