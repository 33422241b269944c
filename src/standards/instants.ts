/** The largest distance from 1970 that a date can have: https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const MAX_EPOCH_MILLISECONDS = 8_640_000_000_000_000;

/** A calendar date in ISO 8601 format: 2023-10-05. */
export const CALENDAR_DATE: RegExp = /^\d{4}-\d{2}-\d{2}$/;

/** An instant in the format of `Date.prototype.toISOString`: 2023-10-05T13:28:00.000Z. */
export const INSTANT: RegExp =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A local date, or a local time with or without seconds: 2023-10-05T15:28. */
export const LOCAL_TIME: RegExp =
  /^(?:\d{4}|[+-]\d{6})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** Whether a text is a date in ISO 8601 format whose day exists: 2023-10-05, but not 2023-02-30. */
export function isExistingDate(text: string): boolean {
  // `Date` may read 30 February as 2 March.
  return CALENDAR_DATE.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(-2));
}

/**
 * An instant in ISO 8601 format, in UTC with milliseconds.
 *
 * @param milliseconds - Since 1970-01-01T00:00:00Z; a whole number within the range of dates.
 */
export function isoInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The Gregorian calendar repeats itself every 146,097 days. */
const FOUR_CENTURIES = 146_097 * 86_400_000;

/** An instant from its parts in UTC; months count from 1. (`Date.UTC` would map the years 0 to 99 to 1900 to 1999.) */
export function utcInstant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  return Date.UTC(year + 400, month - 1, day, hour, minute, second, millisecond) - FOUR_CENTURIES;
}
