import { isUtf8 } from 'node:buffer';
import { constants, createReadStream, openSync, readFileSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { inspect } from 'node:util';
import { type Article, type ParseResult, type PartialArticle, type Publisher, safeParseArticle } from '../index.js';
import { fileProblem, type Problem, unreadable } from './problem.js';
import { formatNumber, pointsOf } from './terminal.js';
import type { Found } from './walk.js';

/** The result of reading one document. */
export interface Outcome {
  /** The document, for code frames; the empty string if it could not be read. */
  readonly text: string;
  readonly bytes: number;
  /** `null` if the document gives no Article. */
  readonly article: Article | null;
  /** The values that could be read from a document without an Article. */
  readonly partial: PartialArticle | null;
  readonly problems: readonly Problem[];
  /** `notice`: not a document, such as a folder that is skipped. `unreadable`: a file that the system cannot open or read. */
  readonly kind: 'article' | 'bad-document' | 'unreadable' | 'notice';
}

/** The result of reading a file. */
export interface FileOutcome extends Outcome, Pick<Found, 'path' | 'relative'> {}

export interface ReadOptions {
  /** Whether a document with a warning counts as bad. */
  readonly strict?: boolean | undefined;
  readonly publishers: readonly Publisher[];
}

/** The longest document that the library reads, in UTF-16 code units: its default. */
const MAX_LENGTH = 16_777_216;
/** A UTF-16 code unit takes at most 3 bytes in UTF-8, so a longer file is certainly too long. */
const MAX_BYTES = 3 * MAX_LENGTH;
/** How much of a file that is too long is read, for its timestamp and headline. */
const HEAD_BYTES = 65_536;
/** The longest time between two turns of the event loop, in milliseconds, so that signals are noticed. */
const LONGEST_WAIT = 25;

/** Reads documents one after another. Only one of them is in memory at a time. */
export async function* readDocuments(
  files: Iterable<Found>,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<FileOutcome> {
  let lastTurn = performance.now();
  for (const { path, relative, problem } of files) {
    if (performance.now() - lastTurn > LONGEST_WAIT) {
      await new Promise((resolve) => setImmediate(resolve));
      lastTurn = performance.now();
    }
    if (signal.aborted) return;
    if (problem !== null) {
      const kind = problem.severity === 'error' ? 'unreadable' : 'notice';
      yield { path, relative, ...nothing, problems: [problem], kind };
      continue;
    }
    const outcome = await readInput(path, options, signal);
    if (signal.aborted) return; // the document may be incomplete
    yield { path, relative, ...outcome };
  }
}

const nothing = { text: '', bytes: 0, article: null, partial: null } as const;

/** Reads one document from a file, a pipe or standard input (`-`). */
export async function readInput(path: string, options: ReadOptions, signal: AbortSignal): Promise<Outcome> {
  try {
    const status = path === '-' ? null : statSync(path);
    // Promises would take three times as long, and nothing else could be done meanwhile.
    if (status?.isFile() && status.size <= MAX_BYTES) return readBytes(readFileSync(path), 0, options);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of openStream(path, signal)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break; // a device such as /dev/zero never ends
    }
    return readBytes(Buffer.concat(chunks), status?.size ?? 0, options);
  } catch (error) {
    return { ...nothing, problems: [unreadable('path', error)], kind: 'unreadable' };
  }
}

/** The bytes of a file or a pipe up to its end or the signal; `-` is standard input. */
export function openStream(path: string, signal: AbortSignal): AsyncIterable<Buffer> {
  const stream = path === '-' ? process.stdin : statSync(path).isFIFO() ? openPipe(path) : createReadStream(path);
  return addAbortSignal(signal, stream);
}

/** If a pipe were read like a file, it would block a thread, and the process could not end until a program writes to it. */
function openPipe(path: string): Readable {
  return new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
}

/** @param size - The size of the whole file, of which `bytes` may be only the beginning; 0 if it is unknown. */
function readBytes(bytes: Buffer, size: number, options: ReadOptions): Outcome {
  const length = Math.max(bytes.length, size);
  if (length <= MAX_BYTES) return readText(decodeUtf8(bytes), length, options);
  const { text } = decodeUtf8(bytes.subarray(0, HEAD_BYTES));
  const megabytes = formatNumber(Math.round(length / 1_000_000));
  const message = `The file has ${megabytes} MB or more, but a document may have at most ${formatNumber(MAX_LENGTH)} characters. Does the file contain several documents?`;
  const start = { line: 1, column: 1, offset: 0 };
  const problem = { code: 'document-too-long', severity: 'error', message, position: { start, end: start } } as const;
  return readText({ text, problem }, length, options);
}

/** Reads a document's text; `bytes` is its length in the file. */
export function readText({ text, problem }: Decoding, bytes: number, options: ReadOptions): Outcome {
  const { strict, publishers } = options;
  try {
    // If the whole file is bad, only its head is read, because diagnostics of its body would only repeat the problem.
    const isFileBad = problem?.severity === 'error';
    const result = safeParseArticle(text, isFileBad ? { publishers, maxLength: 0 } : { publishers });
    const found = isFileBad ? [problem] : [...(problem === null ? [] : [problem]), ...problemsOf(text, result)];
    const problems = strict ? found.map(strictly) : found;
    const isGood = result.ok && !problems.some(({ severity }) => severity === 'error');
    if (isGood) return { text, bytes, article: result.article, partial: null, problems, kind: 'article' };
    const partial = result.ok ? result.article : result.partial;
    return { text, bytes, article: null, partial, problems, kind: 'bad-document' };
  } catch (error) {
    // A bug must not prevent the other documents of an archive from being read.
    const message = `This is a bug in rfi-article. Please report it together with the document: ${inspect(error)}`;
    return { ...nothing, text, bytes, problems: [fileProblem('internal-error', message)], kind: 'bad-document' };
  }
}

/** The problems of a document. If the text does not resemble a document at all, they are replaced with a single one. */
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

/** The outcome of a document whose Article cannot be written. */
export function unwritten<Some extends Outcome>(outcome: Some, problem: Problem): Some {
  return { ...outcome, article: null, partial: outcome.article, problems: [problem], kind: 'bad-document' };
}

export interface Decoding {
  readonly text: string;
  /** Reports where bytes were replaced; an error if the text is in another encoding; `null` for valid UTF-8. */
  readonly problem: Problem | null;
}

/** Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD, which is reported. A byte order mark is kept, because positions count it. */
export function decodeUtf8(bytes: Buffer): Decoding {
  const text = bytes.toString('utf8');
  // Most texts contain no U+FFFD, and searching for one is faster than checking the bytes again.
  if (!text.includes('\ufffd') || isUtf8(bytes)) return { text, problem: null };
  const encoded = Buffer.from(text);
  let at = 0;
  while (bytes[at] === encoded[at]) at++;
  // The first bytes of the replacement may equal those of the invalid sequence: go back to the beginning of the character.
  while (at > 0 && isContinuation(encoded[at])) at--;
  const start = bytes.toString('utf8', 0, at).length;
  const count = replacements(encoded) - replacements(bytes);
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  // Damaged UTF-8 contains more valid characters than invalid ones; a text in another encoding contains almost none.
  const whole = encoded.reduce((sum, byte) => (byte >= 0xc0 ? sum + 1 : sum), -count);
  const isForeign = isUtf16 || (count > 2 && count > whole);
  const places = count === 1 ? 'One sequence of bytes is' : `${count} sequences of bytes are`;
  const what = isForeign
    ? `The file is not UTF-8, but in another encoding (${isUtf16 ? 'UTF-16' : 'such as GB18030, Big5 or Shift_JIS'}).`
    : `${places} not UTF-8 and replaced with U+FFFD.`;
  const hint = `${isForeign ? 'Convert it' : 'Convert the file if it is in another encoding'}: iconv -f ${isUtf16 ? 'UTF-16' : 'GB18030'} -t UTF-8 FILE`;
  const pointAt = pointsOf(text);
  const position = { start: pointAt(start), end: pointAt(start + 1) };
  const severity = isForeign ? 'error' : 'warning';
  return { text, problem: fileProblem('invalid-utf-8', `${what} ${hint}`, { severity, position }) };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/** The number of U+FFFD in UTF-8. */
function replacements(bytes: Buffer): number {
  return bytes.toString('latin1').split('\xef\xbf\xbd').length - 1;
}
