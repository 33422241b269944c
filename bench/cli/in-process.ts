/**
 * Measures reading, parsing and `JSON.stringify` in one process, with which the command line is compared. Reads the documents in a
 * folder or the lines of a file, and prints seconds of processor time without start-up.
 */
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/index.js';
import { allPublishers } from '../../src/publishers/index.js';

const [source = '', target = ''] = process.argv.slice(2);
const before = process.cpuUsage();
const output = openSync(target, 'w');
for (const document of statSync(source).isDirectory() ? filesOf(source) : linesOf(source))
  writeSync(output, `${JSON.stringify(parseArticle(document, { publishers: allPublishers }))}\n`);
closeSync(output);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1e6);

function* filesOf(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.md')) yield readFileSync(join(folder, name), 'utf8');
}

function* linesOf(file: string): Generator<string> {
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n'))
    yield (JSON.parse(line) as { document: string }).document; // written by `writeLines`
}
