import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

/** Matches a fenced block with a file name in its info string: ```js main.js */
const FILE = /^```\w+ (\S+\.\w+)(?: no-run)?\n([\s\S]*?)^```$/gm;

/** Returns the files on a page of `docs/places`, by name. */
export function examplesOf(page: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, 'docs/places', `${page}.md`), 'utf8');
  return Object.fromEntries([...text.matchAll(FILE)].map(([, name = '', content = '']) => [name, content]));
}
