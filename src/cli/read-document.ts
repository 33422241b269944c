import { isUtf8 } from 'node:buffer';
import { closeSync, constants, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { type Article, type ParseResult, type PartialArticle, type Publisher, safeParseArticle } from '../index.js';
import { fileProblem, type Problem, unreadable } from './problem.js';
import { pointsOf } from './terminal.js';
import type { Found } from './walk.js';

/** What became of one document. */
export interface Outcome {
  /** What was read, for code frames; the empty string if nothing could be read. */
  readonly text: string;
  readonly bytes: number;
  /** `null` if there is no Article, whatever the reason. */
  readonly article: Article | null;
  /** What could be read of a document without an Article. */
  readonly partial: PartialArticle | null;
  readonly problems: readonly Problem[];
  /** `notice` is not a document, such as a folder that is skipped; `unreadable` is a file that the system refuses. */
  readonly kind: 'article' | 'bad-document' | 'unreadable' | 'notice';
}

/** The same, of a file. */
export interface FileOutcome extends Outcome, Pick<Found, 'path' | 'relative'> {}

export interface ReadOptions {
  /** Whether a document with a warning counts as bad. */
  readonly strict?: boolean | undefined;
  readonly publishers: readonly Publisher[];
}

/** The longest document that the library reads, in UTF-16 code units: its default. */
const MAX_LENGTH = 16_777_216;
/** No UTF-16 code unit takes more than 3 bytes of UTF-8: what is longer than this is too long, whatever it holds. */
const MAX_BYTES = 3 * MAX_LENGTH;
/** How much of a file that is too long is read to get its timestamp and headline. */
const HEAD_BYTES = 65_536;
/** How long the event loop may wait, in milliseconds, so that a signal is noticed and a bar moves. */
const LONGEST_WAIT = 25;

/** Reads one document after the other: no more than one is in memory. */
export async function* readDocuments(
  files: Iterable<Found>,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<FileOutcome> {
  let breath = performance.now();
  for (const { path, relative, problem, isRegular } of files) {
    if (performance.now() - breath > LONGEST_WAIT) {
      await new Promise((resolve) => setImmediate(resolve));
      breath = performance.now();
    }
    if (signal.aborted) return;
    if (problem !== null) {
      const kind = problem.severity === 'error' ? 'unreadable' : 'notice';
      yield { path, relative, ...nothing, problems: [problem], kind };
      continue;
    }
    const outcome = isRegular ? readFile(path, options) : await readStream(path, options, signal);
    if (signal.aborted) return; // what was being read may have been cut off
    yield { path, relative, ...outcome };
  }
}

const nothing = { text: '', bytes: 0, article: null, partial: null } as const;

/** Reads one document, wherever it comes from. */
export function readInput(path: string, options: ReadOptions, signal: AbortSignal): Promise<Outcome> | Outcome {
  const isRegular = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isRegular ? readFile(path, options) : readStream(path, options, signal);
}

/** Most documents fit into this one buffer: what was read becomes a string before the next read. */
const shared = Buffer.allocUnsafe(HEAD_BYTES);

/** Reads a file on a disk synchronously, in a third of the time that promises take; there is nothing else to do meanwhile. */
function readFile(path: string, options: ReadOptions): Outcome {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, 'r');
    // A file on a disk gives less than was asked for only at its end.
    let length = readSync(descriptor, shared, 0, HEAD_BYTES, 0);
    if (length < HEAD_BYTES) return readBytes(shared.subarray(0, length), length, options);
    const { size } = fstatSync(descriptor);
    if (size > MAX_BYTES) return readBytes(shared, size, options);
    const bytes = Buffer.allocUnsafe(size);
    length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, bytes, length, size - length, length);
    return readBytes(bytes.subarray(0, length), length, options);
  } catch (error) {
    return { ...nothing, problems: [unreadable('file', error)], kind: 'unreadable' };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Reads a pipe or a device; `-` is standard input. */
async function readStream(path: string, options: ReadOptions, signal: AbortSignal): Promise<Outcome> {
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of openStream(path, signal)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break; // a device such as /dev/zero has no end
    }
    return readBytes(Buffer.concat(chunks), length, options);
  } catch (error) {
    return { ...nothing, problems: [unreadable('file', error)], kind: 'unreadable' };
  }
}

/** The bytes of a file or a pipe, until its end or the signal; `-` is standard input. */
export function openStream(path: string, signal: AbortSignal): AsyncIterable<Buffer> {
  const stream = path === '-' ? process.stdin : statSync(path).isFIFO() ? openPipe(path) : createReadStream(path);
  return addAbortSignal(signal, stream);
}

/** Read like a file, a pipe without a writer would block a thread, and the process could not end before somebody writes. */
function openPipe(path: string): Readable {
  return new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
}

