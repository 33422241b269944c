/**
 * Shows which value each character of a document became. Use it to find out why a text is in the article, in the
 * boilerplate, or missing.
 *
 * @packageDocumentation
 */

import { type ParseOptions, type Reading, readDocument } from '../article/read-document.js';
import { NO_DIAGNOSTICS } from '../diagnostics/collector.js';
import type { PartialArticle } from '../model/article.js';
import { assertString } from '../source/assert-string.js';
import type { LedgerSink } from '../source/ledger-sink.js';
import { LineMap, type Position, type Span } from '../source/positions.js';
import { type Segment, type SegmentKind, SegmentTiler } from './segments.js';

export type { Segment, SegmentKind } from './segments.js';

/**
 * Divides a document into segments without gap or overlap, each with the value that it became. The document is read as by
 * `parseArticle`.
 *
 * @param document - The document's text. If it has an error, paths lead into the partial Article.
 * @param options - As for `parseArticle`.
 * @returns Segments in order, from 0 to `document.length`, in UTF-16 offsets.
 * @throws `TypeError` if `document` is not a string, or `publishers` is not a list of records. No string causes an error.
 * @example
 * ```ts
 * import { explainDocument } from 'rfi-article/explain';
 *
 * const document = '<!--0-->\n[A](https://www.rfi.fr/cn/a)\n------\n\n<p>B</p>';
 * const text = explainDocument(document).find((segment) => segment.kind === 'text');
 * text?.path; // '/body/children/0/children/0/value'
 * document.slice(text?.start, text?.end); // 'B'
 * ```
 */
export function explainDocument(document: string, options: ParseOptions = {}): readonly Segment[] {
  assertString(document, 'the document');
  const entries: LedgerEntry[] = [];
  const ledger: LedgerSink = {
    add: (start, end, owner, field) => {
      if (start < end) entries.push({ start, end, owner, field });
    },
  };
  const listeners = { diagnostics: NO_DIAGNOSTICS, ledger };
  const { parts, link, values: article } = readDocument(document, new LineMap(document), options, listeners);
  const { frontMatter, timestamp, headline, rule, body } = parts;
  const tiler = new SegmentTiler(document);
  if (frontMatter !== null) tiler.add('front-matter', frontMatter.span.start, frontMatter.span.end, '/frontMatter');
  if (article.timestamp !== null) addTimestamp(tiler, timestamp);
  addHeadline(tiler, headline, link, article);
  if (rule !== null) tiler.add('rule', rule.start, rule.end, null);
  if (article.body === null) tiler.add('unread', body.start, body.end, null);
  else addBody(tiler, entries, article);
  return tiler.finish();
}

/** Adds the number in the timestamp comment. */
function addTimestamp(tiler: SegmentTiler, { start, end }: Span): void {
  const text = tiler.source.slice(start, end).replace('<!--', '').replace('-->', '').trim();
  const at = tiler.source.indexOf(text, start);
  tiler.add('timestamp', at, at + text.length, '/timestamp/epochMilliseconds');
}

/** Adds the headline, the column and site name that were removed from it, and the URL. */
function addHeadline(
  tiler: SegmentTiler,
  span: Span,
  link: Reading['link'],
  { headline, column, url }: PartialArticle,
): void {
  if (link === null) {
    tiler.add('headline', span.start, span.end, '/headline');
    return;
  }
  const { titleSpan, urlSpan, originalUrl } = link;
  const { start } = titleSpan;
  const title = tiler.source.slice(start, titleSpan.end);
  const { headlineAt, headlineEnd } = headlineIn(title, headline ?? '');
  const addRemoved = (from: number, to: number): void => {
    const columnAt = column === null ? -1 : title.slice(0, to).indexOf(column, from);
    if (column !== null && columnAt !== -1) {
      tiler.add('headline', start + from, start + columnAt, '/source/title');
      tiler.add('headline', start + columnAt, start + columnAt + column.length, '/column');
    }
    tiler.add('headline', start + from, start + to, '/source/title'); // what is left of it
  };
  addRemoved(0, headlineAt);
  tiler.add('headline', start + headlineAt, start + headlineEnd, '/headline');
  addRemoved(headlineEnd, title.length);
  tiler.add('url', urlSpan.start, urlSpan.end, url === originalUrl ? '/url' : '/source/url');
}

