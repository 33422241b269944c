import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { entries, root } from '../../scripts/entries.js';
import { codeBlocks, readPages } from './pages.js';
import type { ReadableSample, Statement } from './run-sample.js';

/** TypeScript on a page or in a docstring. */
export interface Sample {
  readonly path: string;
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly code: string;
  /** `false` if it is only type-checked, because it needs files or a network. */
  readonly isRun: boolean;
}

/** Imports a module from source for `runSample`. `npm run check -- package` runs the same samples with the built package. */
export function loadSource(specifier: string): Promise<unknown> {
  const entry = entries.find((candidate) => candidate.specifier === specifier);
  return import(entry === undefined ? specifier : pathToFileURL(join(root, entry.source)).href);
}

interface PlacedStatement extends Statement {
  readonly node: ts.ExpressionStatement;
}

/** Returns the samples of a page. A block with a path, such as ```ts jest/setup.ts, is part of a project that is checked elsewhere. */
export function pageSamples(): readonly Sample[] {
  return readPages().flatMap(({ path, text }) =>
    codeBlocks(path, text)
      .filter(({ language, flags }) => language === 'ts' && !flags.some((flag) => flag.includes('/')))
      .map(({ line, code, flags }) => ({ path, line, code, isRun: !flags.includes('no-run') })),
  );
}

/**
 * Makes a sample ready to run. A comment after an expression, on the same line, states its value, which is compared. Other
 * comments must be on lines without code.
 */
export function readSample(sample: Sample): ReadableSample {
  const file = ts.createSourceFile(sample.path, sample.code, ts.ScriptTarget.Latest, true);
  const statements = statementsOf(sample, file);
  const code = ts.transpileModule(rewrite(file, statements), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
  return { path: sample.path, code, statements: statements.map(({ node: _, ...statement }) => statement) };
}

function statementsOf(sample: Sample, file: ts.SourceFile): readonly PlacedStatement[] {
  const statements: PlacedStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const comment = commentAfter(file, node);
      if (comment !== null) {
        const thrown = /^throws (.+)$/.exec(comment);
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        statements.push({
          node,
          expected: thrown?.[1] ?? comment,
          isThrown: thrown !== null,
          isPrinted: printedExpression(node.expression) !== null,
          line: sample.line + line,
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return statements;
}

function commentAfter(file: ts.SourceFile, node: ts.Node): string | null {
  const [comment] = ts.getTrailingCommentRanges(file.text, node.end) ?? [];
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return null;
  return file.text.slice(comment.pos + 2, comment.end).trim();
}

/** Replaces imports with calls of `__load`, removes `export`, and replaces stated values with calls of `__settle`. */
function rewrite(file: ts.SourceFile, statements: readonly PlacedStatement[]): string {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const [index, { node: statement, isThrown }] of statements.entries()) {
    // A printed value is stated after the call: `console.log(value); // 'value'`.
    const expression = printedExpression(statement.expression) ?? statement.expression;
    const text = file.text.slice(expression.getStart(file), expression.end);
    edits.push({
      start: statement.getStart(file),
      end: statement.end,
      text: isThrown ? `__settleThrown(${index}, () => (${text}));` : `__settle(${index}, (${text}));`,
    });
  }
  for (const node of file.statements) {
    const start = node.getStart(file);
    if (ts.isImportDeclaration(node)) edits.push({ start, end: node.end, text: loading(node) });
    else if (ts.isExportAssignment(node)) edits.push({ start, end: node.expression.getStart(file), text: 'void ' });
    else if (ts.canHaveModifiers(node)) {
      for (const { kind, end } of ts.getModifiers(node) ?? [])
        if (kind === ts.SyntaxKind.ExportKeyword) edits.push({ start, end, text: '' });
    }
  }
  let code = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    code += file.text.slice(at, start) + text;
    at = end;
  }
  return code + file.text.slice(at);
}

function printedExpression(expression: ts.Expression): ts.Expression | null {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log') return null;
  return expression.arguments[0] ?? null;
}

function loading(node: ts.ImportDeclaration): string {
  const specifier = node.moduleSpecifier.getText();
  const { importClause } = node;
  if (importClause === undefined) return `await __load(${specifier});`;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const { name, namedBindings } = importClause;
  const parts: string[] = name === undefined ? [] : [`default: ${name.text}`];
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings))
    return `const ${namedBindings.name.text} = await __load(${specifier});`;
  for (const element of namedBindings?.elements ?? []) {
    if (!element.isTypeOnly)
      parts.push(element.propertyName ? `${element.propertyName.getText()}: ${element.name.text}` : element.name.text);
  }
  return `const { ${parts.join(', ')} } = await __load(${specifier});`;
}
