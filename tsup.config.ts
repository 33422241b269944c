import { relative, resolve, sep } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { entries, root } from './scripts/entries.js';

const entry = Object.fromEntries(entries.map(({ output, source }) => [output, source]));

const common: Options = {
  target: 'es2023',
  sourcemap: true,
  splitting: true,
  silent: true,
  tsconfig: 'tsconfig.core.json',
  esbuildOptions(options) {
    options.sourcesContent = false; // the sources are in the package
    options.charset = 'utf8';
  },
};

/** Inlines every dependency but the optional peer. */
const everything = [/^(?!fast-check)/];

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The command line uses the built entries beside it instead of carrying the library a second time. */
const onlyEntries: Plugin = {
  name: 'cli-imports-only-entries',
  setup(build) {
    const folder = resolve(root, 'src/cli');
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
      const file = resolve(resolveDir, path.replace(/\.js$/, '.ts'));
      if (!importer.startsWith(folder + sep) || file.startsWith(folder + sep)) return undefined;
      const found = entries.find(({ source }) => resolve(root, source) === file);
      if (!found) return { errors: [{ text: `${relative(root, importer)} imports ${path}, which is no entry point` }] };
      return { path: `../${found.output}.js`, external: true };
    });
  },
};

/**
 * The samples stay a module of their own, imported as a namespace: a bundler can then drop those that nobody uses, which
 * it cannot where esbuild has made an object of the namespace. In CommonJS nothing is dropped anyway.
 */
const samplesStayApart: Plugin = {
  name: 'samples-stay-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/samples\/index\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

export default defineConfig([
  // ESM: the core's dependencies are imported; what is no dependency (the libraries of the formats) is inlined.
  {
    ...common,
    // No entry of the package, but a file of its own: whoever takes the handlers does not take the writer of HTML, whose
    // libraries fill tables when they are loaded, so that a bundler must keep them where they stand in one file.
    entry: { ...entry, 'formats/html/article-handlers': 'src/formats/html/article-handlers.ts' },
    format: ['esm'],
    platform: 'neutral',
    dts: { entry },
    esbuildPlugins: [samplesStayApart],
  },
  // CommonJS carries its dependencies inside, for they are ESM only: a CommonJS file that requires ESM fails in Jest.
  {
    ...common,
    entry,
    format: ['cjs'],
    platform: 'neutral',
    dts: true,
    noExternal: everything,
    treeshake: true,
  },
  {
    ...common,
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    platform: 'node',
    tsconfig: 'tsconfig.json',
    splitting: false,
    removeNodeProtocol: false,
    esbuildPlugins: [onlyEntries],
    // commander is CommonJS and requires modules of Node, which an ES module has no `require` for.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  },
  // One file with everything inside, for pages without a bundler: rfi-article.js for <script type="module">, and
  // rfi-article.global.js for a classic <script>, which browsers also load from a file.
  {
    ...common,
    entry: { 'browser/rfi-article': 'src/browser.ts' },
    format: ['esm', 'iife'],
    globalName: 'rfiArticle',
    platform: 'browser',
    splitting: false,
    minify: true,
    noExternal: everything,
  },
]);
