import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { describeSystemError } from './errors.js';
import { fileProblem, type Problem } from './problem.js';
import { decodeUtf8 } from './utf-8.js';

/** The longest document that the library reads, in UTF-16 units: its default. */
const MAX_LENGTH = 16_777_216;
/** No UTF-16 unit takes more than 3 bytes of UTF-8: what is longer than this is too long, whatever it holds. */
const MAX_BYTES = 3 * MAX_LENGTH;
/** How much of a file that is too long is read, for its timestamp and headline. */
const HEAD_BYTES = 65_536;

export interface FileText {
  /** The beginning only, where the file is too long. */
  readonly text: string;
  readonly bytes: number;
  readonly isTooLong: boolean;
  /** What reading the file had to repair, or why it is too long. */
  readonly problem: Problem | null;
}

export type Reading =
  | { readonly ok: true; readonly file: FileText }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a file, a pipe or a device; `-` is standard input. Files are read synchronously: that takes a third of the time
 * of promises, and there is nothing else to do meanwhile.
 */
export async function readTextFile(path: string): Promise<Reading> {
  try {
    return { ok: true, file: path === '-' ? await readStandardInput() : readNamedFile(path) };
  } catch (error) {
    return { ok: false, problem: fileProblem('unreadable', `The file cannot be read: ${describeSystemError(error)}.`) };
  }
}

function readNamedFile(path: string): FileText {
  const descriptor = openSync(path, 'r');
  try {
    const status = fstatSync(descriptor);
    if (status.isFile() && status.size > MAX_BYTES) return tooLong(readBytes(descriptor, HEAD_BYTES), status.size);
    const bytes = readBytes(descriptor, MAX_BYTES + 1, status.size);
    return bytes.length > MAX_BYTES ? tooLong(bytes, bytes.length) : decoded(bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads to the end, but no more than `limit`: a device such as /dev/zero has none. */
function readBytes(descriptor: number, limit: number, expected = 0): Buffer {
  // One byte more than the file's size lets the second read find the end without a larger buffer.
  let buffer = Buffer.allocUnsafe(Math.min(limit, Math.max(expected + 1, HEAD_BYTES)));
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0 || length === limit) return buffer.subarray(0, length);
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit, 2 * length));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  }
}

/** Asynchronously, for a terminal or a pipe may have nothing to give yet and answers a synchronous read with an error. */
async function readStandardInput(): Promise<FileText> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Without an encoding a readable stream gives Buffers; its type does not say so.
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) break;
  }
  const bytes = Buffer.concat(chunks);
  return length > MAX_BYTES ? tooLong(bytes, length) : decoded(bytes);
}

function decoded(bytes: Buffer): FileText {
  return { ...decodeUtf8(bytes), bytes: bytes.length, isTooLong: false };
}

function tooLong(bytes: Buffer, length: number): FileText {
  const { text } = decodeUtf8(bytes.subarray(0, HEAD_BYTES));
  const megabytes = Math.round(length / 1_000_000).toLocaleString('en');
  const message = `The file has ${megabytes} MB or more; documents of up to ${MAX_LENGTH.toLocaleString('en')} characters are read. Is it several documents in one file?`;
  const start = { line: 1, column: 1, offset: 0 };
  const problem: Problem = {
    code: 'document-too-long',
    severity: 'error',
    message,
    position: { start, end: start },
  };
  return { text, bytes: length, isTooLong: true, problem };
}
