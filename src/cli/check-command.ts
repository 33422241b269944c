import type { Severity } from '../index.js';
import type { CheckOptions } from './arguments.js';
import { onInterruption } from './interruption.js';
import { standardOutput } from './output.js';
import { type ExitCode, type Problem, pageOf, problemReport } from './problem.js';
import { readDocuments } from './read-document.js';
import { loadRecords } from './records.js';
import { Tally } from './tally.js';
import { type Paint, paintError, paintFor, plural, printError } from './terminal.js';
import { walk } from './walk.js';

/** The most severe first. */
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** `rfi-article check`: shows what is wrong in documents, and where. */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { strict, level, quiet, format } = options;
  const readOptions = { strict, publishers: await loadRecords(options) };
  const write = writers[format];
  const paint = paintFor(process.stdout);
  const output = standardOutput();
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const tally = new Tally();
  let isEmpty = true;

  onInterruption(() => {
    void output.flush();
    printError(`Interrupted after ${plural(tally.documents, 'document')}.`);
  });
  for await (const outcome of readDocuments(walk(paths, options), readOptions)) {
    tally.add(outcome);
    for (const problem of outcome.problems) {
      counts[problem.severity]++;
      if (severities.indexOf(problem.severity) > severities.indexOf(level)) continue;
      if (format === 'json') await output.write(isEmpty ? '[\n' : ',\n');
      await output.write(write(outcome.path, outcome.text, problem, paint));
      isEmpty = false;
    }
  }
  if (format === 'json') await output.write(isEmpty ? '[]\n' : '\n]\n');
  await output.commit();
  if (!quiet && format === 'pretty') {
    const numbers = severities.map((severity) => plural(counts[severity], severity));
    const summary = `${plural(tally.documents, 'document')}: ${numbers.join(', ')}`;
    printError(paintError(counts.error > 0 ? ['bold', 'red'] : 'green', summary));
  }
  return tally.exitCode;
}

type Writer = (path: string, source: string, problem: Problem, paint: Paint) => string;

const writers: Readonly<Record<CheckOptions['format'], Writer>> = {
  pretty: (...problem) => `${problemReport(...problem)}\n`,
  json(path, _, { code, severity, message, position }) {
    const { line = null, column = null } = position?.start ?? {};
    return JSON.stringify({ path, line, column, severity, code, message, position, page: pageOf(code) });
  },
  // An annotation of GitHub Actions: `::error file=a.md,line=1,col=1::message`.
  github(path, _, { code, severity, message, position }) {
    const command = { error: 'error', warning: 'warning', info: 'notice' }[severity];
    const { start, end } = position ?? {};
    const properties = {
      file: path,
      ...(start && end && { line: start.line, col: start.column, endLine: end.line, endColumn: end.column }),
      title: code,
    };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${command} ${written.join(',')}::${escapeData(`${message} ${pageOf(code)}`)}\n`;
  },
};

// GitHub Actions' workflow commands have these two kinds of escapes.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
