import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { type CodeBlock, codeBlocks, readPages } from '../docs/pages.js';
import type { ReadableSample } from '../docs/run-sample.js';
import { readSample, type Sample } from '../docs/samples.js';

/** The languages of blocks that are run: TypeScript as a sample, the others as commands. */
export type Language = 'ts' | 'sh' | 'sql' | 'python';

/** A block of a page. */
interface Block {
  readonly place: string;
  readonly line: number;
  readonly language: Language;
  readonly code: string;
  readonly sample: ReadableSample | null;
  /** The output that the page shows for it: the block of `text` after it, or `null` if there is none. */
  readonly output: string | null;
}

/** The blocks of a page, in their order. */
export type Blocks = readonly Block[];

/** Pages that a user follows step by step. Their commands are run too, in the folder of their samples. */
const WALKTHROUGH = /^README\.md$|^docs\/guide\.md$|^docs\/recipes\//;

/** Returns the samples, and the commands in the given languages, by page. */
export function blocksByPage(samples: readonly Sample[], languages: readonly Language[]): readonly Blocks[] {
  const fromSamples = samples
    .filter(({ isRun }) => isRun)
    .map((sample) => ({ ...sample, language: 'ts' as const, sample: readSample(sample), output: null }));
  const pages = readPages().filter(({ path }) => WALKTHROUGH.test(path));
  const fromCommands = pages.flatMap(({ path, text }) => {
    const blocks = codeBlocks(path, text);
    return blocks.flatMap((block, index) => {
      const language = languages.find((candidate) => candidate === block.language && candidate !== 'ts');
      if (language === undefined || block.flags.includes('no-run')) return [];
      return [{ ...block, language, sample: null, output: outputOf(blocks[index + 1]) }];
    });
  });
  const all = [...fromSamples, ...fromCommands].map((block) => ({ ...block, place: `${block.path}:${block.line}` }));
  const paths = [...new Set(all.map(({ path }) => path))];
  return paths.map((path) => all.filter((block) => block.path === path).sort((a, b) => a.line - b.line));
}

function outputOf(next: CodeBlock | undefined): string | null {
  return next?.language === 'text' ? next.code : null;
}

/** Runs the blocks in a project in which the package is installed, each page in an empty folder. Each block is a check. */
export async function runBlocks(checks: Checks, project: string, pages: readonly Blocks[]): Promise<void> {
  const { target, module } = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const runner = readFileSync(join(root, 'test/docs/run-sample.ts'), 'utf8');
  const { outputText } = ts.transpileModule(runner, { compilerOptions: { target, module } });
  writeFileSync(join(project, 'run-sample.mjs'), outputText);
  copyFileSync(join(root, 'test/package/samples/run.mjs'), join(project, 'run.mjs'));
  writeFileSync(join(project, 'pages.json'), JSON.stringify(pages));
  const printed = execFileSync(process.execPath, ['run.mjs', 'pages.json'], { cwd: project, encoding: 'utf8' });
  for (const { place, fault } of JSON.parse(printed) as readonly { place: string; fault: string | null }[]) {
    await checks.run(`${place} runs in an empty folder`, () => {
      if (fault !== null) throw new Error(fault);
    });
  }
}
