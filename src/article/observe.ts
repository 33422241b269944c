import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { Span } from '../source/positions.js';
import { isoInstant } from '../standards/instants.js';
import type { Reading } from './read-document.js';

/** Reports observations about a document that do not change a value, such as clocks that disagree. */
export function observe(reading: Reading, diagnostics: DiagnosticSink): void {
  observeParts(reading, diagnostics);
  observeHeadline(reading, diagnostics);
  checkSurrogates(reading.source, diagnostics);
  // If the unit is wrong, the timestamp disagrees with all other clocks. One report is enough.
  if (!checkUnit(reading, diagnostics)) compareClocks(reading, diagnostics);
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
/** In the corpus, the timestamp is 2 minutes to 43 hours after the printed date (once 85 hours), and the slug's date is at most a day before it. */
const LARGEST_DISTANCE = 48 * HOUR;

/** These numbers of seconds are the years 1990 and 2100. The same numbers of milliseconds are days of January 1970. */
const EARLIEST_SECONDS = Date.UTC(1990, 0) / 1000;
const LATEST_SECONDS = Date.UTC(2100, 0) / 1000;

/** Reports a timestamp that is probably in seconds, although it is read as milliseconds. Returns whether it is. */
function checkUnit({ parts, values }: Reading, diagnostics: DiagnosticSink): boolean {
  const found = values.timestamp?.epochMilliseconds ?? 0;
  if (found < EARLIEST_SECONDS || found >= LATEST_SECONDS) return false;
  const { start, end } = parts.timestamp;
  diagnostics.report('timestamp-in-seconds', start, end, { found, asSeconds: isoInstant(found * 1000) });
  return true;
}

/** Reports where timestamp, printed date and the URL's date disagree. None of them is changed. */
function compareClocks({ link, values }: Reading, diagnostics: DiagnosticSink): void {
  const { timestamp, printedDate: printed, urlParts } = values;
  if (timestamp === null || link === null || printed?.position == null) return;
  const start = printed.position.start.offset;
  const end = printed.position.end.offset;
  const args = { printed: printed.text, timestamp: timestamp.iso };
  if (printed.instant !== null) {
    const lead = Date.parse(printed.instant) - timestamp.epochMilliseconds;
    if (lead > 0)
      diagnostics.report('printed-after-timestamp', start, end, { ...args, minutes: Math.ceil(lead / MINUTE) });
    if (Math.abs(lead) > LARGEST_DISTANCE)
      diagnostics.report('clocks-apart', start, end, { ...args, hours: Math.round(Math.abs(lead) / HOUR) });
  }
  const urlDate = urlParts?.date ?? null;
  if (urlDate === null) return;
  const distance = Math.abs(Date.parse(urlDate) - Date.parse(printed.local.slice(0, 10)));
  const days = Math.round(distance / DAY);
  if (distance > LARGEST_DISTANCE)
    diagnostics.report('url-date-apart', link.urlSpan.start, link.urlSpan.end, {
      urlDate,
      printed: printed.text,
      days,
    });
}

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** Control, zero-width and bidirectional characters, except the joiners that emoji and some scripts need. */
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Reports halves of surrogate pairs, which cannot be encoded as UTF-8. They are kept. */
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

/** Reports invisible characters in the headline, because they can make it look like another text. They are kept. */
function checkHeadline(source: string, { start, end }: Span, diagnostics: DiagnosticSink): void {
  const title = source.slice(start, end);
  const first = title.search(INVISIBLE);
  if (first === -1) return;
  const count = title.match(INVISIBLE)?.length ?? 1;
  const code = title.codePointAt(first) ?? 0;
  const at = start + first;
  diagnostics.report('invisible-character', at, at + (code > 0xffff ? 2 : 1), { codePoint: hexadecimal(code), count });
}

function hexadecimal(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
