import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
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
 * Reads a file on a disk, synchronously: that takes a third of the time of promises, and there is nothing else to do
 * meanwhile.
 */
export function readRegularFile(path: string): Reading {
  try {
    const descriptor = openSync(path, 'r');
    try {
      return { ok: true, file: textOf(readBytes(descriptor)) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unreadable(error);
  }
}

/** Reads a pipe or a device; `-` is standard input. It may have nothing to give yet: Ctrl-C must not wait for it. */
export async function readStream(path: string): Promise<Reading> {
  try {
    const stream: Readable = path === '-' ? process.stdin : createReadStream(path);
    const chunks: Buffer[] = [];
    let length = 0;
    // Without an encoding a readable stream gives Buffers; its type does not say so.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break; // a device such as /dev/zero has no end
    }
    return { ok: true, file: textOf({ bytes: Buffer.concat(chunks), length }) };
  } catch (error) {
    return unreadable(error);
  }
}

/** What was read, and how long the whole is: they differ where it is too long. */
interface Bytes {
  readonly bytes: Buffer;
  readonly length: number;
}

/** Most documents fit: one buffer for all of them, for what is read becomes a string before the next is read. */
const shared = Buffer.allocUnsafe(HEAD_BYTES);

/** Reads to the end, but not what is too long anyway. The bytes are good until the next call. */
function readBytes(descriptor: number): Bytes {
  // Of a file on a disk there is less than was asked for only at its end.
  const first = readSync(descriptor, shared, 0, HEAD_BYTES, 0);
  if (first < HEAD_BYTES) return { bytes: shared.subarray(0, first), length: first };
  const { size } = fstatSync(descriptor);
  if (size > MAX_BYTES) return { bytes: shared, length: size };
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(descriptor, bytes, length, size - length, length);
  return { bytes: bytes.subarray(0, length), length };
}

function textOf({ bytes, length }: Bytes): FileText {
  return length > MAX_BYTES ? tooLong(bytes, length) : { ...decodeUtf8(bytes), bytes: length, isTooLong: false };
}

function unreadable(error: unknown): Reading {
  return { ok: false, problem: fileProblem('unreadable', `The file cannot be read: ${describeSystemError(error)}.`) };
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
