import { openAtomicFile } from './atomic-file.js';
import { type Outcome, reasons } from './documents.js';
import type { Output } from './output.js';
import type { Problem } from './problem.js';
import { problemReport } from './problem-report.js';
import type { Reporter } from './reporter.js';

/** Where failures are told: to a person on standard error, or to a program in a file. */
export interface FailureSink {
  report(outcome: Outcome, problems?: readonly Problem[]): Promise<void> | void;
  commit(): Promise<void>;
  discard(): void;
}

export function openFailureSink(errorsFile: string | null, force: boolean, reporter: Reporter): FailureSink {
  return errorsFile === null ? terminalSink(reporter) : fileSink(openAtomicFile(errorsFile, force), reporter);
}

function terminalSink({ print, styles }: Reporter): FailureSink {
  return {
    report({ path, text, ...outcome }, problems = reasons(outcome)) {
      for (const problem of problems) print(`${problemReport(path, text, problem, styles)}\n`);
    },
    commit: async () => {},
    discard() {},
  };
}

/** One line a failure: path, code, position and what could be read. Notices are no failures: they go to the terminal. */
function fileSink(output: Output, reporter: Reporter): FailureSink {
  const notices = terminalSink(reporter);
  return {
    report(outcome, problems = reasons(outcome)) {
      const { path, partial, kind } = outcome;
      const [first] = problems;
      if (kind === 'notice' || first === undefined) return notices.report(outcome, problems);
      const { code, message, position } = first;
      const record = { path, code, message, position, partial, problems };
      return output.write(`${JSON.stringify(record)}\n`);
    },
    commit: () => output.commit(),
    discard: () => output.discard(),
  };
}
