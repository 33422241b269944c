import { chosenLayer } from './layers.js';

const { name, mutate } = chosenLayer();

export default {
  packageManager: 'npm',
  testRunner: 'in-process',
  plugins: ['./test/mutation/runner.js'],
  ignorePatterns: [
    '.*',
    'dist',
    'coverage',
    'docs/site',
    'bench',
    'fuzz',
    'test/runtimes',
    'test/browser',
    'test/bundles',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
  },
  jsonReporter: {
    fileName: `test/mutation/.report/${name}.json`,
  },
  tempDirName: 'test/mutation/.sandbox',
  allowEmpty: true,
  // Values that are computed when a module is loaded, for which all tests would have to run.
  ignoreStatic: true,
  // Most texts are wording, or data of records.
  mutator: { excludedMutations: ['StringLiteral'] },
  mutate,
};
