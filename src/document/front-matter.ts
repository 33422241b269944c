import type { Span } from '../source/positions.js';
import { trimWhiteSpaceEnd } from '../source/white-space.js';

/** The Jekyll front matter that an archive mirror puts before the timestamp comment. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing one; only the opening `---` if the front matter is not closed. */
  readonly span: Span;
  readonly isClosed: boolean;
  readonly values: Readonly<Record<string, string>>;
}

const FENCE = '---';
const FENCE_LINE = /^---[\t ]*$/;
const LINE_END = /\r\n?|\n/g;

/** Reads the front matter that starts at `start`; `null` if there is none. */
export function readFrontMatter(source: string, start: number, end: number): FrontMatter | null {
  if (!source.startsWith(FENCE, start)) return null;
  const lines: string[] = [];
  for (let at = start; at <= end; ) {
    LINE_END.lastIndex = at;
    const lineEnd = LINE_END.exec(source);
    const stop = lineEnd?.index ?? end;
    const isFence = FENCE_LINE.test(source.slice(at, stop));
    if (at === start && !isFence) return null;
    if (at > start && isFence)
      return { span: { start, end: at + FENCE.length }, isClosed: true, values: readValues(lines) };
    if (at > start) lines.push(source.slice(at, trimWhiteSpaceEnd(source, at, stop)));
    at = lineEnd === null ? end + 1 : LINE_END.lastIndex;
  }
  return { span: { start, end: start + FENCE.length }, isClosed: false, values: {} };
}

/**
 * Reads keys and values. A value is the text after the first `: `; a line without a key continues the value before it, as
 * when a title contains a line break. It is not parsed as YAML because the mirror does not escape quotation marks.
 */
function readValues(lines: readonly string[]): Readonly<Record<string, string>> {
  const entries: [key: string, value: string][] = [];
  for (const line of lines) {
    const colon = line.endsWith(':') && !line.includes(': ') ? line.length - 1 : line.indexOf(': ');
    const last = entries.at(-1);
    if (colon > 0 && line.charCodeAt(0) > 32) entries.push([line.slice(0, colon), line.slice(colon + 2)]);
    else if (last !== undefined) last[1] += `\n${line}`;
  }
  // `fromEntries` defines own properties, so `__proto__` is an ordinary key.
  return Object.fromEntries(entries.map(([key, value]) => [key, unquote(value)]));
}

function unquote(value: string): string {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value.slice(1, -1).replaceAll('\\"', '"');
}

/**
 * Writes front matter in the mirror's form, which is not YAML: each key and value is on a line, and a value is quoted if
 * `readFrontMatter` would otherwise read something else.
 *
 * @throws `TypeError` for a key that cannot be read back.
 */
export function writeFrontMatter(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${checkedKey(key)}: ${writeValue(value)}\n`);
  return `${FENCE}\n${lines.join('')}${FENCE}\n`;
}

function checkedKey(key: string): string {
  if (key !== '' && key.charCodeAt(0) > 32 && !/[\r\n]|: /.test(key)) return key;
  throw new TypeError(`Not an Article: /frontMatter: No line can begin with the key ${JSON.stringify(key)}.`);
}

const BLANK_END = /[\t\n\f\r ]$/;
/** A line that would be read as the end of the front matter, or as another key. */
const BREAKS_OUT = /^(?:---[\t ]*$|[^\0- ][^\n]*(?:: |:$))/;

function writeValue(value: string): string {
  const lines = value.replace(LINE_END, '\n').split('\n');
  // All lines up to the last such line are joined into one. Joined only to the line before it, it would still break out.
  const last = Math.max(
    0,
    lines.findLastIndex((line) => BREAKS_OUT.test(line)),
  );
  const text = [lines.slice(0, last + 1).join(' '), ...lines.slice(last + 1)].join('\n');
  const isBare = !BLANK_END.test(text) && !(text.length > 1 && text.startsWith('"') && text.endsWith('"'));
  return isBare ? text : `"${text.replaceAll('"', '\\"')}"`;
}
