import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { realPath, statusOf } from './paths.js';
import { fileProblem, type Problem, unreadable } from './problem.js';

/** A file to read, or the reason why a path is not read. */
export interface Found {
  /** The path as a user would write it, beginning with the argument. `-` is standard input. */
  readonly path: string;
  /** The path relative to the argument, which is used again in an output folder. */
  readonly relative: string;
  /** The reason why the path is not read: a warning if no document is missed; `null` for a file to read. */
  readonly problem: Problem | null;
}

export interface WalkOptions {
  /** The real paths of the run's outputs, which are not read. */
  readonly exclude?: ReadonlySet<string>;
  /** The extensions of the files to read from folders, such as `md` or `.MD`. By default, all are read, as are files that the user names. */
  readonly extension?: readonly string[];
}

/** The options, with `.md` for each form of `md`, and the real paths of the folders that have been read. */
interface State extends Required<WalkOptions> {
  readonly visited: Set<string>;
}

/**
 * The files at the given paths, one at a time: the arguments in their order, and the files and sub-folders of a folder sorted by
 * name. Names that begin with a dot are skipped. Symbolic links are followed, but no folder is read twice, so circular links do
 * not lead to an endless walk.
 */
export function* walk(paths: readonly string[], options: WalkOptions): Generator<Found> {
  const { exclude = new Set(), extension = [] } = options;
  const extensions = extension.map((name) => `.${name.replace(/^\./, '').toLowerCase()}`);
  const state: State = { exclude, extension: extensions, visited: new Set() };
  for (const path of paths) {
    if (path === '-') yield { path, relative: 'stdin', problem: null };
    else if (statusOf(path)?.isDirectory()) yield* walkArgument(path, state);
    else yield { path, relative: basename(path), problem: null };
  }
}

/** Walks through a folder that the user named. It is a problem if this folder contains no files. */
function* walkArgument(path: string, state: State): Generator<Found> {
  let isEmpty = true;
  for (const found of walkFolder(path, '', state)) {
    if (found.problem !== notAFile) isEmpty = false;
    yield found;
  }
  if (!isEmpty) return;
  const suffix = state.extension.length === 0 ? '' : ` with the extension ${state.extension.join(' or ')}`;
  yield { path, relative: '', problem: fileProblem('no-documents', `The folder contains no files${suffix}.`) };
}

function* walkFolder(path: string, relative: string, state: State): Generator<Found> {
  const { exclude, extension, visited } = state;
  let real: string;
  let entries: Dirent[];
  try {
    real = realpathSync(path);
    if (visited.has(real)) {
      yield { path, relative, problem: readAlready };
      return;
    }
    visited.add(real);
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield { path, relative, problem: unreadable('folder', error) };
    return;
  }
  // Sorted by code unit, not by locale, so that the order is the same on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const below = /[/\\]$/.test(path) ? path + entry.name : `${path}/${entry.name}`;
    if (exclude.has(entry.isSymbolicLink() ? realPath(below) : join(real, entry.name))) continue;
    const belowRelative = join(relative, entry.name);
    // A link that leads nowhere counts as a file, because reading it reports the reason.
    const kind = entry.isSymbolicLink() ? statusOf(below) : entry;
    if (kind?.isDirectory()) yield* walkFolder(below, belowRelative, state);
    else if (extension.length === 0 || extension.some((ending) => entry.name.toLowerCase().endsWith(ending)))
      yield { path: below, relative: belowRelative, problem: kind?.isFile() === false ? notAFile : null };
  }
}

const notAFile = fileProblem(
  'not-a-file',
  'This is a pipe or a device, which may never end, so it is skipped. To read it, name it on the command line.',
  'warning',
);

const readAlready = fileProblem(
  'folder-read-already',
  'This folder has been read already, so it is skipped.',
  'warning',
);
