import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { docstringSamples } from '../docs/docstrings.js';
import { pageSamples, type Sample } from '../docs/samples.js';
import { blocksByPage, runBlocks } from './page-blocks.js';

/** The other packages that the samples import, in the versions of the repository. */
const OTHERS = [
  '@types/node',
  'fast-check',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'mdast-util-to-string',
  'minisearch',
  'unist-util-visit',
  'valibot',
];

/**
 * Installs the tarball in an empty project, and does there what a reader of the documentation does: compiles every sample
 * with each `moduleResolution`, and runs every sample in an empty folder with plain Node.
 */
export async function checkSamples(checks: Checks, tarball: string, project: string): Promise<void> {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest(tarball)));
  execute('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], project);

  const samples = [...pageSamples(), ...docstringSamples()];
  for (const [name, options] of [
    ['nodenext', ['--module', 'nodenext']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ] as const) {
    await checks.run(`samples compile, ${name} (${samples.length})`, () => compile(samples, project, name, options));
  }

  await runBlocks(checks, project, blocksByPage(samples, ['ts', 'sh']));
}

function manifest(tarball: string): unknown {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const others = Object.fromEntries(OTHERS.map((name) => [name, devDependencies[name] ?? '*']));
  return { private: true, type: 'module', dependencies: { ...others, 'rfi-article': `file:${tarball}` } };
}

function compile(samples: readonly Sample[], project: string, name: string, options: readonly string[]): void {
  const folder = join(project, `compile-${name}`);
  mkdirSync(folder);
  for (const [index, { code }] of samples.entries())
    writeFileSync(join(folder, `sample-${index}.ts`), `${code}\nexport {};\n`);
  const files = samples.map((_, index) => `sample-${index}.ts`);
  const common = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--types', 'node'];
  try {
    execute(join(root, 'node_modules/.bin/tsc'), [...common, ...options, ...files], folder);
  } catch (error) {
    const text = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(
      text.replace(/^sample-(\d+)\.ts\((\d+),/gm, (all, index, line) => {
        const sample = samples[Number(index)];
        return sample === undefined ? all : `${sample.path}:${sample.line + Number(line) - 1} (`;
      }),
    );
  }
}

function execute(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}
