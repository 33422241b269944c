import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArticle } from 'rfi-article';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docstringSamples } from './docstrings.js';
import { codeBlocks, readPages } from './pages.js';
import { isAsStated, runSample } from './run-sample.js';
import { loadSource, pageSamples, readSample } from './samples.js';
import { typeFaults } from './type-check.js';

const samples = [...pageSamples(), ...docstringSamples()].map((sample) => ({
  ...sample,
  position: `${sample.path}:${sample.line}`,
}));

// An empty folder, as users have: a sample that opens a file of the repository fails.
const cwd = process.cwd();
const empty = mkdtempSync(join(tmpdir(), 'rfi-article-samples-'));
beforeAll(() => process.chdir(empty));
afterAll(() => {
  process.chdir(cwd);
  rmSync(empty, { recursive: true });
});

describe('samples of pages and docstrings', () => {
  it('exist', () => {
    expect(pageSamples().length).toBeGreaterThan(0);
    expect(samples.length).toBeGreaterThan(pageSamples().length);
  });

  it('type-check', () => {
    expect(typeFaults(samples)).toEqual([]);
  });

  it.each(samples.filter(({ isRun }) => isRun))('$position runs, with the stated values', async (sample) => {
    for (const outcome of await runSample(readSample(sample), loadSource)) {
      if (!isAsStated(outcome)) expect(outcome.actual, `${sample.path}:${outcome.line}`).toEqual(outcome.expected);
    }
  });
});

/** The documents on the pages of diagnostics have faults. They have a separate test. */
const documents = readPages()
  .filter(({ path }) => !path.startsWith('docs/diagnostics/'))
  .flatMap(({ path, text }) => codeBlocks(path, text).filter(({ flags }) => flags.includes('document')));

describe('documents on pages', () => {
  it.each(documents)('$path:$line has an Article', ({ code }) => {
    expect(parseArticle(`${code}\n`).body.children).not.toEqual([]);
  });
});

describe('the check of samples', () => {
  const run = (code: string) => runSample(readSample({ path: 'page.md', line: 1, code, isRun: true }), loadSource);

  it('compares stated values', async () => {
    const [outcome] = await run(
      "import { parseTimestampComment } from 'rfi-article';\nparseTimestampComment('<!--0-->').iso; // 'x'",
    );
    expect(outcome).toEqual({ line: 2, expected: 'x', actual: '1970-01-01T00:00:00.000Z' });
  });

  it('compares the codes of errors', async () => {
    const [outcome] = await run(
      "import { parseArticle } from 'rfi-article';\nparseArticle(''); // throws 'missing-timestamp'",
    );
    expect(outcome && isAsStated(outcome)).toBe(true);
  });

  it('reports values that are not reached, and other comments after expressions', async () => {
    await expect(run('if (1 > 2) {\n  1; // 1\n}')).rejects.toThrow('page.md:2: the sample does not reach this value');
    await expect(run('1 + 1; // is two')).rejects.toThrow('"is two" is not a value');
  });

  it('reports type errors with their lines', () => {
    const code = "import { parseArticle } from 'rfi-article';\nparseArticle(5);";
    expect(typeFaults([{ path: 'page.md', line: 10, code, isRun: true }])).toEqual([
      expect.stringContaining('page.md:11: Argument of type'),
    ]);
  });
});
