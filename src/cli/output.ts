import * as fs from 'node:fs';
import { basename, dirname, join, parse, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Renderer } from './formats.js';
import { realPath, statusOf } from './paths.js';
import { fileProblem, type Problem, SystemError, UsageError } from './problem.js';
import type { FileOutcome } from './read-document.js';
import { plural } from './terminal.js';

/** A destination for text. `write` is awaited, so documents are read only as fast as the output is read. */
export interface Output {
  /** The name for messages. */
  readonly name: string;
  /** A sentence about the output that an interrupted run leaves. */
  readonly remains: string;
  write(text: string): Promise<void> | void;
  /** Writes what has been collected. */
  flush(): Promise<void>;
  /** Completes the output: a file gets its final name. */
  commit(): Promise<void>;
}

/** Small writes are combined until they have this many UTF-16 code units. */
const GATHERED = 65_536;

/** @param finish - Gives a file its final name. Without it, what has been written stays. */
function gathering(name: string, writeText: (text: string) => Promise<void> | void, finish?: () => void): Output {
  let gathered = '';
  async function flush(): Promise<void> {
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    await attempt(name, () => writeText(text));
  }
  return {
    name,
    remains: finish === undefined ? `Only a part was written to ${name}.` : `${name} was not written.`,
    write(text) {
      gathered += text;
      return gathered.length >= GATHERED ? flush() : undefined;
    },
    flush,
    async commit() {
      await flush();
      if (finish !== undefined) await attempt(name, finish);
    },
  };
}

/** Does what the system may refuse. An error has the name of the output. */
async function attempt<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UsageError ? error : new SystemError(name, error);
  }
}

/** Standard output. */
export function standardOutput(): Output {
  const name = 'standard output';
  const { stdout } = process;
  const status = stdout.isTTY || stdout.fd === undefined ? null : fs.fstatSync(stdout.fd);
  // A file or a device: process.stdout does not notice when only a part was written to a full disk.
  if (status !== null && !status.isFIFO() && !status.isSocket())
    return gathering(name, (text) => fs.writeFileSync(stdout.fd, text));
  stdout.on('error', () => {}); // each write reports its error
  return gathering(
    name,
    promisify((text: string, done: (error?: Error | null) => void) => stdout.write(text, done)),
  );
}

/** The files that still have a temporary name. If they are not completed, they are removed when the process ends. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) fs.rmSync(path, { force: true });
});

/**
 * Opens a file, or standard output (`-`). A file gets its name only when it is complete: until then, it has a temporary name in
 * the same folder. If the path is a symbolic link, the file to which it points is replaced. Devices and pipes are written
 * directly.
 */
export async function openOutput(path: string, force = false): Promise<Output> {
  if (path === '-') return standardOutput();
  const target = realPath(path);
  refuseExisting(target, path, force);
  if (statusOf(target)?.isFile() === false) {
    const descriptor = await attempt(path, () => fs.openSync(target, 'w'));
    // A pipe may not have a reader yet, and an interruption must not wait for one.
    return gathering(path, (text) => promisify(fs.writeFile)(descriptor, text));
  }
  // A name may have 255 bytes, and UTF-8 has up to 3 for each UTF-16 code unit.
  const temporary = join(dirname(target), `.${basename(target).slice(0, 70)}.${process.pid}.partial`);
  if (unfinished.has(temporary)) throw new UsageError(`${path} cannot be used for two outputs.`);
  const descriptor = await attempt(path, () => fs.openSync(temporary, 'wx'));
  unfinished.add(temporary);
  const finish = () => {
    fs.closeSync(descriptor);
    refuseExisting(target, path, force); // it may have been created since
    fs.renameSync(temporary, target);
    unfinished.delete(temporary);
  };
  return gathering(path, (text) => fs.writeFileSync(descriptor, text), finish);
}

function refuseExisting(target: string, path: string, force: boolean): void {
  const status = statusOf(target);
  if (status?.isDirectory()) throw new UsageError(`${path} is a folder, but must be a file.`);
  if (status?.isFile() && !force) throw new UsageError(`${path} already exists. Use --force to overwrite it.`);
}

/** A destination for the results of reading. */
export interface Destination extends Omit<Output, 'write'> {
  /** Returns a problem if this Article cannot be written, although others can; throws what the format throws. */
  write(outcome: FileOutcome): Promise<Problem | null>;
}

/** One output, for a single Article or for several with the separators of the format. */
export function outputDestination(output: Output, renderer: Renderer, isCollection: boolean): Destination {
  const { head, separator, tail } = isCollection ? renderer : { head: '', separator: '', tail: '' };
  let isEmpty = true;
  return {
    ...output,
    async write({ path, article }) {
      if (article === null) return null;
      const text = isCollection ? renderer.item(article, path.replaceAll(sep, '/')) : renderer.whole(article);
      await output.write((isEmpty ? head : separator) + text);
      isEmpty = false;
      return null;
    },
    async commit() {
      // If no Article was written, a JSON list is empty, and NDJSON has no lines.
      await output.write(isEmpty ? head.trimEnd() + tail.trimStart() : tail);
      await output.commit();
    },
  };
}

/** A file for each Article, in the same sub-folders as the documents. */
export async function folderDestination(
  folder: string,
  renderer: Renderer,
  extension: string,
  force = false,
): Promise<Destination> {
  const taken = new Set<string>();
  const makeFolder = (path: string) => attempt(path, () => fs.mkdirSync(path, { recursive: true }));
  // Created now, so that the walk can exclude it by its real path if it is in a folder of documents.
  await makeFolder(folder);
  return {
    name: folder,
    get remains() {
      return `The ${plural(taken.size, 'file')} in ${folder} ${taken.size === 1 ? 'is' : 'are'} complete.`;
    },
    async write({ relative, article }) {
      if (article === null) return null;
      const { dir, name } = parse(relative);
      const path = join(folder, dir, name + extension);
      if (taken.has(path))
        return fileProblem('output-taken', `Another document of this run was already written to ${path}.`);
      const text = renderer.whole(article);
      await makeFolder(dirname(path));
      const output = await openOutput(path, force);
      await output.write(text);
      await output.commit();
      taken.add(path);
      return null;
    },
    async flush() {},
    async commit() {},
  };
}
