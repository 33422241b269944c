import { type ChildProcess, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { inject } from 'vitest';
import { run } from '../../src/cli/run.js';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line that global-setup.ts built, with a folder for the files of one test file. */
export interface CommandLine {
  readonly file: string;
  readonly folder: string;
  /**
   * Runs in this process, in the folder. Not for tests that need a signal, a user or an environment. `terminals`: which
   * outputs are terminals, 80 columns wide.
   */
  run(
    args: readonly string[],
    options?: { readonly input?: string | Uint8Array; readonly terminals?: readonly string[] },
  ): Promise<Run>;
  /** Runs as a process and waits until it ends. */
  spawn(args: readonly string[], options: Pick<SpawnSyncOptions, 'env' | 'uid'>): Run;
  start(args: readonly string[]): ChildProcess;
  /** Runs a line of bash, in which `$RFI` is the command line. */
  shell(line: string): Run;
  /** Writes a file to the folder and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...inherited } = process.env;
/** The environment of a terminal with colours, which CI is not. Each test sets the variables that control colours. */
export const environment: NodeJS.ProcessEnv = { ...inherited, TERM: 'xterm' };

/** Collects what is written. */
class Sink extends Writable {
  readonly isTTY: boolean;
  readonly columns = 80;
  /** Decides by the environment, as on a real terminal. */
  readonly getColorDepth = WriteStream.prototype.getColorDepth;
  #chunks: Buffer[] = [];

  constructor(isTerminal: boolean) {
    super();
    this.isTTY = isTerminal;
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

/** Replaces a property of `process`. The function that it returns restores the property. */
function replaceProperty(name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(process, name);
  if (own === undefined) throw new Error(`process has no property ${name}.`);
  Object.defineProperty(process, name, { value, configurable: true });
  return () => Object.defineProperty(process, name, own);
}

export function createCommandLine(): CommandLine {
  const build = inject('commandLine');
  const folder = mkdtempSync(join(tmpdir(), 'rfi-article-test-'));
  // Some tests of permissions run as another user.
  chmodSync(folder, 0o755);
  const started: ChildProcess[] = [];
  const settings = { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 30, timeout: 60_000 } as const;

  return {
    file: build.file,
    folder,
    async run(args, { input = '', terminals = [] } = {}) {
      const stdout = new Sink(terminals.includes('stdout'));
      const stderr = new Sink(terminals.includes('stderr'));
      const streams = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
      const before = process.cwd();
      process.chdir(folder);
      const restore = Object.entries(streams).map(([name, stream]) => replaceProperty(name, stream));
      try {
        const status = await run(args);
        return { status, stdout: stdout.text, stderr: stderr.text };
      } finally {
        for (const undo of restore) undo();
        process.chdir(before);
      }
    },
    spawn(args, { env, ...options }) {
      const result = spawnSync(process.execPath, [build.file, ...args], {
        ...settings,
        ...options,
        encoding: 'utf8',
        env: { ...environment, ...env },
      });
      if (result.error !== undefined) throw result.error;
      return result;
    },
    start(args) {
      const { timeout } = settings;
      const child = spawn(process.execPath, [build.file, ...args], { cwd: folder, env: environment, timeout });
      started.push(child);
      return child;
    },
    shell(line) {
      const RFI = `${process.execPath} ${build.file}`;
      const result = spawnSync('bash', ['-c', line], { ...settings, env: { ...environment, RFI } });
      if (result.error !== undefined) throw result.error;
      return result;
    },
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove() {
      // After a test that failed, its process may still be waiting for a pipe.
      for (const child of started) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A document without faults. */
export function documentOf(
  title: string,
  timestamp = 1_696_513_502_000,
  body = `<div><p>${title}的正文。</p></div>`,
): string {
  return `<!--${timestamp}-->\n[${title}](https://www.rfi.fr/cn/20231005-a)\n------\n\n${body}\n`;
}

/** A document with an invalid timestamp. */
export const badDocument = '<!--NaN-->\n[坏](https://www.rfi.fr/cn/b)\n------\n\n<p>一</p>\n';

/** A document that is read with a warning, because it has no rule. */
export const doubtfulDocument = '<!--0-->\n[疑](https://www.rfi.fr/cn/c)\n\n<p>一</p>\n';
