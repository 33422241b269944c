import type { BodyReading } from '../body/context.js';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { Timestamp, UrlParts } from '../model/article.js';
import type { Span } from '../source/positions.js';
import { isoInstant } from '../standards/instants.js';
import type { Reading } from './read-document.js';

/** Reports what the parts of a document, taken together, give reason to remark: none of it changes a value. */
export function observe(reading: Reading, diagnostics: DiagnosticSink): void {
  observeParts(reading, diagnostics);
  observeHeadline(reading, diagnostics);
  checkSurrogates(reading.source, diagnostics);
  const { parts, body, link, values } = reading;
  if (values.timestamp === null) return;
  // Where the unit is wrong, every other clock disagrees: once is enough.
  if (checkUnit(diagnostics, values.timestamp, parts.timestamp) || link === null) return;
  compareClocks(diagnostics, values.timestamp, body, values.urlParts, link.urlSpan);
}

function observeParts({ parts, body }: Reading, diagnostics: DiagnosticSink): void {
  const { headline, rule, body: span, unclosedFrontMatter } = parts;
  if (unclosedFrontMatter !== null)
    diagnostics.report('unclosed-front-matter', unclosedFrontMatter.start, unclosedFrontMatter.end, {});
  if (rule === null) diagnostics.report('missing-rule', headline.end, headline.end, {});
  if (body !== null && span.start >= span.end) diagnostics.report('empty-body', span.start, span.end, {});
}

function observeHeadline({ source, parts, link, publisher, values }: Reading, diagnostics: DiagnosticSink): void {
  if (values.headline === '') diagnostics.report('empty-headline', parts.headline.start, parts.headline.end, {});
  if (link === null) return;
  checkHeadline(source, link.titleSpan, diagnostics);
  for (const { start, end } of link.doubleEscaped)
    diagnostics.report('double-escaped-reference', start, end, { reference: source.slice(start, end) });
  if (publisher?.hosts.length === 0)
    diagnostics.report('unknown-publisher', link.urlSpan.start, link.urlSpan.end, { host: link.url.hostname });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The timestamp is 2 minutes to 43 hours after the printed date (once it was 85 hours); the slug's date is at most the day before. */
const APART = 48 * HOUR;

/** As seconds, 1990 to the end of the century; as milliseconds, weeks of 1970 in which nobody published on the web. */
const EARLIEST_SECONDS = Date.UTC(1990, 0) / 1000;
const LATEST_SECONDS = Date.UTC(2100, 0) / 1000;

/** Says that a timestamp is most likely one of seconds. It is read as milliseconds all the same. */
function checkUnit(diagnostics: DiagnosticSink, { epochMilliseconds }: Timestamp, { start, end }: Span): boolean {
  if (epochMilliseconds < EARLIEST_SECONDS || epochMilliseconds >= LATEST_SECONDS) return false;
  const asSeconds = isoInstant(epochMilliseconds * 1000);
  diagnostics.report('timestamp-in-seconds', start, end, { found: epochMilliseconds, asSeconds });
  return true;
}

/** Says where the three clocks of a document disagree. None is adjusted. */
function compareClocks(
  diagnostics: DiagnosticSink,
  timestamp: Timestamp,
  body: Pick<BodyReading, 'printedDate' | 'printedAt'> | null,
  urlParts: UrlParts | null,
  urlSpan: Span,
): void {
  const printed = body?.printedDate ?? null;
  const printedAt = body?.printedAt ?? null;
  if (printed?.position == null) return;
  const start = printed.position.start.offset;
  const end = printed.position.end.offset;
  const args = { printed: printed.text, timestamp: timestamp.iso };
  if (printedAt !== null) {
    const lead = printedAt - timestamp.epochMilliseconds;
    if (lead > 0)
      diagnostics.report('printed-after-timestamp', start, end, { ...args, minutes: Math.ceil(lead / MINUTE) });
    if (Math.abs(lead) > APART)
      diagnostics.report('clocks-apart', start, end, { ...args, hours: Math.round(Math.abs(lead) / HOUR) });
  }
  const urlDate = urlParts?.date ?? null;
  if (urlDate === null) return;
  if (printed.local.startsWith(urlDate)) return;
  const distance = Math.abs(Date.parse(urlDate) - Date.parse(printed.local.slice(0, 10)));
  if (distance > APART) {
    diagnostics.report('url-date-apart', urlSpan.start, urlSpan.end, {
      urlDate,
      printed: printed.text,
      days: Math.round(distance / DAY),
    });
  }
}

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Controls, zero-width and bidirectional characters; the joiners that emoji and some scripts need are let pass. */
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Reports halves of surrogate pairs: they cannot be written as UTF-8. They are kept. */
function checkSurrogates(source: string, diagnostics: DiagnosticSink): void {
  if (isWellFormed(source)) return;
  const first = source.search(LONE_SURROGATE);
  const count = source.match(LONE_SURROGATE)?.length ?? 1;
  diagnostics.report('lone-surrogate', first, first + 1, { codeUnit: hexadecimal(source.charCodeAt(first)), count });
}

/** Uses ES2024's method if the host has it, because it is ten times as fast as the search. */
function isWellFormed(source: string): boolean {
  const { isWellFormed: native } = source as { readonly isWellFormed?: () => boolean }; // not in every engine yet
  return native === undefined ? source.search(LONE_SURROGATE) === -1 : native.call(source);
}

/** Reports invisible characters in the headline, where they can make one text look like another. They are kept. */
function checkHeadline(source: string, { start, end }: Span, diagnostics: DiagnosticSink): void {
  const title = source.slice(start, end);
  const first = title.search(INVISIBLE);
  if (first === -1) return;
  const count = title.match(INVISIBLE)?.length ?? 1;
  const code = title.codePointAt(first) ?? 0;
  const at = start + first;
  diagnostics.report('invisible-character', at, at + (code > 0xffff ? 2 : 1), {
    codePoint: hexadecimal(code),
    count,
  });
}

function hexadecimal(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
