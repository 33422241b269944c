import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { docstringSamples } from '../docs/docstrings.js';
import { codeBlocks, readPages } from '../docs/pages.js';
import type { ReadableSample } from '../docs/run-sample.js';
import { pageSamples, readSample, type Sample } from '../docs/samples.js';

/** Pages that a user follows step by step: their shell commands are run too. */
const WALKTHROUGH = /^README\.md$|^docs\/guide\.md$|^docs\/recipes\//;
/** What the samples import besides the package; the versions are those of the repository. */
const OTHERS = [
  '@types/node',
  'fast-check',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'unist-util-visit',
  'valibot',
];

interface Block {
  readonly place: string;
  readonly language: 'ts' | 'sh';
  readonly code: string;
  readonly sample: ReadableSample | null;
}

/**
 * Installs the tarball in an empty project and does there what a reader of the documentation does: compiles every sample
 * under each `moduleResolution`, and runs every one in an empty folder with plain Node.
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

  copyFileSync(join(root, 'test/package/samples/run.mjs'), join(project, 'run.mjs'));
  const runner = readFileSync(join(root, 'test/docs/run-sample.ts'), 'utf8');
  writeFileSync(
    join(project, 'run-sample.mjs'),
    ts.transpileModule(runner, { compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext } })
      .outputText,
  );
  writeFileSync(join(project, 'pages.json'), JSON.stringify(pagesOf(samples)));
  const results = JSON.parse(execute('node', ['run.mjs', 'pages.json'], project)) as {
    readonly place: string;
    readonly fault: string | null;
  }[];
  for (const { place, fault } of results) {
    await checks.run(`${place} runs in an empty folder`, () => {
      if (fault !== null) throw new Error(fault);
    });
  }
}

function manifest(tarball: string): unknown {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const others = Object.fromEntries(OTHERS.map((name) => [name, devDependencies[name] ?? '*']));
  return { private: true, type: 'module', dependencies: { ...others, 'rfi-article': `file:${tarball}` } };
}

/** The blocks that are run, in the order of the page, by page. */
function pagesOf(samples: readonly Sample[]): readonly (readonly Block[])[] {
  const blocks = new Map<string, (Block & { line: number })[]>();
  const add = (path: string, line: number, block: Omit<Block, 'place'>) => {
    const list = blocks.get(path) ?? [];
    blocks.set(path, list);
    list.push({ ...block, line, place: `${path}:${line}` });
  };
  for (const sample of samples) {
    const { path, line, code, isRun } = sample;
    if (isRun) add(path, line, { language: 'ts', code, sample: readSample(sample) });
  }
  for (const { path, text } of readPages().filter((page) => WALKTHROUGH.test(page.path))) {
    for (const { language, flags, line, code } of codeBlocks(path, text)) {
      if (language === 'sh' && !flags.includes('no-run')) add(path, line, { language: 'sh', code, sample: null });
    }
  }
  return [...blocks.values()].map((list) => list.sort((a, b) => a.line - b.line));
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
