import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Options } from 'tsup';
import { entries, root } from '../scripts/entries.js';

/** Where the bundle lies: below the root's `node_modules`, so that it finds what an installed package would find. */
const outDir = fileURLToPath(new URL('../node_modules/.cache/rfi-article-bench/', import.meta.url));

const options: Options = {
  config: false,
  target: 'es2023',
  format: ['esm'],
  platform: 'neutral',
  splitting: true,
  silent: true,
  outDir,
  tsconfig: `${root}/tsconfig.core.json`,
  outExtension: () => ({ js: '.mjs' }),
};

/** Builds entries of the library as `npm run build` does, without declarations: what is measured is built code. */
export async function buildEntries(specifiers?: readonly string[]): Promise<readonly string[]> {
  const wanted = entries.filter(
    ({ specifier }) => !specifier.includes('testing') && (specifiers === undefined || specifiers.includes(specifier)),
  );
  await build({
    ...options,
    entry: Object.fromEntries(wanted.map(({ output, source }) => [output, `${root}/${source}`])),
  });
  return wanted.map(({ specifier }) => specifier);
}

/** The address of a built entry, to be imported. */
export function builtEntry(specifier: string): string {
  const entry = entries.find((candidate) => candidate.specifier === specifier);
  if (entry === undefined) throw new Error(`No entry ${specifier}.`);
  return pathToFileURL(`${outDir}${entry.output}.mjs`).href;
}

/** The source file that a line of a bundle was made from, by the comments that the bundler leaves. */
export function originOf(bundle: string, line: number): string {
  const lines = readFileSync(fileURLToPath(bundle), 'utf8').split('\n');
  for (let at = Math.min(line, lines.length - 1); at >= 0; at--) {
    const origin = /^\/\/ (\S+\.[tj]s)$/.exec(lines[at] ?? '')?.[1];
    if (origin !== undefined) return origin;
  }
  return bundle;
}
