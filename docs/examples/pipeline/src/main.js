import { readFileSync } from 'node:fs';
import { readArchive } from './read-archive.js';

const files = process.argv.slice(2).map((name) => ({ name, document: readFileSync(name, 'utf8') }));
const { rows, rejected } = readArchive(files);
for (const row of rows) console.log(JSON.stringify(row));
for (const { name, code } of rejected) console.error(`${name}: ${code}`);
process.exitCode = rejected.length > 0 ? 1 : 0;
