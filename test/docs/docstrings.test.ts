import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { entries, root } from '../../scripts/entries.js';
import { compilerOptions } from './type-check.js';

// What everyone can import has a docstring: what it is; what a function takes, gives and throws; an example that runs
// (samples.test.ts runs it); and of numbers the unit.

let program: ts.Program;
let checker: ts.TypeChecker;

beforeAll(() => {
  program = ts.createProgram(
    entries.map(({ source }) => join(root, source)),
    compilerOptions(),
  );
  checker = program.getTypeChecker();
});

describe.each(entries)('$specifier', ({ source }) => {
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
  if (ts.isInterfaceDeclaration(declaration)) faults.push(...memberFaults(declaration, textOf(symbol)));
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

/** A name that says the unit. */
const UNIT = /milliseconds|seconds|minutes|hours|days?|year|count|line|column|depth/i;

/** Numbers say their unit: by their name, by a docstring, or in the docstring of their type. */
function memberFaults(owner: ts.InterfaceDeclaration, ownerText: string): readonly string[] {
  return owner.members.flatMap((member) => {
    const symbol = member.name && checker.getSymbolAtLocation(member.name);
    if (symbol === undefined || !ts.isPropertySignature(member)) return [];
    const name = symbol.getName();
    const isNumber = /^number(?: \| null)?$/.test(member.type?.getText() ?? '');
    const isSaid = textOf(symbol) !== '' || UNIT.test(name) || ownerText.includes(`\`${name}\``);
    return isNumber && !isSaid ? [`${owner.name.text}.${name}: a number without its unit`] : [];
  });
}

function textOf(symbol: ts.Symbol): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
}
