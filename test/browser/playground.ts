import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Checks } from '../checks.js';
import { fixturePath } from '../fixtures/fixture.js';
import { axe, overflowOf } from './axe.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

/** Everything that a reader does with the playground, from `file://`, without a word on the console or on the network. */
export async function checkPlayground(checks: Checks, file: string, output: string): Promise<void> {
  const url = pathToFileURL(file).href;
  const { context, close } = await openBrowser({ viewport: { width: 1360, height: 850 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The pictures of the samples lie on hosts that there are: what asks for them is heard, and goes nowhere.
  await context.route(/^https?:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  const noise: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().split('#')[0] !== url)
      noise.push(`request: ${request.url()}`);
  });
  const ready = async (to = url) => {
    await page.goto('about:blank');
    await page.goto(to);
    await page.waitForSelector('html[data-ready]');
  };

  await checks.run('playground: loads a sample', async () => {
    await ready();
    expectEqual(await page.textContent('.page h2'), '港湾新灯塔动工', 'the headline');
    expectEqual(
      await page.textContent('#ledger'),
      readFileSync(fixturePath('c4-news', 'input.md'), 'utf8'),
      'the source',
    );
  });

  await checks.run('playground: the source and its values point at each other', async () => {
    await page.hover('#ledger .kind-headline');
    expectEqual(await page.textContent('.page .lit'), '港湾新灯塔动工', 'what the source lights up');
    await page.hover('.page [data-path="/body/children/1/children/0/value"]');
    expectEqual(await page.locator('#ledger .lit').allTextContents(), ['工期一年半。'], 'what the value lights up');
    await page.focus('#ledger');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expectEqual(await page.textContent('.page .lit'), '港湾新灯塔动工', 'what the arrow keys light up');
  });

  await checks.run('playground: paste anywhere', async () => {
    const text = '<!--0-->\n[粘贴](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>';
    await page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await page.focus('#open');
    await page.keyboard.press('ControlOrMeta+v');
    await page.waitForFunction(() => document.querySelector('.page h2')?.textContent === '粘贴');
    expectEqual(await page.textContent('#ledger'), text, 'the source');
    expectEqual(await page.inputValue('#sample'), '', 'the sample');
  });

  await checks.run('playground: paste by keyboard into the editor', async () => {
    await page.click('#edit');
    await page.evaluate(() =>
      navigator.clipboard.writeText('<!--0-->\n[键盘](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>'),
    );
    await page.focus('#editor');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await page.waitForFunction(() => document.querySelector('.page h2')?.textContent === '键盘');
    await page.click('#edit');
  });

  await checks.run('playground: drop a file', async () => {
    const text = readFileSync(fixturePath('byte-order-mark', 'input.md'), 'utf8');
    const dataTransfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'dropped.md', { type: 'text/markdown' }));
      return data;
    }, text);
    await page.dispatchEvent('body', 'drop', { dataTransfer });
    await page.waitForFunction((wanted) => document.querySelector('#ledger')?.textContent === wanted, text);
  });

  await checks.run('playground: open a file', async () => {
    await page.setInputFiles('#file', fixturePath('b2-array', 'input.md'));
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('input.md') === true);
    expectEqual(
      await page.textContent('#ledger'),
      readFileSync(fixturePath('b2-array', 'input.md'), 'utf8'),
      'the source',
    );
  });

  await checks.run('playground: a diagnostic leads to its place', async () => {
    await page.selectOption('#sample', 'a0-ad-label');
    await page.click('#tab-diagnostics');
    await page.click('.diagnostic');
    const marked = (await page.locator('#ledger .target').allTextContents()).join('');
    if (!marked.startsWith('<divclass="m-block-ad')) throw new Error(`It marks ${marked}`);
    await expectInView(page, '#ledger .target');
    expectEqual(await page.evaluate(() => document.activeElement?.id), 'ledger', 'the focus');
    expectEqual(await page.textContent('#status'), 'glued-tag at line 5, column 279.', 'what is said');
    // Where the place lies far below, the source moves there.
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const text = `<!--0-->\n[远](https://www.rfi.fr/cn/a)\n------\n\n${'<p>远处有灯。</p>\n'.repeat(200)}<divclass="x">灯</div>`;
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.click('.diagnostic');
    await expectInView(page, '#ledger .target');
  });

  await checks.run('playground: tabs by mouse and keyboard, copy', async () => {
    await page.selectOption('#sample', 'figure-in-link');
    await page.click('#tab-article');
    const ids = await page.locator('#tabs [role=tab]').evaluateAll((tabs) => tabs.map((tab) => tab.id));
    expectEqual(ids.length, 11, 'the number of tabs');
    for (const id of ids) {
      expectEqual(await page.evaluate(() => document.activeElement?.id), id, 'the focus');
      const panel = page.locator(`#${id.replace('tab', 'panel')}`);
      if (((await panel.textContent()) ?? '').length < 40) throw new Error(`${id} shows nothing`);
      const copy = panel.locator('.copy');
      if ((await copy.count()) > 0) {
        await copy.click();
        await panel.locator('.copy:has-text("Copied")').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expectEqual(copied, await panel.locator('pre').textContent(), `the clipboard after ${id}`);
        await page.focus(`#${id}`);
      }
      await page.keyboard.press('ArrowRight');
    }
  });

  await checks.run('playground: the tree by keyboard', async () => {
    await page.click('#tab-tree');
    await page.focus('.tree [tabindex="0"]');
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter'])
      await page.keyboard.press(key);
    expectEqual(await page.locator('#ledger .current').textContent(), '1647251102000', 'where Enter leads');
  });

  await checks.run('playground: a link holds the document', async () => {
    await page.selectOption('#sample', 'bad-nan');
    await page.click('#share');
    await page.waitForFunction(() => location.hash !== '');
    const source = await page.textContent('#ledger');
    const link = page.url();
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('clipboard') === true);
    expectEqual(await page.evaluate(() => navigator.clipboard.readText()), link, 'the link in the clipboard');
    await ready(link);
    expectEqual(await page.textContent('#ledger'), source, 'the document of the link');
    expectEqual(await page.textContent('.no-article h2'), 'No Article: invalid-timestamp', 'the reason');
    await ready(link.slice(0, -20));
    expectEqual(
      await page.textContent('#status'),
      'The link holds no document: it was cut or mistyped.',
      'what is said of a link that was cut',
    );
  });

  await checks.run('playground: the theme', async () => {
    const grounds: unknown[] = [];
    for (const theme of ['light', 'dark', '']) {
      await page.selectOption('#theme', theme);
      grounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    expectEqual(grounds, ['rgb(246, 245, 241)', 'rgb(22, 24, 28)', 'rgb(246, 245, 241)'], 'the grounds');
  });

  await checks.run('playground: every sample and every tab without a sound', async () => {
    await ready();
    const names = await page
      .locator('#sample optgroup option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    for (const name of names) {
      await page.selectOption('#sample', name);
      await page.evaluate(() => {
        for (const tab of document.querySelectorAll<HTMLElement>('#tabs [role=tab]')) tab.click();
      });
    }
    expectEqual(noise, [], 'console and network');
  });

  for (const [name, scheme, width] of [
    ['light', 'light', 1360],
    ['dark', 'dark', 1360],
    ['phone', 'light', 390],
    ['phone, dark', 'dark', 390],
  ] as const) {
    await checks.run(`playground: axe finds nothing, ${name}`, async () => {
      await page.setViewportSize({ width, height: 850 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await ready();
      for (const [sample, tab] of [
        ['a0-diaporama', 'article'],
        ['figure-in-link', 'tree'],
        ['misnested-marks', 'diagnostics'],
        ['bad-nan', 'article'],
        ['table', 'markdown'],
      ] as const) {
        await page.selectOption('#sample', sample);
        await page.click(`#tab-${tab}`);
        // What is lit on both sides is looked at too.
        await page.hover('#ledger .kind-headline');
        expectEqual(await axe(page), [], `axe on ${sample}, ${tab}`);
        await page.screenshot({
          path: join(output, `${name.replace(', ', '-')}-${sample}.png`),
          fullPage: width < 400,
        });
        expectEqual(await overflowOf(page), 0, `pixels that the page is too wide with ${sample}`);
      }
      await page.click('#edit');
      expectEqual(await axe(page), [], 'axe on the editor');
    });
  }

  await checks.run('playground: silent to the end', async () => expectEqual(noise, [], 'console and network'));

  await checks.run('playground: pictures are asked for when the reader says so, and that is heard', async () => {
    await ready();
    await page.click('text=Load pictures');
    await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 8);
    const picture = 'https://s.rfi.fr/media/display/0000000b-0000-11ea-8000-00000000000b/w:1280/p:16x9/gangwan.jpg';
    expectEqual(noise, [`request: ${picture}`], 'console and network');
    await page.evaluate(() => console.log('heard'));
    expectEqual(noise.slice(1), ['console: heard'], 'console');
  });
  await close();
}

async function expectInView(page: Page, selector: string): Promise<void> {
  const isInView = await page.evaluate((wanted) => {
    const one = document.querySelector(wanted)?.getBoundingClientRect();
    const host = document.querySelector('#ledger')?.getBoundingClientRect();
    return one !== undefined && host !== undefined && one.top >= host.top && one.top < host.bottom;
  }, selector);
  if (!isInView) throw new Error(`${selector} is out of sight.`);
}
