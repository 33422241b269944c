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

/** Inlines all dependencies except the optional peer. */
const everything = [/^(?!fast-check)/];

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The command line imports the built entries instead of including the library a second time. */
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
 * The samples are a separate module, imported as a namespace, so that bundlers can drop unused samples. They could not if
 * esbuild turned the namespace into an object. In CommonJS, nothing is dropped anyway.
 */
const samplesStayApart: Plugin = {
  name: 'samples-stay-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/samples\/index\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

export default defineConfig([
  // ESM: the dependencies of the core are imported. The libraries of the formats, which are not dependencies, are inlined.
  {
    ...common,
    // Not an entry of the package, but a separate file: a bundle with the handlers does not include the writer of HTML. Its
    // libraries fill tables when they are loaded, so a bundler could not drop them from the same file.
    entry: { ...entry, 'formats/html/article-handlers': 'src/formats/html/article-handlers.ts' },
    format: ['esm'],
    platform: 'neutral',
    dts: { entry },
    esbuildPlugins: [samplesStayApart],
  },
  // CommonJS files include their dependencies, which are only available as ESM: a CommonJS file that requires ESM fails in Jest.
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
    // commander is CommonJS and requires Node modules, but ES modules have no `require`.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  },
  // One file with all dependencies, for pages without a bundler: rfi-article.js for <script type="module">, and
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
