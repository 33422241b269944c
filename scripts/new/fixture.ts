/**
 * `npm run new -- fixture NAME FILE` makes a fixture of a real document: its markup as it is, its words replaced, because
 * no copied text goes into the repository. Words that rules look for stay: column, site name, labels, credits, boilerplate.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../entries.js';
import { disguise } from './disguise.js';

const [name = '', file] = process.argv.slice(2);
const folder = join(root, 'fixtures', name);
if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name) || file === undefined) {
  console.error('npm run new -- fixture name-of-the-case FILE');
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`fixtures/${name} is there already.`);
  process.exit(1);
}

const document = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
  // npm runs scripts in the package's folder; the caller's paths start where the caller is.
  readFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), file)),
);
mkdirSync(folder);
writeFileSync(join(folder, 'input.md'), disguise(document));
writeFileSync(join(folder, 'README.md'), 'Say here in one line what this case proves.\n');
console.log(`fixtures/${name}/ written. Next:

1. Read input.md, and cut what the case does not need. Names in bylines and credits are still there: replace them.
2. npm run update -- fixtures ${name}    writes expected.json: what the reader makes of it today.
3. Write into expected.json what it should say, and into README.md what the case proves.
4. npm test -- test/fixtures          fails until the reader does so.`);
