import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { entries, root } from '../../scripts/entries.js';

/** The files outside `src` that the tarball must contain. */
const required: readonly string[] = [
  'package.json',
  'README.md',
  'README.zh.md',
  'LICENSE',
  'SECURITY.md',
  'THIRD_PARTY_NOTICES.md',
  'dist/article.schema.json',
  'dist/cli/main.js',
  'dist/cli/main.js.map',
  'dist/browser/rfi-article.js',
  'dist/browser/rfi-article.js.map',
  'dist/browser/rfi-article.global.js',
  'dist/browser/rfi-article.global.js.map',
  ...entries.flatMap(({ output }) =>
    ['js', 'js.map', 'cjs', 'cjs.map', 'd.ts', 'd.cts'].map((extension) => `dist/${output}.${extension}`),
  ),
  // A part of an entry in a separate file, so that bundlers can drop the rest: see tsup.config.ts.
  'dist/formats/html/article-handlers.js',
  'dist/formats/html/article-handlers.js.map',
];

/** Other files that it may contain: the changelog after the first release, and shared chunks, which have hashes in their names. */
const possible: readonly RegExp[] = [
  /^CHANGELOG\.md$/,
  /^dist\/chunk-[A-Z0-9]{8}\.c?js(?:\.map)?$/,
  /^dist\/[a-z-]+-[\w-]{8}\.d\.c?ts$/,
];

/** Returns the sources, to which the source maps refer, without tests. */
function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|json)$/.test(path) && !/\.test(?:-d)?\.ts$/.test(path));
}

/** Compares the contents of the tarball with the list. Returns one line for each missing or unexpected file. */
export function differencesFromList(paths: readonly string[]): string[] {
  const expected = new Set([...required, ...sourceFiles()]);
  const missing = [...expected].filter((path) => !paths.includes(path)).map((path) => `missing: ${path}`);
  const unexpected = paths
    .filter((path) => !expected.has(path) && !possible.some((pattern) => pattern.test(path)))
    .map((path) => `not expected: ${path}`);
  return [...missing, ...unexpected];
}

/** Returns built files without a source map, and maps that refer to a file that is not in the tarball. */
export function brokenSourceMaps(folder: string, paths: readonly string[]): string[] {
  const built = paths.filter((path) => /^dist\/.*\.c?js$/.test(path));
  return built.flatMap((path) => {
    const map = `${path}.map`;
    if (!paths.includes(map)) return [`${path} has no source map`];
    const { sources } = JSON.parse(readFileSync(join(folder, map), 'utf8')) as { sources: string[] };
    return sources
      .map((source) => posix.join(dirname(map), source))
      .filter((source) => !paths.includes(source))
      .map((source) => `${map} refers to ${source}, which is not in the tarball`);
  });
}

/** Returns the scripts in package.json that npm runs, or warns about, when the package is installed. */
export function installScripts(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return Object.keys(scripts ?? {}).filter((name) =>
    /^(?:(?:pre|post)?install|(?:pre|post)?prepare|prepublish)$/.test(name),
  );
}
