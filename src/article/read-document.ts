import { createBodyContext } from '../body/context.js';
import { depthLimit } from '../body/depth.js';
import { type BodyReading, readBody } from '../body/read-body.js';
import { type ArticleSyntaxError, type SyntaxProblem, toSyntaxError } from '../diagnostics/article-syntax-error.js';
import type { Diagnostic } from '../diagnostics/codes.js';
import { DiagnosticCollector } from '../diagnostics/collector.js';
import { errorWording } from '../diagnostics/wording.js';
import { type DocumentParts, splitDocument } from '../document/parts.js';
import { type HeadlineReading, readHeadline, readTitleAlone } from '../headline/headline-link.js';
import type { Article, DocumentSource, PartialArticle, Timestamp, UrlParts } from '../model/article.js';
import type { Publisher } from '../publishers/publisher.js';
import { isoInstant } from '../source/iso-instant.js';
import { LineMap } from '../source/line-map.js';
import type { Recorder } from '../source/recorder.js';
import { percentDecode, type WebUrl } from '../source/web-url.js';
import { readTimestamp } from '../timestamp/timestamp-comment.js';
import { checkHeadline, checkSurrogates } from './check-characters.js';
import { choosePublisher, choosePublisherWithoutUrl } from './choose-publisher.js';
import { compareClocks } from './clocks.js';
import { splitTitle } from './headline-parts.js';

/** How a document is read. */
export interface ParseOptions {
  /**
   * The records that are asked, in order; the URL's host decides, and `generic` reads what no record names. Default: `[rfi]`.
   */
  readonly publishers?: readonly Publisher[];
  /**
   * How many elements may lie in each other. A start tag deeper than that opens nothing; its text stays, and a diagnostic
   * says so. Default 128 (the corpus needs 11), at most 512, for what walks an Article recurses on its depth.
   */
  readonly maxDepth?: number;
  /**
   * The longest document that is read, in UTF-16 units. A longer one has no Article, for a cut one would lose text.
   * Default 16,777,216.
   */
  readonly maxLength?: number;
}

/** What `safeParseArticle` gives. */
export type ParseResult =
  | { readonly ok: true; readonly article: Article; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly ok: false;
      readonly error: ArticleSyntaxError;
      /** Everything that could be read. */
      readonly partial: PartialArticle;
      readonly diagnostics: readonly Diagnostic[];
    };

const DEFAULT_MAX_LENGTH = 16_777_216;

/** The one reader: everything that reads a document calls it, `explainDocument` with a recorder. */
export function readDocument(source: string, options: ParseOptions, recorder: Recorder | null): ParseResult {
  const lines = new LineMap(source);
  const diagnostics = new DiagnosticCollector(lines);
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

  const publisher = link === null ? null : choosePublisher(link.url.hostname, options.publishers);
  const urlParts = publisher === null || link === null ? null : readUrlParts(publisher, link.url);
  const body = isTooLong
    ? null
    : readBody(
        createBodyContext({
          source,
          lines,
          diagnostics,
          publisher: publisher ?? choosePublisherWithoutUrl(options.publishers),
          baseUrl: link?.url.href ?? null,
          epochMilliseconds: timestamp?.epochMilliseconds ?? null,
          recorder,
        }),
        parts.body,
        depthLimit(options.maxDepth),
      );
  const documentSource = link === null ? null : describeSource(source, lines, parts, link);
  const titleParts = readTitle(source, parts, link, publisher, urlParts);
  const partial = composeValues({ publisher, timestamp, titleParts, link, urlParts, body, parts, documentSource });

  observeParts(source, parts, link, titleParts?.headline ?? null, body, diagnostics);
  if (link !== null && publisher !== null && publisher.hosts.length === 0) {
    diagnostics.report('unknown-publisher', link.urlSpan.start, link.urlSpan.end, { host: link.url.hostname });
  }
  if (timestamp !== null && link !== null) compareClocks(diagnostics, timestamp, body, urlParts, link.urlSpan);

  const [first] = problems;
  if (first === undefined && isComplete(partial))
    return { ok: true, article: partial, diagnostics: diagnostics.list() };
  for (const { code, args, start, end } of problems) diagnostics.report(code, start, end, args);
  /* v8 ignore next -- an invariant of this file */
  if (first === undefined) throw new Error('A reading without a problem must be complete.');
  return { ok: false, error: toSyntaxError(source, first, errorWording), partial, diagnostics: diagnostics.list() };
}

