import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/** What is fuzzed: the laws and all of the library that they ask, in one file, so that its coverage is one script's. */
export async function buildTarget(): Promise<string> {
  const outDir = fileURLToPath(new URL('dist/', import.meta.url));
  const entry = fileURLToPath(new URL('../test/properties/laws.ts', import.meta.url));
  await build({
    config: false,
    entry: { laws: entry },
    outDir,
    format: ['esm'],
    target: 'es2023',
    platform: 'node',
    splitting: false,
    silent: true,
    // A CommonJS package cannot be part of an ES module; what is read of it is no code of ours.
    external: ['yaml'],
    noExternal: [/^(?!yaml$)/],
    outExtension: () => ({ js: '.mjs' }),
  });
  return `${outDir}laws.mjs`;
}
