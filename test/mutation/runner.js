import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction, constants } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { collectTests } from './collect-tests.js';
import { chosenLayer } from './layers.js';

const TESTS = chosenLayer().tests();
/** Tests that take longer, in milliseconds, are left out. A few of them would take most of the time. */
const SLOW = 60;

/**
 * Runs the tests without Vitest. They are bundled once, and evaluated again for each mutant, so that memos of one mutant do not
 * affect the next. Vitest would load all modules again for each mutant, which takes about a hundred times as long as the tests.
 */
class InProcessRunner {
  static inject = tokens(commonTokens.logger);
  #log;
  #stryker;
  #evaluate;

  constructor(log) {
    this.#log = log;
    // The mutated sources read the active mutant from this object, and record their coverage in it.
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.#stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const code = await bundle();
    // The command line imports records. Node's warning about this loader would appear in recorded outputs.
    process.removeAllListeners('warning');
    const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    const run = compileFunction(code, ['require', 'collector'], { importModuleDynamically });
    const require = createRequire(join(process.cwd(), 'test/mutation/runner.js'));
    this.#evaluate = () => collectTests((collector) => run(require, collector));
    this.#log.debug(`Bundled ${TESTS.length} files of tests: ${code.length} characters.`);
  }

  async dryRun() {
    this.#stryker.activeMutant = undefined;
    this.#stryker.currentTestId = undefined;
    this.#stryker.mutantCoverage = { static: {}, perTest: {} };
    const results = await this.#run(this.#evaluate(), false);
    // Without their coverage, slow tests are not run again for each mutant.
    for (const { id, timeSpentMs } of results) if (timeSpentMs > SLOW) delete this.#stryker.mutantCoverage.perTest[id];
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    this.#stryker.mutantCoverage = undefined;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      const testIds = testFilter === undefined ? null : new Set(testFilter);
      const { tests: all, tidyUp } = this.#evaluate();
      const tests = all.filter(({ id }) => testIds === null || testIds.has(id));
      this.#stryker.activeMutant = activeMutant.id;
      const results = await this.#run({ tests, tidyUp }, !disableBail);
      const timeout = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      return timeout ?? toMutantRunResult({ status: DryRunStatus.Complete, tests: results });
    } catch (error) {
      // The modules could not even be loaded with the mutant.
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [failed({ id: 'loading', name: 'loading' }, error, 0)],
      });
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  async #run({ tests, tidyUp }, bails) {
    const results = [];
    for (const test of tests) {
      this.#stryker.currentTestId = test.id;
      const start = performance.now();
      try {
        await test.run();
        results.push({
          id: test.id,
          name: test.id,
          status: TestStatus.Success,
          timeSpentMs: performance.now() - start,
        });
      } catch (error) {
        results.push(failed(test, error, performance.now() - start));
        if (bails) break;
      }
    }
    this.#stryker.currentTestId = undefined;
    tidyUp();
    return results;
  }
}

function failed({ id }, error, timeSpentMs) {
  return { id, name: id, status: TestStatus.Failed, failureMessage: String(error?.message ?? error), timeSpentMs };
}

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: TESTS.map((file) => `import './${file}';`).join('\n'), resolveDir: process.cwd() },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // The package declares that its files have no side effects, but the tests have.
    ignoreAnnotations: true,
    logLevel: 'error',
    plugins: [{ name: 'sources', setup: resolveSources }],
  });
  return outputFiles[0].text;
}

/** Resolves the package's name to its sources, and Vitest to the collector that is passed to the bundle. */
function resolveSources({ onResolve, onLoad }) {
  onResolve({ filter: /^rfi-article(\/|$)/ }, ({ path }) => ({ path: sourceOf(path.slice('rfi-article'.length)) }));
  // ES modules with a default export, which `require` would return as a module.
  onResolve(
    { filter: /^(?:string-width|cli-truncate|slice-ansi|strip-ansi|ansi-regex|ansi-styles|[\w-]*full-?width[\w-]*)$/ },
    (request) => ({
      path: createRequire(request.importer || join(process.cwd(), 'package.json')).resolve(request.path),
    }),
  );
  onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'collector' }));
  onLoad({ filter: /.*/, namespace: 'collector' }, () => ({
    contents: 'export const { afterAll, afterEach, beforeAll, describe, expect, inject, it, test, vi } = collector;',
  }));
  // A bundle has one URL, so each module gets its own.
  onLoad({ filter: /[\\/](?:test|scripts)[\\/].*\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const url = JSON.stringify(pathToFileURL(path).href);
    return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
  });
}

function sourceOf(entry) {
  const found = [`src${entry}/index.ts`, `src/formats${entry}/index.ts`].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The sources of rfi-article${entry} were not found.`);
  return resolve(found);
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
