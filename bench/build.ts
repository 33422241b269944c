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

/**
 * Builds the entries of the library as `npm run build` does, without declarations: what is measured is built code. Gives
 * their addresses by what a consumer writes.
 */
export async function buildEntries(): Promise<Readonly<Record<string, string>>> {
  const wanted = entries.filter(({ specifier }) => !specifier.includes('testing'));
  await build({
    ...options,
    entry: Object.fromEntries(wanted.map(({ output, source }) => [output, `${root}/${source}`])),
  });
  return Object.fromEntries(
    wanted.map(({ specifier, output }) => [specifier, pathToFileURL(`${outDir}${output}.mjs`).href]),
  );
}

/** Builds the program that `startWorkers` starts, where it finds the peers' packages, and gives its address. */
export async function buildWorker(): Promise<string> {
  const folder = fileURLToPath(new URL('node_modules/.cache/worker/', import.meta.url));
  await build({
    ...options,
    platform: 'node',
    skipNodeModulesBundle: true,
    outDir: folder,
    entry: { worker: fileURLToPath(new URL('worker.ts', import.meta.url)) },
  });
  return pathToFileURL(`${folder}worker.mjs`).href;
}
