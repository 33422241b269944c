import type { Span } from '../source/positions.js';
import { trimWhiteSpaceEnd } from '../source/white-space.js';

/** The Jekyll front matter that an archive mirror puts before the comment. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing one; to the end of the opening line if nothing closes it. */
  readonly span: Span;
  readonly closed: boolean;
  readonly values: Readonly<Record<string, string>>;
}

const FENCE = '---';
const FENCE_LINE = /^---[\t ]*$/;
const LINE_END = /\r\n?|\n/g;

/** Reads front matter that starts at `start`; `null` if none starts there. */
export function readFrontMatter(source: string, start: number, end: number): FrontMatter | null {
  if (!source.startsWith(FENCE, start)) return null;
  const lines: string[] = [];
  for (let at = start; at <= end; ) {
    LINE_END.lastIndex = at;
    const lineEnd = LINE_END.exec(source);
    const stop = lineEnd === null ? end : Math.min(lineEnd.index, end);
    const isFence = FENCE_LINE.test(source.slice(at, stop));
    if (at === start && !isFence) return null;
    if (at > start && isFence)
      return { span: { start, end: at + FENCE.length }, closed: true, values: readValues(lines) };
    if (at > start) lines.push(source.slice(at, trimWhiteSpaceEnd(source, at, stop)));
    at = lineEnd === null ? end + 1 : LINE_END.lastIndex;
  }
  return { span: { start, end: start + FENCE.length }, closed: false, values: {} };
}

/**
 * A value is the text after the first `: `. No YAML parser: the mirror does not escape, so a title with a quote in it is not
 * YAML. A line without a key belongs to the value before it, which is how a title with a line break arrives.
 */
function readValues(lines: readonly string[]): Readonly<Record<string, string>> {
  const entries: [key: string, value: string][] = [];
  for (const line of lines) {
    const colon = line.endsWith(':') && !line.includes(': ') ? line.length - 1 : line.indexOf(': ');
    const last = entries.at(-1);
    if (colon > 0 && line.charCodeAt(0) > 32) entries.push([line.slice(0, colon), line.slice(colon + 2)]);
    else if (last !== undefined) last[1] += `\n${line}`;
  }
  // `fromEntries` defines own properties, so that `__proto__` is a key like any other.
  return Object.fromEntries(entries.map(([key, value]) => [key, unquote(value)]));
}

function unquote(value: string): string {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value.slice(1, -1).replaceAll('\\"', '"');
}

/**
 * The front matter of an archive mirror, as `readFrontMatter` reads it: keys and values on lines, a value in double quotes
 * if it would not be read back without them. It is not YAML, because the mirror's is not.
 *
 * @throws `TypeError` for a key that no line can begin with.
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
/** A line that would read as the end of the front matter, or as another key. */
const BREAKS_OUT = /^(?:---[\t ]*$|[^\0- ][^\n]*(?:: |:$))/;

function writeValue(value: string): string {
  const lines = value.replace(LINE_END, '\n').split('\n');
  // Everything up to the last such line is joined to the key's line: joined only to the line before it, it would still break out.
  const last = Math.max(
    0,
    lines.findLastIndex((line) => BREAKS_OUT.test(line)),
  );
  const written = [lines.slice(0, last + 1).join(' '), ...lines.slice(last + 1)].join('\n');
  const isBare = !BLANK_END.test(written) && !(written.length > 1 && written.startsWith('"') && written.endsWith('"'));
  return isBare ? written : `"${written.replaceAll('"', '\\"')}"`;
}
