import { join } from 'node:path';
import ts from 'typescript';
import { type Entry, entries, root } from '../../scripts/entries.js';
import { libraryProgram } from './type-check.js';

/** The public API of an entry as text, so that changes are visible in a diff. */
export interface ApiReport {
  /** `docs/api/text.txt`. */
  readonly path: string;
  readonly write: () => string;
}

/** One report for each entry except the samples, which export one constant per fixture. */
export const apiReports: readonly ApiReport[] = entries
  .filter(({ subpath }) => subpath !== './testing/samples')
  .map((entry) => ({
    path: `docs/api/${entry.subpath === '.' ? 'index' : entry.subpath.slice(2).replaceAll('/', '-')}.txt`,
    write: () => writeApi(entry),
  }));

/** Writes the exports of an entry, sorted by name: declarations without comments and bodies. */
function writeApi({ specifier, source }: Entry): string {
  const program = libraryProgram();
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(root, source));
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${source} exports nothing.`);
  const exported = checker
    .getExportsOfModule(module)
    .toSorted((a, b) => (a.getName() < b.getName() ? -1 : 1))
    .map((symbol) => declarationOf(symbol.getName(), resolve(checker, symbol)));
  return `The public API of ${specifier}, written by npm run update -- docs.\n\n${exported.join('\n\n')}\n`;
}

function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function declarationOf(name: string, symbol: ts.Symbol): string {
  const declarations = symbol.declarations ?? [];
  // `export * as samples`: the module has its own report.
  if (declarations.some(ts.isSourceFile)) return `namespace ${name}`;
  return declarations
    .map((declaration) => printed(declaration))
    .map((text) => (new RegExp(`\\b${name}\\b`).test(text) ? text : `${name}: ${text}`))
    .join('\n');
}

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

function printed(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile();
  const text = printer.printNode(ts.EmitHint.Unspecified, withoutBodies(declaration), file);
  return text.replace(/^export (?:default )?/, '').replace(/;$/, '');
}

/** Returns the declaration as it would be in a `.d.ts` file. */
function withoutBodies(node: ts.Declaration): ts.Node {
  const { factory } = ts;
  if (ts.isFunctionDeclaration(node))
    return factory.updateFunctionDeclaration(
      node,
      node.modifiers,
      node.asteriskToken,
      node.name,
      node.typeParameters,
      node.parameters,
      node.type,
      undefined,
    );
  if (ts.isVariableDeclaration(node))
    return factory.updateVariableDeclaration(
      node,
      node.name,
      node.exclamationToken,
      node.type,
      // A list is printed with its value, which is its type.
      node.type === undefined ? node.initializer : undefined,
    );
  if (ts.isClassDeclaration(node))
    return factory.updateClassDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      node.members.flatMap(publicMember),
    );
  return node;
}

function publicMember(member: ts.ClassElement): readonly ts.ClassElement[] {
  const { factory } = ts;
  if (member.name !== undefined && ts.isPrivateIdentifier(member.name)) return [];
  if (ts.isConstructorDeclaration(member))
    return [factory.updateConstructorDeclaration(member, member.modifiers, member.parameters, undefined)];
  if (ts.isMethodDeclaration(member))
    return [
      factory.updateMethodDeclaration(
        member,
        member.modifiers,
        member.asteriskToken,
        member.name,
        member.questionToken,
        member.typeParameters,
        member.parameters,
        member.type,
        undefined,
      ),
    ];
  return [member];
}
