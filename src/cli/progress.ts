import { formatNumber, plural, printError } from './terminal.js';

/** Shows the progress of a run. */
export interface Progress {
  advance(documents: number): void;
  /** Prints a message instead of the progress, which the next `advance` may show again. */
  print(text: string): void;
  /** Removes the progress from the terminal. */
  finish(): void;
}

const CLEAR_LINE = '\r\u001b[K';

export const noProgress: Progress = { advance() {}, print: printError, finish() {} };

/**
 * Shows the number of documents, the rate and the time left: on a terminal in a line that is overwritten ten times a second,
 * otherwise in a new line every five seconds, for a log.
 *
 * @param countTotal - The number of documents; `null` if it is unknown. Called once, before the progress is first shown.
 */
export function createProgress(countTotal: () => number | null): Progress {
  const { stderr } = process;
  const isOverwritten = stderr.isTTY && process.env['TERM'] !== 'dumb';
  const interval = isOverwritten ? 100 : 5_000;
  const started = performance.now();
  let shownAt = started;
  let documents = 0;
  // The rate of the last eighth to quarter of the run. The beginning does not count, because the engine is still compiling.
  let since = { at: started, documents: 0 };
  let next = since;
  let total: number | null | undefined;
  let isShown = false;

  function clear(): void {
    if (isShown) stderr.write(CLEAR_LINE);
    isShown = false;
  }

  return {
    advance(count) {
      documents += count;
      const now = performance.now();
      if (now - next.at >= Math.max(500, (now - started) / 8)) [since, next] = [next, { at: now, documents }];
      if (now - shownAt < interval) return;
      shownAt = now;
      total ??= countTotal();
      const text = describe(documents, total, (1000 * (documents - since.documents)) / (now - since.at));
      // A line that wraps cannot be erased.
      stderr.write(isOverwritten ? CLEAR_LINE + text.slice(0, stderr.columns - 1) : `${text}\n`);
      isShown = isOverwritten;
    },
    print(text) {
      clear();
      printError(text);
    },
    finish: clear,
  };
}

/** @param rate - Documents a second. */
function describe(documents: number, total: number | null, rate: number): string {
  const speed = `${formatNumber(Math.round(rate))}/s`;
  if (total === null) return `${plural(documents, 'document')}, ${speed}`;
  const shown = `${formatNumber(documents)} of ${plural(total, 'document')}, ${speed}`;
  // If files are added to the folder, there are more documents than were counted.
  if (rate === 0 || documents > total) return shown;
  const seconds = Math.ceil((total - documents) / rate);
  return `${shown}, ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`;
}
