import { type Outcome, reasons } from './read-document.js';
import { formatNumber, paintError, plural, printable } from './terminal.js';

type Counts = Map<string, number>;

/** How many unknown hosts the summary shows. */
const SHOWN_HOSTS = 10;

/** Counts the documents, failures and repairs of a run. */
export class Tally {
  documents = 0;
  articles = 0;
  readonly #failures: Counts = new Map();
  readonly #repairs: Counts = new Map();
  readonly #publishers: Counts = new Map();
  /** Hosts of the Articles that `generic` read. */
  readonly #unknownHosts: Counts = new Map();
  readonly #started = performance.now();
  #isSystemFailure = false;

  add(outcome: Outcome): void {
    const { kind, problems, article } = outcome;
    if (kind === 'notice') return;
    const reason = reasons(outcome)[0]?.code ?? kind;
    if (reason !== 'no-documents') this.documents++;
    this.#isSystemFailure ||= kind === 'unreadable';
    if (article === null) {
      count(this.#failures, reason);
      return;
    }
    this.articles++;
    count(this.#publishers, article.publisher);
    if (article.publisher === 'generic') count(this.#unknownHosts, new URL(article.url).hostname);
    for (const { code } of problems) if (code !== 'unknown-publisher') count(this.#repairs, code);
  }

  get exitCode(): 0 | 1 | 2 {
    if (this.#isSystemFailure) return 2;
    return this.#failures.size > 0 ? 1 : 0;
  }

  /** @param output - The name of the output. */
  summary(output: string): string {
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = formatNumber(Math.round(this.documents / seconds));
    const failures = plural(sum(this.#failures), 'failure');
    const hosts = byCount(this.#unknownHosts).map((line) => `    ${line}`);
    if (hosts.length > SHOWN_HOSTS)
      hosts.splice(SHOWN_HOSTS, Infinity, `               … and ${plural(hosts.length - SHOWN_HOSTS, 'more host')}`);
    const lines = [
      `${plural(this.documents, 'document')} read in ${seconds.toFixed(1)} s (${rate}/s)`,
      paintError('green', `${plural(this.articles, 'article')} written to ${printable(output)}`),
      ...byCount(this.#publishers).flatMap((line) => (line.endsWith(' generic') ? [line, ...hosts] : line)),
      this.#failures.size > 0 ? paintError(['bold', 'red'], failures) : failures,
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
