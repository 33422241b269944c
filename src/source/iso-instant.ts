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
  const hours = Math.floor(time / 3_600_000);
  const minutes = Math.floor(time / 60_000) % 60;
  const seconds = Math.floor(time / 1000) % 60;
  return `${isoDate(days)}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds)}.${String(time % 1000).padStart(3, '0')}Z`;
}

/** Calendar arithmetic on eras of 400 years, years beginning in March: https://howardhinnant.github.io/date_algorithms.html#civil_from_days */
function isoDate(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A number of a calendar or a clock as ISO 8601 writes it. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
