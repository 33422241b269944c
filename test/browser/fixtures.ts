import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { entries, root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { readCases } from '../runtimes/cases.js';
import { differenceOf } from '../runtimes/difference.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';

const cases = readCases();

/** The built library reads every fixture in Chromium, with the same JSON as in Node. */
export async function checkFixtures(checks: Checks): Promise<void> {
  const { context, close } = await openBrowser();
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data|about):/.test(request.url())) requests.push(request.url());
  });

  await checks.run('dist/browser/rfi-article.js reads the fixtures in Chromium as in Node', async () => {
    const bundle = join(root, 'dist/browser/rfi-article.js');
    // The root entry does not export records.
    const plain = cases.flatMap(({ name, input, options: { publishers, ...options } }) =>
      publishers === undefined ? [{ name, input, options }] : [],
    );
    const { safeParseArticle } = (await import(bundle)) as typeof import('rfi-article');
    const inNode = plain.map(({ input, options }) => JSON.stringify(safeParseArticle(input, options)));
    const inChromium = await page.evaluate(
      async ([code, given]) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const library = (await import(url)) as typeof import('rfi-article');
        return given.map(({ input, options }) => JSON.stringify(library.safeParseArticle(input, options)));
      },
      [readFileSync(bundle, 'utf8'), plain] as const,
    );
    const fault = differenceOf(
      plain.map(({ name }) => name),
      inNode,
      inChromium,
    );
    if (fault !== null) throw new Error(fault);
  });

  await checks.run(
    `every entry of the built package returns the same in Chromium as in Node (${cases.length} documents)`,
    async () => {
      const code = await bundleEntries();
      const answering = (await import(
        `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
      )) as AnswersModule;
      const inNode = answering.answers(answering.entries, cases);
      const inChromium = await page.evaluate(
        async ([text, given]) => {
          const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
          const library = (await import(url)) as AnswersModule;
          return library.answers(library.entries, given);
        },
        [code, cases] as const,
      );
      const fault = differenceOf(
        cases.map(({ name }) => name),
        inNode,
        inChromium,
      );
      if (fault !== null) throw new Error(fault);
    },
  );

  await checks.run('the library sends no requests', async () => expectEqual(requests, [], 'requests'));
  await close();
}

interface AnswersModule {
  readonly entries: unknown;
  answers(entries: unknown, cases: readonly unknown[]): string[];
}

/** Bundles the built entries and the function that calls them into one module. */
async function bundleEntries(): Promise<string> {
  const programs = join(root, 'test/runtimes/programs');
  const { outputFiles } = await build({
    stdin: {
      contents: `export * as entries from './entries.js'; export { answers } from './answers.js';`,
      resolveDir: programs,
    },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    platform: 'browser',
    logLevel: 'silent',
    alias: Object.fromEntries(
      entries.map(({ specifier, output }) => [specifier, join(root, 'dist', `${output}.js`)]).reverse(),
    ),
  });
  return outputFiles[0]?.text ?? '';
}
