/** What parsing and JSON cost without files: reads the documents first, then counts. Prints seconds of processor time. */
import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/index.js';

const [file = ''] = process.argv.slice(2);
const documents = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { document: string }).document); // written by writeLines
const before = process.cpuUsage();
let length = 0;
for (const document of documents) length += JSON.stringify(parseArticle(document)).length;
const { user, system } = process.cpuUsage(before);
// The length is used, so that nothing of the work can be left out.
if (length > 0) console.log((user + system) / 1e6);
