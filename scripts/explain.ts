/**
 * `npm run explain -- FILE…` shows how a document is read: what was repaired or is doubtful, then what each stretch became.
 * It runs the command line from its sources: `check`, then `explain`.
 */
import { runSource } from './run-source.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which document? npm run explain -- FILE');
  process.exit(2);
}

/** The worst exit code is ours. */
let worst = 0;
for (const file of files) {
  worst = Math.max(worst, runSource('src/cli/main.ts', ['check', '--level', 'info', file]));
  worst = Math.max(worst, runSource('src/cli/main.ts', ['explain', file]));
}
process.exitCode = worst;
