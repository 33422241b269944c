import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';

const here = join(root, 'test/runtimes');

/** How to start a program in a runtime. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  readonly esm: readonly string[];
  readonly cjs: readonly string[];
  /** Whether it takes its locale from the environment. */
  readonly seesLocale: boolean;
}

export const NODE_MAJORS: readonly number[] = [20, 22, 24, 26];

/** Returns the Node that runs this program. */
export function currentNode(): Runtime {
  return nodeAt('node (this)', process.execPath);
}

/** Returns a Node of a major version, from the npm package that contains its binary. It is kept for later runs. */
export function node(major: number): Runtime {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(here, '.nodes', String(major));
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${major}`], folder);
  }
  return nodeAt(`node@${major}`, binary);
}

function nodeAt(name: string, binary: string): Runtime {
  return { name, version: versionOf(binary), esm: [binary], cjs: [binary], seesLocale: true };
}

export function bun(): Runtime {
  const binary = installed(process.platform === 'win32' ? 'bun.exe' : 'bun');
  return { name: 'bun', version: versionOf(binary), esm: [binary], cjs: [binary], seesLocale: false };
}

export function deno(): Runtime {
  const binary = installed('deno');
  const start = [binary, 'run', '--no-prompt', '--no-remote', '--node-modules-dir=manual', '--allow-read'];
  return { name: 'deno', version: versionOf(binary), esm: start, cjs: start, seesLocale: true };
}

/** Returns the binary of Cloudflare's runtime. */
export function workerd(): { readonly binary: string; readonly version: string } {
  const binary = installed('workerd');
  return { binary, version: versionOf(binary) };
}

export function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
}

let isInstalled = false;

/** The packages of these runtimes have several hundred megabytes, so they are installed only when needed. */
function installed(command: string): string {
  if (!isInstalled) npm(['install', '--no-audit', '--no-fund'], here);
  isInstalled = true;
  return nativeBinary(command) ?? join(here, 'node_modules/.bin', command);
}

/**
 * The packages contain a script instead of the binary. Install scripts replace it, or it searches for the binary at each start.
 * Install scripts may be switched off, so the binary is taken from the package that contains it.
 */
function nativeBinary(command: string): string | null {
  const lock = JSON.parse(readFileSync(join(here, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  for (const folder of Object.keys(lock.packages)) {
    if (!folder.includes('/@oven/bun') && !folder.includes('/@deno/') && !folder.includes('/@cloudflare/')) continue;
    for (const path of [join(here, folder, command), join(here, folder, 'bin', command)]) {
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function versionOf(binary: string): string {
  const output = execFileSync(binary, ['--version'], { encoding: 'utf8' });
  return /\d[\w.+-]*/.exec(output)?.[0] ?? output.trim();
}
