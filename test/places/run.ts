/**
 * `npm run check -- places` runs the examples of `docs/places`, each in an empty project with the packed tarball. They must print
 * the headline of the document. The module script and the service worker run in `npm run check -- browser`. Needs a build.
 * `--quick` skips the other runtimes, `--report=FILE` writes the numbers as JSON.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import { Checks } from '../checks.js';
import { fixturePath } from '../fixtures/fixture.js';
import { bun, deno, npm, workerd } from '../runtimes/runtimes.js';
import { askWorker } from '../runtimes/worker.js';
import { examplesOf } from './examples.js';

const HEADLINE = '港湾新灯塔动工';
const tools = join(root, 'node_modules/.bin');
const temporary = mkdtempSync(join(tmpdir(), 'rfi-article-places-'));
const checks = new Checks();

/** The body returns the output of the example. */
async function check(name: string, body: () => string | Promise<string>): Promise<void> {
  await checks.run(name, async () => {
    const output = await body();
    if (!output.includes(HEADLINE)) throw new Error(`The output is: ${output.slice(0, 500)}`);
  });
}

function run([command = '', ...args]: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
}

/** Creates a project with the files of a page. The packages are installed in its parent folder. */
function project(page: string, name = page): string {
  const folder = join(temporary, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(examplesOf(page))) writeFileSync(join(folder, file), text);
  copyFileSync(fixturePath('c4-news', 'input.md'), join(folder, 'document.md'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  return folder;
}

try {
  if (!existsSync(join(root, 'dist/index.js'))) throw new Error('There is no build: npm run build');
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], root);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]; // the output of `npm pack --json`
  const manifest = { private: true, dependencies: { 'rfi-article': `file:${filename}`, '@types/node': '^20.19.0' } };
  writeFileSync(join(temporary, 'package.json'), JSON.stringify(manifest));
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts'], temporary);

  await check('Node, ES modules', () => run([process.execPath, 'main.js'], project('node-esm')));
  await check('Node, CommonJS', () => run([process.execPath, 'main.cjs'], project('node-cjs')));
  for (const [name, options] of [
    ['node16', ['--module', 'node16']],
    ['nodenext', []],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
    ['node', ['--module', 'esnext', '--moduleResolution', 'node', '--ignoreDeprecations', '6.0']],
  ] as const) {
    await check(`TypeScript, ${name}`, () => {
      const folder = project('typescript', `typescript-${name}`);
      run([join(tools, 'tsc'), '-p', '.', ...options], folder);
      return run([process.execPath, 'build/main.js'], folder);
    });
  }
  await check('Vite', () => {
    const folder = project('vite');
    run([join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], folder);
    const assets = join(folder, 'dist/assets');
    const code = readdirSync(assets)
      .map((file) => readFileSync(join(assets, file), 'utf8'))
      .join('');
    // Runs the code with the only element that the page has.
    const heading = { textContent: '' };
    new Function('document', code.replaceAll(/\bexport\s*\{[^}]*\};?/g, ''))({
      querySelector: () => heading,
      querySelectorAll: () => [],
      createElement: () => ({ relList: { supports: () => true } }),
    });
    return heading.textContent;
  });
  if (!process.argv.includes('--quick')) {
    await check('Deno', () => {
      const folder = project('deno');
      const [binary = ''] = deno().esm;
      return run(
        [binary, 'run', '--no-prompt', '--node-modules-dir=manual', '--allow-read=document.md', 'main.ts'],
        folder,
      );
    });
    await check('Bun', () => run([...bun().esm, 'main.ts'], project('bun')));
    await check('Cloudflare Workers', () => {
      const folder = project('cloudflare-workers');
      return askWorker(workerd().binary, folder, readFileSync(join(folder, 'document.md'), 'utf8'));
    });
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
checks.finish();
