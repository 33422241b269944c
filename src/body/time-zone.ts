import { utcInstant } from '../standards/instants.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The memo is emptied when it grows beyond this: an archive of ten years has 3,650 days. */
const MAX_DAYS = 8192;

/** The instants that a wall clock's time can mean. */
export type LocalReading =
  | { readonly kind: 'once'; readonly instant: number }
  | { readonly kind: 'twice'; readonly earlier: number; readonly later: number }
  /** The clocks jumped over it; `instant` is read with the offset before the change. */
  | { readonly kind: 'skipped'; readonly instant: number };

/**
 * Reads a local time of a zone.
 *
 * @param asUtc - The local time as if it were UTC, in epoch milliseconds.
 * @param timeZone - IANA name.
 */
export function localInstants(asUtc: number, timeZone: string): LocalReading {
  const { before, after } = offsetsAround(asUtc, timeZone);
  if (before === after) return { kind: 'once', instant: asUtc - before };
  const early = asUtc - before;
  const late = asUtc - after;
  const isEarlyValid = offsetAt(early, timeZone) === before;
  const isLateValid = offsetAt(late, timeZone) === after;
  if (isEarlyValid && isLateValid)
    return { kind: 'twice', earlier: Math.min(early, late), later: Math.max(early, late) };
  if (isLateValid) return { kind: 'once', instant: late };
  return isEarlyValid ? { kind: 'once', instant: early } : { kind: 'skipped', instant: early };
}

/** A memo, not state: the offsets of a day in a zone never change. */
const offsetsByDay = new Map<string, Map<number, DayOffsets>>();

interface DayOffsets {
  readonly before: number;
  readonly after: number;
}

/** The offsets a day before and a day after: they differ only where the clocks change in between. */
function offsetsAround(asUtc: number, timeZone: string): DayOffsets {
  const day = Math.floor(asUtc / DAY);
  let days = offsetsByDay.get(timeZone);
  if (days === undefined) {
    days = new Map();
    offsetsByDay.set(timeZone, days);
  }
  let offsets = days.get(day);
  if (offsets === undefined) {
    if (days.size >= MAX_DAYS) days.clear();
    offsets = { before: offsetAt((day - 1) * DAY, timeZone), after: offsetAt((day + 2) * DAY, timeZone) };
    days.set(day, offsets);
  }
  return offsets;
}

/** One formatter a zone, made on first use: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The zone's distance from UTC at an instant, in milliseconds, positive east. */
function offsetAt(instant: number, timeZone: string): number {
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  return utcInstant(year, month, day, hour, minute, second, 0) - Math.floor(instant / 1000) * 1000;
}
