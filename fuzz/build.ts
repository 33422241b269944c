import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

/** Bundles the laws and the parts of the library that they use into one file, so that coverage is that of one script. */
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
    // A CommonJS package cannot be bundled into an ES module. Its coverage is of no interest.
    external: ['yaml'],
    noExternal: [/^(?!yaml$)/],
    outExtension: () => ({ js: '.mjs' }),
  });
  return `${outDir}laws.mjs`;
}
