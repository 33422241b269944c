import type { Article } from '../index.js';
import { type Outcome, reasons } from './documents.js';
import { exitCodes } from './exit-codes.js';
import { formatNumber } from './progress.js';
import type { Styles } from './styles.js';

/** How many unknown hosts are counted, and how many the summary shows. */
const MOST_HOSTS = 10_000;
const SHOWN_HOSTS = 10;

/** Counts what a run does; its size does not depend on how many documents there are. */
export class Tally {
  documents = 0;
  articles = 0;
  bytesRead = 0;
  unreadable = 0;
  badDocuments = 0;
  readonly articlesByPublisher = new Map<string, number>();
  /** Hosts of the Articles that `generic` read; no more than some, so that memory stays flat. */
  readonly unknownHosts = new Map<string, number>();
  readonly failuresByCode = new Map<string, number>();
  readonly repairsByCode = new Map<string, number>();
  readonly #started = performance.now();

  add(outcome: Pick<Outcome, 'kind' | 'problems' | 'bytes' | 'article'>): void {
    const { kind, problems, bytes, article } = outcome;
    if (kind === 'notice') return;
    if (problems[0]?.code !== 'no-documents') this.documents++;
    this.bytesRead += bytes;
    if (kind !== 'article') {
      this.addFailure(kind, reasons(outcome)[0]?.code ?? kind);
      return;
    }
    this.articles++;
    if (article !== null) this.addPublisher(article);
    for (const { code } of problems) if (code !== 'unknown-publisher') increase(this.repairsByCode, code);
  }

  private addPublisher({ publisher, url }: Article): void {
    increase(this.articlesByPublisher, publisher);
    if (publisher !== 'generic') return;
    const { hostname } = new URL(url);
    if (this.unknownHosts.has(hostname) || this.unknownHosts.size < MOST_HOSTS) increase(this.unknownHosts, hostname);
  }

  /** An Article that came to nothing after it was read. */
  retract(code: string): void {
    this.articles--;
    this.addFailure('bad-document', code);
  }

  addFailure(kind: 'bad-document' | 'unreadable', code: string): void {
    if (kind === 'unreadable') this.unreadable++;
    else this.badDocuments++;
    increase(this.failuresByCode, code);
  }

  get failures(): number {
    return this.unreadable + this.badDocuments;
  }

  get exitCode(): 0 | 1 | 2 {
    if (this.unreadable > 0) return exitCodes.usageOrSystem;
    return this.badDocuments > 0 ? exitCodes.badDocuments : exitCodes.good;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }
}

export function summary(tally: Tally, bytesWritten: number, destination: string, styles: Styles): string {
  const { documents, articles, bytesRead, seconds, failures, failuresByCode, repairsByCode, articlesByPublisher } =
    tally;
  const rate = formatNumber(Math.round(documents / seconds));
  const repairs = [...repairsByCode.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    `${plural(documents, 'document')}, ${formatBytes(bytesRead)}, read in ${seconds.toFixed(1)} s (${rate}/s)`,
    styles.green(`${plural(articles, 'article')}, ${formatBytes(bytesWritten)}, written to ${destination}`),
    ...byCount(articlesByPublisher).flatMap((line) => (line.endsWith(' generic') ? [line, ...hostLines(tally)] : line)),
    failures > 0 ? styles.red(plural(failures, 'failure')) : plural(failures, 'failure'),
    ...byCount(failuresByCode),
    plural(repairs, 'repair'),
    ...byCount(repairsByCode),
  ];
  return `${lines.join('\n')}\n`;
}

function hostLines({ unknownHosts }: Tally): string[] {
  const lines = byCount(unknownHosts).map((line) => `    ${line}`);
  const more = lines.length - SHOWN_HOSTS;
  return more > 0 ? [...lines.slice(0, SHOWN_HOSTS), `               … and ${formatNumber(more)} more hosts`] : lines;
}

/** The most frequent first. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .map(([code, count]) => `${formatNumber(count).padStart(9)}  ${code}`);
}

function increase(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

export function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
