import type { Severity } from '../index.js';
import type { CheckArguments } from './arguments.js';
import { checkFormats } from './check-formats.js';
import { readDocuments } from './documents.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { abortOnSignals } from './interruption.js';
import { standardOutput } from './output.js';
import { loadRecords } from './records.js';
import { plainReporter } from './reporter.js';
import { stylesFor } from './styles.js';
import { plural } from './tally.js';
import { walk } from './walk.js';

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** `rfi-article check`: what is wrong in documents, and where. */
export async function checkCommand(options: CheckArguments): Promise<ExitCode> {
  const { paths, extensions, strict, level, quiet } = options;
  const publishers = await loadRecords(options);
  const { head, separator, tail, write } = checkFormats[options.format];
  const styles = stylesFor(process.stdout);
  const signal = abortOnSignals(() => {});
  const output = standardOutput();
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let documents = 0;
  let isFirst = true;
  let isSystemFailure = false;
  await output.write(head);
  for await (const outcome of readDocuments(
    walk(paths, { exclude: new Set(), extensions }),
    { strict, publishers },
    signal,
  )) {
    if (outcome.kind !== 'notice') documents++;
    isSystemFailure ||= outcome.kind === 'unreadable';
    for (const problem of outcome.problems) {
      counts[problem.severity]++;
      if (ranks[problem.severity] < ranks[level]) continue;
      await output.write((isFirst ? '' : separator) + write(outcome.path, outcome.text, problem, styles));
      isFirst = false;
    }
  }
  await output.write(tail(isFirst));
  await output.commit();
  const { print, styles: errorStyles } = plainReporter;
  if (signal.aborted) {
    print(`Interrupted after ${plural(documents, 'document')}.`);
    return exitCodes.interrupted;
  }
  if (!quiet && options.format === 'pretty') {
    const numbers = `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.info, 'info')}`;
    const text = `${plural(documents, 'document')}: ${numbers}`;
    print(counts.error > 0 ? errorStyles.red(text) : errorStyles.green(text));
  }
  if (isSystemFailure) return exitCodes.usageOrSystem;
  return counts.error > 0 ? exitCodes.badDocuments : exitCodes.good;
}
