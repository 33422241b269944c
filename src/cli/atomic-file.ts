import { closeSync, existsSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SystemError, UsageError } from './errors.js';
import { deviceOutput, gatheringOutput, type Output, writeAll } from './output.js';

/** The files that exist under a name that is not theirs yet. */
const unfinished = new Set<string>();
process.on('exit', removeUnfinishedFiles);

/** What ends the process calls it, so that no half file stays behind. */
export function removeUnfinishedFiles(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/**
 * Opens a file that appears under its name when everything is in it, and not before: it is written beside its place and
 * then renamed.
 */
export function openAtomicFile(path: string, force: boolean): Output {
  const target = realTarget(path);
  if (isDevice(target)) return deviceOutput(path, openSync(target, 'w'));
  refuseExisting(target, path, force);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${process.pid}.partial`);
  let descriptor: number;
  try {
    descriptor = openSync(temporary, 'wx');
  } catch (error) {
    throw new SystemError(path, error);
  }
  unfinished.add(temporary);
  let isOpen = true;
  function close(): void {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  }
  return gatheringOutput(
    path,
    (bytes) => writeAll(descriptor, bytes),
    () => {
      close();
      refuseExisting(target, path, force); // it may have come since
      renameSync(temporary, target);
      unfinished.delete(temporary);
    },
    () => {
      close();
      rmSync(temporary, { force: true });
      unfinished.delete(temporary);
    },
  );
}

/** A link to a file stays a link: the file that it names is replaced. */
function realTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isDevice(path: string): boolean {
  if (!existsSync(path)) return false;
  const status = statSync(path);
  return !status.isFile() && !status.isDirectory();
}

function refuseExisting(target: string, path: string, force: boolean): void {
  const status = lstatSync(target, { throwIfNoEntry: false });
  if (status?.isDirectory()) throw new UsageError(`${path} is a folder, and a file is wanted.`);
  if (status !== undefined && !force) throw new UsageError(`${path} exists already. --force overwrites it.`);
}
