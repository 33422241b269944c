/**
 * Checks the package as a user gets it: packs it, reads the contents, and installs it in projects of different kinds.
 * Needs a build. `--report=FILE` writes the numbers as JSON.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { entries, root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';
import { fixturePath } from '../fixtures/fixture.js';
import { brokenSourceMaps, differencesFromList, installScripts } from './contents.js';
import { contractCheck } from './contract.js';
import { foreignImports } from './imports.js';
import { checkSamples } from './samples.js';
import { checkTestRunners } from './test-runners.js';

const execute = promisify(execFile);
const here = join(root, 'test/package');
const tools = join(root, 'node_modules/.bin');
const temporary = mkdtempSync(join(tmpdir(), 'rfi-article-'));
const consumer = join(temporary, 'consumer');
const installed = join(consumer, 'node_modules/rfi-article');
const checks = new Checks();

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return (await runWithErrors(command, args, cwd)).stdout;
}

async function runWithErrors(command: string, args: readonly string[], cwd: string) {
  try {
    return await execute(command, args, { cwd, maxBuffer: 2 ** 28, env: { ...process.env, NO_COLOR: '1' } });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`.trimEnd(), { cause: error });
  }
}

function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

function expectSame(actual: string, expected: string, name: string): void {
  let at = 0;
  while (at < expected.length && actual[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 60);
  expect(
    actual === expected,
    `${name} differs at ${at}:\n  got    …${actual.slice(from, at + 60)}\n  expected …${expected.slice(from, at + 60)}`,
  );
}

/** The entries that work without the optional peer dependency. */
const withoutPeers = entries.filter(({ subpath }) => subpath !== './testing/arbitraries').map((e) => e.specifier);

const fixtures = join(root, 'fixtures');
const samples = (existsSync(fixtures) ? readdirSync(fixtures).sort() : [])
  .map((folder) => join(fixtures, folder, 'input.md'))
  .filter((file) => existsSync(file));
const sample = fixturePath('c4-news', 'input.md');

type Core = typeof import('../../src/index.js');
const parseAll = ({ safeParseArticle }: Core): string =>
  JSON.stringify(samples.map((file) => safeParseArticle(readFileSync(file, 'utf8'))));
const source: Core = await import('../../src/index.js');

try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const [{ filename, files, size, unpackedSize }] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], root),
  ) as [{ filename: string; files: { path: string }[]; size: number; unpackedSize: number }];
  const tarball = join(temporary, filename);
  console.log(
    `${filename}: ${files.length} files, ${Math.ceil(size / 1000)} kB, unpacked ${Math.ceil(unpackedSize / 1000)} kB`,
  );

  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n');
  const { stderr: warnings } = await runWithErrors('npm', ['install', '--no-audit', '--no-fund', tarball], consumer);
  await checks.run('npm installs it without a warning', () => expect(!/^npm warn/m.test(warnings), warnings));

  const paths = files.map(({ path }) => path);
  await checks.run('the tarball contains the listed files and no others', () => {
    const differences = differencesFromList(paths);
    expect(differences.length === 0, differences.join('\n'));
  });

  await checks.run('every built file has a source map, whose sources are in the tarball', () => {
    const broken = brokenSourceMaps(installed, paths);
    expect(broken.length === 0, broken.join('\n'));
  });

  await checks.run('package.json has no scripts that run on installation', () => {
    const names = installScripts(installed);
    expect(names.length === 0, names.join(', '));
  });

  await checks.run('a production install has at most ten packages, without install scripts', () => {
    const lock = JSON.parse(readFileSync(join(consumer, 'node_modules/.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const names = Object.keys(lock.packages);
    expect(names.length <= 10, `${names.length} packages:\n${names.join('\n')}`);
    const scripted = names.filter((name) => lock.packages[name]?.hasInstallScript);
    expect(scripted.length === 0, `with install scripts: ${scripted.join(', ')}`);
  });

  await checks.run('built files import only what is allowed', () => {
    const unexpected = foreignImports(installed);
    expect(unexpected.length === 0, unexpected.join('\n'));
  });

  await checks.run('publint, strict', async () => {
    await run(join(tools, 'publint'), ['run', tarball, '--strict'], root);
  });

  await checks.run('are the types wrong', async () => {
    await run(
      join(tools, 'attw'),
      [tarball, '--profile', 'strict', '--no-definitely-typed', '--format', 'ascii'],
      root,
    );
  });

  const contract = contractCheck();
  if (contract === null) checks.skip('the contract', '../shared/check/contract.ts does not exist');
  for (const kind of ['esm', 'cjs']) {
    const project = join(consumer, kind);
    cpSync(join(here, kind), project, { recursive: true });
    cpSync(join(here, 'consumer.ts'), join(project, 'consumer.ts'));
    if (contract !== null) writeFileSync(join(project, 'contract.ts'), contract);
    // Without `skipLibCheck`, importing an entry checks its declarations.
    writeFileSync(
      join(project, 'entries.ts'),
      withoutPeers.map((name, i) => `export * as e${i} from '${name}';\n`).join(''),
    );
    for (const [name, options] of [
      ['node16', ['--module', 'node16']],
      ['nodenext', ['--module', 'nodenext']],
      ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
      ['node', ['--module', 'commonjs', '--moduleResolution', 'node', '--ignoreDeprecations', '6.0']],
    ] as const) {
      await checks.run(`TypeScript consumer, ${kind}, ${name}`, async () => {
        await run(join(tools, 'tsc'), ['-p', project, ...options], project);
      });
    }
  }

  await checks.run('every entry loads as ESM', async () => {
    const program = withoutPeers.map((name) => `import '${name}';`).join('\n');
    await run('node', ['--input-type=module', '--eval', program], consumer);
  });

  const expected = parseAll(source);
  await checks.run(`ESM returns the same as the sources (${samples.length} documents)`, async () => {
    expectSame(await run('node', ['run.js', ...samples], join(consumer, 'esm')), expected, 'ESM');
  });
  await checks.run(`CommonJS returns the same as the sources (${samples.length} documents)`, async () => {
    expectSame(await run('node', ['run.js', ...samples], join(consumer, 'cjs')), expected, 'CommonJS');
  });
  await checks.run(`the file for browsers returns the same as the sources (${samples.length} documents)`, async () => {
    const browser = (await import(pathToFileURL(join(installed, 'dist/browser/rfi-article.js')).href)) as Core;
    expectSame(parseAll(browser), expected, 'browser');
  });

  await checks.run('the command line reads a document', async () => {
    const output = await run(join(consumer, 'node_modules/.bin/rfi-article'), [sample], consumer);
    const article = source.parseArticle(readFileSync(sample, 'utf8'));
    expectSame(JSON.stringify(JSON.parse(output)), JSON.stringify(article), 'the command line');
  });

  await checkSamples(checks, tarball, join(temporary, 'samples'));

  await checkTestRunners(checks, tarball, join(temporary, 'jest'), sample);

  console.log(`entries checked: ${entries.map(({ subpath }) => subpath).join(' ')}`);
} catch (error) {
  checks.fail('the package', error);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
checks.finish();
