import type { Severity } from '../index.js';
import { codeFrame } from './code-frame.js';
import { printable } from './display-width.js';
import { type Problem, pageOf } from './problem.js';
import type { Styles } from './styles.js';

/**
 * A problem as a compiler shows it: place, severity, code, what it is, the line with the place marked, the code's page.
 */
export function problemReport(path: string, source: string, problem: Problem, styles: Styles): string {
  const { code, severity, message, position } = problem;
  const name = path === '-' ? '<stdin>' : printable(path);
  const place = position === null ? name : `${name}:${position.start.line}:${position.start.column}`;
  const lines = [
    `${styles.bold(place)}: ${severityLabel(severity, styles)} ${styles.bold(code)}`,
    `  ${printable(message)}`,
  ];
  if (position !== null && source !== '') lines.push('', indented(codeFrame(source, position, styles)), '');
  lines.push(`  ${styles.dim(pageOf(code))}`);
  return `${lines.join('\n')}\n`;
}

export function severityLabel(severity: Severity, styles: Styles): string {
  const paint = { error: styles.red, warning: styles.yellow, info: styles.blue }[severity];
  return paint(severity);
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
