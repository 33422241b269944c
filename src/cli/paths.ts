import { realpathSync, type Stats, statSync } from 'node:fs';

/** What is at a path. `undefined` if the system does not say, because reading or writing it reports the reason. */
export function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The path without symbolic links; the path itself if nothing can be found there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
