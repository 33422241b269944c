import type { ParseOptions } from './arguments.js';
import { readLineDocuments, resultDestination } from './filter.js';
import { formatOfOutput, formats } from './formats.js';
import { onInterruption } from './interruption.js';
import { type Destination, folderDestination, openOutput, outputDestination } from './output.js';
import { realPath, statusOf } from './paths.js';
import { type ExitCode, formatFailure, problemReport, UsageError } from './problem.js';
import { createProgress, noProgress, type Progress } from './progress.js';
import { type FileOutcome, readDocuments, reasons } from './read-document.js';
import { loadRecords } from './records.js';
import { Tally } from './tally.js';
import { paintError, plural, printable } from './terminal.js';
import { type WalkOptions, walk } from './walk.js';

/**
 * `rfi-article parse`: reads documents and writes Articles. With `--from ndjson`, it is a filter, which writes a result for each
 * line of its input, and so many filters can run on a cluster.
 */
export async function parseCommand(paths: readonly string[], options: ParseOptions): Promise<ExitCode> {
  const { force, strict, exitZero } = options;
  const isFilter = options.from === 'ndjson';
  const readOptions = { strict, publishers: await loadRecords(options) };
  const several = isFilter || isSeveral(paths);
  const destination = await (isFilter ? resultDestination(options) : openDestination(options, several));
  const walkOptions: WalkOptions = { ...options, exclude: outputsOf(paths, options) };
  const errors = options.errors === '-' ? null : await openOutput(options.errors, force);
  // Without a terminal, a filter prints only errors, which are all that the log of a cluster is for.
  const quiet = options.quiet === true || !several || (isFilter && !process.stderr.isTTY);
  const progress = quiet ? noProgress : progressOf(paths, options, walkOptions);
  const outcomes = isFilter
    ? readLineDocuments(paths, readOptions, destination.flush)
    : readDocuments(walk(paths, walkOptions), readOptions);
  const tally = new Tally();
  let last = '';

  /** Writes the result. If the Article cannot be written, the result is written as a failure. */
  async function written(outcome: FileOutcome): Promise<FileOutcome> {
    const problem = await destination.write(outcome).catch(formatFailure);
    if (problem === null) return outcome;
    const { article, problems } = outcome;
    const bad = { article: null, partial: article, problems: [...problems, problem], kind: 'bad-document' } as const;
    const failure = { ...outcome, ...bad };
    await destination.write(failure);
    return failure;
  }

  /** Reports a failure: on standard error for people, or in a file with one failure per line for programs. */
  async function report(outcome: FileOutcome): Promise<void> {
    const { path, text, partial, kind } = outcome;
    const problems = reasons(outcome);
    const [first] = problems;
    // Notices are not failures, so they are printed.
    if (errors !== null && kind !== 'notice' && first !== undefined) {
      const { code, message, position } = first;
      await errors.write(`${JSON.stringify({ path, code, message, position, partial, problems })}\n`);
    } else {
      for (const problem of problems) progress.print(`${problemReport(path, text, problem, paintError)}\n`);
    }
  }

  onInterruption(() => {
    const place = last === '' ? '' : ` (the last one was ${last})`;
    progress.print(
      printable(`Interrupted after ${plural(tally.documents, 'document')}${place}. ${destination.remains}`),
    );
  });
  try {
    for await (const outcome of outcomes) {
      const result = await written(outcome);
      const before = tally.documents;
      tally.add(result);
      last = result.path;
      if (!isFilter) await report(result);
      progress.advance(tally.documents - before);
    }
  } finally {
    progress.finish();
  }
  // Without a document, or if the only one failed, the output is removed instead of being left empty.
  if (isFilter || (several ? tally.documents > 0 : tally.articles > 0)) await destination.commit();
  await errors?.commit();
  if (!quiet) progress.print(tally.summary(destination.name));
  return exitZero ? 0 : tally.exitCode;
}

/** Whether the output is a list. This depends only on the arguments: a folder with one document gives a list of one. */
function isSeveral([only, ...others]: readonly string[]): boolean {
  if (only === undefined || others.length > 0) return true;
  return only !== '-' && statusOf(only)?.isDirectory() === true;
}

async function openDestination(options: ParseOptions, several: boolean): Promise<Destination> {
  const { output, format, force } = options;
  const { name, isFolder } =
    output === '-' ? { name: format ?? 'json', isFolder: false } : formatOfOutput(output, format, several);
  const { extension, load } = formats[name];
  const renderer = await load(options);
  if (isFolder && extension !== null) return folderDestination(output, renderer, extension, force);
  // A feed and NDJSON have the same form with one document as with many.
  return outputDestination(await openOutput(output, force), renderer, several || extension === null);
}

function progressOf(paths: readonly string[], { from, output }: ParseOptions, walkOptions: WalkOptions): Progress {
  // If the Articles are printed on the terminal, they show the progress.
  if (output === '-' && process.stdout.isTTY) return noProgress;
  return createProgress(() => {
    if (from === 'ndjson') return null;
    let count = 0;
    for (const { problem } of walk(paths, walkOptions)) if (problem === null || problem.code === 'unreadable') count++;
    return count;
  });
}

/** The real paths of this run's outputs, which it must not read even if they are in a folder of documents. */
function outputsOf(paths: readonly string[], { output, errors }: ParseOptions): ReadonlySet<string> {
  const outputs = new Set([output, errors].filter((path) => path !== '-').map(realPath));
  const both = paths.find((path) => path !== '-' && outputs.has(realPath(path)));
  if (both !== undefined) throw new UsageError(`${both} is both input and output.`);
  return outputs;
}
