import base from '../../vitest.config.js';

/** The fast tests of the core, those that a mutant must get past: no corpus, no processes, no long properties. */
export default {
  ...base,
  test: {
    include: [
      'test/core/**/*.test.ts',
      'test/article/stringify.test.ts',
      'test/publishers/{define-publisher,rfi-editions}.test.ts',
      'test/mutation/fixtures.test.ts',
    ],
  },
};
