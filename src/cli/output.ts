import { closeSync, fstatSync, writeSync } from 'node:fs';
import { SystemError, UsageError } from './errors.js';

/** Where results go. `write` is awaited, so that what reads slowly slows the reading down. */
export interface Output {
  /** As messages name it. */
  readonly name: string;
  readonly bytesWritten: number;
  write(text: string): Promise<void> | void;
  /** Hands on what is gathered. */
  flush(): Promise<void>;
  /** Everything is there: a file gets its name. */
  commit(): Promise<void>;
  /** It was for nothing: nothing half done stays behind. */
  discard(): void;
}

/** Small writes are gathered to this many UTF-16 units. */
const GATHERED = 65_536;
/** What they are encoded into: 3 bytes a unit at most, and room for a long last one. */
const ENCODED = 8 * GATHERED;

/** Gathers texts, and hands them on in larger pieces. */
export function gatheringOutput(
  name: string,
  writeBytes: (bytes: Buffer) => Promise<void> | void,
  commit: () => void = () => {},
  discard: () => void = () => {},
): Output {
  let pieces: string[] = [];
  let units = 0;
  let bytesWritten = 0;
  // One for all: buffers are no part of the heap, and those that nobody needs stay for long.
  let buffer: Buffer | null = null;

  function encode(text: string): Buffer {
    if (text.length < GATHERED || 3 * text.length > ENCODED) return Buffer.from(text);
    buffer ??= Buffer.allocUnsafe(ENCODED);
    return buffer.subarray(0, buffer.write(text));
  }

  async function flush(): Promise<void> {
    if (units === 0) return;
    const bytes = encode(pieces.join(''));
    pieces = [];
    units = 0;
    try {
      await writeBytes(bytes);
    } catch (error) {
      throw new SystemError(name, error);
    }
    bytesWritten += bytes.length;
  }

  return {
    name,
    get bytesWritten() {
      return bytesWritten;
    },
    write(text) {
      pieces.push(text);
      units += text.length;
      return units >= GATHERED ? flush() : undefined;
    },
    flush,
    async commit() {
      await flush();
      try {
        commit();
      } catch (error) {
        throw error instanceof UsageError ? error : new SystemError(name, error);
      }
    },
    discard,
  };
}

const STANDARD_OUTPUT = 1;

/** Standard output. Call once a run. */
export function standardOutput(): Output {
  // Files and devices: process.stdout does not notice that a full disk took only a part of a write.
  const status = fstatSync(STANDARD_OUTPUT);
  const isStream = process.stdout.isTTY || status.isFIFO() || status.isSocket();
  if (!isStream) return gatheringOutput('standard output', (bytes) => writeAll(STANDARD_OUTPUT, bytes));
  process.stdout.on('error', () => {}); // each write tells its own
  return gatheringOutput('standard output', writeToStandardOutput);
}

function writeToStandardOutput(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** A device or a named pipe: nothing to rename there. */
export function deviceOutput(name: string, descriptor: number): Output {
  const close = () => closeSync(descriptor);
  return gatheringOutput(name, (bytes) => writeAll(descriptor, bytes), close, close);
}

/** Writes every byte: the system may take a part of them and say so only in the number it returns. */
export function writeAll(descriptor: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
