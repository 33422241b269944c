import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { fixturePath } from '../fixtures/fixture.js';
import { examplesOf } from '../places/examples.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';

/** Tests the page in docs/places/classic-script.md, opened from disk. */
export async function checkClassicScript(checks: Checks): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rfi-article-page-'));
  const index = join(folder, 'index.html');
  writeFileSync(index, examplesOf('classic-script')['index.html'] ?? '');
  copyFileSync(join(root, 'dist/browser/rfi-article.global.js'), join(folder, 'rfi-article.global.js'));
  const { context, close } = await openBrowser();
  const page = await context.newPage();

  await checks.run('a page opened from disk, as documented', async () => {
    await page.goto(pathToFileURL(index).href);
    await page.setInputFiles('input', fixturePath('c4-news', 'input.md'));
    await page.waitForSelector('main h1', { timeout: 10_000 });
    expectEqual(await page.textContent('h1'), '港湾新灯塔动工', 'the headline');
  });
  await checks.run('a document with an error is explained on the same page', async () => {
    await page.setInputFiles('input', { name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('nothing') });
    await page.waitForFunction("document.querySelector('main h1') === null", null, { timeout: 10_000 });
    expectEqual(/timestamp/.test((await page.textContent('main')) ?? ''), true, 'the message');
  });
  await close();
  rmSync(folder, { recursive: true });
}
