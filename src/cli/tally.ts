import { type Outcome, reasons } from './documents.js';
import { exitCodes } from './exit-codes.js';
import { formatNumber } from './progress.js';
import type { Styles } from './styles.js';

/** Counts what a run does; its size does not depend on how many documents there are. */
export class Tally {
  documents = 0;
  articles = 0;
  bytesRead = 0;
  unreadable = 0;
  badDocuments = 0;
  readonly failuresByCode = new Map<string, number>();
  readonly repairsByCode = new Map<string, number>();
  readonly #started = performance.now();

  add(outcome: Pick<Outcome, 'kind' | 'problems' | 'bytes'>): void {
    const { kind, problems, bytes } = outcome;
    if (kind === 'notice') return;
    this.documents++;
    this.bytesRead += bytes;
    if (kind !== 'article') {
      this.addFailure(kind, reasons(outcome)[0]?.code ?? kind);
      return;
    }
    this.articles++;
    for (const { code } of problems) increase(this.repairsByCode, code);
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
  const { documents, articles, bytesRead, seconds, failures, failuresByCode, repairsByCode } = tally;
  const rate = formatNumber(Math.round(documents / seconds));
  const repairs = [...repairsByCode.values()].reduce((sum, count) => sum + count, 0);
  const lines = [
    `${plural(documents, 'document')}, ${formatBytes(bytesRead)}, read in ${seconds.toFixed(1)} s (${rate}/s)`,
    styles.green(`${plural(articles, 'article')}, ${formatBytes(bytesWritten)}, written to ${destination}`),
    failures > 0 ? styles.red(plural(failures, 'failure')) : plural(failures, 'failure'),
    ...byCode(failuresByCode),
    plural(repairs, 'repair'),
    ...byCode(repairsByCode),
  ];
  return `${lines.join('\n')}\n`;
}

/** The most frequent first. */
function byCode(counts: ReadonlyMap<string, number>): string[] {
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
