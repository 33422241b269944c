import { realpathSync, type Stats, statSync } from 'node:fs';

/** What is at a path; `undefined` if nothing is, or the system refuses to say. Reading or writing the path then reports the reason. */
export function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }); // usually nothing is at the path of an output, and exceptions are slow
  } catch {
    return undefined;
  }
}

/** The path without symbolic links; the path itself if nothing can be found there. */
export function realPath(path: string): string {
  return statusOf(path) === undefined ? path : realpathSync(path);
}
