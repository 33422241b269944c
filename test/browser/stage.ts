import type { Page } from 'playwright-core';
import { openBrowser } from './chromium.js';

/** What a page with output of the library did: calls of the canary, requests, and URLs that would run code. */
export interface Harm {
  readonly calls: number;
  readonly requests: readonly string[];
  readonly unsafe: readonly string[];
}

/** A page that shows output of the library and records what it does. */
export interface Stage {
  readonly page: Page;
  /** Replaces the content of the page with HTML, and triggers everything in it. */
  render(html: string): Promise<Harm>;
  /** Returns the harm that named pieces of HTML do. They are shown together first, and one by one if there is harm. */
  faults(pieces: readonly (readonly [name: string, html: string])[]): Promise<readonly unknown[]>;
  /** Resets the record. */
  reset(): void;
  /** Triggers everything on the page, and returns the harm since the last reset. Elements that match `own` belong to the page. */
  harm(own?: string): Promise<Harm>;
  close(): Promise<void>;
}

/** @param attacker - The host to which no requests are allowed, not even for pictures. */
export async function openStage(attacker: string | null = null): Promise<Stage> {
  const { context, close } = await openBrowser({ bypassCSP: true });
  const page = await context.newPage();
  let requests: string[] = [];
  let calls = 0;
  // Pictures and recordings of other hosts are content. All requests are aborted, so that `onerror` is called.
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
      const harmDone = await render(html);
      if (!isHarmless(harmDone)) found.push({ name, harm: harmDone });
    }
    return found;
  }
  return { page, render, faults, reset, harm, close };
}

export function isHarmless({ calls, requests, unsafe }: Harm): boolean {
  return calls === 0 && requests.length === 0 && unsafe.length === 0;
}

/** Triggers everything that a reader might trigger, and lists URLs and attributes that would do harm in other ways. */
export async function provoke(page: Page, own: string | null = null): Promise<string[]> {
  const unsafe = await page.evaluate((ownSelector) => {
    const found: string[] = [];
    const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'about:', 'file:']);
    const data = new Set(['data:,', 'data:']);
    for (const one of document.querySelectorAll('*')) {
      if (ownSelector !== null && one.matches(ownSelector)) continue;
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
