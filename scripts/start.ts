/** `npm start -- FILE…` runs the command line from its sources; without an argument it reads a sample document. */
import { join } from 'node:path';
import { root } from './entries.js';
import { runSource } from './run-source.js';

const given = process.argv.slice(2);
const args = given.length > 0 ? given : [join(root, 'fixtures/c4-news/input.md')];
process.exitCode = runSource('src/cli/main.ts', args);
