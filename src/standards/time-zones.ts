/** `GMT+02:00` or `GMT`; before time zones existed, also `GMT+00:09:21`. */
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The offset of a time zone from UTC at an instant, in milliseconds, positive in the east. */
export function zoneOffset(instant: number, timeZone: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(formatterOf(timeZone).format(instant)) ?? [];
  const offset = 1000 * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  return sign === '-' ? -offset : offset;
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
