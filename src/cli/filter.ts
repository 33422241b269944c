import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ParseArguments } from './arguments.js';
import { openAtomicFile, removeUnfinishedFiles } from './atomic-file.js';
import { SystemError } from './errors.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { formats } from './formats.js';
import { abortOnSignals } from './interruption.js';
import { type Line, readLines } from './lines.js';
import { type Output, standardOutput } from './output.js';
import { createProgress, noProgress } from './progress.js';
import { loadRecords } from './records.js';
import { reporterBeside } from './reporter.js';
import { resultOf } from './result-line.js';
import { plural, summary, Tally } from './tally.js';

/** A document of 16,777,216 characters, each of them escaped in JSON, has less. */
const LONGEST_LINE = 128 * 1024 * 1024;

/**
 * `rfi-article parse --from ndjson`: one `{"id", "document"}` a line in, one result a line out, in order. It holds one line
 * at a time and reads no further than its reader takes, so that any number of it run beside each other on a cluster.
 */
export async function filterLines(options: ParseArguments): Promise<ExitCode> {
  const { paths, output: file, force, quiet, exitZero, strict } = options;
  const format = options.format ?? 'ndjson';
  const renderer = await formats[format].load(options);
  const publishers = await loadRecords(options);
  const field = format === 'json' || format === 'ndjson' ? 'article' : format;
  const signal = abortOnSignals(removeUnfinishedFiles);
  const output = file === null ? standardOutput() : openAtomicFile(file, force);
  // A worker's log is for errors: where nobody watches, the filter is silent.
  const isTalkative = !quiet && process.stderr.isTTY && !(file === null && process.stdout.isTTY);
  const progress = isTalkative ? createProgress({ mode: 'bar', total: () => null, write: writeError }) : noProgress;
  const reporter = reporterBeside(progress);
  const tally = new Tally();
  const answer = (line: Line) => resultOf(line, { strict, publishers, field, value: renderer.value, tally });
  try {
    for (const path of paths) await filterStream(path, answer, output, progress.advance, signal);
  } catch (error) {
    progress.finish();
    output.discard();
    if (!signal.aborted) throw error;
  }
  progress.finish();
  if (signal.aborted) {
    output.discard();
    const remains = file === null ? 'Its results are incomplete.' : `${file} was not written.`;
    reporter.print(`Interrupted after ${plural(tally.documents, 'document')}. ${remains}`);
    return exitCodes.interrupted;
  }
  await output.commit();
  if (isTalkative) reporter.print(summary(tally, output.bytesWritten, output.name, reporter.styles));
  return exitZero ? exitCodes.good : tally.exitCode;
}

async function filterStream(
  path: string,
  answer: (line: Line) => string,
  output: Output,
  advance: (documents: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const lines of readLines(chunksOf(path), LONGEST_LINE)) {
    let count = 0;
    for (const line of lines) {
      if (signal.aborted) return;
      if (line !== null && isBlank(line)) continue;
      await output.write(answer(line));
      count++;
    }
    // Before the next wait: who sent a line may wait for its result.
    await output.flush();
    advance(count);
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const stream: Readable = path === '-' ? process.stdin : createReadStream(path);
  try {
    // Without an encoding a readable stream gives Buffers; its type does not say so.
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw new SystemError(path === '-' ? 'standard input' : path, error);
  }
}

function isBlank(line: Buffer): boolean {
  return line.length < 256 && line.toString('latin1').trim() === '';
}

function writeError(text: string): void {
  process.stderr.write(text);
}