function problem(problems: SyntaxProblem[], found: SyntaxProblem): null {
  problems.push(found);
  return null;
}

interface Values {
  readonly publisher: Publisher | null;
  readonly timestamp: Timestamp | null;
  readonly titleParts: { readonly headline: string; readonly column: string | null } | null;
  readonly link: HeadlineReading | null;
  readonly urlParts: UrlParts | null;
  readonly body: BodyReading | null;
  readonly parts: DocumentParts;
  readonly documentSource: DocumentSource | null;
}

function composeValues({
  publisher,
  timestamp,
  titleParts,
  link,
  urlParts,
  body,
  parts,
  documentSource,
}: Values): PartialArticle {
  return {
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
    source: documentSource,
  };
}

/** Whether every value that an Article must have was read. */
function isComplete(partial: PartialArticle): partial is Article {
  return partial.timestamp !== null && partial.headline !== null && partial.url !== null && partial.body !== null;
}

function languageOf(publisher: Publisher, urlParts: UrlParts | null): string | null {
  const edition = urlParts?.edition ?? null;
  if (edition === null || !Object.hasOwn(publisher.editions, edition)) return publisher.language;
  return publisher.editions[edition] ?? publisher.language;
}

function readUrlParts(publisher: Publisher, url: WebUrl): UrlParts | null {
  if (publisher.urlParts === null) return null;
  // Decoded one by one: a slash that was encoded separates none.
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return publisher.urlParts(segments.map(percentDecode));
}

function readTitle(
  source: string,
  parts: DocumentParts,
  link: HeadlineReading | null,
  publisher: Publisher | null,
  urlParts: UrlParts | null,
): { headline: string; column: string | null } | null {
  if (link !== null && publisher !== null) return splitTitle(link.title, publisher.headline, urlParts);
  const title = readTitleAlone(source, parts.headline);
  return title === null ? null : { headline: title, column: null };
}

function describeSource(
  source: string,
  lines: LineMap,
  { frontMatter, timestamp, headline, rule, body }: DocumentParts,
  { titleSpan, writtenUrl }: HeadlineReading,
): DocumentSource {
  return {
    title: source.slice(titleSpan.start, titleSpan.end),
    url: writtenUrl,
    positions: {
      frontMatter: frontMatter === null ? null : lines.positionAt(frontMatter.span.start, frontMatter.span.end),
      timestamp: lines.positionAt(timestamp.start, timestamp.end),
      headline: lines.positionAt(headline.start, headline.end),
      rule: rule === null ? null : lines.positionAt(rule.start, rule.end),
      body: lines.positionAt(body.start, body.end),
    },
  };
}

function observeParts(
  source: string,
  parts: DocumentParts,
  link: HeadlineReading | null,
  headline: string | null,
  body: BodyReading | null,
  diagnostics: DiagnosticCollector,
): void {
  const { headline: span, rule, body: bodySpan, unclosedFrontMatter } = parts;
  if (unclosedFrontMatter !== null)
    diagnostics.report('unclosed-front-matter', unclosedFrontMatter.start, unclosedFrontMatter.end, {});
  if (link !== null) {
    checkHeadline(source, link.titleSpan, diagnostics);
    for (const { start, end, reference } of link.escapedTwice)
      diagnostics.report('double-escaped-reference', start, end, { reference });
  }
  if (headline === '') diagnostics.report('empty-headline', span.start, span.end, {});
  if (rule === null) diagnostics.report('missing-rule', span.end, span.end, {});
  if (body !== null && bodySpan.start >= bodySpan.end)
    diagnostics.report('empty-body', bodySpan.start, bodySpan.end, {});
  checkSurrogates(source, diagnostics);
}
