import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entries, root } from '../../scripts/entries.js';
import { readText } from './pages.js';
import { libraryProgram } from './type-check.js';

// Every export has a docstring, which says what it is. That of a function describes its parameters, result and errors, and has an
// example (samples.test.ts runs it). Members of types have docstrings too. An entry has a description of two sentences.

const program = libraryProgram();
const checker = program.getTypeChecker();

describe.each(entries)('$specifier', ({ source }) => {
  it('has a description of two sentences', () => {
    const [, text = ''] = /^\/\*\*\n([\s\S]*?)@packageDocumentation/.exec(readText(source)) ?? [];
    expect(text.match(/[.](?=\s)/g) ?? []).toHaveLength(2);
  });

  it('has a docstring for each export', () => {
    expect(exportsOf(source).flatMap(faultsOf)).toEqual([]);
  });
});

function exportsOf(source: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(join(root, source));
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) return [];
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

function faultsOf(symbol: ts.Symbol): readonly string[] {
  const name = symbol.getName();
  const declaration = symbol.declarations?.[0];
  // `export * as samples` is a module, whose exports are checked elsewhere.
  if (declaration === undefined || ts.isSourceFile(declaration)) return [];
  if (declaration.getSourceFile().fileName.includes('node_modules')) return [];
  const faults: string[] = [];
  if (textOf(symbol) === '' && !isNamedUnion(declaration)) faults.push(`${name}: no docstring`);
  if (ts.isFunctionDeclaration(declaration)) faults.push(...functionFaults(name, symbol, declaration));
  if (ts.isInterfaceDeclaration(declaration)) faults.push(...memberFaults(declaration));
  return faults;
}

function functionFaults(name: string, symbol: ts.Symbol, declaration: ts.FunctionDeclaration): readonly string[] {
  const tags = symbol.getJsDocTags(checker);
  const has = (tag: string) => tags.some((candidate) => candidate.name === tag);
  const described = ts
    .getJSDocTags(declaration)
    .filter(ts.isJSDocParameterTag)
    .map((tag) => tag.name.getText());
  const faults: string[] = [];
  if (!has('example')) faults.push(`${name}: no @example`);
  if (declaration.parameters.length > 1) {
    for (const parameter of declaration.parameters) {
      const parameterName = parameter.name.getText();
      if (!described.includes(parameterName)) faults.push(`${name}: no @param ${parameterName}`);
    }
  }
  return faults;
}

/** Returns whether a declaration is a union of exported types, or of self-explanatory words. */
function isNamedUnion(declaration: ts.Declaration): boolean {
  return ts.isTypeAliasDeclaration(declaration) && ts.isUnionTypeNode(declaration.type);
}

/** Returns the faults of the members of a type. Only a member that distinguishes the types of a union needs no docstring. */
function memberFaults(owner: ts.InterfaceDeclaration): readonly string[] {
  // The page of each code describes its arguments.
  if (owner.name.text === 'DiagnosticArgs') return [];
  return owner.members.flatMap((member) => {
    const symbol = member.name && checker.getSymbolAtLocation(member.name);
    if (symbol === undefined) return [];
    const name = symbol.getName();
    if (textOf(symbol) !== '' || (ts.isPropertySignature(member) && isTag(name, member))) return [];
    return [`${owner.name.text}.${name}: no docstring`];
  });
}

/** Returns whether a member is like `type: 'figure'` or `kind: 'agency'`, or a keyword of JSON-LD. */
function isTag(name: string, { type }: ts.PropertySignature): boolean {
  return /^@/.test(name) || (/^(?:type|kind)$/.test(name) && type !== undefined && ts.isLiteralTypeNode(type));
}

function textOf(symbol: ts.Symbol): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
}
