import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../../scripts/entries.js';
import type { Checks } from '../checks.js';
import { fixturePath } from '../fixtures/fixture.js';
import { examplesOf } from '../places/examples.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';

/** Runs the examples of the two documented pages that need a server: a module script and a service worker. */
export async function checkServiceWorker(checks: Checks): Promise<void> {
  const library = readFileSync(join(root, 'dist/browser/rfi-article.js'));
  const script = examplesOf('script-module');
  const worker = examplesOf('service-worker');
  const document = readFileSync(fixturePath('c4-news', 'input.md'), 'utf8');
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    '/rfi-article.js': ['text/javascript', library],
    '/index.html': ['text/html', script['index.html'] ?? ''],
    '/worker.html': ['text/html', `<!doctype html><script type="module">${worker['page.js']}</script>`],
    '/service-worker.js': ['text/javascript', worker['service-worker.js'] ?? ''],
    '/2023/document.md': ['text/markdown; charset=utf-8', document],
    '/document.md': ['text/markdown; charset=utf-8', document],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', null];
    response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const { context, close } = await openBrowser();
  const page = await context.newPage();

  await checks.run('a module script, as documented', async () => {
    await page.goto(`${origin}/index.html`);
    await page.waitForSelector('h1:not(:empty)', { timeout: 10_000 });
    expectEqual(await page.textContent('h1'), '港湾新灯塔动工', 'the headline');
  });
  await checks.run('a service worker, as documented', async () => {
    await page.goto(`${origin}/worker.html`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 10_000 });
    const headline = await page.evaluate(async () => (await (await fetch('/2023/document.json')).json()).headline);
    expectEqual(headline, '港湾新灯塔动工', 'the headline');
  });
  await close();
  server.close();
}
