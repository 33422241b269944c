import type { Article, PartialArticle } from '../index.js';
import { type ReadOptions, readText, reasons } from './documents.js';
import type { Line } from './lines.js';
import { fileProblem, type Problem } from './problem.js';
import type { Tally } from './tally.js';
import { decodeUtf8 } from './utf-8.js';

export interface ResultOptions extends ReadOptions {
  /** What the result calls the Article: `article`, or the format it is in. */
  readonly field: string;
  readonly value: (article: Article) => unknown;
  readonly tally: Tally;
}

interface Entry {
  readonly id: unknown;
  readonly document: string;
}

/** The result of a line, as a line: every line has one, whatever it holds. */
export function resultOf(line: Line, { strict, publishers, field, value, tally }: ResultOptions): string {
  if (line === null) {
    return failedLine(null, fileProblem('line-too-long', 'The line is longer than 128 MB; it was passed over.'), tally);
  }
  const { text, problem } = decodeUtf8(line);
  const entry = readEntry(text);
  if ('fault' in entry && problem?.severity === 'error')
    return failedLine(entry.id, { ...problem, position: null }, tally);
  if ('fault' in entry) return failedLine(entry.id, fileProblem('invalid-line', entry.fault), tally);
  // Of bytes that are replaced the place in the line is known, not the one in the document.
  const repair = problem === null ? null : { ...problem, position: null };
  const bytes = line.length + 1;
  const outcome = readText({ text: entry.document, bytes, isTooLong: false, problem: repair }, { strict, publishers });
  tally.add(outcome);
  const { article, partial, problems } = outcome;
  const [reason] = reasons(outcome);
  if (article === null) return failed(entry.id, reason, partial, problems);
  try {
    return `${JSON.stringify({ id: entry.id, ok: true, [field]: value(article), diagnostics: problems })}\n`;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const message = `The Article cannot be written in this format: ${error.message}`;
    tally.retract('format-failed');
    return failed(entry.id, fileProblem('format-failed', message), article, problems);
  }
}

function failedLine(id: unknown, problem: Problem, tally: Tally): string {
  tally.add({ kind: 'bad-document', problems: [problem], bytes: 0, article: null });
  return failed(id, problem, null, []);
}

function failed(
  id: unknown,
  problem: Problem | undefined,
  partial: PartialArticle | null,
  diagnostics: readonly Problem[],
): string {
  const error = problem && { code: problem.code, message: problem.message, position: problem.position };
  return `${JSON.stringify({ id, ok: false, error, partial, diagnostics })}\n`;
}

function readEntry(text: string): Entry | { readonly id: unknown; readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    return { id: null, fault: `The line is no JSON: ${error instanceof Error ? error.message : error}.` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, fault: 'The line is no JSON object with "id" and "document".' };
  const id: unknown = 'id' in value ? value.id : null;
  if (typeof id === 'number' && Number.isInteger(id) && !Number.isSafeInteger(id))
    return { id: null, fault: `The "id" ${id} is too large for a number in JSON. Write it as a string.` };
  if (!('document' in value) || typeof value.document !== 'string')
    return { id, fault: 'The line has no string "document".' };
  return { id, document: value.document };
}
