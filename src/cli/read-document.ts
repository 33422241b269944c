import { isUtf8 } from 'node:buffer';
import { constants, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { type Article, type ParseResult, type PartialArticle, type Publisher, safeParseArticle } from '../index.js';
import { fileProblem, type Problem, unreadable } from './problem.js';
import { pointsOf } from './terminal.js';
import type { Found } from './walk.js';

/** The result of reading one document. */
export interface Outcome {
  /** The document, for code frames; the empty string if it could not be read. */
  readonly text: string;
  /** `null` if the document gives no Article. */
  readonly article: Article | null;
  /** The values that could be read from a document without an Article. */
  readonly partial: PartialArticle | null;
  readonly problems: readonly Problem[];
  /** `notice`: not a document, such as a folder that is skipped. `unreadable`: a file that the system cannot open or read. */
  readonly kind: 'article' | 'bad-document' | 'unreadable' | 'notice';
}

/** The result of reading a file, or a line of the filter's input, which has an `id`. */
export interface FileOutcome extends Outcome, Pick<Found, 'path' | 'relative'> {
  readonly id?: unknown;
}

export interface ReadOptions {
  /** Whether a document with a warning counts as bad. */
  readonly strict?: boolean | undefined;
  readonly publishers: readonly Publisher[];
}

/** A document of the longest length that the library reads, 16,777,216 code units, takes at most 3 bytes for each in UTF-8. */
const MAX_BYTES = 3 * 16_777_216;
/** The longest time between two turns of the event loop, in milliseconds, so that signals are noticed. */
const LONGEST_WAIT = 25;

/** Reads documents one after another. Only one of them is in memory at a time. */
export async function* readDocuments(files: Iterable<Found>, options: ReadOptions): AsyncGenerator<FileOutcome> {
  let lastTurn = performance.now();
  for (const { path, relative, problem } of files) {
    if (performance.now() - lastTurn > LONGEST_WAIT) {
      await new Promise((resolve) => setImmediate(resolve));
      lastTurn = performance.now();
    }
    if (problem !== null) {
      const kind = problem.severity === 'error' ? 'unreadable' : 'notice';
      yield { path, relative, ...nothing, problems: [problem], kind };
      continue;
    }
    yield { path, relative, ...(await readInput(path, options)) };
  }
}

/** The outcome of a document of which nothing can be read. */
export const nothing = { text: '', article: null, partial: null, kind: 'bad-document' } as const;

/** Reads one document from a file, a pipe or standard input (`-`). */
export async function readInput(path: string, options: ReadOptions): Promise<Outcome> {
  try {
    const status = path === '-' ? null : statSync(path);
    // Promises would take three times as long, and nothing else could be done meanwhile.
    if (status?.isFile() && status.size <= MAX_BYTES) return readText(decodeUtf8(readFileSync(path)), options);
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of openStream(path)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BYTES) break; // a device such as /dev/zero never ends
    }
    return readText(decodeUtf8(Buffer.concat(chunks)), options);
  } catch (error) {
    return { ...nothing, problems: [unreadable('path', error)], kind: 'unreadable' };
  }
}

/** The bytes of a file or a pipe; `-` is standard input. */
export function openStream(path: string): AsyncIterable<Buffer> {
  if (path === '-') {
    const { stdin } = process;
    // Node takes a folder (`<.`) for an empty input. If it is opened as a file, reading it fails.
    const isFolder = !stdin.isTTY && stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory();
    return isFolder ? createReadStream('', { fd: stdin.fd }) : stdin;
  }
  return statSync(path).isFIFO() ? openPipe(path) : createReadStream(path);
}

/** If a pipe were read like a file, it would block a thread, and the process could not end until a program writes to it. */
function openPipe(path: string): Readable {
  return new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
}

/** Reads a document's text. */
export function readText({ text, problem }: Decoding, options: ReadOptions): Outcome {
  const { strict, publishers } = options;
  try {
    // If the whole file is bad, only its head is read, because diagnostics of its body would only repeat the problem.
    const isFileBad = problem?.severity === 'error';
    const result = safeParseArticle(text, isFileBad ? { publishers, maxLength: 0 } : { publishers });
    const found = isFileBad ? [problem] : [...(problem === null ? [] : [problem]), ...problemsOf(text, result)];
    const problems = strict ? found.map(strictly) : found;
    const isGood = result.ok && !problems.some(({ severity }) => severity === 'error');
    if (isGood) return { text, article: result.article, partial: null, problems, kind: 'article' };
    const partial = result.ok ? result.article : result.partial;
    return { text, article: null, partial, problems, kind: 'bad-document' };
  } catch (error) {
    // A bug must not prevent the other documents of an archive from being read.
    const message = `This is a bug in rfi-article. Please report it together with the document: ${inspect(error)}`;
    return { ...nothing, text, problems: [fileProblem('internal-error', message)] };
  }
}

/** The problems of a document. If the text does not resemble a document at all, they are replaced with a single one. */
function problemsOf(text: string, result: ParseResult): readonly Problem[] {
  const { diagnostics } = result;
  const hasTimestamp = result.ok || result.error.code !== 'missing-timestamp';
  const hasNeither = !hasTimestamp && diagnostics.some(({ code }) => code === 'missing-headline');
  return hasNeither && text.trim() !== '' ? [notADocument] : diagnostics;
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

/** Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD, which is reported. A byte order mark is kept, because positions count it. */
export function decodeUtf8(bytes: Buffer): Decoding {
  const text = bytes.toString('utf8');
  // Most texts contain no U+FFFD, and searching for one is faster than checking the bytes again.
  if (!text.includes('\ufffd') || isUtf8(bytes)) return { text, problem: null };
  const count = text.split('\ufffd').length - 1;
  const isUtf16 = ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2));
  // Damaged UTF-8 contains more valid characters than invalid ones; a text in another encoding contains almost none.
  const valid = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  const isForeign = isUtf16 || (count > 2 && count > valid);
  const what = isForeign
    ? 'The file is in another encoding than UTF-8. Convert it'
    : 'Bytes that are not UTF-8 were replaced with U+FFFD. If the file is in another encoding, convert it';
  const message = `${what}: iconv -f ${isUtf16 ? 'UTF-16' : 'GB18030'} -t UTF-8 FILE`;
  const start = text.indexOf('\ufffd');
  const pointAt = pointsOf(text);
  const position = { start: pointAt(start), end: pointAt(start + 1) };
  return { text, problem: fileProblem('invalid-utf-8', message, isForeign ? 'error' : 'warning', position) };
}
