import { type Article, type ParseResult, type PartialArticle, type Publisher, safeParseArticle } from '../index.js';
import { fileProblem, type Problem } from './problem.js';
import { type FileText, readRegularFile, readStream } from './read-file.js';
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
  readonly publishers: readonly Publisher[];
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
    const outcome = await readInput(input, options);
    if (signal.aborted) return; // what was being read may have been cut off
    yield outcome;
  }
}

async function readInput({ path, relative, problem, isRegular }: Found, options: ReadOptions): Promise<Outcome> {
  const nothing = { path, relative, text: '', bytes: 0, article: null, partial: null };
  if (problem !== null) {
    return { ...nothing, problems: [problem], kind: problem.severity === 'error' ? 'unreadable' : 'notice' };
  }
  const reading = isRegular ? readRegularFile(path) : await readStream(path);
  if (!reading.ok) return { ...nothing, problems: [reading.problem], kind: 'unreadable' };
  return { path, relative, ...readText(reading.file, options) };
}

type TextOutcome = Omit<Outcome, 'path' | 'relative'>;

export function readText(file: FileText, options: ReadOptions): TextOutcome {
  try {
    return parseText(file, options);
  } catch (error) {
    // A fault of ours must not cost an archive the rest of its documents.
    const place = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const problem = fileProblem(
      'internal-error',
      `A fault of rfi-article, please report it with the document: ${place}`,
    );
    return {
      text: file.text,
      bytes: file.bytes,
      article: null,
      partial: null,
      problems: [problem],
      kind: 'bad-document',
    };
  }
}

function parseText({ text, bytes, isTooLong, problem }: FileText, { strict, publishers }: ReadOptions): TextOutcome {
  // Of a file that is too long only the beginning is there: without its body's diagnostics, which would be about the cut.
  const result = safeParseArticle(text, isTooLong ? { publishers, maxLength: 0 } : { publishers });
  const found = problemsOf(text, problem, result);
  const problems = strict ? found.map(strictly) : found;
  const isGood = result.ok && !problems.some(({ severity }) => severity === 'error');
  return {
    text,
    bytes,
    article: isGood ? result.article : null,
    partial: isGood ? null : result.ok ? result.article : result.partial,
    problems,
    kind: isGood ? 'article' : 'bad-document',
  };
}

/** What there is to say: where the file as a whole is not a document, that alone. */
function problemsOf(text: string, ofFile: Problem | null, result: ParseResult): readonly Problem[] {
  if (ofFile?.severity === 'error') return [ofFile];
  const { diagnostics } = result;
  const hasNoTimestamp = !result.ok && result.error.code === 'missing-timestamp' && text.trim() !== '';
  if (hasNoTimestamp && diagnostics.some(({ code }) => code === 'missing-headline')) return [notADocument];
  return ofFile === null ? diagnostics : [ofFile, ...diagnostics];
}

const notADocument = fileProblem(
  'not-an-archive-document',
  'This is not an archive document: it has no timestamp comment and no headline link.',
);

function strictly(problem: Problem): Problem {
  return problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem;
}

/** The problems that make a document bad, or all there is to say where it is none. */
export function reasons({ problems, kind }: Pick<Outcome, 'problems' | 'kind'>): readonly Problem[] {
  return kind === 'notice' ? problems : problems.filter(({ severity }) => severity === 'error');
}
