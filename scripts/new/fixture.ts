/**
 * `npm run new -- fixture NAME FILE` makes a fixture from a real document. It keeps the markup and replaces the words, because no
 * copied text may be in the repository. Words that rules look for are kept: column, site name, labels, credits, boilerplate.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../entries.js';
import { disguise } from './disguise.js';

const [name = '', file] = process.argv.slice(2);
const folder = join(root, 'fixtures', name);
if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name) || file === undefined) {
  console.error('Usage: npm run new -- fixture NAME FILE');
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`fixtures/${name} already exists.`);
  process.exit(1);
}

const document = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
  // npm runs scripts in the package's folder, but the path is relative to the user's folder.
  readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file)),
);
mkdirSync(folder);
writeFileSync(join(folder, 'input.md'), disguise(document));
writeFileSync(join(folder, 'README.md'), 'State here in one line what this case proves.\n');
console.log(`Created fixtures/${name}/. Next:

1. Read input.md and delete what the case does not need. Replace the names in bylines and credits, which were kept.
2. npm run update -- fixtures ${name}    writes the current result to expected.json.
3. Correct expected.json, and state in README.md what the case proves.
4. npm test -- test/fixtures          fails until the reader returns the expected result.`);
