import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { entries } from './scripts/entries.js';

/** The folders that turn a document into an Article and an Article into a document. */
const core = [
  'source',
  'diagnostics',
  'publishers',
  'document',
  'timestamp',
  'headline',
  'markup',
  'body',
  'article',
  'explain',
];

export default defineConfig({
  resolve: {
    // Tests and samples of the documentation that import the package by its name get the sources, so no build is needed.
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: fileURLToPath(new URL(source, import.meta.url)),
    })),
  },
  test: {
    // This ends tests that hang. The slowest test takes five seconds on an idle machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default, Vitest uses one worker on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Test files share the modules that they import, which are loaded once per worker. Tests must not change the state of a module.
    isolate: false,
    globalSetup: ['test/global-setup.ts'],
    // Fixtures are read from files, not imported, so the watch mode needs a list of the tests that read them.
    watchTriggerPatterns: [
      { pattern: /\/fixtures\/.+\.(?:json|md)$/, testsToRun: () => 'test/fixtures/fixtures.test.ts' },
    ],
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'test/{package,mutation}/**', 'bench/**', 'docs/**'],
    coverage: {
      provider: 'v8',
      // `index.ts` and `model/` contain no code.
      include: [`src/{${[...core, 'formats', 'schema', 'checks', 'testing', 'cli'].join(',')}}/**/*.ts`],
      thresholds: {
        [`src/{${core.join(',')}}/**/*.ts`]: { branches: 95 },
        'src/formats/**/*.ts': { branches: 91 },
        'src/{schema,checks}/**/*.ts': { branches: 96 },
        'src/testing/**/*.ts': { branches: 94 },
        // Signals and terminals are tested in separate processes, in which coverage is not measured.
        'src/cli/**/*.ts': { branches: 85 },
      },
      reportOnFailure: true,
      reporter: ['text', 'json-summary', 'html'],
    },
  },
});
