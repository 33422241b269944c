import { type Article, type PartialArticle, safeParseArticle } from '../index.js';
import type { Problem } from './problem.js';
import { type FileText, readTextFile } from './read-file.js';
import type { Found } from './walk.js';

/** What became of one document. */
export interface Outcome {
  readonly path: string;
  readonly relative: string;
  /** What was read, for code frames; the empty string where nothing could be. */
  readonly text: string;
  readonly bytes: number;
  /** `null` where there is none to be had, whatever the reason. */
  readonly article: Article | null;
  /** What could be read of a document without an Article. */
  readonly partial: PartialArticle | null;
  readonly problems: readonly Problem[];
  readonly kind: OutcomeKind;
}

/**
 * `notice` is no document at all, such as a folder that is passed over; `unreadable` is a file that the system does not
 * give.
 */
export type OutcomeKind = 'article' | 'bad-document' | 'unreadable' | 'notice';

export interface ReadOptions {
  /** Whether a document with a warning counts as bad. */
  readonly strict: boolean;
}

/** How long the event loop may wait, in milliseconds, so that a signal is noticed and a bar moves. */
const LONGEST_WAIT = 25;

/** Reads one document after the other: no more than one is in memory. */
export async function* readDocuments(
  found: Iterable<Found>,
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<Outcome> {
  let breath = performance.now();
  for (const input of found) {
    if (performance.now() - breath > LONGEST_WAIT) {
      await new Promise((resolve) => setImmediate(resolve));
      breath = performance.now();
    }
    if (signal.aborted) return;
    yield await readInput(input, options);
  }
}

async function readInput({ path, relative, problem }: Found, options: ReadOptions): Promise<Outcome> {
  const nothing = { path, relative, text: '', bytes: 0, article: null, partial: null };
  if (problem !== null) {
    return { ...nothing, problems: [problem], kind: problem.severity === 'error' ? 'unreadable' : 'notice' };
  }
  const reading = await readTextFile(path);
  if (!reading.ok) return { ...nothing, problems: [reading.problem], kind: 'unreadable' };
  return { path, relative, ...readText(reading.file, options) };
}

type TextOutcome = Omit<Outcome, 'path' | 'relative'>;

export function readText({ text, bytes, isTooLong, problem }: FileText, { strict }: ReadOptions): TextOutcome {
  // Of a file that is too long only the beginning is there: without its body's diagnostics, which would be about the cut.
  const result = safeParseArticle(text, isTooLong ? { maxLength: 0 } : {});
  const own: readonly Problem[] = problem === null ? [] : [problem];
  const problems = isTooLong ? own : own.concat(result.diagnostics);
  const isBad = !result.ok || (strict && problems.some(({ severity }) => severity === 'warning'));
  return {
    text,
    bytes,
    article: result.ok && !isBad ? result.article : null,
    partial: result.ok ? (isBad ? result.article : null) : result.partial,
    problems,
    kind: isBad ? 'bad-document' : 'article',
  };
}

/** The problems that make a document bad, or all there is to say where it is not read at all. */
export function reasons({ problems, kind }: Pick<Outcome, 'problems' | 'kind'>): readonly Problem[] {
  if (kind === 'notice') return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : problems.filter(({ severity }) => severity === 'warning');
}
