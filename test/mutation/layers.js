import { readdirSync } from 'node:fs';

function testsIn(folder, left = []) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !left.some((word) => name.startsWith(word)))
    .map((name) => `${folder}/${name}`);
}

/** What is changed, and the fast tests that a change must get past: no corpus, no processes, no long properties. */
const LAYERS = {
  core: {
    mutate: ['src/{source,diagnostics,publishers,document,timestamp,headline,markup,body,article,explain}/**/*.ts'],
    tests: () => [
      ...testsIn('test/core'),
      'test/article/stringify.test.ts',
      'test/publishers/define-publisher.test.ts',
      'test/publishers/rfi-editions.test.ts',
      'test/mutation/fixtures.test.ts',
    ],
  },
  formats: { mutate: ['src/formats/**/*.ts'], tests: () => testsIn('test/formats', ['markdown-safety']) },
  schema: { mutate: ['src/{schema,checks}/**/*.ts'], tests: () => testsIn('test/schema', ['corpus', 'one-list']) },
  cli: {
    mutate: ['src/cli/**/*.ts'],
    // Those that run it in their own process.
    tests: () => ['units', 'check', 'help', 'wrong-use'].map((name) => `test/cli/${name}.test.ts`),
  },
  testing: {
    mutate: ['src/testing/**/*.ts', '!src/testing/samples/generated.ts'],
    tests: () => testsIn('test/testing', ['boundaries']),
  },
};

/** The layer that the environment variable LAYER names; the core without it. */
export function chosenLayer() {
  const name = process.env.LAYER ?? 'core';
  if (!Object.hasOwn(LAYERS, name)) throw new Error(`LAYER=${name}: there are ${Object.keys(LAYERS).join(', ')}.`);
  return { name, ...LAYERS[name] };
}
