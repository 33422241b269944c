const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const hour = 3_600_000;

/**
 * The instant of a printed `dd/mm/yyyy - hh:mm`. Of the two readings of the hour that occurs twice in October, the later one
 * that is not after the timestamp. A time that is skipped in March is read with the offset before it.
 */
export function parisInstant(printed: string, tick: number): string | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4}) - (\d\d):(\d\d)$/.exec(printed);
  if (match === null) return null;
  const [day, month, year, hours, minutes] = match.slice(1).map(Number) as [number, number, number, number, number];
  const local = Date.UTC(year, month - 1, day, hours, minutes);
  const wanted = printed.replace(' - ', ', ');
  const readings = [local - hour, local - 2 * hour].filter((instant) => paris.format(instant) === wanted);
  const chosen = readings.find((instant) => instant <= tick) ?? readings.at(-1) ?? local - hour;
  return new Date(chosen).toISOString();
}
