const DAY = 86_400_000;

/**
 * An instant in ISO 8601, UTC, with milliseconds: what `Date.prototype.toISOString` gives, at a quarter of its time.
 *
 * @param milliseconds - Since 1970-01-01T00:00:00Z; a whole number within the range of dates.
 */
export function isoInstant(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  // The days of 0001-01-01 to 9999-12-31; years outside are written with a sign and six digits.
  if (days < -719_162 || days > 2_932_896) return new Date(milliseconds).toISOString();
  const time = milliseconds - days * DAY;
  const { year, month, day } = civilDate(days);
  const hour = quotient(time, 3_600_000);
  const minute = quotient(time, 60_000) % 60;
  const second = quotient(time, 1000) % 60;
  const millisecond = time % 1000;
  // One call makes one string: put together from pieces it would stay a tree of them, of eight times the size.
  return String.fromCharCode(
    digit(year, 1000),
    digit(year, 100),
    digit(year, 10),
    digit(year, 1),
    HYPHEN,
    digit(month, 10),
    digit(month, 1),
    HYPHEN,
    digit(day, 10),
    digit(day, 1),
    LETTER_T,
    digit(hour, 10),
    digit(hour, 1),
    COLON,
    digit(minute, 10),
    digit(minute, 1),
    COLON,
    digit(second, 10),
    digit(second, 1),
    FULL_STOP,
    digit(millisecond, 100),
    digit(millisecond, 10),
    digit(millisecond, 1),
    LETTER_Z,
  );
}

const HYPHEN = 45;
const FULL_STOP = 46;
const ZERO = 48;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;

/** Of whole numbers from 0 to 2^31 - 1, by the arithmetic of 32 bits, which takes a fraction of the time. */
function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

/** The character of a number's digit at a power of ten. */
function digit(value: number, power: number): number {
  return ZERO + (quotient(value, power) % 10);
}

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Calendar arithmetic on eras of 400 years, years beginning in March: https://howardhinnant.github.io/date_algorithms.html#civil_from_days */
function civilDate(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = quotient(shifted, 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const shiftedMonth = quotient(5 * dayOfYear + 2, 153);
  const day = dayOfYear - quotient(153 * shiftedMonth + 2, 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

/** The Gregorian calendar repeats itself every 146,097 days. */
const FOUR_CENTURIES = 146_097 * DAY;

/** An instant by its parts in UTC, months from 1. (`Date.UTC` takes the years 0 to 99 for those of the 20th century.) */
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
