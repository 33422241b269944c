import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readText, tracked } from './pages.js';

const PAGE = 'docs/architecture.md';
/** Modules that each read one part of a document and do not import each other. */
const SIBLINGS = ['timestamp', 'headline', 'body'];

/** A row of the import table. */
interface Row {
  readonly module: string;
  readonly modules: readonly string[];
  readonly packages: readonly string[];
}

const table = readTable();
const imports = readImports();

describe('the import table of docs/architecture.md', () => {
  it('has a row for each module, and no other rows', () => {
    expect(table.map(({ module }) => module).sort()).toEqual([...imports.keys()].sort());
  });

  it.each(table)('$module imports what its row lists', ({ module, modules, packages }) => {
    const imported = imports.get(module) ?? [];
    expect({
      modules: imported.filter((name) => imports.has(name)),
      packages: imported.filter((name) => !imports.has(name)),
    }).toEqual({ modules: modules.toSorted(), packages: packages.toSorted() });
  });

  it.each(table)('$module imports only modules above it', ({ module, modules }) => {
    const above = table
      .slice(
        0,
        table.findIndex((row) => row.module === module),
      )
      .map((row) => row.module);
    expect(modules.filter((name) => !above.includes(name))).toEqual([]);
  });
});

describe('the walk through the code in docs/architecture.md', () => {
  const named = [...readText(PAGE).matchAll(/`(?<name>\w+)`(?:\*\*)? \(`(?<path>[\w/-]+\.ts)`\)/g)];

  it.each(named.map(({ groups }) => [groups?.['name'] ?? '', `src/${groups?.['path']}`]))(
    '%s is in %s',
    (name, path) => {
      expect(readText(path)).toMatch(new RegExp(`(?:function|class) ${name}\\b`));
    },
  );
});

describe('the sources', () => {
  it('have no import cycles, not even of types', () => {
    expect(cyclesOf(readFileImports())).toEqual([]);
  });

  it.each(SIBLINGS)('%s does not import its siblings', (sibling) => {
    expect(SIBLINGS.filter((other) => other !== sibling && imports.get(sibling)?.includes(other))).toEqual([]);
  });

  it('import htmlparser2 only in markup, and node: modules only in cli', () => {
    const modulesThatImport = (test: (name: string) => boolean) =>
      [...imports].filter(([, names]) => names.some(test)).map(([name]) => name);
    expect(modulesThatImport((name) => name === 'htmlparser2')).toEqual(['markup']);
    expect(modulesThatImport((name) => name.startsWith('node:')).filter((name) => name !== 'cli')).toEqual([]);
  });
});

/** Returns the rows of the table whose first column contains a module: `source/`, `index.ts`. */
function readTable(): readonly Row[] {
  const rows = readText(PAGE).matchAll(/^\| `(?<module>[\w./-]+)` \|[^|]*\|(?<modules>[^|]*)\|(?<packages>[^|]*)\|$/gm);
  return [...rows].map(({ groups }) => ({
    module: moduleName(groups?.['module'] ?? ''),
    modules: names(groups?.['modules']),
    packages: names(groups?.['packages']),
  }));
}

function names(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => moduleName(name));
}

function moduleName(written: string): string {
  return written.replace(/\/$/, '');
}

/** Returns the modules and packages that the files of each module import, including types, sorted. */
function readImports(): ReadonlyMap<string, readonly string[]> {
  const byModule = new Map<string, Set<string>>();
  for (const [path, specifiers] of readFileImports()) {
    const module = moduleOf(path);
    const imported = byModule.get(module) ?? new Set();
    byModule.set(module, imported);
    for (const specifier of specifiers) {
      const name = specifier.startsWith('src/') ? moduleOf(specifier) : packageOf(specifier);
      if (name !== module) imported.add(name);
    }
  }
  return new Map([...byModule].map(([module, imported]) => [module, [...imported].sort()]));
}

/** Returns the files of `src` and the packages that each file imports, including types. */
function readFileImports(): ReadonlyMap<string, readonly string[]> {
  const files = tracked('src/**/*.ts').filter((path) => !/\.test(-d)?\.ts$/.test(path));
  return new Map(
    files.map((path) => {
      const { importedFiles } = ts.preProcessFile(readText(path), true, true);
      const imported = importedFiles.map(({ fileName }) =>
        fileName.startsWith('.')
          ? normalize(join(dirname(path), fileName))
              .replaceAll('\\', '/')
              .replace(/\.js$/, '.ts')
          : fileName,
      );
      return [path.replaceAll('\\', '/'), imported];
    }),
  );
}

/** Returns the cycles of imports, each as a list of files: `a.ts → b.ts → a.ts`. */
function cyclesOf(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const route: string[] = [];
  const visit = (path: string): void => {
    if (route.includes(path)) cycles.push([...route.slice(route.indexOf(path)), path].join(' → '));
    if (done.has(path) || route.includes(path)) return;
    route.push(path);
    for (const next of imports.get(path) ?? []) visit(next);
    route.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return cycles;
}

/** Returns the module of a file: its folder in `src`, or the file itself if it is in no folder. */
function moduleOf(path: string): string {
  const [, first = '', second] = path.replaceAll('\\', '/').split('/');
  return second === undefined ? first.replace(/\.js$/, '.ts') : first;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
