import type { Article } from '../index.js';
import type { Output } from './output.js';
import { type Outcome, reasons } from './read-document.js';
import { formatNumber, paintError, plural, printError } from './terminal.js';

/** Shows the progress of a run. */
export interface Progress {
  advance(documents: number): void;
  /** Prints a message instead of the bar; the next `advance` shows the bar again. */
  print(text: string): void;
  /** Removes the bar. */
  finish(): void;
}

export interface ProgressOptions {
  /** `bar` on a terminal, `lines` for a log. */
  readonly mode: 'bar' | 'lines';
  /** The number of documents; `null` if it is unknown. Called once, before the progress is first shown. */
  readonly total: () => number | null;
  readonly write?: (text: string) => void;
  readonly now?: () => number;
  /** The terminal's width. */
  readonly columns?: () => number;
}

/** The milliseconds between two states of the bar, and between two lines. */
const INTERVAL = { bar: 100, lines: 5_000 };
const BAR_WIDTH = 30;
const CLEAR_LINE = '\r\u001b[K';

export const noProgress: Progress = { advance() {}, print: printError, finish() {} };

export function createProgress(options: ProgressOptions): Progress {
  const { mode, now = () => performance.now(), columns = () => process.stderr.columns ?? 80 } = options;
  const { write = (text) => void process.stderr.write(text) } = options;
  const started = now();
  let last = started;
  let documents = 0;
  // The rate of the last eighth to quarter of the run. The beginning does not count, because the engine is still compiling.
  let [since, next] = [
    { at: started, documents: 0 },
    { at: started, documents: 0 },
  ];
  let total: number | null | undefined;
  let isShown = false;

  function show(at: number): void {
    total ??= options.total();
    const rate = (1000 * (documents - since.documents)) / (at - since.at);
    const text = describe(documents, total, rate);
    if (mode === 'lines') {
      write(`${text}\n`);
      return;
    }
    // A line that wraps cannot be erased.
    write(CLEAR_LINE + (bar(documents, total) + text).slice(0, columns() - 1));
    isShown = true;
  }

  function clear(): void {
    if (isShown) write(CLEAR_LINE);
    isShown = false;
  }

  return {
    advance(count) {
      documents += count;
      const at = now();
      if (at - next.at >= Math.max(500, (at - started) / 8)) [since, next] = [next, { at, documents }];
      if (at - last < INTERVAL[mode]) return;
      last = at;
      show(at);
    },
    print(text) {
      clear();
      printError(text);
    },
    finish: clear,
  };
}

function bar(documents: number, total: number | null): string {
  if (total === null) return '';
  const filled = Math.min(BAR_WIDTH, Math.floor((documents / total) * BAR_WIDTH));
  return `[${'#'.repeat(filled).padEnd(BAR_WIDTH, '-')}] `;
}

/** @param rate - Documents a second. */
function describe(documents: number, total: number | null, rate: number): string {
  const speed = `${formatNumber(Math.round(rate))}/s`;
  if (total === null) return `${plural(documents, 'document')}, ${speed}`;
  // If files are added to the folder, there are more documents than were counted.
  const left = rate > 0 && documents <= total ? `, ${formatDuration((total - documents) / rate)} left` : '';
  return `${formatNumber(documents)} of ${plural(total, 'document')}, ${speed}${left}`;
}

/** `0:07`, `12:40`, `3:02:11`. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours > 0 ? `${hours}:${two(minutes % 60)}` : minutes}:${two(whole % 60)}`;
}

type Counts = Map<string, number>;

/** How many unknown hosts are counted at most, and how many of them the summary shows. */
const MOST_HOSTS = 10_000;
const SHOWN_HOSTS = 10;

/** Counts the documents, failures and repairs of a run. Its memory does not grow with the number of documents. */
export class Tally {
  documents = 0;
  articles = 0;
  readonly #failures: Counts = new Map();
  readonly #repairs: Counts = new Map();
  readonly #publishers: Counts = new Map();
  /** Hosts of the Articles that `generic` read. */
  readonly #unknownHosts: Counts = new Map();
  readonly #started = performance.now();
  #bytesRead = 0;
  #isSystemFailure = false;

  add(outcome: Outcome): void {
    const { kind, problems, bytes, article } = outcome;
    if (kind === 'notice') return;
    const [reason] = reasons(outcome);
    if (reason?.code !== 'no-documents') this.documents++;
    this.#bytesRead += bytes;
    this.#isSystemFailure ||= kind === 'unreadable';
    if (article === null) {
      count(this.#failures, reason?.code ?? kind);
      return;
    }
    this.articles++;
    this.#countPublisher(article);
    for (const { code } of problems) if (code !== 'unknown-publisher') count(this.#repairs, code);
  }

  #countPublisher({ publisher, url }: Article): void {
    count(this.#publishers, publisher);
    if (publisher !== 'generic') return;
    const { hostname } = new URL(url);
    if (this.#unknownHosts.has(hostname) || this.#unknownHosts.size < MOST_HOSTS) count(this.#unknownHosts, hostname);
  }

  get exitCode(): 0 | 1 | 2 {
    if (this.#isSystemFailure) return 2;
    return this.#failures.size > 0 ? 1 : 0;
  }

  summary({ name, bytesWritten }: Pick<Output, 'name' | 'bytesWritten'>): string {
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = formatNumber(Math.round(this.documents / seconds));
    const failures = sum(this.#failures);
    const hosts = byCount(this.#unknownHosts).map((line) => `    ${line}`);
    if (hosts.length > SHOWN_HOSTS)
      hosts.splice(SHOWN_HOSTS, Infinity, `               … and ${plural(hosts.length - SHOWN_HOSTS, 'more host')}`);
    const lines = [
      `${plural(this.documents, 'document')}, ${formatBytes(this.#bytesRead)}, read in ${seconds.toFixed(1)} s (${rate}/s)`,
      paintError('green', `${plural(this.articles, 'article')}, ${formatBytes(bytesWritten)}, written to ${name}`),
      ...byCount(this.#publishers).flatMap((line) => (line.endsWith(' generic') ? [line, ...hosts] : line)),
      failures > 0 ? paintError(['bold', 'red'], plural(failures, 'failure')) : plural(failures, 'failure'),
      ...byCount(this.#failures),
      plural(sum(this.#repairs), 'repair'),
      ...byCount(this.#repairs),
    ];
    return `${lines.join('\n')}\n`;
  }
}

function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sum(counts: Counts): number {
  return [...counts.values()].reduce((total, number) => total + number, 0);
}

/** The most frequent first. */
function byCount(counts: Counts): string[] {
  return [...counts]
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([name, number]) => `${formatNumber(number).padStart(9)}  ${name}`);
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
