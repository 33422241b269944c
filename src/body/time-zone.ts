const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The cache is cleared when it contains more days. An archive of ten years has 3,650. */
const MAX_DAYS = 8192;

/** The instants of a local time. */
export type LocalReading =
  | { readonly kind: 'once'; readonly instant: number }
  /** The clocks were put back. */
  | { readonly kind: 'twice'; readonly earlier: number; readonly later: number }
  /** The clocks were put forward; `instant` is computed with the offset before the change. */
  | { readonly kind: 'skipped'; readonly instant: number };

/**
 * The instants of a local time in a time zone.
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

interface DayOffsets {
  readonly before: number;
  readonly after: number;
}

/** Caches the offsets of each day and time zone. */
const offsetsByDay = new Map<string, DayOffsets>();

/** The offsets a day before and a day after a day. They differ only if the clocks change in between. */
function offsetsAround(asUtc: number, timeZone: string): DayOffsets {
  const day = Math.floor(asUtc / DAY);
  const key = `${day} ${timeZone}`;
  let offsets = offsetsByDay.get(key);
  if (offsets === undefined) {
    if (offsetsByDay.size >= MAX_DAYS) offsetsByDay.clear();
    offsets = { before: offsetAt((day - 1) * DAY, timeZone), after: offsetAt((day + 2) * DAY, timeZone) };
    offsetsByDay.set(key, offsets);
  }
  return offsets;
}

/** Caches a formatter for each time zone: creating one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** `GMT+02:00` or `GMT`; before time zones existed, also `GMT+00:09:21`. */
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The offset of a time zone from UTC at an instant, in milliseconds, positive in the east. */
function offsetAt(instant: number, timeZone: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(formatterOf(timeZone).format(instant)) ?? [];
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
  return sign === '-' ? -offset : offset;
}
