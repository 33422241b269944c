import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './entries.js';

/**
 * Runs a TypeScript file of the repository with the input and output of this process. npm starts scripts in the package's folder,
 * but the paths that a user gives are relative to the user's folder, so the file runs there.
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
