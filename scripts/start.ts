/** `npm start -- FILE…` runs the command line from its sources; without an argument it reads a sample document. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.js';

function sample(): string {
  const fixtures = join(root, 'fixtures');
  const folders = existsSync(fixtures) ? readdirSync(fixtures).sort() : [];
  const found = ['c4-news', ...folders]
    .map((folder) => join(fixtures, folder, 'input.md'))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('There is no sample document in fixtures/');
  return found;
}

const given = process.argv.slice(2);
const args = given.length > 0 ? given : [sample()];
const { status } = spawnSync(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts'), ...args],
  // npm runs scripts in the package's folder; the caller's paths start where the caller is.
  { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() },
);
process.exitCode = status ?? 1;
