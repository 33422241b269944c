import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import type { Article } from '../index.js';
import { openAtomicFile } from './atomic-file.js';
import { SystemError, UsageError } from './errors.js';
import type { Renderer } from './formats.js';
import type { Output } from './output.js';
import { fileProblem, type Problem } from './problem.js';
import { formatNumber } from './progress.js';

/** Where an Article comes from. */
export interface FileNames {
  readonly path: string;
  readonly relative: string;
}

/** Where Articles go, as text. */
export interface Destination {
  /** As messages name it. */
  readonly name: string;
  readonly bytesWritten: number;
  /** What an interrupted run leaves behind, for a person. */
  readonly remains: string;
  /** Gives the reason where the Article cannot be written and the others can. */
  write(file: FileNames, article: Article): Promise<Problem | null> | Problem | null;
  commit(): Promise<void>;
  discard(): void;
}

/** One Article, and the output is its alone. */
export function singleDestination(output: Output, renderer: Renderer, remains: string): Destination {
  return outputDestination(output, remains, renderer.whole, null);
}

/** All Articles in one output. */
export function collectionDestination(output: Output, renderer: Renderer, remains: string): Destination {
  return outputDestination(output, remains, renderer.item, renderer);
}

function outputDestination(
  output: Output,
  remains: string,
  render: (article: Article, path: string) => string,
  frame: Pick<Renderer, 'head' | 'separator' | 'tail'> | null,
): Destination {
  let isFirst = true;
  return {
    name: output.name,
    get bytesWritten() {
      return output.bytesWritten;
    },
    remains,
    write({ path }, article) {
      const text = rendered(() => render(article, path.replaceAll(sep, '/')));
      if (typeof text !== 'string') return text;
      const before = isFirst ? (frame?.head ?? '') : (frame?.separator ?? '');
      isFirst = false;
      const written = output.write(before + text);
      return written === undefined ? null : written.then(() => null);
    },
    async commit() {
      // Without an Article a list is empty, and lines are none.
      if (frame !== null && isFirst && frame.head !== '')
        await output.write(frame.head.trimEnd() + frame.tail.trimStart());
      if (frame !== null && !isFirst) await output.write(frame.tail);
      await output.commit();
    },
    discard: () => output.discard(),
  };
}

/** A file for each Article, in folders as the documents lie in theirs. */
export function folderDestination(
  folder: string,
  renderer: Renderer,
  { extension, force }: { extension: string; force: boolean },
): Destination {
  const taken = new Set<string>();
  const made = new Set<string>();
  let bytesWritten = 0;
  const existed = existsSync(folder);
  // At once: the walk passes over it by its real path, also where it lies in a folder of documents.
  makeFolder(folder, made);
  return {
    name: folder,
    get bytesWritten() {
      return bytesWritten;
    },
    get remains() {
      return `The ${formatNumber(taken.size)} files in ${folder} are whole.`;
    },
    async write({ relative }, article) {
      const path = join(folder, relative.slice(0, relative.length - extname(relative).length) + extension);
      if (taken.has(path)) {
        return fileProblem('output-taken', `Another document of this run is already written to ${path}.`);
      }
      const text = rendered(() => renderer.whole(article));
      if (typeof text !== 'string') return text;
      makeFolder(dirname(path), made);
      const output = openAtomicFile(path, force);
      try {
        await output.write(text);
        await output.commit();
      } catch (error) {
        output.discard();
        throw error;
      }
      taken.add(path);
      bytesWritten += output.bytesWritten;
      return null;
    },
    async commit() {},
    discard() {
      // Where nothing was written, no empty folder of this run is left.
      if (taken.size === 0 && !existed) rmdirSync(folder);
    },
  };
}

function rendered(render: () => string): string | Problem {
  try {
    return render();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      return fileProblem('format-failed', `The Article cannot be written in this format: ${error.message}`);
    throw error;
  }
}

function makeFolder(path: string, made: Set<string>): void {
  if (made.has(path)) return;
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new SystemError(path, error);
  }
  made.add(path);
}

/** Whether an output is a folder: it is one, it is written as one, or several documents go to a name without an extension. */
export function isFolderOutput(path: string, several: boolean, oneFileForAll: boolean): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isDirectory() === true || /[/\\]$/.test(path)) {
    if (oneFileForAll)
      throw new UsageError(`${path} is a folder, and this format is one file for all documents.`, 'parse');
    return true;
  }
  return status === undefined && several && !oneFileForAll && extname(path) === '';
}
