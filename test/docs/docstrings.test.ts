import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entries, root } from '../../scripts/entries.js';
import { readText } from './pages.js';
import { libraryProgram } from './type-check.js';

// What everyone can import has a docstring: what it is; what a function takes, gives and throws; an example that runs
// (samples.test.ts runs it); and what each member of a type is. An entry says in two sentences what it is for.

const program = libraryProgram();
const checker = program.getTypeChecker();

describe.each(entries)('$specifier', ({ source }) => {
  it('says in two sentences what it is for', () => {
    const [, text = ''] = /^\/\*\*\n([\s\S]*?)@packageDocumentation/.exec(readText(source)) ?? [];
    expect(text.match(/[.](?=\s)/g) ?? []).toHaveLength(2);
  });

  it('says what everything is that it exports', () => {
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
  // `export * as samples` is a module, whose own exports are not asked here.
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

/** A union of types that are each exported, or of words that speak for themselves. */
function isNamedUnion(declaration: ts.Declaration): boolean {
  return ts.isTypeAliasDeclaration(declaration) && ts.isUnionTypeNode(declaration.type);
}

/** Each member of a type says what it is; only what tells one type of a union from the others needs no words. */
function memberFaults(owner: ts.InterfaceDeclaration): readonly string[] {
  // The arguments of each code are on its page.
  if (owner.name.text === 'DiagnosticArgs') return [];
  return owner.members.flatMap((member) => {
    const symbol = member.name && checker.getSymbolAtLocation(member.name);
    if (symbol === undefined) return [];
    const name = symbol.getName();
    if (textOf(symbol) !== '' || (ts.isPropertySignature(member) && isTag(name, member))) return [];
    return [`${owner.name.text}.${name}: no docstring`];
  });
}

/** `type: 'figure'`, `kind: 'agency'`, and the keywords of JSON-LD. */
function isTag(name: string, { type }: ts.PropertySignature): boolean {
  return /^@/.test(name) || (/^(?:type|kind)$/.test(name) && type !== undefined && ts.isLiteralTypeNode(type));
}

function textOf(symbol: ts.Symbol): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
}
