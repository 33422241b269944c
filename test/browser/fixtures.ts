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

/** The built library reads every fixture in Chromium, and its JSON is that of Node. */
export async function checkFixtures(checks: Checks): Promise<void> {
  const { context, close } = await openBrowser();
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data|about):/.test(request.url())) requests.push(request.url());
  });

  await checks.run('dist/browser/rfi-article.js reads the fixtures in Chromium as in Node', async () => {
    const bundle = join(root, 'dist/browser/rfi-article.js');
    // The root entry exports no records.
    const plain = cases.flatMap(({ name, input, options: { publishers, ...options } }) =>
      publishers === undefined ? [{ name, input, options }] : [],
    );
    const { safeParseArticle } = (await import(bundle)) as typeof import('rfi-article');
    const here = plain.map(({ input, options }) => JSON.stringify(safeParseArticle(input, options)));
    const there = await page.evaluate(
      async ([code, given]) => {
        const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const library = (await import(url)) as typeof import('rfi-article');
        return given.map(({ input, options }) => JSON.stringify(library.safeParseArticle(input, options)));
      },
      [readFileSync(bundle, 'utf8'), plain] as const,
    );
    const fault = differenceOf(
      plain.map(({ name }) => name),
      here,
      there,
    );
    if (fault !== null) throw new Error(fault);
  });

  await checks.run(
    `every entry of the built package gives in Chromium what it gives in Node (${cases.length} documents)`,
    async () => {
      const code = await bundleEntries();
      const inNode = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Answering;
      const here = inNode.answers(inNode.entries, cases);
      const there = await page.evaluate(
        async ([text, given]) => {
          const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
          const library = (await import(url)) as Answering;
          return library.answers(library.entries, given);
        },
        [code, cases] as const,
      );
      const fault = differenceOf(
        cases.map(({ name }) => name),
        here,
        there,
      );
      if (fault !== null) throw new Error(fault);
    },
  );

  await checks.run('the library asks the network for nothing', async () => expectEqual(requests, [], 'requests'));
  await close();
}

interface Answering {
  readonly entries: unknown;
  answers(entries: unknown, cases: readonly unknown[]): string[];
}

/** The matrix's questions and the built entries as one module. */
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
