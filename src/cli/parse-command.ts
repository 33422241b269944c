import { existsSync, realpathSync, statSync } from 'node:fs';
import type { ParseArguments } from './arguments.js';
import { openAtomicFile, removeUnfinishedFiles } from './atomic-file.js';
import {
  collectionDestination,
  type Destination,
  folderDestination,
  isFolderOutput,
  singleDestination,
} from './destination.js';
import { type ReadOptions, readDocuments } from './documents.js';
import { UsageError } from './errors.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type FailureSink, openFailureSink } from './failures.js';
import { formatOfName, formats } from './formats.js';
import { abortOnSignals } from './interruption.js';
import { standardOutput } from './output.js';
import { createProgress, noProgress, type Progress } from './progress.js';
import { loadRecords } from './records.js';
import { type Reporter, reporterBeside } from './reporter.js';
import { plural, summary, Tally } from './tally.js';
import { type WalkOptions, walk } from './walk.js';

/** `rfi-article parse`: documents in, Articles out. */
export async function parseCommand(options: ParseArguments): Promise<ExitCode> {
  if (options.from === 'ndjson') {
    const { filterLines } = await import('./filter.js');
    return filterLines(options);
  }
  const several = isSeveral(options.paths);
  const publishers = await loadRecords(options);
  const isTalkative = several && !options.quiet;
  const destination = await openDestination(options, several);
  const walkOptions: WalkOptions = { exclude: outputsOf(options), extensions: options.extensions };
  const progress = isTalkative ? progressOf(options, walkOptions) : noProgress;
  const reporter = reporterBeside(progress);
  let failures: FailureSink | null = null;
  try {
    failures = openFailureSink(options.errors, options.force, reporter);
    const tally = new Tally();
    const run = { options: { ...options, publishers }, walkOptions, destination, failures, progress, reporter, tally };
    if (await isInterrupted(run)) return exitCodes.interrupted;
    progress.finish();
    // Where there was nothing to read, or the only document failed, no empty output is left.
    if (several ? tally.documents > 0 : tally.articles > 0) await destination.commit();
    else destination.discard();
    await failures.commit();
    if (isTalkative) reporter.print(summary(tally, destination.bytesWritten, destination.name, reporter.styles));
    return tally.exitCode;
  } catch (error) {
    progress.finish();
    destination.discard();
    failures?.discard();
    throw error;
  }
}

interface Run {
  readonly options: Pick<ParseArguments, 'paths'> & ReadOptions;
  readonly walkOptions: WalkOptions;
  readonly destination: Destination;
  readonly failures: FailureSink;
  readonly progress: Progress;
  readonly reporter: Reporter;
  readonly tally: Tally;
}

async function isInterrupted({
  options,
  walkOptions,
  destination,
  failures,
  progress,
  reporter,
  tally,
}: Run): Promise<boolean> {
  const signal = abortOnSignals(removeUnfinishedFiles);
  let last = '';
  for await (const outcome of readDocuments(walk(options.paths, walkOptions), options, signal)) {
    tally.add(outcome);
    last = outcome.path;
    if (outcome.article === null) {
      await failures.report(outcome);
    } else {
      const problem = await destination.write(outcome, outcome.article);
      if (problem !== null) {
        tally.retract(problem.code);
        await failures.report({ ...outcome, partial: outcome.article }, [problem]);
      }
    }
    progress.advance(outcome.kind === 'notice' ? 0 : 1);
  }
  if (!signal.aborted) return false;
  destination.discard();
  failures.discard();
  progress.finish();
  const place = last === '' ? '' : `; the last one was ${last}`;
  reporter.print(`Interrupted after ${plural(tally.documents, 'document')}${place}. ${destination.remains}`);
  return true;
}

/** By what is asked for, not by what is found: a folder of one document gives a list of one. */
function isSeveral(paths: readonly string[]): boolean {
  const [only] = paths;
  if (paths.length !== 1 || only === undefined) return true;
  return only !== '-' && statSync(only, { throwIfNoEntry: false })?.isDirectory() === true;
}

async function openDestination(options: ParseArguments, several: boolean): Promise<Destination> {
  const { output, force, positions, title } = options;
  const name = options.format ?? (output === null ? null : formatOfName(output)) ?? 'json';
  const { extension, load } = formats[name];
  const isFolder = output !== null && isFolderOutput(output, several, extension === null);
  const renderer = await load({ positions, title });
  if (isFolder && extension !== null) return folderDestination(output, renderer, { extension, force });
  const file = output === null ? standardOutput() : openAtomicFile(output, force);
  const remains = output === null ? 'What was written to standard output is incomplete.' : `${output} was not written.`;
  // A feed and lines look the same with one document as with many.
  return several || extension === null
    ? collectionDestination(file, renderer, remains)
    : singleDestination(file, renderer, remains);
}

function progressOf(options: ParseArguments, walkOptions: WalkOptions): Progress {
  // Where Articles appear on the terminal, they are the progress.
  if (options.output === null && process.stdout.isTTY) return noProgress;
  return createProgress({
    mode: process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? 'bar' : 'lines',
    total: () => countDocuments(options.paths, walkOptions),
    write: (text) => process.stderr.write(text),
    columns: () => process.stderr.columns ?? 80,
  });
}

function countDocuments(paths: readonly string[], walkOptions: WalkOptions): number {
  let count = 0;
  for (const { problem } of walk(paths, walkOptions)) if (problem?.severity !== 'warning') count++;
  return count;
}

/** What this run writes is not what it reads, also where an output lies in a folder of documents. */
function outputsOf({ paths, output, errors }: ParseArguments): ReadonlySet<string> {
  const outputs = [output, errors]
    .filter((path) => path !== null && existsSync(path))
    .map((path) => realpathSync(path as string)); // null is filtered out
  const inputs = paths.filter((path) => path !== '-' && existsSync(path)).map((path) => realpathSync(path));
  const both = inputs.find((path) => outputs.includes(path));
  if (both !== undefined) throw new UsageError(`${both} is both input and output.`, 'parse');
  return new Set(outputs);
}
