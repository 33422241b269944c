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

/** Does everything that a reader can do with the playground, from `file://`. Nothing may appear on the console or network. */
export async function checkPlayground(checks: Checks, file: string, output: string): Promise<void> {
  const url = pathToFileURL(file).href;
  const { context, close } = await openBrowser({ viewport: { width: 1360, height: 850 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The pictures of the samples have existing hosts. Requests for them are recorded, but answered here.
  await context.route(/^https?:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
  const noise: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && request.url().split('#')[0] !== url)
      noise.push(`request: ${request.url()}`);
  });
  const ready = async (to = url) => {
    await page.goto('about:blank');
    await page.goto(to);
    await page.waitForSelector('html[data-ready]:not([data-busy])');
  };
  const settled = () => page.waitForSelector('html:not([data-busy])');
  const choose = async (sample: string) => {
    await page.selectOption('#sample', sample);
    await settled();
  };
  const paste = async (text: string) => {
    await page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await settled();
  };
  const drop = async (files: readonly (readonly [name: string, content: string])[]) => {
    const dataTransfer = await page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const [name, content] of given) data.items.add(new File([content], name, { type: 'text/markdown' }));
      return data;
    }, files);
    await page.dispatchEvent('body', 'drop', { dataTransfer });
    await settled();
  };
  /** The highlighted text of the source. */
  const highlightedSource = async () => (await page.locator('#ledger .lit').allTextContents()).join('');

  await checks.run('playground: opens with a damaged article of full length, and an instruction', async () => {
    await ready();
    expectEqual(await page.textContent('.page h2'), 'Storm over the harbour', 'the headline');
    expectEqual(
      await page.textContent('.lead'),
      'Paste an archived page; hover a value to see where it came from.',
      'the instruction',
    );
    expectEqual(await page.locator('.top nav a').allTextContents(), ['Guide', 'Code'], 'the links');
    const account = await page
      .locator('#account div')
      .evaluateAll((all) =>
        all.map((one) => [one.children[0]?.textContent, Number(one.children[1]?.textContent?.replaceAll(',', ''))]),
      );
    const [[, visible], [, article], [, boilerplate], ...faults] = account as [string, number][] as [
      [string, number],
      [string, number],
      [string, number],
      ...[string, number][],
    ];
    expectEqual(
      faults,
      [
        ['lost', 0],
        ['doubled', 0],
      ],
      'the lost or doubled characters',
    );
    expectEqual(visible, article + boilerplate, 'the characters of the body');
  });

  await checks.run('playground: loads a sample', async () => {
    await choose('c4-news');
    expectEqual(await page.textContent('.page h2'), '港湾新灯塔动工', 'the headline');
    expectEqual(
      await page.textContent('#ledger'),
      readFileSync(fixturePath('c4-news', 'input.md'), 'utf8'),
      'the source',
    );
  });

  await checks.run('playground: the source and its values highlight each other', async () => {
    await page.hover('#ledger .kind-headline');
    expectEqual(await page.textContent('.page .lit'), '港湾新灯塔动工', 'the value highlighted by the source');
    await page.hover('.page [data-path="/body/children/1/children/0/value"]');
    expectEqual(
      await page.locator('#ledger .lit').allTextContents(),
      ['工期一年半。'],
      'the source highlighted by the value',
    );
    await page.focus('#ledger');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expectEqual(await page.textContent('.page .lit'), '港湾新灯塔动工', 'the value highlighted by the arrow keys');
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
    await drop([['dropped.md', text]]);
    await page.waitForFunction((expected) => document.querySelector('#ledger')?.textContent === expected, text);
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

  await checks.run('playground: a diagnostic leads to its position', async () => {
    await choose('a0-ad-label');
    await page.click('#tab-diagnostics');
    await page.click('.diagnostic');
    const marked = (await page.locator('#ledger .target').allTextContents()).join('');
    if (!marked.startsWith('<divclass="m-block-ad')) throw new Error(`The marked text is ${marked}`);
    await expectInView(page, '#ledger .target');
    expectEqual(await page.evaluate(() => document.activeElement?.id), 'ledger', 'the focus');
    expectEqual(await page.textContent('#status'), 'glued-tag at line 5, column 279.', 'the status');
    // The source scrolls to a position far below.
    await paste(
      `<!--0-->\n[远](https://www.rfi.fr/cn/a)\n------\n\n${'<p>远处有灯。</p>\n'.repeat(200)}<divclass="x">灯</div>`,
    );
    await page.click('.diagnostic');
    await expectInView(page, '#ledger .target');
  });

  await checks.run('playground: tabs by mouse and keyboard, copy', async () => {
    await choose('figure-in-link');
    await page.click('#tab-article');
    const ids = await page.locator('#tabs [role=tab]').evaluateAll((tabs) => tabs.map((tab) => tab.id));
    expectEqual(ids.length, 13, 'the number of tabs');
    for (const id of ids) {
      expectEqual(await page.evaluate(() => document.activeElement?.id), id, 'the focus');
      const panel = page.locator(`#${id.replace('tab', 'panel')}`);
      // The worker writes the formats.
      await page.waitForFunction(
        (name) => (document.getElementById(name)?.textContent?.length ?? 0) >= 40,
        id.replace('tab', 'panel'),
      );
      if (((await panel.textContent()) ?? '').length < 40) throw new Error(`${id} is empty`);
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
    expectEqual(await page.locator('#ledger .current').textContent(), '1647251102000', 'the position after Enter');
  });

  await checks.run('playground: a link contains the document', async () => {
    await choose('bad-nan');
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
      'The link contains no document: it was truncated or mistyped.',
      'the status for a truncated link',
    );
  });

  await checks.run('playground: a link may select a tab and a value', async () => {
    await ready(`${url}#sample=full-length-damaged&tab=json&at=/body/children/3`);
    expectEqual(await page.getAttribute('#tab-json', 'aria-selected'), 'true', 'the tab');
    expectEqual(await highlightedSource(), '“The wall did its work”', 'the highlighted source');
    const lit = (await page.locator('#panel-json .lit').first().textContent()) ?? '';
    if (!lit.includes('heading') && !lit.includes('{')) throw new Error(`${lit} is highlighted in the JSON.`);
    await page.click('#share');
    // The address that was opened ends in the same tab and value.
    await page.waitForFunction(() => /^#document=.*&tab=json&at=\/body\/children\/3$/.test(location.hash));
    await choose('c4-news');
    expectEqual(await page.evaluate(() => location.hash), '', 'the fragment after another sample was chosen');
    await page.reload();
    await page.waitForSelector('html[data-ready]:not([data-busy])');
    expectEqual(await page.textContent('.page h2'), 'Storm over the harbour', 'the document after a reload');
  });

  await checks.run('playground: JSON, Markdown and HTML highlight the source, and are highlighted by it', async () => {
    await choose('full-length-damaged');
    for (const tab of ['json', 'markdown', 'html']) {
      await page.click(`#tab-${tab}`);
      await page.locator(`#panel-${tab} [data-path^="/body/children/1"]`, { hasText: 'xylophone' }).first().hover();
      const lit = await highlightedSource();
      if (!lit.includes('forty people playing the xylophone.”')) throw new Error(`${tab} highlights ${lit}.`);
      await page.hover('#ledger .kind-text >> text=The storm broke');
      const back = (await page.locator(`#panel-${tab} .lit`).allTextContents()).join('');
      if (!back.includes('The storm broke')) throw new Error(`The source highlights ${back} in ${tab}.`);
    }
  });

  await checks.run('playground: a derived value highlights its source', async () => {
    await page.click('#tab-tree');
    for (const [path, expected] of [
      ['/publishedAt', '05/10/2023 - 15:28'],
      ['/language', 'https://www.rfi.fr/en/europe/20231005-storm-over-the-harbour'],
      [
        '/leadImage/filename',
        'https://s.rfi.fr/media/display/0000000b-0000-11ea-8000-00000000000b/w:1280/p:16x9/harbour.jpg',
      ],
    ]) {
      await page.hover(`.tree [data-path="${path}"] > .line`);
      expectEqual(await highlightedSource(), expected, `the source of ${path}`);
    }
  });

  await checks.run('playground: another record can be chosen', async () => {
    await page.click('#tab-article');
    await page.selectOption('#record', 'generic');
    await settled();
    expectEqual(await page.locator('.boilerplate').count(), 0, 'the boilerplate with the generic record');
    await page.selectOption('#record', '');
    await settled();
    expectEqual(await page.locator('.boilerplate').count(), 1, 'the boilerplate with the record of the host');
  });

  await checks.run('playground: before and after, and a comparison with Readability', async () => {
    await page.click('#tab-before');
    const raw = page.frameLocator('#panel-before iframe').locator('body');
    const text = (await raw.textContent()) ?? '';
    if (!text.includes('广告') || !text.includes('[Storm over the harbour]'))
      throw new Error(`The browser shows ${text}`);
    await page.click('#tab-readability');
    await page.locator('#panel-readability .column-of').first().locator('text=The storm broke').waitFor();
  });

  await checks.run('playground: a document can be copied as a test', async () => {
    await page.click('#test');
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('test') === true);
    const test = await page.evaluate(() => navigator.clipboard.readText());
    if (!test.includes('expect(withoutPositions(parseArticle(document))).toEqual({'))
      throw new Error(`The copied text is ${test}`);
  });

  await checks.run('playground: an input that is not a document is explained in one sentence', async () => {
    await page.click('#tab-article');
    for (const [name, content, expected] of [
      ['empty.md', '', 'There is nothing to read yet'],
      ['picture.png', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'This looks like a binary file'],
      ['page.html', '<!doctype html><html><body><p>灯塔</p></body></html>', 'This is an ordinary web page'],
    ] as const) {
      await drop([[name, content]]);
      const sentence = (await page.textContent('.no-article .sentence')) ?? '';
      if (!sentence.startsWith(expected)) throw new Error(`The sentence for ${name} is: ${sentence}`);
    }
  });

  await checks.run('playground: two dropped files can both be chosen', async () => {
    const document = (title: string) => `<!--0-->\n[${title}](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`;
    await drop([
      ['one.md', document('第一')],
      ['two.md', document('第二')],
    ]);
    expectEqual(await page.textContent('.page h2'), '第一', 'the first');
    await choose('file:1');
    expectEqual(await page.textContent('.page h2'), '第二', 'the second');
  });

  await checks.run('playground: the file name of a picture may be invalid percent-encoding', async () => {
    await paste('<!--0-->\n[图](https://www.rfi.fr/cn/a)\n------\n\n<img src="https://s.rfi.fr/%FF.jpg"><p>一</p>');
    expectEqual(await page.locator('.picture-name').first().textContent(), 'picture %FF.jpg', 'the placeholder');
  });

  await checks.run('playground: draws only the visible part of a long document', async () => {
    const text = `<!--0-->\n[长](https://www.rfi.fr/cn/a)\n------\n\n<div>${'<p>灯</p>'.repeat(36_000)}</div>`;
    for (const tab of ['article', 'json', 'tree', 'html']) {
      await choose('c4-news');
      await page.click(`#tab-${tab}`);
      await paste(text);
      const drawn = await page.evaluate(() => document.querySelectorAll('*').length);
      if (drawn > 20_000) throw new Error(`${drawn} elements are drawn in the tab ${tab}.`);
    }
    await page.click('#tab-article');
    await page.focus('#ledger');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.page .lit') !== null);
    expectEqual(
      await page.locator('.page .lit').first().getAttribute('data-path'),
      '/body/children/35999/children/0/value',
      'the last paragraph, after End and Enter in the source',
    );
  });

  await checks.run('playground: the theme is remembered', async () => {
    await page.selectOption('#theme', 'dark');
    await ready();
    expectEqual(await page.inputValue('#theme'), 'dark', 'the theme after a reload');
    await page.selectOption('#theme', '');
  });

  await checks.run('playground: the themes', async () => {
    const backgrounds: unknown[] = [];
    for (const theme of ['light', 'dark', '']) {
      await page.selectOption('#theme', theme);
      backgrounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    expectEqual(backgrounds, ['rgb(246, 245, 241)', 'rgb(22, 24, 28)', 'rgb(246, 245, 241)'], 'the backgrounds');
  });

  await checks.run('playground: every sample and every tab, without console messages or requests', async () => {
    await ready();
    const names = await page
      .locator('#sample optgroup option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    for (const name of names) {
      await choose(name);
      for (const tab of await page.locator('#tabs [role=tab]').all()) await tab.click();
    }
    expectEqual(noise, [], 'console and network');
  });

  for (const [name, scheme, width] of [
    ['light', 'light', 1360],
    ['dark', 'dark', 1360],
    ['phone', 'light', 390],
    ['phone, dark', 'dark', 390],
  ] as const) {
    await checks.run(`playground: passes axe, ${name}`, async () => {
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
        await choose(sample);
        await page.click(`#tab-${tab}`);
        // Highlighted text is checked, too.
        await page.hover('#ledger .kind-headline');
        expectEqual(await axe(page), [], `axe on ${sample}, ${tab}`);
        await page.screenshot({
          path: join(output, `${name.replace(', ', '-')}-${sample}.png`),
          fullPage: width < 400,
        });
        expectEqual(await overflowOf(page), 0, `pixels by which the page is too wide with ${sample}`);
      }
      await page.click('#edit');
      expectEqual(await axe(page), [], 'axe on the editor');
    });
  }

  await checks.run('playground: on a phone, the results come first, and there is a button for pasting', async () => {
    await ready();
    const tops = await page.evaluate(() =>
      ['#paste', '.result', '.source'].map((one) => document.querySelector(one)?.getBoundingClientRect().top ?? 0),
    );
    expectEqual(
      tops,
      tops.toSorted((a, b) => a - b),
      'the order',
    );
    await page.evaluate(() =>
      navigator.clipboard.writeText('<!--0-->\n[按钮](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>'),
    );
    await page.click('#paste');
    await page.waitForFunction(() => document.querySelector('.page h2')?.textContent === '按钮');
    await settled();
  });

  await checks.run('playground: still no console messages or requests', async () =>
    expectEqual(noise, [], 'console and network'),
  );

  await checks.run(
    'playground: pictures are requested only on demand, and requests and console messages are recorded',
    async () => {
      await ready();
      await choose('c4-news');
      await page.click('text=Load pictures');
      await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 8);
      const picture = 'https://s.rfi.fr/media/display/0000000b-0000-11ea-8000-00000000000b/w:1280/p:16x9/gangwan.jpg';
      expectEqual(noise, [`request: ${picture}`], 'console and network');
      await page.evaluate(() => console.log('recorded'));
      expectEqual(noise.slice(1), ['console: recorded'], 'console');
    },
  );
  await close();
}

async function expectInView(page: Page, selector: string): Promise<void> {
  const isInView = await page.evaluate((wanted) => {
    const one = document.querySelector(wanted)?.getBoundingClientRect();
    const host = document.querySelector('#ledger')?.getBoundingClientRect();
    return one !== undefined && host !== undefined && one.top >= host.top && one.top < host.bottom;
  }, selector);
  if (!isInView) throw new Error(`${selector} is not visible.`);
}
