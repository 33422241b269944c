import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { toHtml as serialise } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { type Article, type BodyNode, safeParseArticle } from 'rfi-article';
import { articleHandlers, toHtml } from 'rfi-article/html';
import { jsonLdScript, toJsonLd } from 'rfi-article/json-ld';
import { toMarkdown } from 'rfi-article/markdown';
import type { Checks } from '../checks.js';
import { markupAttacks, markupWithUrl, urlAttacks } from './attacks.js';
import { openBrowser } from './chromium.js';
import { expectEqual } from './expect-equal.js';
import { allRenderers } from './markdown.js';
import { isHarmless, openStage, provoke } from './stage.js';

const purifySource = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');

interface Attack {
  readonly name: string;
  /** The attack itself, for the proof that it works. */
  readonly raw: string;
  readonly document: string;
}

const attacks: readonly Attack[] = [
  ...markupAttacks.map((raw) => ({ name: raw, raw, document: documentOf(raw) })),
  ...urlAttacks.flatMap((url) =>
    markupWithUrl.map((markupOf) => {
      const raw = markupOf(url.replaceAll('"', '&quot;'));
      return { name: raw, raw, document: documentOf(raw) };
    }),
  ),
];

/** Shows every output of the library for every attack. No code may run, and no requests may be sent. */
export async function checkInjection(checks: Checks, playground: string, isFull: boolean): Promise<void> {
  // Without `--full`, a fourth of the attacks is used if each attack needs a separate page.
  const some = <T>(list: readonly T[]): readonly T[] => (isFull ? list : list.filter((_, at) => at % 4 === 0));
  await checks.run('the attacks work if nothing stops them', () => proveCanary(some(markupAttacks)));

  const stage = await openStage('canary.example');
  const { page, render } = stage;

  for (const [name, write] of outputs) {
    await checks.run(`${name}: ${attacks.length} attacks, 0 executions, 0 requests`, async () => {
      const faults: unknown[] = [];
      for (let at = 0; at < attacks.length; at += 12) {
        const dozen = attacks.slice(at, at + 12).map((attack) => [attack.name, write(articleOf(attack))] as const);
        faults.push(...(await stage.faults(dozen)));
      }
      expectEqual(faults, [], 'harm');
    });
  }

  await checks.run('complete pages, one by one: 0 executions, 0 requests', async () => {
    const faults: unknown[] = [];
    for (const attack of some(attacks.slice(0, markupAttacks.length))) {
      const harm = await render(toHtml(articleOf(attack), { document: true }));
      if (!isHarmless(harm)) faults.push({ attack: attack.name, harm });
    }
    expectEqual(faults, [], 'harm');
  });

  await checks.run('DOMPurify removes nothing from the output without `document`', async () => {
    await page.setContent('<!doctype html>');
    await page.evaluate(purifySource);
    const fragments = attacks.map((attack) => ({ name: attack.name, html: toHtml(articleOf(attack)) }));
    const removed = await page.evaluate((given) => {
      interface Removed {
        readonly element?: Element;
        readonly attribute?: Attr | null;
      }
      const { DOMPurify: purify } = globalThis as unknown as {
        DOMPurify: { sanitize(html: string, options: object): string; removed: readonly Removed[] };
      };
      // Functions here are anonymous, because tsx adds a call to named functions that the page does not have.
      const [asHtml = [], asXml = []] = [{ SAFE_FOR_XML: false }, {}].map((options) =>
        given.flatMap(({ html }) => {
          purify.sanitize(html, options);
          return purify.removed.map(({ element, attribute }) =>
            attribute == null ? `<${element?.nodeName}>` : `${attribute.name}=${attribute.value}`,
          );
        }),
      );
      return { asHtml, asXml };
    }, fragments);
    expectEqual(removed.asHtml.slice(0, 5), [], `${removed.asHtml.length} pieces removed`);
    // By default it also removes an attribute whose *text* would end a raw text element or a comment. Only alternative texts may
    // contain such text.
    const others = removed.asXml.filter((piece) => !RAW_TEXT_END.test(piece));
    expectEqual(others.slice(0, 5), [], `${others.length} pieces removed for XML`);
  });

  await checks.run('JSON-LD can be read from its script element unchanged', async () => {
    for (const attack of attacks) {
      const article = articleOf(attack);
      const given = await page.evaluate(
        (html) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const scripts = [...parsed.querySelectorAll('script')];
          return scripts.length === 1 && parsed.body.children.length === 1
            ? (scripts[0]?.textContent ?? '')
            : 'broken out';
        },
        `<!doctype html><body>${scriptOf(jsonLdScript(article))}`,
      );
      if (given === 'broken out') throw new Error(attack.name);
      JSON.parse(given);
    }
  });

  await checks.run(`the playground: ${some(attacks).length} attacks, 0 executions, 0 requests`, async () => {
    await page.goto(pathToFileURL(playground).href);
    await page.waitForSelector('html[data-ready]:not([data-busy])');
    stage.reset();
    for (const attack of some(attacks)) {
      await page.evaluate(async (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        while (document.documentElement.dataset['busy'] !== undefined) await new Promise((done) => setTimeout(done, 1));
        for (const id of ['tree', 'diagnostics', 'before', 'readability', 'html', 'article'])
          document.getElementById(`tab-${id}`)?.click();
      }, attack.document);
    }
    const loaded = await page.textContent('.page');
    if (!loaded?.includes('尾')) throw new Error('The playground does not show the attacks.');
    // The page's icon, and the frame with the raw page: it forbids scripts, and its requests are recorded.
    const own = 'link[rel=icon], iframe.raw[sandbox=""]';
    expectEqual(await stage.harm(own), { calls: 0, requests: [], unsafe: [] }, 'harm');
  });
  await stage.close();
}

