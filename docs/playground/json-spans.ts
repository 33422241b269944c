import type { Span } from './protocol.js';

/** Writes a value like `JSON.stringify(value, null, 2)`, in spans of lines with the JSON Pointer of their value. */
export function jsonSpans(root: object): readonly Span[] {
  const spans: { text: string; readonly path: string }[] = [];
  const add = (text: string, path: string): void => {
    const last = spans.at(-1);
    if (last?.path === path && last.text.length < 2_000) last.text += text;
    else spans.push({ text, path });
  };
  const write = (value: unknown, path: string, before: string, after: string, indent: string): void => {
    if (typeof value !== 'object' || value === null) {
      add(`${before}${JSON.stringify(value)}${after}\n`, path);
      return;
    }
    const isList = Array.isArray(value);
    const entries = Object.entries(value).filter(([, child]) => child !== undefined);
    if (entries.length === 0) {
      add(`${before}${isList ? '[]' : '{}'}${after}\n`, path);
      return;
    }
    add(`${before}${isList ? '[' : '{'}\n`, path);
    const inner = `${indent}  `;
    for (const [at, [key, child]] of entries.entries()) {
      const name = isList ? inner : `${inner}${JSON.stringify(key)}: `;
      const comma = at === entries.length - 1 ? '' : ',';
      // A position has the path of the value to which it belongs.
      if (key === 'position')
        add(`${name}${JSON.stringify(child, null, 2).replaceAll('\n', `\n${inner}`)}${comma}\n`, path);
      else write(child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, name, comma, inner);
    }
    add(`${indent}${isList ? ']' : '}'}${after}\n`, path);
  };
  write(root, '', '', '', '');
  const last = spans.at(-1);
  if (last !== undefined) spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
  return spans;
}
