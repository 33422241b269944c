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

/** Where bundles of the bench lie: below its own `node_modules`, so that they find the peers' packages. */
const ownFolder = fileURLToPath(new URL('node_modules/.cache/rfi-article-bench/', import.meta.url));

const ownOptions: Options = { ...options, platform: 'node', skipNodeModulesBundle: true };

/** Builds the program that `startWorkers` starts, and gives its address. */
export async function buildWorker(): Promise<string> {
  const outDir = `${ownFolder}worker/`;
  await build({ ...ownOptions, outDir, entry: { worker: source('worker.ts') } });
  return pathToFileURL(`${outDir}worker.mjs`).href;
}

const PEERS = ['cheerio-scripts', 'readability', 'defuddle', 'article-extractor', 'rehype-remark'];

/** Builds the peers, and gives their addresses. */
export async function buildPeers(): Promise<readonly string[]> {
  const outDir = `${ownFolder}peers/`;
  await build({
    ...ownOptions,
    outDir,
    entry: Object.fromEntries(PEERS.map((name) => [name, source(`peers/${name}.ts`)])),
  });
  return PEERS.map((name) => pathToFileURL(`${outDir}${name}.mjs`).href);
}

function source(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
