import { parseBody } from '../../index.js';
import { rfi } from '../../publishers/index.js';

/** The feed's tick comes after the printed date: 2 minutes to a day, mostly half an hour. */
const LAG = 1_022_000;

let formatter: Intl.DateTimeFormat | undefined;

/** What the publisher prints where the feed ticks at an instant: `05/10/2023 - 15:28`. */
export function printedBefore(epochMilliseconds: number): string {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: rfi.timeZone ?? 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return formatter.format(epochMilliseconds - LAG).replace(', ', ' - ');
}

/** When the feed ticks for a printed date; `null` where the text is no date. */
export function tickAfter(printedDate: string): number | null {
  const instant = parseBody(`<div>${printedDate}</div>`).printedDate?.instant ?? null;
  return instant === null ? null : Date.parse(instant) + LAG;
}

/** The day of a printed date as the URL's slug writes it: `20231005`. */
export function slugDay(printedDate: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(printedDate) ?? [];
  return `${year ?? ''}${month ?? ''}${day ?? ''}`;
}
