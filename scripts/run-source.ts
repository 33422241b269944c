import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './entries.js';

/**
 * Runs a TypeScript file of the repository with this process's input and output. npm starts scripts in the package's folder;
 * the paths that a caller gives start where the caller is, so that is where the file runs.
 *
 * @returns Its exit code.
 */
export function runSource(path: string, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, path), ...args], {
    stdio: 'inherit',
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
  return status ?? 1;
}
