import { zoneOffset } from '../standards/time-zones.js';

const DAY = 24 * 3_600_000;
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
  const isEarlyValid = zoneOffset(early, timeZone) === before;
  const isLateValid = zoneOffset(late, timeZone) === after;
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
    offsets = { before: zoneOffset((day - 1) * DAY, timeZone), after: zoneOffset((day + 2) * DAY, timeZone) };
    offsetsByDay.set(key, offsets);
  }
  return offsets;
}
