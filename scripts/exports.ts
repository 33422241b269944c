/**
 * `npm run check -- exports` checks that `exports` and `typesVersions` in package.json and `paths` in tsconfig.json contain exactly
 * the entries in `entries.ts`. `npm run update -- exports` writes them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { entries, root } from './entries.js';

const expectedExports: Record<string, unknown> = {};
/** Where TypeScript finds the types of subpaths with `moduleResolution: node`, which does not read `exports`. */
const expectedTypes: Record<string, string[]> = {};
const expectedPaths: Record<string, string[]> = {};
for (const { subpath, specifier, source, output } of entries) {
  expectedExports[subpath] = {
    import: { types: `./dist/${output}.d.ts`, default: `./dist/${output}.js` },
    require: { types: `./dist/${output}.d.cts`, default: `./dist/${output}.cjs` },
  };
  if (subpath !== '.') expectedTypes[subpath.slice(2)] = [`./dist/${output}.d.cts`];
  expectedPaths[specifier] = [`./${source}`];
}
expectedExports['./article.schema.json'] = './dist/article.schema.json';
expectedExports['./package.json'] = './package.json';
expectedTypes['article.schema.json'] = ['./dist/article.schema.json'];

const write = process.argv.includes('--write');

function compareOrWrite(file: string, name: string, holder: (json: Json) => Json, expected: unknown): void {
  const path = join(root, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  const target = holder(json);
  // The order of conditions in `exports` is significant, so the texts are compared as well.
  if (isDeepStrictEqual(target[name], expected) && JSON.stringify(target[name]) === JSON.stringify(expected)) return;
  if (write) {
    target[name] = expected;
    writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
    console.log(`${file}: ${name} written`);
  } else {
    console.error(`${file}: ${name} does not agree with scripts/entries.ts; run: npm run update -- exports`);
    process.exitCode = 1;
  }
}

type Json = Record<string, unknown>;
compareOrWrite('package.json', 'exports', (json) => json, expectedExports);
compareOrWrite('package.json', 'typesVersions', (json) => json, { '*': expectedTypes });
compareOrWrite('tsconfig.json', 'paths', (json) => json['compilerOptions'] as Json, expectedPaths);
