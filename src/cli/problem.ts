import { getSystemErrorMap } from 'node:util';
import type { Position, Severity } from '../index.js';
import { codeFrame, type Paint, printable } from './terminal.js';

/**
 * A problem with a document: a diagnostic of the library, or something that only a reader of files can find. Every `Diagnostic`
 * is one.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** `null` if it concerns the file as a whole. */
  readonly position: Position | null;
}

/** The codes that the command line adds to those of the library; `docs/cli.md` has a paragraph on each. */
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
  { severity = 'error', position = null }: Partial<Pick<Problem, 'severity' | 'position'>> = {},
): Problem {
  return { code, severity, message, position };
}

export function unreadable(what: 'file' | 'folder' | 'path', error: unknown): Problem {
  return fileProblem('unreadable', `The ${what} cannot be read: ${describeSystemError(error)}.`);
}

/** An Article that cannot be written in the format asked for; other errors are faults of ours, and are thrown again. */
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

/** A problem as compilers show it: place, severity, code, message, the line with the place marked, the code's page. */
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
 * The exit code: 1 if documents are bad, 2 if the command line is wrong or the system refuses something, 130
 * (128 and the number of SIGINT, as shells count) after an interruption. `docs/cli.md` and the help say the same.
 */
export const exitCodes = [0, 1, 2, 130] as const;
export type ExitCode = (typeof exitCodes)[number];

/** The command line is invalid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command whose help explains more. */
  readonly command: string | null;

  constructor(message: string, command: string | null = null) {
    super(message);
    this.command = command;
  }
}

/** The system refused something that the run needs, such as writing an output. */
export class SystemError extends Error {
  override readonly name = 'SystemError';
  readonly code: string;

  constructor(path: string, cause: unknown) {
    super(`${path}: ${describeSystemError(cause)}`, { cause });
    this.code = systemCode(cause);
  }
}

/** The system's error in words: `no space left on device (ENOSPC)`. */
function describeSystemError(error: unknown): string {
  const code = systemCode(error);
  const sentence = [...getSystemErrorMap().values()].find(([name]) => name === code)?.[1];
  if (sentence !== undefined) return `${sentence} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** The system's name of an error, `EPIPE`; the empty string if it has none. */
function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
