import { type ParseResult, safeParseArticle } from 'rfi-article';
import { explainDocument, type Segment } from 'rfi-article/explain';
import { timed } from './timing.js';

/** A document, all that was read of it, and the time it took. */
export interface Reading {
  readonly source: string;
  readonly result: ParseResult;
  readonly segments: readonly Segment[];
  /** Milliseconds. */
  readonly parseTime: number;
  readonly explainTime: number;
}

export function read(source: string): Reading {
  const parsed = timed(() => safeParseArticle(source));
  const explained = timed(() => explainDocument(source));
  return {
    source,
    result: parsed.value,
    segments: explained.value,
    parseTime: parsed.milliseconds,
    explainTime: explained.milliseconds,
  };
}
