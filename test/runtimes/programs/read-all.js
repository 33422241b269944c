// node read-all.js CASES: prints the answers of the ES modules.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { answers } from './answers.js';
import * as entries from './entries.js';

const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(answers(entries, cases).join('\n'));
