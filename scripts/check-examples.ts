/**
 * `npm run check:examples` packs the library, installs the tarball in a copy of each project of docs/examples, and runs
 * the project's tests there. Needs a build. `--report=FILE` writes the two numbers as JSON.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './entries.js';

const examples = join(root, 'docs/examples');
const temporary = mkdtempSync(join(tmpdir(), 'rfi-article-examples-'));
let passed = 0;
let failed = 0;

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}

try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const packed = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], root);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]; // as `npm pack --json` prints it
  for (const name of readdirSync(examples)) {
    const project = join(temporary, name);
    cpSync(join(examples, name), project, {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    });
    try {
      run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', join(temporary, filename)], project);
      const output = run('npm', ['test', '--silent'], project);
      passed += 1;
      console.log(`ok    docs/examples/${name}: ${/^# pass \d+$/m.exec(output)?.[0].slice(2) ?? 'passed'}`);
    } catch (error) {
      failed += 1;
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }; // what execFileSync throws
      console.log(`FAIL  docs/examples/${name}\n${stdout}${stderr}`);
    }
  }
} catch (error) {
  failed += 1;
  console.log(`FAIL  ${error instanceof Error ? error.message : String(error)}`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

const report = process.argv.find((argument) => argument.startsWith('--report='))?.slice('--report='.length);
if (report !== undefined) writeFileSync(report, `${JSON.stringify({ passed, failed })}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
