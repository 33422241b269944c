/** `npm start -- FILE…` runs the command line from source. Without an argument, it reads a sample document. */
import { join } from 'node:path';
import { root } from './entries.js';
import { runSource } from './run-source.js';

const files = process.argv.slice(2);
const args = files.length > 0 ? files : [join(root, 'fixtures/c4-news/input.md')];
process.exitCode = runSource('src/cli/main.ts', args);
