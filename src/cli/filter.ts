import type { Article } from '../index.js';
import type { ParseOptions } from './arguments.js';
import { formats } from './formats.js';
import { untilAborted } from './interruption.js';
import { openFile, standardOutput } from './output.js';
import { type ExitCode, fileProblem, formatFailure, type Problem, SystemError } from './problem.js';
import { createProgress, noProgress } from './progress.js';
import {
  decodeUtf8,
  type Outcome,
  openStream,
  type ReadOptions,
  readText,
  reasons,
  unwritten,
} from './read-document.js';
import { loadRecords } from './records.js';
import { Tally } from './tally.js';
import { plural } from './terminal.js';

/** In bytes. This is longer than a document of 16,777,216 characters that are all escaped in JSON. */
const LONGEST_LINE = 128 * 1024 * 1024;

/**
 * `rfi-article parse --from ndjson`: reads one `{"id", "document"}` per line, and writes one result per line, in order. It
 * keeps one line in memory at a time and reads only as fast as its output is read, so that many can run on a cluster.
 */
export async function filterLines(
  paths: readonly string[],
  options: ParseOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { output: file, force, quiet, exitZero, strict } = options;
  const format = options.format ?? 'ndjson';
  const { value } = await formats[format].load(options);
  const field = format === 'json' || format === 'ndjson' ? 'article' : format;
  const tally = new Tally();
  const resultOptions = { strict, publishers: await loadRecords(options), field, value, tally };
  const output = file === '' ? standardOutput() : openFile(file, force);
  // The log of a worker is for errors, so the filter prints nothing else without a terminal.
  const isTalkative = !quiet && process.stderr.isTTY && !(file === '' && process.stdout.isTTY);
  const progress = isTalkative ? createProgress(() => null) : noProgress;

  async function filterAll(): Promise<void> {
    for (const path of paths) {
      for await (const lines of readLines(chunksOf(path, signal), LONGEST_LINE)) {
        for (const line of lines) {
          if (signal.aborted) return;
          if (!isBlank(line)) await output.write(resultOf(line, resultOptions));
        }
        // The sender of a line may wait for its result before it sends the next line.
        await output.flush();
        progress.advance(lines.length);
      }
    }
  }

  try {
    await untilAborted(filterAll(), signal);
  } finally {
    progress.finish();
  }
  if (signal.aborted) {
    const remains = file === '' ? 'Its results are incomplete.' : `${file} was not written.`;
    progress.print(`Interrupted after ${plural(tally.documents, 'document')}. ${remains}`);
    return 130;
  }
  await output.commit();
  if (isTalkative) progress.print(tally.summary(output.name));
  return exitZero ? 0 : tally.exitCode;
}

async function* chunksOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    yield* openStream(path, signal);
  } catch (error) {
    throw new SystemError(path === '-' ? 'standard input' : path, error);
  }
}

/** A line without its line ending; `null` for a line that was skipped because it is longer than the limit. */
export type Line = Buffer | null;

/** The lines of a stream, in groups that arrived together. Only a chunk and one line are in memory. */
export async function* readLines(stream: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;
  function add(piece: Buffer): void {
    length += piece.length;
    if (length > limit) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }
  function take(): Line {
    const line = length > limit ? null : pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  }
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      add(chunk.subarray(start, end));
      lines.push(take());
      start = end + 1;
    }
    add(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take()];
}

function isBlank(line: Line): boolean {
  return line !== null && line.length < 256 && line.toString('latin1').trim() === '';
}

interface ResultOptions extends ReadOptions {
  /** The name of the Article's field in the result: `article`, or its format. */
  readonly field: string;
  readonly value: (article: Article) => unknown;
  readonly tally: Tally;
}

/** The result of a line, as a line. Every line has a result, even if it is not JSON. */
function resultOf(line: Line, { field, value, tally, ...options }: ResultOptions): string {
  const { id, ...read } = readLine(line, options);
  const { article, problems: diagnostics } = read;
  let outcome: Outcome = read;
  try {
    if (article !== null) {
      const result = JSON.stringify({ id, ok: true, [field]: value(article), diagnostics });
      tally.add(read);
      return `${result}\n`;
    }
  } catch (error) {
    outcome = unwritten(read, formatFailure(error));
  }
  tally.add(outcome);
  const { code, message, position } = reasons(outcome)[0] as Problem; // a line without an Article has a reason
  const error = { code, message, position };
  return `${JSON.stringify({ id, ok: false, error, partial: outcome.partial, diagnostics })}\n`;
}

/** Reads the document in a line, and its `id`. */
function readLine(line: Line, options: ReadOptions): Outcome & { readonly id: unknown } {
  const bad = (problem: Problem, id: unknown = null) => ({ id, ...badLine, problems: [problem] });
  const invalid = (message: string, id?: unknown) => bad(fileProblem('invalid-line', message), id);
  if (line === null) return bad(fileProblem('line-too-long', 'The line is longer than 128 MB, so it was skipped.'));
  const { text, problem: replacement } = decodeUtf8(line);
  // The position of the replaced bytes is known in the line, but not in the document.
  const problem = replacement && { ...replacement, position: null };
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    if (problem?.severity === 'error') return bad(problem);
    return invalid(`The line is not JSON: ${(error as SyntaxError).message}.`); // JSON.parse throws nothing else
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid('The line is not a JSON object with "id" and "document".');
  const { id = null, document } = value as { id?: unknown; document?: unknown }; // any object
  if (typeof id === 'number' && Number.isInteger(id) && !Number.isSafeInteger(id))
    return invalid(`The "id" ${id} is too large for a number in JSON. Write it as a string.`);
  if (typeof document !== 'string') return invalid('The line has no string "document".', id);
  return { id, ...readText({ text: document, problem }, options) };
}

const badLine = { text: '', article: null, partial: null, kind: 'bad-document' } as const;
