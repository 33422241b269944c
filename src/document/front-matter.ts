import type { Span } from '../source/positions.js';
import { trimWhiteSpaceEnd } from '../source/white-space.js';

/** The Jekyll front matter that an archive mirror puts before the comment. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing one; to the end of the opening line where nothing closes it. */
  readonly span: Span;
  readonly closed: boolean;
  readonly values: Readonly<Record<string, string>>;
}

const FENCE = '---';

/** Reads front matter that starts at `start`, or gives `null` where none does. */
export function readFrontMatter(source: string, start: number, end: number): FrontMatter | null {
  const opening = fenceEnd(source, start, end);
  if (opening === -1) return null;
  const lines: string[] = [];
  let lineStart = opening + 1;
  while (lineStart <= end) {
    const closing = fenceEnd(source, lineStart, end);
    if (closing !== -1)
      return { span: { start, end: lineStart + FENCE.length }, closed: true, values: readValues(lines) };
    let lineEnd = source.indexOf('\n', lineStart);
    if (lineEnd === -1 || lineEnd > end) lineEnd = end;
    lines.push(source.slice(lineStart, trimWhiteSpaceEnd(source, lineStart, lineEnd)));
    lineStart = lineEnd + 1;
  }
  return { span: { start, end: start + FENCE.length }, closed: false, values: {} };
}

/** The offset of the line's end where the line is a fence and nothing else, else -1. */
function fenceEnd(source: string, start: number, end: number): number {
  if (!source.startsWith(FENCE, start)) return -1;
  let at = start + FENCE.length;
  while (at < end && (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9 || source.charCodeAt(at) === 13))
    at++;
  return at >= end || source.charCodeAt(at) === 10 ? at : -1;
}

/**
 * A value is the text after the first `: `. No YAML parser: the mirror does not escape, so a title with a quote in it
 * is no YAML. A line without a key goes on the value before it, which is how a title with a line break arrives.
 */
function readValues(lines: readonly string[]): Readonly<Record<string, string>> {
  const entries: [key: string, value: string][] = [];
  for (const line of lines) {
    const colon = line.endsWith(':') && !line.includes(': ') ? line.length - 1 : line.indexOf(': ');
    const last = entries.at(-1);
    if (colon > 0 && line.charCodeAt(0) > 32) entries.push([line.slice(0, colon), line.slice(colon + 2)]);
    else if (last !== undefined) last[1] += `\n${line}`;
  }
  // `fromEntries` defines own properties, so that a key `__proto__` is a key like any other.
  return Object.fromEntries(entries.map(([key, value]) => [key, unquote(value)]));
}

function unquote(value: string): string {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value.slice(1, -1).replaceAll('\\"', '"');
}
