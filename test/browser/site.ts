import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { axe, overflowOf } from './axe.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';
import { serve } from './serve.js';

const PAGES = [
  '',
  'guide',
  'article',
  'cli',
  'publishers',
  'formats/markdown',
  'diagnostics/',
  'diagnostics/glued-tag',
  'api/rfi-article',
];

/** Tests the built site, served like GitHub Pages. */
export async function checkSite(checks: Checks, folder: string): Promise<void> {
  const server = await serve(folder, '/rfi-article/');
  const { context, close } = await openBrowser({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:')) noise.push(request.url());
  });

  for (const [scheme, width] of [
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const) {
    await checks.run(`site: the main pages pass axe and are not too wide: ${scheme}, ${width} px`, async () => {
      await page.setViewportSize({ width, height: 850 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const path of PAGES) {
        await page.goto(server.url + path);
        await page.waitForSelector('#app .Layout');
        expectEqual(await axe(page), [], `axe on /${path}`);
        expectEqual(await overflowOf(page), 0, `pixels by which /${path} is too wide`);
      }
    });
  }

  await checks.run('site: each page has a unique title and description, and a card', async () => {
    const seen = new Set<string>();
    for (const path of PAGES) {
      await page.goto(server.url + path);
      const title = await page.title();
      const description = await page.getAttribute('meta[name=description]', 'content');
      if (description === null || description.length < 20)
        throw new Error(`/${path} has the description ${description}.`);
      seen.add(`${title} ${description}`);
      expectEqual(
        await page.locator('meta[property="og:title"], meta[property="og:image"]').count(),
        2,
        `card of /${path}`,
      );
    }
    expectEqual(seen.size, PAGES.length, 'titles and descriptions');
  });

  await checks.run('site: the search finds the expected page', async () => {
    await page.setViewportSize({ width: 1440, height: 850 });
    for (const [query, expected] of [
      ['command line', 'cli'],
      ['glued', 'diagnostics/glued-tag'],
      ['markdown', 'formats/markdown'],
      ['publishers', 'publishers'],
      ['ledger', 'explain'],
    ] as const) {
      await page.goto(server.url);
      await page.click('.DocSearch-Button');
      await page.fill('#localsearch-input', query);
      await page.waitForSelector('.VPLocalSearchBox .result');
      await page.waitForTimeout(300);
      const first = await page.getAttribute('.VPLocalSearchBox .result', 'href');
      expectEqual(first?.split('#')[0], `/rfi-article/${expected}`, `the first result for “${query}”`);
    }
  });

  await checks.run('site: the reference lists members in the order of the source', async () => {
    await page.goto(`${server.url}api/rfi-article`);
    const source = readFileSync(join(root, 'src/model/article.ts'), 'utf8');
    const [, body = ''] = /export interface Article \{([\s\S]*?)\n\}/.exec(source) ?? [];
    const declared = [...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name);
    const shown = await page
      .locator('h3#article ~ .wide')
      .first()
      .locator('tbody td:first-child')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim()));
    expectEqual(shown, declared, 'the members of Article');
  });

  await checks.run('site: nothing on the console, no requests to other servers', async () =>
    expectEqual(noise, [], 'console and network'),
  );
  await close();
  server.close();
}
