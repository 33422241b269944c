/**
 * `npm run check -- examples` packs the library, installs the tarball in a copy of each project of docs/examples, and runs
 * the project's tests there. Needs a build. `--report=FILE` writes the numbers as JSON.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';

const examples = join(root, 'docs/examples');
const temporary = mkdtempSync(join(tmpdir(), 'rfi-article-examples-'));
const checks = new Checks();

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}

try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], root);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]; // the output of `npm pack --json`
  for (const name of readdirSync(examples)) {
    await checks.run(`docs/examples/${name}`, () => {
      const project = join(temporary, name);
      cpSync(join(examples, name), project, {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      });
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', join(temporary, filename)], project);
      run('npm', ['test', '--silent'], project);
    });
  }
} catch (error) {
  checks.fail('the package', error);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
checks.finish();
