import { type Element, isText } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/node-span.js';
import { visibleSpans } from '../markup/visible-text.js';
import type { PrintedDate } from '../model/article.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { PrintedDateGrammar } from '../publishers/publisher.js';
import type { Span } from '../source/positions.js';
import { skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { isoInstant, utcInstant } from '../standards/instants.js';
import type { BodyContext } from './context.js';
import { localInstants } from './time-zone.js';

const LONGEST_DATE = 80;

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

/** The printed date, and who its line names as the author. */
export interface PrintedDateReading {
  readonly printedDate: PrintedDate;
  /** Its instant again, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number | null;
  readonly author: string | null;
}

/** Reads an element as the printed date; `null` where it is none, `'invalid'` where it names a day that there is not. */
export function readPrintedDate(context: BodyContext, element: Element): PrintedDateReading | 'invalid' | null {
  const grammar = context.publisher.printedDate;
  if (grammar === null || !matchesRule(element, grammar.element)) return null;
  const text = context.shortTexts.of(element);
  const match = text === null || text === '' || text.length > LONGEST_DATE ? null : grammar.pattern.exec(text);
  if (text === null || match === null) return null;
  const { start, end } = textSpan(context, element);
  const calendar = readCalendarTime(match.groups ?? {}, grammar);
  if (calendar === null) {
    context.diagnostics.report('invalid-printed-date', start, end, { text: excerpt(text) });
    return 'invalid';
  }
  const asUtc = asIfUtc(calendar);
  const local = isoInstant(asUtc).slice(0, localLength(calendar));
  const epochMilliseconds = instantOf(context, calendar, asUtc, local, start, end);
  const printed: PrintedDate = {
    text,
    local,
    timeZone: calendar.isUtc ? 'UTC' : context.publisher.timeZone,
    instant: epochMilliseconds === null ? null : isoInstant(epochMilliseconds),
    position: context.lines.positionAt(start, end),
  };
  context.recorder?.feed(start, end, printed, 'text');
  const author = match.groups?.['author'];
  return { printedDate: printed, epochMilliseconds, author: author === undefined ? null : tidy(author) || null };
}

function readCalendarTime(
  groups: Readonly<Record<string, string | undefined>>,
  grammar: PrintedDateGrammar,
): CalendarTime | null {
  const { year, month, day, hour, minute, second, millisecond, zone } = groups;
  if (year === undefined || month === undefined || day === undefined) return null;
  const named = grammar.months?.indexOf(month) ?? -1;
  const calendar: CalendarTime = {
    year: Number(year),
    month: named === -1 ? Number(month) : named + 1,
    day: Number(day),
    time:
      hour === undefined || minute === undefined
        ? null
        : {
            hour: Number(hour),
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
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Of the two readings of a time that occurs twice, the later one that is not after the timestamp comment. */
function instantOf(
  context: BodyContext,
  { time, isUtc }: CalendarTime,
  asUtc: number,
  local: string,
  start: number,
  end: number,
): number | null {
  const { timeZone } = context.publisher;
  if (time === null) return null;
  if (isUtc) return asUtc;
  if (timeZone === null) return null;
  const reading = localInstants(asUtc, timeZone);
  if (reading.kind === 'skipped') context.diagnostics.report('skipped-local-time', start, end, { local, timeZone });
  if (reading.kind !== 'twice') return reading.instant;
  context.diagnostics.report('ambiguous-local-time', start, end, { local, timeZone });
  const tick = context.epochMilliseconds === null ? Number.POSITIVE_INFINITY : context.epochMilliseconds;
  return reading.later <= tick ? reading.later : reading.earlier;
}

/** What the clock says, as if it said it in UTC. */
function asIfUtc({ year, month, day, time }: CalendarTime): number {
  const { hour, minute, second, millisecond } = time ?? MIDNIGHT;
  return utcInstant(year, month, day, hour, minute, second ?? 0, millisecond);
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0, millisecond: 0 };

/** How much of an instant in ISO 8601 a line says: its date, its minutes or its seconds. */
function localLength({ time }: CalendarTime): number {
  if (time === null) return 10;
  return time.second === null ? 16 : 19;
}

/** Where the text stands, without the blanks round it: nearly always it is one. */
function textSpan({ source }: BodyContext, element: Element): Span {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  if (only !== undefined && isText(only)) {
    const start = skipBlanks(source, startOf(only), endOf(only));
    return { start, end: trimBlanksEnd(source, start, endOf(only)) };
  }
  const spans = visibleSpans(source, [element]);
  return { start: spans[0]?.start ?? startOf(element), end: spans.at(-1)?.end ?? endOf(element) };
}
