import { type BodyReading, createBodyContext } from '../body/context.js';
import { readBody } from '../body/read-body.js';
import type { SyntaxProblem } from '../diagnostics/article-syntax-error.js';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import { type DocumentSpans, splitDocument } from '../document/parts.js';
import { type HeadlineReading, readHeadline, readTitleAlone } from '../headline/headline-link.js';
import type { Article, DocumentSource, PartialArticle, UrlParts } from '../model/article.js';
import { depthLimit } from '../model/limits.js';
import { generic } from '../publishers/generic.js';
import type { Publisher } from '../publishers/publisher.js';
import type { LedgerSink } from '../source/ledger-sink.js';
import type { LineMap } from '../source/positions.js';
import { isExistingDate, isoInstant } from '../standards/instants.js';
import { percentDecode, type WebUrl } from '../standards/urls.js';
import { readTimestamp } from '../timestamp/timestamp-comment.js';
import { choosePublisher, publishersOf } from './choose-publisher.js';
import { type HeadlineParts, splitTitle } from './headline-parts.js';

/** Options of `parseArticle`, `safeParseArticle` and `explainDocument`. */
export interface ParseOptions {
  /**
   * The publishers' records. The first record that lists the URL's host is used, or `generic` if none does. Default: `[rfi]`.
   * For all publishers, pass `allPublishers` of `rfi-article/publishers`, or `[mine, ...allPublishers]`.
   */
  readonly publishers?: readonly Publisher[];
  /**
   * How deeply elements may be nested. Tags at a greater depth are dropped, their text is kept, and a diagnostic is reported.
   * Default 128 (the corpus needs 11), at most 512, because programs that walk an Article recurse.
   */
  readonly maxDepth?: number;
  /** The length of the longest document that is read, in UTF-16 code units. A longer document is an error. Default 16,777,216. */
  readonly maxLength?: number;
}

const DEFAULT_MAX_LENGTH = 16_777_216;

/** Objects that are notified while a document is read. */
export interface Listeners {
  readonly diagnostics: DiagnosticSink;
  readonly ledger: LedgerSink | null;
}

/** The parts and values that were read from a document. */
export interface Reading {
  readonly source: string;
  readonly parts: DocumentSpans;
  readonly link: HeadlineReading | null;
  readonly publisher: Publisher | null;
  readonly body: BodyReading | null;
  /** All values that could be read. */
  readonly values: PartialArticle;
  /** The reasons why the document has no Article, in its order; empty if it has one. */
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a document. `parseArticle`, `safeParseArticle` and `explainDocument` call this function. */
export function readDocument(
  source: string,
  lines: LineMap,
  options: ParseOptions,
  { diagnostics, ledger }: Listeners,
): Reading {
  const publishers = publishersOf(options.publishers);
  const parts = splitDocument(source);
  const problems: SyntaxProblem[] = [];
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  const isTooLong = source.length > maxLength;
  if (isTooLong)
    problems.push({ code: 'document-too-long', args: { length: source.length, maxLength }, start: 0, end: 0 });

  const instant = readTimestamp(source, parts.timestamp);
  const timestamp =
    typeof instant === 'number' ? { epochMilliseconds: instant, iso: isoInstant(instant) } : problem(problems, instant);
  const headlineReading = readHeadline(source, parts.headline);
  const link = 'code' in headlineReading ? problem(problems, headlineReading) : headlineReading;

  const publisher = link === null ? null : choosePublisher(link.url.hostname, publishers);
  const urlParts = publisher === null || link === null ? null : readUrlParts(publisher, link.url);
  const body = isTooLong
    ? null
    : readBody(
        createBodyContext({
          source,
          lines,
          diagnostics,
          // Without a URL, the first record is the most likely one.
          publisher: publisher ?? publishers[0] ?? generic,
          headline: link === null ? null : { text: link.title, span: link.titleSpan },
          baseUrl: link?.url.href ?? null,
          epochMilliseconds: timestamp?.epochMilliseconds ?? null,
          ledger,
        }),
        parts.body,
        depthLimit(options.maxDepth),
      );
  const titleParts = readTitle(source, parts, link, publisher, urlParts, body);
  const values: PartialArticle = {
    publisher: publisher?.id ?? null,
    language: publisher === null ? null : languageOf(publisher, urlParts),
    timestamp,
    publishedAt: body?.printedDate?.instant ?? timestamp?.iso ?? null,
    headline: titleParts?.headline ?? null,
    column: titleParts?.column ?? null,
    url: link?.url.href ?? null,
    urlParts,
    printedDate: body?.printedDate ?? null,
    leadImage: body?.leadImage ?? null,
    standfirst: body?.standfirst ?? null,
    body: body?.body ?? null,
    credits: body?.credits ?? null,
    boilerplate: body?.boilerplate ?? null,
    frontMatter: parts.frontMatter?.values ?? null,
    source: link === null ? null : describeSource(source, lines, parts, link),
  };
  return { source, parts, link, publisher, body, values, problems };
}

/** The Article that was read, or the first problem. */
export function articleOf({ values, problems }: Reading): Article | SyntaxProblem {
  // Without a problem, `readDocument` has read every value that an Article must have.
  return problems[0] ?? (values as Article);
}

function problem(problems: SyntaxProblem[], found: SyntaxProblem): null {
  problems.push(found);
  return null;
}

function languageOf(publisher: Publisher, urlParts: UrlParts | null): string | null {
  const edition = urlParts?.edition ?? null;
  if (edition === null || !Object.hasOwn(publisher.editions, edition)) return publisher.language;
  return publisher.editions[edition] ?? publisher.language;
}

function readUrlParts(publisher: Publisher, url: WebUrl): UrlParts | null {
  if (publisher.urlParts === null) return null;
  const read = publisher.urlParts(segmentsOf(url.pathname), percentDecode(url.search.slice(1)));
  const parts: UrlParts = { edition: null, section: null, column: null, date: null, slug: null, ...read };
  // The segment where a date is expected may be any text.
  return parts.date === null || isExistingDate(parts.date) ? parts : { ...parts, date: null };
}

/** The segments of a path, without empty ones. They are decoded after splitting, because an encoded slash does not separate. */
function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(percentDecode);
}

function readTitle(
  source: string,
  parts: DocumentSpans,
  link: HeadlineReading | null,
  publisher: Publisher | null,
  urlParts: UrlParts | null,
  body: BodyReading | null,
): HeadlineParts | null {
  if (link !== null && body !== null && body.stringified !== null)
    return { headline: link.title, column: body.stringified.column };
  if (link !== null && publisher !== null) return splitTitle(link.title, publisher.headline, urlParts);
  const title = readTitleAlone(source, parts.headline);
  return title === null ? null : { headline: title, column: null };
}

function describeSource(
  source: string,
  lines: LineMap,
  { frontMatter, timestamp, headline, rule, body }: DocumentSpans,
  { titleSpan, originalUrl }: HeadlineReading,
): DocumentSource {
  return {
    title: source.slice(titleSpan.start, titleSpan.end),
    url: originalUrl,
    positions: {
      frontMatter: frontMatter === null ? null : lines.positionAt(frontMatter.span.start, frontMatter.span.end),
      timestamp: lines.positionAt(timestamp.start, timestamp.end),
      headline: lines.positionAt(headline.start, headline.end),
      rule: rule === null ? null : lines.positionAt(rule.start, rule.end),
      body: lines.positionAt(body.start, body.end),
    },
  };
}
