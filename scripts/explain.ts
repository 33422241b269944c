/**
 * `npm run explain -- FILE…` shows how a document is read: its diagnostics, followed by what each part became.
 * It runs `check` and `explain` of the command line from source.
 */
import { runSource } from './run-source.js';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run explain -- FILE…');
  process.exit(2);
}

let worst = 0;
for (const file of files) {
  for (const command of [['check', '--level', 'info'], ['explain']]) {
    const exitCode = runSource('src/cli/main.ts', [...command, file]);
    worst = Math.max(worst, exitCode);
    // If the command line itself failed, the next command would fail in the same way.
    if (exitCode > 1) break;
  }
}
process.exitCode = worst;