/** @param length - Of the whole file: `bytes` is its beginning only where it is too long. */
function readBytes(bytes: Buffer, length: number, options: ReadOptions): Outcome {
  if (length <= MAX_BYTES) return readText(decodeUtf8(bytes), length, options);
  const { text } = decodeUtf8(bytes.subarray(0, HEAD_BYTES));
  const megabytes = Math.round(length / 1_000_000).toLocaleString('en');
  const message = `The file has ${megabytes} MB or more; documents of up to ${MAX_LENGTH.toLocaleString('en')} characters are read. Is it several documents in one file?`;
  const start = { line: 1, column: 1, offset: 0 };
  const problem = { code: 'document-too-long', severity: 'error', message, position: { start, end: start } } as const;
  return readText({ text, problem }, length, options);
}

/** Reads a document's text; `bytes` is its length in the file. */
export function readText({ text, problem }: Decoding, bytes: number, options: ReadOptions): Outcome {
  const { strict, publishers } = options;
  try {
    // If the file as a whole is not a document, only its head is read: diagnostics of its body would only repeat that fault.
    const isFileBad = problem?.severity === 'error';
    const result = safeParseArticle(text, isFileBad ? { publishers, maxLength: 0 } : { publishers });
    const found = isFileBad ? [problem] : [...(problem === null ? [] : [problem]), ...problemsOf(text, result)];
    const problems = strict ? found.map(strictly) : found;
    const isGood = result.ok && !problems.some(({ severity }) => severity === 'error');
    if (isGood) return { text, bytes, article: result.article, partial: null, problems, kind: 'article' };
    const partial = result.ok ? result.article : result.partial;
    return { text, bytes, article: null, partial, problems, kind: 'bad-document' };
  } catch (error) {
    // A fault of ours must not cost an archive the rest of its documents.
    const place = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = `A fault of rfi-article, please report it with the document: ${place}`;
    return { ...nothing, text, bytes, problems: [fileProblem('internal-error', message)], kind: 'bad-document' };
  }
}

/** The problems of a document: a single one if the text has nothing of a document. */
function problemsOf(text: string, result: ParseResult): readonly Problem[] {
  const { diagnostics } = result;
  const hasTimestamp = result.ok || result.error.code !== 'missing-timestamp';
  const hasHeadline = !diagnostics.some(({ code }) => code === 'missing-headline');
  return hasTimestamp || hasHeadline || text.trim() === '' ? diagnostics : [notADocument];
}

const notADocument = fileProblem(
  'not-an-archive-document',
  'This is not an archive document: it has no timestamp comment and no headline link.',
);

function strictly(problem: Problem): Problem {
  return problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem;
}

/** The problems that make a document bad, or all of them if it is not a document. */
export function reasons({ problems, kind }: Pick<Outcome, 'problems' | 'kind'>): readonly Problem[] {
  return kind === 'notice' ? problems : problems.filter(({ severity }) => severity === 'error');
}

export interface Decoding {
  readonly text: string;
  /** Reports where bytes were replaced; an error if the text is in another encoding; `null` for valid UTF-8. */
  readonly problem: Problem | null;
}

/** Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD, which is reported. A byte-order mark stays, because positions count it. */
export function decodeUtf8(bytes: Buffer): Decoding {
  const text = bytes.toString('utf8');
  // Most texts have no U+FFFD at all, and looking for one is faster than looking at the bytes again.
  if (!text.includes('\ufffd') || isUtf8(bytes)) return { text, problem: null };
  const encoded = Buffer.from(text);
  let at = 0;
  while (bytes[at] === encoded[at]) at++;
  // The replacement's own first bytes may equal those of the broken sequence: go back to where the character begins.
  while (at > 0 && isContinuation(encoded[at])) at--;
  const start = bytes.subarray(0, at).toString('utf8').length;
  const count = occurrences(encoded, '\ufffd') - occurrences(bytes, '\ufffd');
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  // Damaged UTF-8 has more intact characters than broken ones; a text of another encoding has next to none.
  const whole = encoded.reduce((sum, byte) => (byte >= 0xc0 ? sum + 1 : sum), -count);
  const isForeign = isUtf16 || (count > 2 && count > whole);
  const places = count === 1 ? 'One place holds bytes that are' : `${count} places hold bytes that are`;
  const what = isForeign
    ? `The file is not UTF-8, but in another encoding (${isUtf16 ? 'UTF-16' : 'such as GB18030, Big5 or Shift_JIS'}).`
    : `${places} not UTF-8, replaced by U+FFFD.`;
  const hint = `${isForeign ? 'Convert it' : 'Convert the file if it is in another encoding'}: iconv -f ${isUtf16 ? 'UTF-16' : 'GB18030'} -t UTF-8 FILE`;
  const pointAt = pointsOf(text);
  const position = { start: pointAt(start), end: pointAt(start + 1) };
  const severity = isForeign ? 'error' : 'warning';
  return { text, problem: fileProblem('invalid-utf-8', `${what} ${hint}`, { severity, position }) };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function occurrences(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) count++;
  return count;
}
