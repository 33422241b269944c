import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

/** A fenced block whose info string names a file: ```js main.js */
const FILE = /^```\w+ (\S+\.\w+)(?: no-run)?\n([\s\S]*?)^```$/gm;

/** The files that a page of `docs/places` shows, by name. */
export function examplesOf(page: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, 'docs/places', `${page}.md`), 'utf8');
  return Object.fromEntries([...text.matchAll(FILE)].map(([, name = '', content = '']) => [name, content]));
}
