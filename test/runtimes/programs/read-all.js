// node read-all.js CASES: prints the host as the runtime sees it, then the answers of the ES modules, a line each.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { answers, hostSeen } from './answers.js';
import * as entries from './entries.js';

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write([hostSeen(), ...answers(entries, cases)].join('\n'));
