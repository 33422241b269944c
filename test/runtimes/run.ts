/**
 * `npm run check -- runtimes` runs the packed tarball in every runtime and prints a table. Every entry reads every document in
 * `fixtures/`, with several time zones and locales of the host. The answers must be the same, byte for byte, as those of the
 * sources, which must equal `expected.json`.
 *
 * `--only=node20,this` selects runtimes, `--report=FILE` writes the numbers as JSON. Needs a build.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/entries.js';
import { argument, Checks } from '../checks.js';
import { expectationOf } from '../fixtures/expectation.js';
import { readFixtures } from '../fixtures/fixture.js';
import { readCases } from './cases.js';
import { differenceOf } from './difference.js';
import { bun, currentNode, deno, NODE_MAJORS, node, npm, type Runtime, workerd } from './runtimes.js';
import { askWorker } from './worker.js';

/** Time zones and locales that could affect different things: the day, its length, digits, letters. */
const HOSTS: readonly { readonly TZ: string; readonly LC_ALL: string; readonly locale: string }[] = [
  { TZ: 'UTC', LC_ALL: 'C', locale: 'en-US' },
  { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', locale: 'zh-CN' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', locale: 'tr-TR' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8', locale: 'ar-EG' },
];

interface Row {
  readonly runtime: string;
  readonly version: string;
  readonly esm: string;
  readonly commonJs: string;
  readonly zones: number;
  readonly locales: number;
  readonly seconds: string;
}

const execute = promisify(execFile);
const only = argument('only')?.split(',');
const rows: Row[] = [];
const checks = new Checks({ quiet: true });

// The programs for other runtimes are plain JavaScript. Here they run with the sources.
const { answers } = (await import('./programs/answers.js' as string)) as {
  answers: (entries: unknown, cases: readonly unknown[]) => string[];
};
const sources = {
  core: await import('../../src/index.js'),
  explain: await import('../../src/explain/index.js'),
  html: await import('../../src/formats/html/index.js'),
  jsonFeed: await import('../../src/formats/json-feed/index.js'),
  jsonLd: await import('../../src/formats/json-ld/index.js'),
  markdown: await import('../../src/formats/markdown/index.js'),
  ninjs: await import('../../src/formats/ninjs/index.js'),
  publishers: await import('../../src/publishers/index.js'),
  schema: await import('../../src/schema/index.js'),
  text: await import('../../src/formats/text/index.js'),
};
const cases = readCases();
const names = cases.map(({ name }) => name);
const expected = answers(sources, cases);

await check('the sources return what expected.json contains', () => {
  for (const fixture of readFixtures()) {
    if (JSON.stringify(expectationOf(fixture)) !== JSON.stringify(fixture.expected)) return fixture.name;
  }
  return null;
});

const temporary = mkdtempSync(join(tmpdir(), 'rfi-article-'));
try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const consumer = install(temporary);
  const casesFile = join(consumer, 'cases.json');
  writeFileSync(casesFile, JSON.stringify(cases));

  const run = (name: string, start: () => Runtime) => runRuntime(name, start, consumer, casesFile);
  if (isSelected('this')) await run('this', currentNode);
  for (const major of NODE_MAJORS) {
    const isThis = isSelected('this') && process.version.startsWith(`v${major}.`);
    if (isSelected(`node${major}`) && !isThis) await run(`node${major}`, () => node(major));
  }
  if (isSelected('bun')) await run('bun', bun);
  if (isSelected('deno')) await run('deno', deno);
  if (isSelected('workerd')) await runWorker(consumer);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

console.log(table(rows));
console.log(`${cases.length} documents in each runtime`);
checks.finish();

/** Installs the package as a user does. */
function install(folder: string): string {
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{ filename: string }];
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, filename)], consumer);
  cpSync(join(root, 'test/runtimes/programs'), consumer, { recursive: true });
  return consumer;
}

async function runRuntime(name: string, provide: () => Runtime, consumer: string, casesFile: string): Promise<void> {
  let runtime: Runtime;
  try {
    runtime = provide();
  } catch (error) {
    checks.fail(`${name} cannot be installed`, error); // other runtimes may be
    return;
  }
  const start = performance.now();
  // At the same time, because even a small machine has two cores.
  const [esm, commonJs] = await Promise.all([
    runKind(`${runtime.name}, ESM`, runtime, [...runtime.esm, join(consumer, 'read-all.js'), casesFile]),
    runKind(`${runtime.name}, CommonJS`, runtime, [...runtime.cjs, join(consumer, 'read-all.cjs'), casesFile]),
  ]);
  addRow(runtime.name, runtime.version, esm, commonJs, HOSTS.length, runtime.seesLocale ? HOSTS.length : 1, start);
}

async function runKind(name: string, { seesLocale }: Runtime, [command = '', ...args]: readonly string[]) {
  let fine = true;
  for (const { TZ, LC_ALL, locale } of HOSTS) {
    const { stdout } = await execute(command, args, {
      env: { ...process.env, TZ, LC_ALL, LANG: LC_ALL, NO_COLOR: '1' },
      maxBuffer: 2 ** 28,
    }).catch((error: Error) => ({ stdout: error.message }));
    const [host = '', ...actual] = stdout.split('\n');
    const isSame = await check(`${name}, ${TZ}, ${LC_ALL}`, () => {
      const difference = differenceOf(names, expected, actual);
      if (difference !== null) return `${host}\n${difference}`;
      return host === `${TZ} ${seesLocale ? locale : 'en-US'}` ? null : `The runtime reports the host as ${host}.`;
    });
    if (!isSame) fine = false;
  }
  return fine ? 'same' : 'DIFFERS';
}

async function runWorker(consumer: string): Promise<void> {
  const start = performance.now();
  const { binary, version } = workerd();
  const answered = await askWorker(binary, consumer, JSON.stringify(cases)).catch((error: Error) => error.message);
  const fine = await check('workerd', () => differenceOf(names, expected, answered.split('\n')));
  addRow('workerd', version, fine ? 'same' : 'DIFFERS', '–', 1, 1, start);
}

function addRow(
  runtime: string,
  version: string,
  esm: string,
  commonJs: string,
  zones: number,
  locales: number,
  start: number,
): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  rows.push({ runtime, version: version.replace(/^v/, ''), esm, commonJs, zones, locales, seconds });
}

/** The body returns what is wrong, or `null`. */
function check(name: string, body: () => string | null): Promise<boolean> {
  return checks.run(name, () => {
    const fault = body();
    if (fault !== null) throw new Error(fault);
  });
}

function isSelected(name: string): boolean {
  return only === undefined || only.includes(name);
}

function table(lines: readonly Row[]): string {
  const head = ['runtime', 'version', 'ESM', 'CommonJS', 'zones', 'locales', 'seconds'];
  const cells = [head, ...lines.map((row) => Object.values(row).map(String))];
  const widths = head.map((_, at) => Math.max(...cells.map((line) => (line[at] ?? '').length)));
  const written = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  written.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return written.join('\n');
}
