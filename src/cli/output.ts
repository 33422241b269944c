import * as fs from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Renderer } from './formats.js';
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

const STANDARD_OUTPUT = 'standard output';

/** @param finish - Gives a file its final name. Without it, what has been written stays. */
function gathering(name: string, writeText: (text: string) => Promise<void> | void, finish?: () => void): Output {
  let gathered = '';
  async function flush(): Promise<void> {
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    try {
      await writeText(text);
    } catch (error) {
      throw new SystemError(name, error);
    }
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
      if (finish !== undefined) asSystemError(name, finish);
    },
  };
}

/** Standard output. Call this once per run. */
export function standardOutput(): Output {
  const { stdout } = process;
  const status = stdout.isTTY || stdout.fd === undefined ? null : fs.fstatSync(stdout.fd);
  // A file or a device: process.stdout does not notice when only a part was written to a full disk.
  if (status !== null && !status.isFIFO() && !status.isSocket())
    return gathering(STANDARD_OUTPUT, (text) => fs.writeFileSync(stdout.fd, text));
  stdout.on('error', () => {}); // each write reports its error
  return gathering(
    STANDARD_OUTPUT,
    promisify((text: string, done: (error?: Error | null) => void) => stdout.write(text, done)),
  );
}

/** The files that still have a temporary name. If they are not completed, they are removed when the process ends. */
const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) fs.rmSync(path, { force: true });
});

/**
 * Opens a file that gets its name only when it is complete: until then, it has a temporary name in the same folder. If the path
 * is a symbolic link, the file to which it points is replaced. Devices and pipes are written directly.
 */
export function openFile(path: string, force = false): Output {
  const target = fs.existsSync(path) ? fs.realpathSync(path) : path;
  refuseExisting(target, path, force);
  const isDevice = fs.existsSync(target) && !fs.statSync(target).isFile();
  // A name may have 255 bytes, and UTF-8 has up to 3 for each UTF-16 code unit.
  const temporary = join(dirname(target), `.${basename(target).slice(0, 70)}.${process.pid}.partial`);
  const descriptor = asSystemError(path, () => (isDevice ? fs.openSync(target, 'w') : fs.openSync(temporary, 'wx')));
  // A pipe may not have a reader yet, and an interruption must not wait for one.
  if (isDevice) return gathering(path, (text) => promisify(fs.writeFile)(descriptor, text));
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
  const status = fs.lstatSync(target, { throwIfNoEntry: false });
  if (status?.isDirectory()) throw new UsageError(`${path} is a folder, but must be a file.`);
  if (status?.isFile() && !force) throw new UsageError(`${path} already exists. Use --force to overwrite it.`);
}

function asSystemError<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UsageError ? error : new SystemError(name, error);
  }
}

/** Standard output, or a file if the path is not empty. */
export function openOutput(path: string, force = false): Output {
  return path === '' ? standardOutput() : openFile(path, force);
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
export function folderDestination(folder: string, renderer: Renderer, extension: string, force = false): Destination {
  const taken = new Set<string>();
  const makeFolder = (path: string) => asSystemError(path, () => fs.mkdirSync(path, { recursive: true }));
  // Created now, so that the walk can exclude it by its real path if it is in a folder of documents.
  makeFolder(folder);
  return {
    name: folder,
    get remains() {
      return `The ${plural(taken.size, 'file')} in ${folder} ${taken.size === 1 ? 'is' : 'are'} complete.`;
    },
    async write({ relative, article }) {
      if (article === null) return null;
      const path = join(folder, relative.slice(0, relative.length - extname(relative).length) + extension);
      if (taken.has(path))
        return fileProblem('output-taken', `Another document of this run was already written to ${path}.`);
      const text = renderer.whole(article);
      makeFolder(dirname(path));
      const output = openFile(path, force);
      await output.write(text);
      await output.commit();
      taken.add(path);
      return null;
    },
    async flush() {},
    async commit() {},
  };
}
