import type { Diagnostic } from 'rfi-article';
import type { SegmentKind } from 'rfi-article/explain';

// What the page and its worker say to each other. The worker keeps the Article; the page asks for what it shows of it.

export interface Account {
  /** Visible characters of title and body, white space left out. */
  readonly visible: number;
  readonly article: number;
  readonly boilerplate: number;
  /** Visible characters that no value comes from. */
  readonly lost: number;
  /** Characters that a value has twice. */
  readonly doubled: number;
}

/** What the worker tells of a document that it has read. */
export interface Report {
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The Article, or what could be read of it, as JSON without positions. */
  readonly json: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each segment begins; it ends where the next begins. */
  readonly starts: Uint32Array;
  /** The kind of each segment, an index into `kinds`. */
  readonly kindOf: Uint8Array;
  readonly kinds: readonly SegmentKind[];
  /** The path of each segment, empty where it has none, joined by line breaks. */
  readonly paths: string;
  /** Start and end of each credit in the document. */
  readonly credits: readonly (readonly [number, number] | null)[];
  readonly account: Account;
  /** Milliseconds. */
  readonly parseTime: number;
  readonly explainTime: number;
}

/** A stretch of a format's text and the value that it shows. */
export interface Span {
  readonly text: string;
  readonly path: string | null;
}

/** What is known of a format's text before any of it is sent. */
export interface FormatReport {
  readonly size: string;
  /** Milliseconds. */
  readonly time: number;
  /** The number of lines of each chunk. */
  readonly chunks: readonly number[];
}

/** The questions, by name: what is asked and what is answered. */
export interface Questions {
  read: { ask: { source: string; publisher: string }; answer: Report };
  format: { ask: { id: string }; answer: FormatReport };
  chunk: { ask: { id: string; at: number }; answer: readonly Span[] };
  /** The chunk of a format that shows a value, or the smallest value around it; -1 where none does. */
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