/** Where the headline is in a title, before or after its column. The whole title, if it spells the headline with references. */
function headlineIn(title: string, headline: string): { readonly headlineAt: number; readonly headlineEnd: number } {
  const at = title.startsWith(headline) ? 0 : title.lastIndexOf(headline);
  if (headline === '' || at === -1) return { headlineAt: 0, headlineEnd: title.length };
  return { headlineAt: at, headlineEnd: at + headline.length };
}

function addBody(tiler: SegmentTiler, entries: readonly LedgerEntry[], article: PartialArticle): void {
  const pointers = pointersOf(article);
  const open: Segment[] = [];
  let at = 0;
  const advance = (to: number): void => {
    for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
      const stop = Math.min(to, inner.end);
      tiler.add(inner.kind, at, stop, inner.path);
      at = stop;
      if (inner.end > to) return;
      open.pop();
    }
    at = to;
  };
  const segments = entries.flatMap((entry) => segmentOf(entry, pointers, tiler.source) ?? []);
  // Outer segments begin before those inside.
  for (const segment of segments.sort((a, b) => a.start - b.start)) {
    advance(segment.start);
    open.push(segment);
  }
  advance(Number.POSITIVE_INFINITY);
}

/** The segment of an entry; `null` if its owner is not in the Article. */
function segmentOf(entry: LedgerEntry, pointers: ReadonlyMap<object, string>, source: string): Segment | null {
  const pointer = pointers.get(entry.owner);
  if (pointer === undefined) return null;
  return {
    kind: kindOf(entry),
    ...narrow(source, entry),
    path: entry.field === '' ? pointer : `${pointer}/${entry.field}`,
  };
}

/**
 * The part of a recorded span that became the value. Blanks that were removed at the end of a text node are excluded: none is
 * left of a span that follows the node. For a URL it is the URL in the tag, or the whole element if the URL is in JSON.
 */
function narrow(source: string, { start, end, owner, field }: LedgerEntry): Span {
  if (field === 'url' && 'url' in owner && typeof owner.url === 'string')
    return spellingOf(source, owner.url, start, end) ?? { start, end };
  const position =
    'type' in owner && owner.type === 'text' && 'position' in owner
      ? (owner.position as Position | undefined)
      : undefined;
  return { start, end: Math.min(end, position?.end.offset ?? end) };
}

function spellingOf(source: string, url: string, start: number, end: number): Span | null {
  const element = source.slice(start, end);
  for (const spelling of [url, url.replaceAll('&', '&amp;')]) {
    const at = element.indexOf(spelling);
    if (at !== -1) return { start: start + at, end: start + at + spelling.length };
  }
  return null;
}

function kindOf({ owner, field }: LedgerEntry): SegmentKind {
  if ('kind' in owner) return 'boilerplate';
  if ('local' in owner) return 'printed-date';
  if (field === 'caption' || field === 'credit') return field;
  if (!('type' in owner) || owner.type === 'image') return 'image';
  return owner.type === 'text' || owner.type === 'code' || owner.type === 'inlineCode' ? 'text' : 'player';
}

/** A span that is part of a value. */
interface LedgerEntry {
  readonly start: number;
  readonly end: number;
  readonly owner: object;
  readonly field: string;
}

/** The JSON Pointer (https://www.rfc-editor.org/rfc/rfc6901) of each object in a value. */
function pointersOf(root: object): ReadonlyMap<object, string> {
  const pointers = new Map<object, string>();
  const waiting: [value: object, pointer: string][] = [[root, '']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, pointer] = next;
    pointers.set(value, pointer);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null && key !== 'position') waiting.push([child, `${pointer}/${key}`]);
    }
  }
  return pointers;
}
