import type { BodyReading } from '../body/read-body.js';
import type { DiagnosticSink } from '../diagnostics/collector.js';
import type { Timestamp, UrlParts } from '../model/article.js';
import type { Span } from '../source/positions.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The feed's tick comes 2 minutes to 43 hours after the printed date (once it was 85); the slug's date is at most the day before. */
const APART = 48 * HOUR;

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
