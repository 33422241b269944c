import { styleText } from 'node:util';
import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import { location } from 'vfile-location';
import type { Point, Position } from '../index.js';

/** Formats text for a terminal; returns it unchanged if colours are off. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Whether a stream is to show colours. Node decides by the terminal and the variables NO_COLOR and FORCE_COLOR. */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return styleText('red', ' ', { stream }) !== ' ';
}

export function paintFor(stream: NodeJS.WriteStream): Paint {
  // Not the option `stream`: Node 20 ignores it if there are several formats.
  if (!wantsColour(stream)) return (_, text) => text;
  return (format, text) => (text === '' ? '' : styleText(format, text, { validateStream: false }));
}

// The run continues even if the program that reads standard error ends.
process.stderr.on('error', () => {});

/** Colours for standard error. */
export const paintError: Paint = (format, text) => paintFor(process.stderr)(format, text);

/** Prints a message on standard error. */
export function printError(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Characters that control a terminal or are invisible. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text that is safe to print on a terminal, on one line. Control characters and invisible characters are replaced with their
 * code points, `<U+200B>`, so that a document cannot control the reader's terminal.
 */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSEEN, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `<U+${number.padStart(4, '0')}>`;
  });
}

/** The part of a text that fits into a width, on one line. */
export function excerpt(text: string, width: number, position: 'start' | 'end' = 'end'): string {
  return cliTruncate(printable(text), width, { position });
}

/** Returns a function that maps each offset of a text to its point. */
export function pointsOf(text: string): (offset: number) => Point {
  const lines = location(text);
  return (offset) => lines.toPoint(offset) as Point; // every offset of the text has a point
}

/** How many columns of a line a code frame shows. The body of a document is often one line with thousands of columns. */
const FRAME_WIDTH = 96;
/** How many of these columns may precede the marked text. */
const BEFORE_WIDTH = 40;
/** How many characters certainly fill a code frame. A line may have a million. */
const REACH = 1000;

/**
 * The line at a position, with the offending text marked below it, as compilers print it:
 *
 *     3 | …<div><p>一</p></i><p>二
 *       |                ^^^^
 */
export function codeFrame(source: string, { start, end }: Position, paint: Paint): string {
  const lineStart = start.offset - (start.column - 1);
  const [rest = ''] = /^[^\r\n]*/.exec(source.slice(start.offset, start.offset + REACH)) ?? [];
  const length = end.offset - start.offset;
  const before = excerpt(source.slice(Math.max(lineStart, start.offset - REACH), start.offset), BEFORE_WIDTH, 'start');
  const marked = printable(rest.slice(0, length));
  const shown = cliTruncate(marked + printable(rest.slice(length)), FRAME_WIDTH - stringWidth(before));
  // If the marked text is itself too long, everything shown is marked.
  const [bold, plain] = shown.startsWith(marked) ? [marked, shown.slice(marked.length)] : [shown, ''];
  const gutter = String(start.line);
  const mark = '^'.repeat(Math.max(1, stringWidth(bold)));
  return [
    `${paint('dim', `${gutter} |`)} ${before}${paint('bold', bold)}${plain}`.trimEnd(),
    `${paint('dim', `${' '.repeat(gutter.length)} |`)} ${' '.repeat(stringWidth(before))}${paint(['bold', 'red'], mark)}`,
  ].join('\n');
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
