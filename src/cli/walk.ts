import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileProblem, type Problem, unreadable } from './problem.js';

/** A file to read, or what was found in its place. */
export interface Found {
  /** As a user would write it: begins with the argument. `-` is standard input. */
  readonly path: string;
  /** The path below the argument, which an output folder repeats. */
  readonly relative: string;
  /** Why there is nothing to read; a warning if nothing is lost. */
  readonly problem: Problem | null;
  /** Whether it is a file on a disk, and not a pipe or a device. */
  readonly isRegular: boolean;
}

export interface WalkOptions {
  /** Real paths that are not input: the run's own outputs. */
  readonly exclude: ReadonlySet<string>;
  /** The only extensions to take from folders: `md`, `.MD`; empty for all. A file that is named is always read. */
  readonly extensions: readonly string[];
}

/**
 * The files below the given paths, one at a time: arguments in their order, a folder's files by name, its sub-folders among
 * them. Names that begin with a dot are skipped. Symbolic links are followed, but no folder is read twice, so that circular
 * links come to an end.
 */
export function* walk(paths: readonly string[], { exclude, extensions }: WalkOptions): Generator<Found> {
  const options = { exclude, extensions: extensions.map((name) => `.${name.replace(/^\./, '').toLowerCase()}`) };
  const visited = new Set<string>();
  for (const path of paths) {
    const kind = path === '-' ? 'pipe' : kindOf(path);
    if (kind === 'folder') yield* walkArgument(path, visited, options);
    else yield foundFile(path, path === '-' ? 'stdin' : basename(path), kind);
  }
}

/** A folder that the user named: there must be something in it. */
function* walkArgument(path: string, visited: Set<string>, options: WalkOptions): Generator<Found> {
  let isEmpty = true;
  for (const found of walkFolder(path, '', visited, options)) {
    if (found.problem !== notAFile) isEmpty = false;
    yield found;
  }
  if (!isEmpty) return;
  const extensions = options.extensions.join(', ');
  const message =
    extensions === ''
      ? `The folder ${path} holds no file to read.`
      : `No file in the folder ${path} has the extension ${extensions}.`;
  yield foundFile(path, '', fileProblem('no-documents', message));
}

function* walkFolder(path: string, relative: string, visited: Set<string>, options: WalkOptions): Generator<Found> {
  let entries: Dirent[];
  try {
    const real = realpathSync(path);
    if (options.exclude.has(real)) return;
    if (visited.has(real)) {
      yield foundFile(path, relative, readAlready);
      return;
    }
    visited.add(real);
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield foundFile(path, relative, unreadable('folder', error));
    return;
  }
  // By code unit, not by a locale: the same on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const below = /[/\\]$/.test(path) ? path + entry.name : `${path}/${entry.name}`;
    const belowRelative = join(relative, entry.name);
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : kindOf(below);
    if (kind === 'folder') yield* walkFolder(below, belowRelative, visited, options);
    else if (isWanted(below, options)) yield foundFile(below, belowRelative, kind === 'pipe' ? notAFile : kind);
  }
}

const notAFile = fileProblem(
  'not-a-file',
  'This is a pipe or a device, which may never end; it is passed over. Name it on the command line to read it.',
  { severity: 'warning' },
);

const readAlready = fileProblem(
  'folder-read-already',
  'This folder has been read already under another name; its documents are not taken twice.',
  { severity: 'warning' },
);

function isWanted(path: string, { extensions, exclude }: WalkOptions): boolean {
  if (extensions.length > 0 && !extensions.includes(extname(path).toLowerCase())) return false;
  for (const output of exclude) if (basename(output) === basename(path) && output === realpathSync(path)) return false;
  return true;
}

function foundFile(path: string, relative: string, kind: 'file' | 'pipe' | Problem): Found {
  return { path, relative, problem: typeof kind === 'string' ? null : kind, isRegular: kind === 'file' };
}

function kindOf(path: string): 'file' | 'folder' | 'pipe' | Problem {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return 'folder';
    return status.isFile() ? 'file' : 'pipe';
  } catch (error) {
    return unreadable('path', error);
  }
}
