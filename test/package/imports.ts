import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The names that a built file may import, by the first pattern that matches its path. Relative imports must exist. */
const allowed: readonly (readonly [file: RegExp, imports: readonly RegExp[]])[] = [
  [/^cli\/.*\.js$/, [/^node:/]],
  [/^browser\//, []],
  [/^testing\/arbitraries\//, [/^fast-check$/, /^mdast$/, /^unist$/]],
  // A type of domhandler would break CommonJS consumers, and a type of a format's library would not be installed.
  [/\.d\.c?ts$/, [/^mdast$/, /^unist$/]],
  // CommonJS files include all dependencies.
  [/\.cjs$/, []],
  [/\.js$/, [/^htmlparser2$/, /^domutils$/, /^domhandler$/, /^entities(?:\/|$)/]],
];

/** Returns the imports in `dist` that a consumer cannot resolve or should not get, one line for each. */
export function foreignImports(folder: string): string[] {
  const dist = join(folder, 'dist');
  const unexpected: string[] = [];
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = path.replaceAll('\\', '/');
    if (!/\.(?:c?js|d\.c?ts)$/.test(file)) continue;
    const names = allowed.find(([pattern]) => pattern.test(file))?.[1] ?? [];
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(
      readFileSync(join(dist, path), 'utf8'),
      true,
      true,
    );
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      const declared = /\.d\.c?ts$/.test(file) ? fileName.replace(/\.(c?)js$/, '.d.$1ts') : fileName;
      const isAllowed = /^\.\.?\//.test(fileName)
        ? existsSync(join(dist, dirname(path), declared))
        : names.some((pattern) => pattern.test(fileName));
      if (!isAllowed) unexpected.push(`dist/${file} imports ${fileName}`);
    }
  }
  return unexpected;
}
