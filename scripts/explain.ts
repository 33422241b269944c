/**
 * `npm run explain -- FILE…` shows how a document is read: what was repaired or is doubtful, then what each stretch became.
 * It runs the command line from its sources: `check`, then `explain`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './entries.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which document? npm run explain -- FILE');
  process.exit(2);
}

for (const file of files) {
  run('check', '--level', 'info', file);
  run('explain', file);
}

/** The worst exit code is ours. */
function run(...args: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts'), ...args],
    // npm runs scripts in the package's folder; the caller's paths start where the caller is.
    { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() },
  );
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
}
