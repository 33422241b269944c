import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, type DiagnosticCode, safeParseArticle } from 'rfi-article';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';
import { diagnosticCodes, severityOf } from '../../src/diagnostics/wording.js';
import { codeBlocks, readText } from './pages.js';
import { runSample } from './run-sample.js';
import { loadSource, readSample } from './samples.js';

const FOLDER = 'docs/diagnostics';
const HEADINGS = ['Why it happens', 'What the reader does', 'What you can do', 'Example'];

describe('the pages of diagnostics', () => {
  it('exist for each code, and for no others', () => {
    const pages = readdirSync(join(root, FOLDER)).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(
      diagnosticCodes()
        .map((code) => `${code}.md`)
        .sort(),
    );
  });

  it.each(diagnosticCodes())('%s has its title, severity and sections', (code) => {
    const lines = readText(pathOf(code)).split('\n');
    expect(lines[0]).toBe(`# \`${code}\``);
    expect(lines[2], 'the meaning, one sentence on one line').toMatch(/^\S.*\.$/);
    expect(lines).toContain(`**Severity:** ${severityOf(code)}`);
    expect(lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3))).toEqual(HEADINGS);
  });

  it.each(diagnosticCodes())('%s occurs in its example', async (code) => {
    const path = pathOf(code);
    const blocks = codeBlocks(path, readText(path));
    const document = blocks.find(({ flags }) => flags.includes('document'));
    if (document === undefined) {
      const [sample] = blocks.filter(({ language }) => language === 'ts');
      if (sample === undefined) throw new Error(`${path} contains neither a document nor a sample.`);
      const outcomes = await runSample(readSample({ ...sample, isRun: true }), loadSource);
      expect(outcomes.map(({ actual }) => actual)).toContain(code);
      return;
    }
    const result = safeParseArticle(`${document.code}\n`);
    const [first] = result.diagnostics.filter((diagnostic) => diagnostic.code === code);
    if (first === undefined)
      throw new Error(`${code} does not occur. The diagnostics are: ${codesOf(result.diagnostics)}`);
    expect(first.severity).toBe(severityOf(code));
    expect(result.ok).toBe(result.diagnostics.every(({ severity }) => severity !== 'error'));
    const { line, column } = first.position.start;
    const message = blocks.find(({ flags }) => flags.includes('message'));
    expect(message?.code).toBe(`${line}:${column} ${first.message}`);
    for (const diagnostic of result.diagnostics)
      expect(diagnostic.message).not.toMatch(/undefined|NaN milliseconds|\[object/);
  });
});

function pathOf(code: DiagnosticCode): string {
  return `${FOLDER}/${code}.md`;
}

function codesOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ code }) => code).join(', ') || 'nothing';
}
