import type { BodyReading } from '../body/context.js';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { Timestamp, UrlParts } from '../model/article.js';
import type { Span } from '../source/positions.js';
import { isoInstant } from '../standards/instants.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The feed's tick comes 2 minutes to 43 hours after the printed date (once it was 85); the slug's date is at most the day before. */
const APART = 48 * HOUR;

/** As seconds, 1990 to the end of the century; as milliseconds, weeks of 1970 in which nobody published on the web. */
const EARLIEST_SECONDS = Date.UTC(1990, 0) / 1000;
const LATEST_SECONDS = Date.UTC(2100, 0) / 1000;

/** Says that a timestamp is most likely one of seconds. It is read as milliseconds all the same. */
export function checkUnit(
  diagnostics: DiagnosticSink,
  { epochMilliseconds }: Timestamp,
  { start, end }: Span,
): boolean {
  if (epochMilliseconds < EARLIEST_SECONDS || epochMilliseconds >= LATEST_SECONDS) return false;
  const asSeconds = isoInstant(epochMilliseconds * 1000);
  diagnostics.report('timestamp-in-seconds', start, end, { found: epochMilliseconds, asSeconds });
  return true;
}

/** Says where the three clocks of a document disagree. None is adjusted. */
export function compareClocks(
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
