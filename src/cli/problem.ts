import type { Position, Severity } from '../index.js';

/**
 * What there is to say about a document: a diagnostic of the library, or something that only who reads files can find.
 * Every `Diagnostic` is one.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** `null` where it concerns the file as a whole. */
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

export type FileCode = (typeof fileCodes)[number];

const documentation = 'https://github.com/rfi-article/rfi-article/blob/main/docs';

/** Where a code is explained. */
export function pageOf(code: string): string {
  const isOurs = fileCodes.some((ours) => ours === code);
  return isOurs ? `${documentation}/cli.md#${code}` : `${documentation}/diagnostics/${code}.md`;
}

export function fileProblem(
  code: FileCode,
  message: string,
  { severity = 'error', position = null }: Partial<Pick<Problem, 'severity' | 'position'>> = {},
): Problem {
  return { code, severity, message, position };
}
