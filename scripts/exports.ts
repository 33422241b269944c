/**
 * `npm run check -- exports` checks that `exports` and `typesVersions` in package.json and `paths` in tsconfig.json name the entries
 * of `entries.ts`, all of them and nothing else; `npm run update -- exports` makes it so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { entries, root } from './entries.js';

const exportsWanted: Record<string, unknown> = {};
/** Where TypeScript finds the types of subpaths under `moduleResolution: node`, which does not read `exports`. */
const typesWanted: Record<string, string[]> = {};
const pathsWanted: Record<string, string[]> = {};
for (const { subpath, specifier, source, output } of entries) {
  exportsWanted[subpath] = {
    import: { types: `./dist/${output}.d.ts`, default: `./dist/${output}.js` },
    require: { types: `./dist/${output}.d.cts`, default: `./dist/${output}.cjs` },
  };
  if (subpath !== '.') typesWanted[subpath.slice(2)] = [`./dist/${output}.d.cts`];
  pathsWanted[specifier] = [`./${source}`];
}
exportsWanted['./article.schema.json'] = './dist/article.schema.json';
exportsWanted['./package.json'] = './package.json';
typesWanted['article.schema.json'] = ['./dist/article.schema.json'];

const write = process.argv.includes('--write');

function agree(file: string, name: string, holder: (json: Json) => Json, wanted: unknown): void {
  const path = join(root, file);
  const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
  const target = holder(json);
  // The order of conditions in `exports` has a meaning, so the texts are compared as well.
  if (isDeepStrictEqual(target[name], wanted) && JSON.stringify(target[name]) === JSON.stringify(wanted)) return;
  if (write) {
    target[name] = wanted;
    writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
    console.log(`${file}: ${name} written`);
  } else {
    console.error(`${file}: ${name} does not agree with scripts/entries.ts; run: npm run update -- exports`);
    process.exitCode = 1;
  }
}

type Json = Record<string, unknown>;
agree('package.json', 'exports', (json) => json, exportsWanted);
agree('package.json', 'typesVersions', (json) => json, { '*': typesWanted });
agree('tsconfig.json', 'paths', (json) => json['compilerOptions'] as Json, pathsWanted);
