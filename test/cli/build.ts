import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/entries.js';

export interface CommandLineBuild {
  readonly folder: string;
  /** The file that Node runs. */
  readonly file: string;
}

/**
 * Bundles the command line and the library from source into a new folder with the layout of the package. Started from there, it
 * takes a tenth of the time that it takes with a loader. The folder is where Node finds the dependencies.
 *
 * @param more - Further files to bundle: the paths of the outputs and of the sources, relative to the package.
 */
export async function buildCommandLine(more: Readonly<Record<string, string>> = {}): Promise<CommandLineBuild> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'rfi-article-cli-'));
  await build({
    absWorkingDir: root,
    entryPoints: { 'dist/cli/main': 'src/cli/main.ts', ...more },
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    logLevel: 'error',
  });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  return { folder, file: join(folder, 'dist/cli/main.js') };
}
