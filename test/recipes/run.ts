/**
 * `npm run check -- recipes` runs the recipes of docs/recipes with the packed tarball, with DuckDB, and with pandas if `python3`
 * has it. Needs a build. `--report=FILE` writes the numbers as JSON.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';
import { pageSamples } from '../docs/samples.js';
import { blocksByPage, type Language, runBlocks } from '../package/page-blocks.js';

const project = mkdtempSync(join(tmpdir(), 'rfi-article-recipes-'));
const checks = new Checks();

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}

function hasPandas(): boolean {
  try {
    execFileSync('python3', ['-c', 'import pandas'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project], root);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]; // the output of `npm pack --json`
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, 'test/recipes', name), join(project, name));
  const others = ['mdast-util-to-string', 'minisearch'];
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', join(project, filename), ...others], project);

  const languages: Language[] = ['ts', 'sh', 'sql'];
  if (hasPandas()) languages.push('python');
  else checks.skip('the blocks in Python', 'pandas is not installed for python3');
  const samples = pageSamples().filter(({ path }) => path.startsWith('docs/recipes/'));
  const pages = blocksByPage(samples, languages).filter(([block]) => block?.place.startsWith('docs/recipes/'));
  await runBlocks(checks, project, pages);
} catch (error) {
  checks.fail('the recipes', error);
} finally {
  rmSync(project, { recursive: true, force: true });
}
checks.finish();
