import type { ParseOptions } from './arguments.js';
import { formats } from './formats.js';
import { type Destination, openOutput } from './output.js';
import { fileProblem, type Problem, SystemError } from './problem.js';
import {
  decodeUtf8,
  type FileOutcome,
  nothing,
  type Outcome,
  openStream,
  type ReadOptions,
  readText,
  reasons,
} from './read-document.js';

/** In bytes. This is longer than a document of 16,777,216 characters that are all escaped in JSON. */
const LONGEST_LINE = 128 * 1024 * 1024;

/**
 * The documents of `--from ndjson`, which has one `{"id", "document"}` per line. One line at a time is in memory.
 *
 * @param beforeWait - Called before the next lines are awaited, because their sender may wait for the results of these lines.
 */
export async function* readLineDocuments(
  paths: readonly string[],
  options: ReadOptions,
  beforeWait: () => Promise<void>,
): AsyncGenerator<FileOutcome> {
  for (const path of paths) {
    for await (const lines of readLines(chunksOf(path), LONGEST_LINE)) {
      for (const line of lines) {
        const outcome = readLine(line, options);
        if (outcome !== null) yield { path, relative: '', ...outcome };
      }
      await beforeWait();
    }
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* openStream(path);
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
    else pieces.push(piece);
  }
  function take(): Line {
    const line = length > limit ? null : Buffer.concat(pieces);
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

/** The results of the filter: one line for each line of the input, in order, even if that is not JSON. */
export async function resultDestination(options: ParseOptions): Promise<Destination> {
  const format = options.format ?? 'ndjson';
  const { value } = await formats[format].load(options);
  const field = format === 'json' || format === 'ndjson' ? 'article' : format;
  const output = await openOutput(options.output, options.force);
  return {
    ...output,
    async write(outcome) {
      const { id, article, partial, problems: diagnostics } = outcome;
      const { code, message, position = null } = reasons(outcome)[0] ?? {};
      const result =
        article === null
          ? { id, ok: false, error: { code, message, position }, partial, diagnostics }
          : { id, ok: true, [field]: value(article), diagnostics };
      await output.write(`${JSON.stringify(result)}\n`);
      return null;
    },
  };
}

/** Reads the document in a line, and its `id`. Returns `null` for a blank line. */
function readLine(line: Line, options: ReadOptions): (Outcome & { readonly id: unknown }) | null {
  const bad = (problem: Problem, id: unknown = null) => ({ id, ...nothing, problems: [problem] });
  const invalid = (message: string, id?: unknown) => bad(fileProblem('invalid-line', message), id);
  if (line === null) return bad(fileProblem('line-too-long', 'The line is longer than 128 MB, so it was skipped.'));
  const decoding = decodeUtf8(line);
  const text = decoding.text.trim(); // this also removes a byte order mark
  if (text === '') return null;
  // The position of the replaced bytes is known in the line, but not in the document.
  const problem = decoding.problem && { ...decoding.problem, position: null };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (problem?.severity === 'error') return bad(problem);
    return invalid(`The line is not JSON: ${(error as SyntaxError).message}.`); // JSON.parse throws nothing else
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid('The line is not a JSON object with "id" and "document".');
  const { id = null, document } = value as { id?: unknown; document?: unknown }; // any object
  if (Number.isInteger(id) && !Number.isSafeInteger(id))
    return invalid(`The "id" ${id} is too large for a number in JSON. Write it as a string.`);
  if (typeof document !== 'string') return invalid('The line has no string "document".', id);
  return { id, ...readText({ text: document, problem }, options) };
}
