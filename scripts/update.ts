/**
 * `npm run update` writes all generated files: the JSON Schema, the entries in package.json and tsconfig.json, tables and lists in
 * the docs, the public API as text, and the index of fixtures. `npm run update -- NAME [option…]` writes one of them. Two are
 * written only by name: the expectations of fixtures (`npm run update -- fixtures NAME…`), and the table of how exactly documents
 * of the corpus are read (`npm run update -- exactness`, which takes a minute).
 */
import { runSource } from './run-source.js';

const generated: ReadonlyMap<string, readonly [file: string, ...args: string[]]> = new Map([
  ['schema', ['scripts/json-schema.ts']],
  ['exports', ['scripts/exports.ts', '--write']],
  ['publishers', ['scripts/publishers-table.ts']],
  ['index', ['test/fixtures/update.ts', '--index']],
  ['docs', ['test/docs/update.ts']],
]);

const [name, ...options] = process.argv.slice(2);
const chosen = name === undefined ? [...generated.values()] : [generated.get(name)];
if (name === 'fixtures') process.exitCode = runSource('test/fixtures/update.ts', options);
else if (name === 'exactness') process.exitCode = runSource('test/publishers/exactness-table.ts', options);
else {
  for (const one of chosen) {
    if (one === undefined) {
      console.error(
        `There is no generated file called ${name}. Choose one of: ${[...generated.keys(), 'fixtures', 'exactness'].join(', ')}.`,
      );
      process.exitCode = 2;
      break;
    }
    const [file, ...args] = one;
    process.exitCode = runSource(file, [...args, ...options]);
    if (process.exitCode !== 0) break;
  }
}
