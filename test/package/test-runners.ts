import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { codeBlocks, readText } from '../docs/pages.js';

const tools = join(root, 'node_modules/.bin');
const runners = ['types-jest', 'jest-globals', 'vitest'] as const;
type Runner = (typeof runners)[number];

/**
 * Runs Jest with its defaults in a CommonJS project. Compiles the setup files and the test in docs/testing.md, and runs them with
 * Vitest and with Jest, whose types come from two packages.
 *
 * @param sample - A document for the test of Jest.
 */
export async function checkTestRunners(
  checks: Checks,
  tarball: string,
  project: string,
  sample: string,
): Promise<void> {
  cpSync(join(root, 'test/package/jest'), project, { recursive: true });
  cpSync(sample, join(project, 'input.md'));
  execute('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], project);
  symlinkSync(join(root, 'node_modules/vitest'), join(project, 'node_modules/vitest'));
  const jest = join(project, 'node_modules/.bin/jest');
  await checks.run('Jest with its defaults', () => {
    execute(jest, ['--ci'], project);
  });

  for (const runner of runners) {
    const folder = join(project, runner);
    const files = filesOf(runner);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    await checks.run(`docs/testing.md under ${runner}`, () => {
      const types = runner === 'types-jest' ? 'jest' : 'node';
      const module = runner === 'vitest' ? ['esnext', '--moduleResolution', 'bundler'] : ['nodenext'];
      const options = ['--strict', '--skipLibCheck', '--target', 'es2023', '--outDir', 'built', '--types', types];
      execute(join(tools, 'tsc'), [...options, '--module', ...module, ...Object.keys(files)], folder);
      if (runner === 'vitest') execute(join(tools, 'vitest'), ['run', '--root', folder], folder);
      else execute(jest, ['--rootDir', join(folder, 'built'), '--setupFilesAfterEnv', './setup.js'], folder);
    });
  }
}

/** Returns the files that the page shows for a runner. Jest runs the test for Vitest with a different import. */
function filesOf(runner: Runner): Readonly<Record<string, string>> {
  const path = 'docs/testing.md';
  const blocks = codeBlocks(path, readText(path));
  const textOf = (name: string) => {
    const block = blocks.find(({ flags }) => flags.includes(name));
    if (block === undefined) throw new Error(`${path} does not show ${name}.`);
    return `${block.code}\n`;
  };
  const setup = textOf(`${runner}/setup.ts`);
  const test = textOf('vitest/article.test.ts');
  if (runner === 'vitest') {
    const config = "export default { test: { setupFiles: ['./setup.ts'], include: ['*.test.ts'] } };\n";
    return { 'setup.ts': setup, 'article.test.ts': test, 'vitest.config.ts': config };
  }
  const imported = runner === 'jest-globals' ? "import { expect, test } from '@jest/globals';\n" : '';
  return { 'setup.ts': setup, 'article.test.ts': test.replace(/^import .* from 'vitest';\n/m, imported) };
}

function execute(command: string, args: readonly string[], cwd: string): void {
  // Without CI, so that the runners write missing snapshots.
  const env = { ...process.env, NO_COLOR: '1', CI: '' };
  try {
    execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`.trimEnd(), { cause: error });
  }
}
