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
  throw new TypeError(`Not an Article: /frontMatter has a key that no line can begin with: ${JSON.stringify(key)}.`);
}

const BLANK_END = /[\t\n\f\r ]$/;
/** A line that a reader takes for the end of the front matter, or for a key of its own. */
const BREAKS_OUT = /^(?:---[\t ]*$|[^\s][^\n]*(?:: |:$))/;

function writeValue(value: string): string {
  const [first = '', ...rest] = value.replace(/\r\n?/g, '\n').split('\n');
  let written = first;
  for (const line of rest) written += (BREAKS_OUT.test(line) ? ' ' : '\n') + line;
  const isBare = !BLANK_END.test(written) && !(written.length > 1 && written.startsWith('"') && written.endsWith('"'));
  return isBare ? written : `"${written.replaceAll('"', '\\"')}"`;
}
