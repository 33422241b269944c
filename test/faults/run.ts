/**
 * `npm run check -- faults` measures how many of the small faults in faults.json the tests catch. Each fault is put separately into
 * a copy of the sources. The tests of its folder run first, then the whole suite if they pass. A copy has no `../shared`, so the
 * corpus does not catch any.
 *
 * `-- body/` uses the faults in files with that in their paths, `--near` runs only the tests of the folder, `--check` only checks
 * whether each fault can still be put in, `--report=FILE` writes the numbers as JSON. A check passes if a test catches the
 * fault.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';

/** A fault that a developer might introduce. */
interface Fault {
  /** The path, such as `src/body/list.ts`. */
  readonly file: string;
  /** Text that occurs once in the file. */
  readonly search: string;
  readonly replace: string;
  /** What is wrong with the fault. */
  readonly breaks: string;
  /** For a fault that has no observable effect: why no test can catch it. */
  readonly equivalent?: string;
}

/** The layer of the folders of `src` that are not in another layer: from text to Article and back. */
const CORE = 'core';
const LAYERS: Readonly<Record<string, string>> = {
  publishers: 'publishers',
  formats: 'formats',
  checks: 'schema and checks',
  schema: 'schema and checks',
  cli: 'command line',
  testing: 'testing kit',
};

/** The tests of each folder, the fastest first. The rest of the suite runs only if these pass. */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  formats: ['test/formats'],
  checks: ['test/schema', 'test/formats'],
  schema: ['test/schema'],
  cli: ['test/cli'],
  testing: ['test/testing'],
  publishers: ['test/publishers', 'test/core', 'test/fixtures'],
};
const DEFAULT_TESTS = ['test/core', 'test/article', 'test/fixtures'];

const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8')) as readonly Fault[]; // the type of the file
const words = process.argv.slice(2);
const filter = words.find((word) => !word.startsWith('--')) ?? '';
const chosen = faults.filter(({ file }) => file.includes(filter));
const checks = new Checks({ quiet: true });

/** The duration of the last run of each test file, in milliseconds. */
const durations = new Map<string, number>();

/** Most faults are caught by a fast file, but Vitest would begin with the slowest. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const durationOf = ({ moduleId }: TestSpecification): number => durations.get(moduleId) ?? 0;
    return files.toSorted((a, b) => durationOf(a) - durationOf(b));
  }
}

async function plantAll(): Promise<void> {
  const copy = copyOfTree();
  process.chdir(copy);
  const vitest = await createVitest('test', {
    root: copy,
    watch: false,
    bail: 1,
    maxWorkers: 1,
    reporters: [{}],
    sequence: { sequencer: QuickestFirst },
    coverage: { enabled: false },
  });
  const rates = new Map<string, { caught: number; all: number }>();
  try {
    // No test may fail without a fault. This run also measures the durations.
    const near = [...new Set(chosen.flatMap((fault) => NEAREST[folderOf(fault)] ?? DEFAULT_TESTS))];
    const failed = (await failing(vitest, near)) ?? (words.includes('--near') ? null : await failingOfAll(copy));
    if (failed !== null) throw new Error(`${failed} fails without a fault.`);
    for (const fault of chosen) {
      if (fault.equivalent !== undefined) continue;
      const catcher = await catcherOf(vitest, copy, fault);
      const layer = LAYERS[folderOf(fault)] ?? CORE;
      const rate = rates.get(layer) ?? { caught: 0, all: 0 };
      rates.set(layer, { caught: rate.caught + (catcher === null ? 0 : 1), all: rate.all + 1 });
      if (catcher === null) checks.fail(fault.file, `MISSED: ${fault.breaks}`);
      else {
        checks.passed++;
        console.log(`caught ${fault.file}: ${fault.breaks} (${relative(copy, catcher)})`);
      }
    }
  } finally {
    await vitest.close();
    process.chdir(root);
    rmSync(copy, { recursive: true });
  }
  for (const [layer, { caught, all }] of rates)
    console.log(`${layer.padEnd(18)} ${String(caught).padStart(3)} of ${all} (${((100 * caught) / all).toFixed(0)} %)`);
}

/** Copies the tracked files, so that a fault is never put into the working tree. */
function copyOfTree(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'rfi-article-faults-')));
  // Some tests of the command line run as another user.
  chmodSync(copy, 0o755);
  const list = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).trimEnd().split('\n');
  for (const file of files)
    if (file !== 'node_modules' && existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // Some tests list files with git.
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: copy });
  git('init', '--quiet');
  git('add', '--all');
  return copy;
}

function folderOf({ file }: Fault): string {
  return file.split('/')[1] ?? '';
}

/** Returns the first test file that fails with the fault, or `null`. */
async function catcherOf(vitest: Vitest, copy: string, fault: Fault): Promise<string | null> {
  const file = join(copy, fault.file);
  const text = readFileSync(file, 'utf8');
  const plant = (planted: string) => {
    writeFileSync(file, planted);
    vitest.invalidateFile(file);
  };
  plant(text.replace(fault.search, () => fault.replace));
  try {
    for (const path of NEAREST[folderOf(fault)] ?? DEFAULT_TESTS) {
      const failed = await failing(vitest, [path]);
      if (failed !== null) return failed;
    }
    return words.includes('--near') ? null : await failingOfAll(copy);
  } finally {
    plant(text);
  }
}

/** Runs the whole suite in a separate process without earlier state. Returns the first test file that fails, or `null`. */
async function failingOfAll(copy: string): Promise<string | null> {
  const report = join(copy, 'report.json');
  const args = ['run', '--bail=1', '--reporter=json', `--outputFile=${report}`];
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: copy, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status === 0) return null;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly testResults: readonly { readonly name: string; readonly status: string }[];
  }; // the report of vitest
  return testResults.find((result) => result.status === 'failed')?.name ?? 'an error outside the tests';
}

/** Returns the first test file below the paths that fails, or `null`. */
async function failing(vitest: Vitest, paths: string[]): Promise<string | null> {
  const specifications = await vitest.globTestSpecifications(paths);
  // Otherwise the failures of the last run would end this one at once.
  vitest.state.idMap.clear();
  vitest.state.filesMap.clear();
  // A rerun builds the command line again.
  const { testModules, unhandledErrors } = await vitest.rerunTestSpecifications(specifications);
  for (const module of testModules) durations.set(module.moduleId, module.diagnostic().duration);
  const failed = testModules.find((module) => module.state() === 'failed');
  return failed?.moduleId ?? (unhandledErrors.length > 0 ? 'an error outside the tests' : null);
}

const isCheckOnly = words.includes('--check');
for (const { file, search } of faults) {
  const text = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  const count = text.split(search).length - 1;
  if (count !== 1) checks.fail(file, `occurs ${count} times, not once: ${search}`);
  else if (isCheckOnly) checks.passed++;
}
if (checks.failed === 0 && !isCheckOnly) await plantAll();
checks.finish();
