import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { entries } from './scripts/entries.js';

/** The folders that make an Article of a document and a document of an Article. */
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
    // Tests and the samples of the documentation import the package by its name and get the sources: no build is needed.
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: fileURLToPath(new URL(source, import.meta.url)),
    })),
  },
  test: {
    // No test asserts a time. This ends one that hangs: on a quiet machine the slowest test takes five seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default two cores get one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Test files share the modules that they import, which are loaded once a worker. So no test may change a module's state.
    isolate: false,
    globalSetup: ['test/global-setup.ts'],
    // Fixtures are read from files, not imported, so the watch mode has to be told who reads them.
    watchTriggerPatterns: [
      { pattern: /\/fixtures\/.+\.(?:json|md)$/, testsToRun: () => 'test/fixtures/fixtures.test.ts' },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'library',
          include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'dist/**', 'test/{cli,package,mutation}/**', 'bench/**', 'docs/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'command line',
          // After the others: a worker that changes the project is started anew.
          sequence: { groupOrder: 1 },
          include: ['test/cli/**/*.test.ts'],
          globalSetup: ['test/cli/global-setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      // `index.ts` and `model/` hold no code.
      include: [`src/{${[...core, 'formats', 'schema', 'checks', 'testing', 'cli'].join(',')}}/**/*.ts`],
      thresholds: {
        [`src/{${core.join(',')}}/**/*.ts`]: { branches: 95 },
        'src/formats/**/*.ts': { branches: 91 },
        'src/{schema,checks}/**/*.ts': { branches: 96 },
        'src/testing/**/*.ts': { branches: 94 },
        // Signals and terminals are tested in processes of their own, where nothing is counted.
        'src/cli/**/*.ts': { branches: 85 },
      },
      reportOnFailure: true,
      reporter: ['text', 'json-summary', 'html'],
    },
  },
});
