import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a built file may import by name; the first pattern that fits its path counts. Relative imports must exist. */
const allowed: readonly (readonly [file: RegExp, imports: readonly RegExp[]])[] = [
  [/^cli\/.*\.js$/, [/^node:/]],
  [/^browser\//, []],
  [/^testing\/arbitraries\//, [/^fast-check$/, /^mdast$/, /^unist$/]],
  // A type of domhandler's would break CommonJS consumers, one of a format's library would not be installed.
  [/\.d\.c?ts$/, [/^mdast$/, /^unist$/]],
  // CommonJS carries everything inside.
  [/\.cjs$/, []],
  [/\.js$/, [/^htmlparser2$/, /^domutils$/, /^domhandler$/, /^entities(?:\/|$)/]],
];

/** The imports in `dist` that a consumer could not resolve or should not get, one line for each. */
export function foreignImports(folder: string): string[] {
  const dist = join(folder, 'dist');
  const strange: string[] = [];
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
      const fits = /^\.\.?\//.test(fileName)
        ? existsSync(join(dist, dirname(path), declared))
        : names.some((pattern) => pattern.test(fileName));
      if (!fits) strange.push(`dist/${file} imports ${fileName}`);
    }
  }
  return strange;
}
