import { readdirSync } from 'node:fs';

function testsIn(folder, left = []) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !left.some((word) => name.startsWith(word)))
    .map((name) => `${folder}/${name}`);
}

/** The files to mutate, and the fast tests to run on the mutants: without the corpus, processes and long property tests. */
const LAYERS = {
  core: {
    mutate: [
      'src/{source,standards,diagnostics,publishers,document,timestamp,headline,markup,body,article,explain}/**/*.ts',
    ],
    tests: () => [
      ...testsIn('test/core'),
      'test/article/stringify.test.ts',
      'test/publishers/define-publisher.test.ts',
      'test/publishers/patterns.test.ts',
      'test/publishers/rfi-editions.test.ts',
      'test/publishers/variants.test.ts',
      'test/publishers/words.test.ts',
      'test/mutation/fixtures.test.ts',
    ],
  },
  formats: { mutate: ['src/formats/**/*.ts'], tests: () => testsIn('test/formats', ['markdown-safety']) },
  schema: { mutate: ['src/{schema,checks}/**/*.ts'], tests: () => testsIn('test/schema', ['corpus', 'one-list']) },
  cli: {
    mutate: ['src/cli/**/*.ts'],
    // The tests that run the command line in their own process.
    tests: () => ['sessions', 'units', 'check', 'help', 'wrong-use'].map((name) => `test/cli/${name}.test.ts`),
  },
  testing: {
    mutate: ['src/testing/**/*.ts', '!src/testing/samples/generated.ts'],
    tests: () => testsIn('test/testing', ['boundaries']),
  },
};

/** Returns the layer in the environment variable LAYER, which is `core` by default. */
export function chosenLayer() {
  const name = process.env.LAYER ?? 'core';
  if (!Object.hasOwn(LAYERS, name))
    throw new Error(`LAYER=${name}does not exist. The layers are ${Object.keys(LAYERS).join(', ')}.`);
  return { name, ...LAYERS[name] };
}
