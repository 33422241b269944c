import type { Page } from 'playwright-core';
import { openBrowser } from './chromium.js';

/** What a page of the library's output did: calls of the canary, requests, addresses that would run code. */
export interface Harm {
  readonly calls: number;
  readonly requests: readonly string[];
  readonly unsafe: readonly string[];
}

/** A page on which output of the library is shown, and which notices what it does. */
export interface Stage {
  readonly page: Page;
  /** Shows HTML in place of what the page holds, and touches everything in it. */
  render(html: string): Promise<Harm>;
  /** What pieces of HTML with names do. They are shown together; if there is harm, it is looked for one by one. */
  faults(pieces: readonly (readonly [name: string, html: string])[]): Promise<readonly unknown[]>;
  /** Forgets what was noticed. */
  reset(): void;
  /** What was noticed since, and what touching everything does; elements that match `own` are the page's own. */
  harm(own?: string): Promise<Harm>;
  close(): Promise<void>;
}

/** @param attacker - The host of which not even a picture may be asked for. */
export async function openStage(attacker: string | null = null): Promise<Stage> {
  const { context, close } = await openBrowser({ bypassCSP: true });
  const page = await context.newPage();
  let requests: string[] = [];
  let calls = 0;
  // Pictures and recordings of other hosts are content. All requests are refused, so that `onerror` has its turn.
  await context.route('**/*', (route) => {
    const request = route.request();
    if (request.url().startsWith('file:')) return route.continue();
    const isContent =
      ['image', 'media'].includes(request.resourceType()) && new URL(request.url()).hostname !== attacker;
    if (!isContent) requests.push(`${request.resourceType()} ${request.url()}`);
    return route.abort();
  });
  await context.exposeBinding('canary', () => {
    calls++;
  });
  page.on('dialog', (dialog) => void dialog.dismiss());

  function reset(): void {
    requests = [];
    calls = 0;
  }
  async function harm(own: string | null = null): Promise<Harm> {
    const unsafe = await provoke(page, own);
    return { calls, requests, unsafe };
  }
  async function render(html: string): Promise<Harm> {
    reset();
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    return harm();
  }
  async function faults(pieces: readonly (readonly [name: string, html: string])[]): Promise<readonly unknown[]> {
    if (isHarmless(await render(pieces.map(([, html]) => html).join('\n')))) return [];
    const found: unknown[] = [];
    for (const [name, html] of pieces) {
      const done = await render(html);
      if (!isHarmless(done)) found.push({ name, harm: done });
    }
    return found;
  }
  return { page, render, faults, reset, harm, close };
}

export function isHarmless({ calls, requests, unsafe }: Harm): boolean {
  return calls === 0 && requests.length === 0 && unsafe.length === 0;
}

/** Touches everything as a reader might, and lists the addresses and attributes that a touch would not show. */
export async function provoke(page: Page, own: string | null = null): Promise<string[]> {
  const unsafe = await page.evaluate((ofThePage) => {
    const found: string[] = [];
    const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'about:', 'file:']);
    const data = new Set(['data:,', 'data:']);
    for (const one of document.querySelectorAll('*')) {
      if (ofThePage !== null && one.matches(ofThePage)) continue;
      for (const { name, value } of one.attributes) {
        if (name.startsWith('on') || name === 'srcdoc' || (name === 'style' && value.includes('url(')))
          found.push(`${one.localName} ${name}`);
        if (
          !['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'cite', 'background'].includes(name)
        )
          continue;
        const protocol = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).protocol : '';
        if (protocol !== '' && !safe.has(protocol) && !data.has(value)) found.push(`${one.localName} ${name}=${value}`);
      }
      if (['iframe', 'object', 'embed', 'base', 'frame', 'applet'].includes(one.localName)) found.push(one.localName);
      for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'load', 'error', 'play'])
        one.dispatchEvent(new Event(type));
    }
    return found;
  }, own);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return unsafe;
}
