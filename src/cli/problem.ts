import { getSystemErrorMap } from 'node:util';
import type { Position, Severity } from '../index.js';
import { codeFrame, type Paint, printable } from './terminal.js';

/** A problem with a document: a diagnostic of the library, or a problem with the file, such as its encoding. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** `null` if the problem concerns the whole file. */
  readonly position: Position | null;
}

/** The codes that the command line adds to those of the library. `docs/cli.md` describes each of them. */
export const fileCodes = [
  'unreadable',
  'invalid-utf-8',
  'not-an-archive-document',
  'no-documents',
  'not-a-file',
  'folder-read-already',
  'output-taken',
  'format-failed',
  'invalid-line',
  'line-too-long',
  'internal-error',
] as const;

type FileCode = (typeof fileCodes)[number];

export function fileProblem(
  code: FileCode,
  message: string,
  severity: Severity = 'error',
  position: Position | null = null,
): Problem {
  return { code, severity, message, position };
}

export function unreadable(what: 'folder' | 'path', error: unknown): Problem {
  return fileProblem('unreadable', `The ${what} cannot be read: ${describeSystemError(error)}.`);
}

/** The problem of an Article that cannot be written in the requested format. Other errors are bugs, so they are thrown again. */
export function formatFailure(error: unknown): Problem {
  if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  return fileProblem('format-failed', `The Article cannot be written in this format: ${error.message}`);
}

/** The page that explains a code. */
export function pageOf(code: string): string {
  const isOurs = fileCodes.some((ours) => ours === code);
  const page = isOurs ? `cli.md#${code}` : `diagnostics/${code}.md`;
  return `https://github.com/rfi-article/rfi-article/blob/main/docs/${page}`;
}

/** A problem as compilers report it: position, severity, code, message, the line with the text marked, the page of the code. */
export function problemReport(path: string, source: string, problem: Problem, paint: Paint): string {
  const { code, severity, message, position } = problem;
  const name = path === '-' ? '<stdin>' : printable(path);
  const place = position === null ? name : `${name}:${position.start.line}:${position.start.column}`;
  const colour = ({ error: 'red', warning: 'yellow', info: 'blue' } as const)[severity];
  const lines = [
    `${paint('bold', place)}: ${paint(['bold', colour], severity)} ${paint('bold', code)}`,
    `  ${printable(message)}`,
  ];
  if (position !== null && source !== '') lines.push('', codeFrame(source, position, paint).replace(/^/gm, '  '), '');
  lines.push(`  ${paint('dim', pageOf(code))}`);
  return `${lines.join('\n')}\n`;
}

/**
 * 0 if everything was read, 1 if documents are bad, 2 if the command line is invalid or a file cannot be read or written, 130
 * after an interruption (128 plus the number of SIGINT, as in shells).
 */
export const exitCodes = [0, 1, 2, 130] as const;
export type ExitCode = (typeof exitCodes)[number];

/** The command line is invalid. */
export class UsageError extends Error {}

/** An operation of the system that the run needs has failed, such as writing an output. */
export class SystemError extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path}: ${describeSystemError(cause)}`, { cause });
  }
}

/** The description of a system error: `no space left on device (ENOSPC)`. */
function describeSystemError(error: unknown): string {
  const { errno = 0, message } = error as NodeJS.ErrnoException; // errors of the system have a number
  const [code, sentence] = getSystemErrorMap().get(errno) ?? [];
  return sentence === undefined ? message : `${sentence} (${code})`;
}
