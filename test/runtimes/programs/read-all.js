// `node read-all.js CASES` prints the host that the runtime reports, then the answers of the ES modules, one per line.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { answers, reportedHost } from './answers.js';
import * as entries from './entries.js';

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write([reportedHost(), ...answers(entries, cases)].join('\n'));
