import type { CheckArguments } from './arguments.js';
import { type Problem, pageOf } from './problem.js';
import { problemReport } from './problem-report.js';
import type { Styles } from './styles.js';

interface CheckFormat {
  readonly head: string;
  readonly separator: string;
  tail(isEmpty: boolean): string;
  write(path: string, source: string, problem: Problem, styles: Styles): string;
}

export const checkFormats: Readonly<Record<CheckArguments['format'], CheckFormat>> = {
  pretty: {
    head: '',
    separator: '',
    tail: () => '',
    write: (path, source, problem, styles) => `${problemReport(path, source, problem, styles)}\n`,
  },
  json: {
    head: '[',
    separator: ',',
    tail: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
    write(path, _, { code, severity, message, position }) {
      const { line = null, column = null } = position?.start ?? {};
      return `\n${JSON.stringify({ path, line, column, severity, code, message, position, page: pageOf(code) })}`;
    },
  },
  github: {
    head: '',
    separator: '',
    tail: () => '',
    write: (path, _, problem) => workflowCommand(path, problem),
  },
};

/** An annotation: `::error file=a.md,line=1,col=1::message`. */
function workflowCommand(path: string, { code, severity, message, position }: Problem): string {
  const command = { error: 'error', warning: 'warning', info: 'notice' }[severity];
  const properties: [string, string | number][] = [['file', path]];
  if (position !== null) {
    const { start, end } = position;
    properties.push(['line', start.line], ['col', start.column], ['endLine', end.line], ['endColumn', end.column]);
  }
  properties.push(['title', code]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${command} ${written}::${escapeData(`${message} ${pageOf(code)}`)}\n`;
}

// The workflow-command syntax of GitHub Actions has these two escapings.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
