/** Shows how far a run is. */
export interface Progress {
  advance(documents: number): void;
  /** Makes room for a message; the next `advance` shows the bar again. */
  clear(): void;
  /** The end: no bar stays. */
  finish(): void;
}

export interface ProgressOptions {
  /** `bar` on a terminal, `lines` for a log. */
  readonly mode: 'bar' | 'lines';
  /** How many documents there are, `null` where nobody knows; asked once, when the first thing is shown. */
  readonly total: () => number | null;
  readonly write: (text: string) => void;
  readonly now?: () => number;
  /** The terminal's width. */
  readonly columns?: () => number;
}

/** Milliseconds between two pictures of the bar, and between two lines. */
const BAR_INTERVAL = 100;
const LINE_INTERVAL = 5_000;
const BAR_WIDTH = 30;
const CLEAR_LINE = '\r\u001b[K';

/** Silence. */
export const noProgress: Progress = { advance() {}, clear() {}, finish() {} };

export function createProgress(options: ProgressOptions): Progress {
  const { mode, write, now = () => performance.now(), columns = () => 80 } = options;
  const interval = mode === 'bar' ? BAR_INTERVAL : LINE_INTERVAL;
  const started = now();
  let last = started;
  let documents = 0;
  let total: number | null | undefined;
  let isShown = false;

  function clear(): void {
    if (isShown) write(CLEAR_LINE);
    isShown = false;
  }

  function show(at: number): void {
    total ??= options.total();
    const text = describe(documents, total, (at - started) / 1000);
    if (mode === 'lines') {
      write(`${text}\n`);
      return;
    }
    const picture = total === null ? text : `${bar(documents / total)} ${text}`;
    // A line that wraps cannot be taken back.
    write(`${CLEAR_LINE}${picture.slice(0, columns() - 1)}`);
    isShown = true;
  }

  return {
    advance(count) {
      documents += count;
      const at = now();
      if (at - last < interval) return;
      last = at;
      show(at);
    },
    clear,
    finish: clear,
  };
}

function bar(share: number): string {
  const filled = Math.min(BAR_WIDTH, Math.floor(share * BAR_WIDTH));
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`;
}

function describe(documents: number, total: number | null, seconds: number): string {
  const rate = documents / seconds;
  const parts = [`${formatNumber(Math.round(rate))}/s`];
  if (total === null) return [`${formatNumber(documents)} documents`, ...parts].join(', ');
  // More documents than were counted: the folder is growing.
  if (rate > 0 && documents <= total) parts.push(`${formatDuration((total - documents) / rate)} left`);
  return [`${formatNumber(documents)} of ${formatNumber(total)} documents`, ...parts].join(', ');
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

/** `0:07`, `12:40`, `3:02:11`. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
