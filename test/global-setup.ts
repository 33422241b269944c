import { chmodSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildCommandLine, type CommandLineBuild } from './cli/build.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command line, built once for all test files. */
    readonly commandLine: CommandLineBuild;
  }
}

/**
 * Writes the sample documents of `rfi-article/testing`, which are made from fixtures, and builds the command line, before the
 * first test and again before each run in watch mode.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  await import('../scripts/sample-documents.js');
  let build = await provideBuild(project);
  project.onTestsRerun(async () => {
    remove(build);
    build = await provideBuild(project);
  });
  return () => remove(build);
}

async function provideBuild(project: TestProject): Promise<CommandLineBuild> {
  const build = await buildCommandLine();
  // Some tests of permissions run as another user.
  chmodSync(build.folder, 0o755);
  project.provide('commandLine', build);
  return build;
}

function remove({ folder }: CommandLineBuild): void {
  rmSync(folder, { recursive: true, force: true });
}
