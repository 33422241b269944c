import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readText, tracked } from './pages.js';

const PAGE = 'docs/architecture.md';
/** Modules that read one part of a document each, and know nothing of each other. */
const SIBLINGS = ['timestamp', 'headline', 'body'];

/** A row of the import table. */
interface Row {
  readonly module: string;
  readonly modules: readonly string[];
  readonly packages: readonly string[];
}

const table = readTable();
const real = readImports();

describe('the import table of docs/architecture.md', () => {
  it('has a row for each module, and no other', () => {
    expect(table.map(({ module }) => module).sort()).toEqual([...real.keys()].sort());
  });

  it.each(table)('$module imports what its row says', ({ module, modules, packages }) => {
    const imported = real.get(module) ?? [];
    expect({
      modules: imported.filter((name) => real.has(name)),
      packages: imported.filter((name) => !real.has(name)),
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
  it('have no cycle of imports, types included', () => {
    expect(cyclesOf(readFileImports())).toEqual([]);
  });

  it.each(SIBLINGS)('%s knows nothing of its siblings', (sibling) => {
    expect(SIBLINGS.filter((other) => other !== sibling && real.get(sibling)?.includes(other))).toEqual([]);
  });

  it('reach htmlparser2 from markup alone, and a place with I/O from cli alone', () => {
    const having = (test: (name: string) => boolean) =>
      [...real].filter(([, names]) => names.some(test)).map(([name]) => name);
    expect(having((name) => name === 'htmlparser2')).toEqual(['markup']);
    expect(having((name) => name.startsWith('node:')).filter((name) => name !== 'cli')).toEqual([]);
  });
});

/** The rows of the table whose first column names a module: `source/`, `index.ts`. */
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

/** By module: the modules and packages that its files import, types included, sorted. */
function readImports(): ReadonlyMap<string, readonly string[]> {
  const imports = new Map<string, Set<string>>();
  for (const [path, imported] of readFileImports()) {
    const module = moduleOf(path);
    const found = imports.get(module) ?? new Set();
    imports.set(module, found);
    for (const specifier of imported) {
      const name = specifier.startsWith('src/') ? moduleOf(specifier) : packageOf(specifier);
      if (name !== module) found.add(name);
    }
  }
  return new Map([...imports].map(([module, found]) => [module, [...found].sort()]));
}

/** By file: the files of `src` and the packages that it imports, types included. */
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

/** The circles that imports make, each as the files on its way: `a.ts → b.ts → a.ts`. */
function cyclesOf(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    way.push(path);
    for (const next of imports.get(path) ?? []) visit(next);
    way.pop();
    done.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return cycles;
}

/** A module is a folder of `src`, or a file that lies in no folder. */
function moduleOf(path: string): string {
  const [, first = '', second] = path.replaceAll('\\', '/').split('/');
  return second === undefined ? first.replace(/\.js$/, '.ts') : first;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
