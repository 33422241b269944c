import { type SyntaxProblem, toSyntaxError } from '../diagnostics/article-syntax-error.js';
import { excerpt, found, foundIn } from '../diagnostics/excerpt.js';
import { assertString } from '../source/assert-string.js';
import { LineMap, type Position, type Span } from '../source/positions.js';
import { skipBlanks, skipWhiteSpace, tidy, trimBlanksEnd, trimWhiteSpaceEnd } from '../source/white-space.js';
import { decodeReferences, forEachReference } from '../standards/character-references.js';
import { readUrl, type WebUrl } from '../standards/urls.js';

/** The headline link of a document, with its positions. */
export interface HeadlineLink {
  /** The title, decoded and with white space collapsed. Nothing is removed, because the publisher is not known here. */
  readonly title: string;
  /** Absolute `http(s)` URL, normalised by the WHATWG's rules. */
  readonly url: string;
  /** The text between the brackets. */
  readonly titlePosition: Position;
  /** The text between the parentheses. */
  readonly urlPosition: Position;
  /** The whole link, brackets and parentheses included. */
  readonly position: Position;
}

/** The headline link with the spans of its parts. */
export interface HeadlineReading {
  readonly title: string;
  readonly url: WebUrl;
  /** The URL as the document spells it, usually the same string. */
  readonly originalUrl: string;
  readonly titleSpan: Span;
  readonly urlSpan: Span;
  /** The references that were escaped twice (`&amp;#22338;`). */
  readonly doubleEscaped: readonly Span[];
}

/**
 * Reads a headline link. The generator does not escape titles, which may contain brackets, parentheses, `](`, character
 * references and a line break. The URL begins after the last `](` before `http://` or `https://`.
 *
 * @param text - The link, which may have white space around it.
 * @returns Title and URL, with their positions.
 * @throws `ArticleSyntaxError` with the code `missing-headline`, `invalid-headline`, `invalid-url` or
 * `unsupported-scheme`; `TypeError` if `text` is not a string.
 * @example
 * ```ts
 * import { parseHeadlineLink } from 'rfi-article/headline';
 *
 * const link = parseHeadlineLink('[[视频]：题目 &quot;一&quot;](https://www.rfi.fr/cn/a)');
 * link.title; // '[视频]：题目 "一"'
 * link.url; // 'https://www.rfi.fr/cn/a'
 * ```
 */
export function parseHeadlineLink(text: string): HeadlineLink {
  assertString(text, 'the headline link');
  const start = skipWhiteSpace(text, 0, text.length);
  const span = { start, end: trimWhiteSpaceEnd(text, start, text.length) };
  const reading = readHeadline(text, span);
  if ('code' in reading) throw toSyntaxError(text, reading);
  const lines = new LineMap(text);
  return {
    title: reading.title,
    url: reading.url.href,
    titlePosition: lines.positionAt(reading.titleSpan.start, reading.titleSpan.end),
    urlPosition: lines.positionAt(reading.urlSpan.start, reading.urlSpan.end),
    position: lines.positionAt(span.start, span.end),
  };
}

/** Reads the link that fills a span. */
export function readHeadline(source: string, { start, end }: Span): HeadlineReading | SyntaxProblem {
  if (source[start] !== '[')
    return { code: 'missing-headline', args: { found: foundIn(source, { start, end }) }, start, end };
  const separator = findSeparator(source, start, end);
  if (separator === -1 || source[end - 1] !== ')') {
    return { code: 'invalid-headline', args: { found: found(source.slice(start, end)) }, start, end };
  }
  const urlSpan = { start: separator + 2, end: end - 1 };
  const originalUrl = source.slice(urlSpan.start, urlSpan.end);
  const url = readArticleUrl(originalUrl, urlSpan);
  if ('code' in url) return url;
  const titleStart = skipBlanks(source, start + 1, separator);
  const titleSpan = { start: titleStart, end: trimBlanksEnd(source, titleStart, separator) };
  const title = tidy(decodeReferences(source.slice(titleSpan.start, titleSpan.end)));
  const doubleEscaped: Span[] = [];
  forEachReference(source, titleSpan.start, titleSpan.end, (at, reference) => {
    if (reference.isDoubleEscaped) doubleEscaped.push({ start: at, end: reference.end });
  });
  return { title, url, originalUrl, titleSpan, urlSpan, doubleEscaped };
}

/** The title of a link whose URL cannot be read, or `null` if the link has none. */
export function readTitleAlone(source: string, { start, end }: Span): string | null {
  if (source[start] !== '[') return null;
  const separator = findSeparator(source, start, end);
  // Without a URL, the title ends at its closing bracket if it has one.
  const titleEnd = separator !== -1 ? separator : source[end - 1] === ']' ? end - 1 : end;
  return tidy(decodeReferences(source.slice(start + 1, titleEnd)));
}

/** The offset of the `](` before the URL: the last one before `http://` or `https://`, or else the last one. */
function findSeparator(source: string, start: number, end: number): number {
  const link = source.slice(start, end);
  const first = link.indexOf('](');
  if (first === -1 || link.indexOf('](', first + 2) === -1) return first === -1 ? -1 : start + first;
  const before = Math.max(link.lastIndexOf('](http://'), link.lastIndexOf('](https://'));
  return start + (before === -1 ? link.lastIndexOf('](') : before);
}

function readArticleUrl(text: string, span: Span): WebUrl | SyntaxProblem {
  const url = readUrl(text);
  if (url === null) return { code: 'invalid-url', args: { url: found(text) }, ...span };
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  return { code: 'unsupported-scheme', args: { url: excerpt(text), scheme: url.protocol }, ...span };
}