/** Proves that attacks do harm without the library. Some leave the page or crash the browser, so each has a separate page. */
async function proveCanary(attackMarkup: readonly string[]): Promise<void> {
  let browser = await openBrowser();
  const working = new Set<string>();
  const tryAttack = async (raw: string): Promise<void> => {
    const page = await browser.context.newPage();
    await page.exposeBinding('canary', () => void working.add(raw));
    await page.route('**/*', (route) => {
      if (route.request().url().includes('canary.example')) working.add(raw);
      return route.abort();
    });
    await page.setContent(`<!doctype html><body>${raw}`, { waitUntil: 'domcontentloaded', timeout: 3000 });
    if ((await provoke(page)).length > 0) working.add(raw);
    await page.close();
  };
  for (const raw of attackMarkup) {
    await tryAttack(raw).catch(async () => {
      await browser.close().catch(() => undefined);
      browser = await openBrowser();
    });
  }
  await browser.close();
  console.log(`      ${working.size} of ${attackMarkup.length} pieces of markup do harm in this browser`);
  if (working.size < attackMarkup.length / 2) throw new Error('Fewer than half of the attacks work.');
}

const RAW_TEXT_END =
  /^alt=[\s\S]*(?:(?:--!?|\])>|<\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes))/i;

const outputs: readonly (readonly [name: string, write: (article: Article) => string])[] = [
  ['toHtml', (article) => toHtml(article)],
  ...allRenderers.map(
    ([name, render]) =>
      [
        `toMarkdown, rendered by ${name}`,
        (article: Article) => render(toMarkdown(article)) + render(toMarkdown(article, { frontMatter: true })),
      ] as const,
  ),
  ['toJsonLd in a script', (article) => scriptOf(JSON.stringify(toJsonLd(article)))],
  ['jsonLdScript in a script', (article) => scriptOf(jsonLdScript(article))],
  ['the tree, by mdast-util-to-hast with our handlers', (article) => treeToHtml(article, true)],
  ['the tree, by mdast-util-to-hast without our handlers', (article) => treeToHtml(article, false)],
];

function scriptOf(text: string): string {
  return `<script type="application/ld+json">${text}</script>`;
}

/** Renders a tree as carelessly as a caller can, with all raw HTML. */
function treeToHtml({ body, standfirst }: Article, withHandlers: boolean): string {
  const handlers = withHandlers ? { handlers: articleHandlers } : {};
  return [body, ...standfirst]
    .map((tree) => serialise(toHast(tree, { ...handlers, allowDangerousHtml: true }), { allowDangerousHtml: true }))
    .join('\n');
}

const articles = new Map<Attack, Article>();

function articleOf(attack: Attack): Article {
  const known = articles.get(attack);
  if (known !== undefined) return known;
  const result = safeParseArticle(attack.document);
  if (!result.ok) throw new Error(`${attack.name}: ${result.error.message}`);
  const fault = [...result.article.body.children, ...result.article.standfirst].flatMap(unsafeUrls);
  if (fault.length > 0) throw new Error(`${attack.name}: the tree contains ${fault.join(' ')}`);
  articles.set(attack, result.article);
  return result.article;
}

/** Returns the URLs in the tree that could run code. */
function unsafeUrls(node: BodyNode): string[] {
  const own: string[] = [];
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'url' || key === 'poster') && typeof value === 'string' && !/^(?:https?:|mailto:|tel:)/.test(value))
      own.push(value);
  }
  return 'children' in node ? [...own, ...node.children.flatMap(unsafeUrls)] : own;
}

/** Returns a document with the attack in every part. */
function documentOf(attack: string): string {
  const line = attack.replaceAll('\r\n', ' ').replaceAll('\n', ' ');
  const attribute = attack.replaceAll('"', '&quot;');
  return [
    '---',
    `title: "${line}"`,
    `tags: [ ${line} ]`,
    '---',
    '<!--1696513502000-->',
    `[头 ${line} 头](https://www.rfi.fr/cn/a?x=${encodeURIComponent(attack)}&y=${line.replaceAll(/[\s()]/g, '')})`,
    '------',
    '',
    `<div>05/10/2023 - 15:28</div><img src="https://s.rfi.fr/a.jpg" alt="${attribute}"><p><strong>导 ${attack} 导</strong></p><div>` +
      `<p>前 ${attack} 后</p><figure><img src="https://s.rfi.fr/b.jpg" alt="${attribute}" title="${attribute}"><figcaption>` +
      `<span>${attack}</span><span>© ${attack}</span></figcaption></figure><p class="t-copyright">© 2023 ${attack}</p>` +
      `<p>作者：<a href="/cn/作者/x/">${attack}</a></p><p><strong>${attack}</strong><u>${attack}</u></p></div><p>尾</p>`,
  ].join('\n');
}
