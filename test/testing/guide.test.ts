import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentDamages, documentEras } from 'rfi-article/testing';
import { expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';

const page = join(root, 'docs/testing.md');

const eras = documentEras.map(({ name, id, description }) => `| \`${name}\` | ${id} | ${codeOf(description)} |`);
const damages = documentDamages.map(({ name, effect, error, description }) => {
  const effects = error === null ? effect : `${effect}: \`${error}\``;
  return `| \`${name}\` | ${effects} | ${codeOf(description)} |`;
});

it.each([
  ['eras', eras],
  ['damages', damages],
])('docs/testing.md lists all %s', (_, rows) => {
  const text = readFileSync(page, 'utf8');
  expect(text.includes(rows.join('\n')), `The table should be:\n${rows.join('\n')}`).toBe(true);
});

/** Puts tags in code, because outside code they would be tags of the page. */
function codeOf(description: string): string {
  return description.replaceAll('|', '\\|').replaceAll(/(?<!`[^`]*)<([^>`]*)>/g, '`<$1>`');
}
