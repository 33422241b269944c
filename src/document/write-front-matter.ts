/**
 * The front matter of an archive mirror, as `readFrontMatter` reads it: keys and values on lines, a value in double quotes
 * where it would not read back bare. It is no YAML, for the mirror's is none.
 *
 * @throws `TypeError` for a key that no line can begin with.
 */
export function writeFrontMatter(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${checkedKey(key)}: ${writeValue(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

function checkedKey(key: string): string {
  if (key !== '' && key.charCodeAt(0) > 32 && !/[\r\n]|: |:$/.test(key)) return key;
  throw new TypeError(`Not an Article: /frontMatter: No line can begin with the key ${JSON.stringify(key)}.`);
}

const BLANK_END = /[\t\n\f\r ]$/;
/** A line that a reader takes for the end of the front matter, or for a key of its own. */
const BREAKS_OUT = /^(?:---[\t ]*$|[^\s][^\n]*(?:: |:$))/;

function writeValue(value: string): string {
  const lines = value.replace(/\r\n?/g, '\n').split('\n');
  // Up to the last line that breaks out all is one line, the key's own: joined only to the line before, it would break out still.
  const last = Math.max(
    0,
    lines.findLastIndex((line) => BREAKS_OUT.test(line)),
  );
  const written = [lines.slice(0, last + 1).join(' '), ...lines.slice(last + 1)].join('\n');
  const isBare = !BLANK_END.test(written) && !(written.length > 1 && written.startsWith('"') && written.endsWith('"'));
  return isBare ? written : `"${written.replaceAll('"', '\\"')}"`;
}
