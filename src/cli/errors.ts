/** The command line cannot be followed as it is written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command whose help tells more. */
  readonly command: string | null;

  constructor(message: string, command: string | null = null) {
    super(message);
    this.command = command;
  }
}

/** The system refused something without which the run cannot go on: an output that cannot be written. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly code: string;

  constructor(path: string, cause: unknown) {
    super(`${path}: ${describeSystemError(cause)}`, { cause });
    this.code = systemCode(cause);
  }
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'exists already',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the device cannot be read or written (input/output error)',
  EISDIR: 'is a folder',
  ELOOP: 'symbolic links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'the system does not allow it',
  EROFS: 'the file system is read-only',
};

/** What the system said, for a person: `no space left on the device (ENOSPC)`. */
export function describeSystemError(error: unknown): string {
  const code = systemCode(error);
  const sentence = sentences[code];
  if (sentence !== undefined) return `${sentence} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** The system's name of an error, `EPIPE`; the empty string where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
