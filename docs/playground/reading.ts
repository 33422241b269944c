import { type ParseOptions, type ParseResult, safeParseArticle } from 'rfi-article';
import { explainDocument, type Segment, type SegmentKind } from 'rfi-article/explain';
import { allPublishers, generic } from 'rfi-article/publishers';
import { accountOf } from './account.js';
import type { Report } from './protocol.js';
import { timed } from './timing.js';

/** A document and its reading, for the worker. */
export interface WorkerReading {
  readonly source: string;
  readonly result: ParseResult;
  readonly report: Report;
}

/**
 * Reads a document.
 *
 * @param source - The document.
 * @param publisher - The id of the record to read it with, or an empty string for the record of the host.
 */
export function readDocument(source: string, publisher: string): WorkerReading {
  const options = optionsOf(source, publisher);
  const { value: result, milliseconds: parseTime } = timed(() => safeParseArticle(source, options));
  const { value: segments, milliseconds: explainTime } = timed(() => explainDocument(source, options));
  const article = result.ok ? result.article : result.partial;
  const kinds = [...new Set(segments.map(({ kind }) => kind))];
  const report: Report = {
    error: result.ok ? null : { code: result.error.code, message: result.error.message },
    json: JSON.stringify(article, (key, value) => (key === 'position' || key === 'positions' ? undefined : value)),
    diagnostics: result.diagnostics,
    starts: Uint32Array.from(segments, ({ start }) => start),
    kindOf: indexesOf(segments, kinds),
    kinds,
    paths: segments.map(({ path }) => path ?? '').join('\n'),
    credits: (article.credits ?? []).map(({ position }) => position && [position.start.offset, position.end.offset]),
    account: accountOf(source, segments, article),
    parseTime,
    explainTime,
  };
  return { source, result, report };
}

function indexesOf(segments: readonly Segment[], kinds: readonly SegmentKind[]): Uint8Array {
  const indexes = new Map(kinds.map((kind, at) => [kind, at]));
  return Uint8Array.from(segments, ({ kind }) => indexes.get(kind) ?? 0);
}

/** Returns the options for a record. A record that the user chose is given the host of the document. */
function optionsOf(source: string, id: string): ParseOptions {
  const record = [...allPublishers, generic].find((one) => one.id === id);
  const { partial, article } = { partial: null, article: null, ...safeParseArticle(source.slice(0, 20_000)) };
  const url = (article ?? partial)?.url ?? null;
  if (record === undefined || url === null) return { publishers: allPublishers };
  return { publishers: [{ ...record, hosts: [new URL(url).hostname] }] };
}
