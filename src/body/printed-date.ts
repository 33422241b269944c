import type { Element } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { attributeOf, visibleExtent } from '../markup/nodes.js';
import type { PrintedDate } from '../model/article.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { PrintedDateRule } from '../publishers/publisher.js';
import type { Span } from '../source/positions.js';
import { tidy } from '../source/white-space.js';
import { isoInstant, utcInstant } from '../standards/instants.js';
import type { BodyContext } from './context.js';
import { localInstants } from './time-zone.js';

interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: {
    readonly hour: number;
    readonly minute: number;
    readonly second: number | null;
    readonly millisecond: number;
  } | null;
  readonly isUtc: boolean;
}

/** The printed date, and the author in its line. */
export interface PrintedDateReading {
  readonly printedDate: PrintedDate;
  readonly rule: PrintedDateRule;
  /** The group `author` of the rule's pattern. */
  readonly author: string | null;
}

/** Reads an element as the printed date. `null`: it is not a date. `'invalid'`: its day or time does not exist. */
export function readPrintedDate(context: BodyContext, element: Element): PrintedDateReading | 'invalid' | null {
  for (const { element: named, rule } of context.rules.byTag.get(element.name)?.dates ?? []) {
    if (!matchesRule(element, named)) continue;
    const text = context.texts.of(element);
    const date = rule.attribute === undefined ? text : attributeOf(element, rule.attribute);
    const match = date === null || date === '' ? null : rule.pattern.exec(date);
    if (match === null) continue;
    const span = visibleExtent(context.source, element);
    const reading = readMatch(context, rule, match, text ?? match[0], span);
    if (reading !== 'invalid') context.ledger?.add(span.start, span.end, reading.printedDate, 'text');
    return reading;
  }
  return null;
}

/**
 * Reads the date in a headline or a paragraph. The text is not changed.
 *
 * @param spanOf - Maps `[start, end)` of the text to a span of the source.
 */
export function readDateIn(
  context: BodyContext,
  place: 'headline' | 'first-paragraph',
  text: string,
  spanOf: (start: number, end: number) => Span,
): PrintedDateReading | null {
  for (const rule of context.publisher.printedDate) {
    const match = rule.place === place ? rule.pattern.exec(text) : null;
    if (match === null) continue;
    const printed = match.groups?.['date'] ?? match[0];
    const start = match.index + match[0].indexOf(printed);
    const reading = readMatch(context, rule, match, printed, spanOf(start, start + printed.length));
    if (reading !== 'invalid') return reading;
  }
  return null;
}

function readMatch(
  context: BodyContext,
  rule: PrintedDateRule,
  { groups = {} }: RegExpExecArray,
  text: string,
  { start, end }: Span,
): PrintedDateReading | 'invalid' {
  const calendar = readCalendarTime(groups, rule);
  if (calendar === null) {
    context.diagnostics.report('invalid-printed-date', start, end, { text: excerpt(text) });
    return 'invalid';
  }
  const local = localTime(calendar);
  const epochMilliseconds = instantOf(context, calendar, local, start, end);
  const printedDate: PrintedDate = {
    text,
    local,
    timeZone: calendar.isUtc ? 'UTC' : context.publisher.timeZone,
    instant: epochMilliseconds === null ? null : isoInstant(epochMilliseconds),
    position: context.lines.positionAt(start, end),
  };
  return { printedDate, rule, author: tidy(groups['author'] ?? '') || null };
}

function readCalendarTime(
  groups: Readonly<Record<string, string | undefined>>,
  { months, halves = {} }: PrintedDateRule,
): CalendarTime | null {
  const { year, month, day, half, hour, minute, second, millisecond, zone } = groups;
  if (year === undefined || month === undefined || day === undefined) return null;
  const named = months?.indexOf(month) ?? -1;
  const calendar: CalendarTime = {
    year: Number(year),
    month: named === -1 ? Number(month) : named + 1,
    day: Number(day),
    time:
      hour === undefined || minute === undefined
        ? null
        : {
            hour: half === undefined ? Number(hour) : (Number(hour) % 12) + (halves[half] ?? 0),
            minute: Number(minute),
            second: second === undefined ? null : Number(second),
            millisecond: Number(millisecond ?? 0),
          },
    isUtc: zone !== undefined,
  };
  return isPossible(calendar) ? calendar : null;
}

function isPossible({ year, month, day, time }: CalendarTime): boolean {
  if (!(month >= 1 && month <= 12) || day < 1 || day > daysInMonth(year, month)) return false;
  return time === null || (time.hour < 24 && time.minute < 60 && (time.second ?? 0) < 60);
}

function daysInMonth(year: number, month: number): number {
  return new Date(utcInstant(year, month + 1, 0, 0, 0, 0, 0)).getUTCDate();
}

/** The instant of a calendar time. If it occurred twice, the later instant that is not after the timestamp is used. */
function instantOf(
  context: BodyContext,
  { year, month, day, time, isUtc }: CalendarTime,
  local: string,
  start: number,
  end: number,
): number | null {
  const { timeZone } = context.publisher;
  if (time === null) return null;
  const asUtc = utcInstant(year, month, day, time.hour, time.minute, time.second ?? 0, time.millisecond);
  if (isUtc) return asUtc;
  if (timeZone === null) return null;
  const reading = localInstants(asUtc, timeZone);
  if (reading.kind === 'skipped') context.diagnostics.report('skipped-local-time', start, end, { local, timeZone });
  if (reading.kind !== 'twice') return reading.instant;
  context.diagnostics.report('ambiguous-local-time', start, end, { local, timeZone });
  const timestamp = context.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  return reading.later <= timestamp ? reading.later : reading.earlier;
}

/** A calendar time in ISO 8601, as precise as it was printed: a date, with or without minutes and seconds. */
function localTime({ year, month, day, time }: CalendarTime): string {
  const date = `${digits(year, 4)}-${digits(month)}-${digits(day)}`;
  if (time === null) return date;
  const minutes = `${date}T${digits(time.hour)}:${digits(time.minute)}`;
  return time.second === null ? minutes : `${minutes}:${digits(time.second)}`;
}

function digits(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
