import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';
import { entries, root } from '../../scripts/entries.js';

/** TypeScript that a page or a docstring shows. */
export interface Sample {
  readonly path: string;
  /** The line of its first line, from 1. */
  readonly line: number;
  readonly code: string;
  /** `false`: it is only type-checked, for it needs files or a network that a test has not. */
  readonly isRun: boolean;
}

/** A value that a sample states behind an expression: `1 + 1; // 2`, or the code of an error: `f(''); // throws 'code'`. */
interface Statement {
  readonly statement: ts.ExpressionStatement;
  readonly expected: string;
  readonly isThrown: boolean;
  /** It stands behind `console.log(…)`: a text may be stated as it is printed. */
  readonly isPrinted: boolean;
  readonly line: number;
}

/** What became of one stated value. */
export interface Outcome {
  readonly line: number;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Runs a sample. An expression that ends its line with a comment states its value there, which is compared; a remark
 * stands on a line of its own.
 *
 * @returns The stated values and what they were. Values that were never reached make it throw.
 */
export async function runSample(sample: Sample): Promise<readonly Outcome[]> {
  const file = ts.createSourceFile(sample.path, sample.code, ts.ScriptTarget.Latest, true);
  const statements = statementsOf(sample, file);
  const outcomes: Outcome[] = [];
  const reached = new Set<number>();

  const settle = (index: number, actual: unknown): void => {
    const statement = statements[index];
    if (statement === undefined) return;
    reached.add(index);
    outcomes.push({ line: statement.line, expected: readValue(sample, statement), actual });
  };
  const settleThrown = (index: number, run: () => unknown): void => {
    try {
      settle(index, `nothing, but gave ${JSON.stringify(run())}`);
    } catch (error) {
      settle(index, error instanceof Error && 'code' in error ? error.code : (error as Error).name);
    }
  };
  const code = rewrite(file, statements);
  const javaScript = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
  const run = new AsyncFunction('__load', '__settle', '__settleThrown', 'console', javaScript);
  await run(load, settle, settleThrown, { ...console, log: () => {}, error: () => {} });

  for (const [index, { line }] of statements.entries()) {
    if (!reached.has(index)) throw new Error(`${sample.path}:${line}: the sample never comes to this value.`);
  }
  return outcomes;
}

/** Whether a value is what a sample states; what the sample leaves out of an object must not be there. */
export function isAsStated({ expected, actual }: Outcome): boolean {
  return isDeepStrictEqual(actual, expected);
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parameters: readonly string[]
) => (...values: readonly unknown[]) => Promise<void>;

function load(specifier: string): Promise<unknown> {
  const entry = entries.find((candidate) => candidate.specifier === specifier);
  return import(entry === undefined ? specifier : pathToFileURL(join(root, entry.source)).href);
}

function statementsOf(sample: Sample, file: ts.SourceFile): readonly Statement[] {
  const statements: Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const comment = commentBehind(file, node);
      if (comment !== null) {
        const thrown = /^throws (.+)$/.exec(comment);
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        statements.push({
          statement: node,
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

function commentBehind(file: ts.SourceFile, node: ts.Node): string | null {
  const [comment] = ts.getTrailingCommentRanges(file.text, node.end) ?? [];
  if (comment?.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return null;
  return file.text.slice(comment.pos + 2, comment.end).trim();
}

/** Replaces imports by calls of `__load`, `export` by nothing, and statements of values by calls of `__settle`. */
function rewrite(file: ts.SourceFile, statements: readonly Statement[]): string {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const [index, { statement, isThrown }] of statements.entries()) {
    // What is printed is what is shown: `console.log(value); // 'value'`.
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

function readValue({ path }: Sample, { expected, isThrown, isPrinted, line }: Statement): unknown {
  try {
    return new Function(`'use strict'; return (${expected});`)();
  } catch {
    if (isPrinted) return expected;
    const what = isThrown ? 'the code of an error' : 'a value';
    throw new Error(`${path}:${line}: "${expected}" is not ${what}; a remark stands on a line of its own.`);
  }
}
