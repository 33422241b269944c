import * as fc from 'fast-check';
import { toHast } from 'mdast-util-to-hast';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { articleHandlers, toHtml } from '../../src/formats/html/index.js';
import { safeParseArticle } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock } from '../../src/model/body.js';
import { loadCorpus } from '../corpus/documents.js';
import { bodyArbitrary } from './body-arbitrary.js';
import { image, makeArticle, paragraph, text, withBody } from './make-article.js';

const corpus = loadCorpus();

function bodyHtml(...blocks: BodyBlock[]): string {
  return /<\/header>\n(.*)<\/article>$/s.exec(toHtml(withBody(...blocks)))?.[1]?.trim() ?? '';
}

type Node = DefaultTreeAdapterMap['node'];

/** The attributes that an element may have; an element that is not named may not be there. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'header h1 h2 h3 h4 h5 h6 p strong em del u sup sub br hr blockquote pre figure figcaption small table thead tbody tr li'
      .split(' ')
      .map((name) => [name, []]),
  ),
  article: ['lang'],
  time: ['datetime'],
  ul: [],
  ol: ['start'],
  code: ['class'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'loading'],
  th: ['align'],
  td: ['align'],
  audio: ['controls', 'preload'],
  video: ['controls', 'preload'],
  source: ['src', 'type'],
};
const PAGE: Readonly<Record<string, readonly string[]>> = {
  ...ALLOWED,
  html: ['lang'],
  head: [],
  body: [],
  title: [],
  meta: ['charset', 'http-equiv', 'name', 'property', 'content'],
  link: ['rel', 'href'],
};

/** What a browser would find in the markup that is not on the list. */
function foreignParts(html: string, isPage: boolean): string[] {
  const found: string[] = [];
  const stack: Node[] = [isPage ? parse(html) : parseFragment(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#comment') found.push('a comment');
    if ('tagName' in node) {
      const allowed = (isPage ? PAGE : ALLOWED)[node.tagName];
      if (allowed === undefined || node.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (allowed?.includes(name) !== true) found.push(`${node.tagName} ${name}`);
        const schemes = name === 'href' ? /^(?:https?|mailto|tel):/ : name === 'src' ? /^https?:/ : /^/;
        if (!schemes.test(value)) found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return found;
}

function expectSafe(article: Article): void {
  expect(foreignParts(toHtml(article), false)).toEqual([]);
  expect(foreignParts(toHtml(article, { document: true }), true)).toEqual([]);
}

describe('toHtml', () => {
  test('writes an article with headline, date, lead image, standfirst and body', () => {
    const article = makeArticle({
      printedDate: {
        text: '05/10/2023 - 15:28',
        local: '2023-10-05T15:28',
        timeZone: 'Europe/Paris',
        instant: '2023-10-05T13:28:00.000Z',
        position: null,
      },
      leadImage: image({ alt: '图', caption: '图说', credit: '© AFP' }),
      standfirst: [paragraph('导语')],
      body: { type: 'root', children: [paragraph('一 & <b>')] },
    });
    expect(toHtml(article)).toBe(
      `<article lang="zh-Hans">
<header>
<h1>题目</h1>
<p><time datetime="2023-10-05T13:28:00.000Z">05/10/2023 - 15:28</time></p>
</header>
<figure><img src="https://s.example/a.jpg" alt="图" loading="lazy"><figcaption>图说 <small>© AFP</small></figcaption></figure>
<p><strong>导语</strong></p>
<p>一 &amp; &lt;b></p>
</article>`,
    );
  });

  test('writes a page with title, address, authors and a policy that lets no script run', () => {
    const article = makeArticle({
      column: '要闻解说',
      credits: [{ kind: 'author', name: '夏"榕', url: null, position: null }],
    });
    const page = toHtml(article, { document: true });
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n/);
    expect(page).toContain('<title>题目</title>');
    expect(page).toContain('<link rel="canonical" href="https://www.rfi.fr/cn/a">');
    expect(page).toContain('<meta name="author" content="夏&quot;榕">');
    expect(page).toContain('<meta property="article:section" content="要闻解说">');
    expect(page).toContain('<time datetime="2023-10-05T13:45:02.000Z">');
    expect(page).toMatch(/<\/body>\n<\/html>\n$/);
    expect(toHtml({ ...article, language: null }, { document: true })).toContain('<html>\n');
  });

  const cases: readonly (readonly [name: string, block: BodyBlock, expected: string])[] = [
    [
      'a figure in a link',
      { type: 'figure', image: image({ caption: 'a' }), url: 'https://x.example/' },
      '<figure><a href="https://x.example/"><img src="https://s.example/a.jpg" alt="" loading="lazy"></a><figcaption>a</figcaption></figure>',
    ],
    [
      'a gallery',
      { type: 'gallery', images: [image({ credit: 'a' }), image()] },
      '<figure><figure><img src="https://s.example/a.jpg" alt="" loading="lazy"><figcaption><small>a</small></figcaption></figure><figure><img src="https://s.example/a.jpg" alt="" loading="lazy"></figure></figure>',
    ],
    [
      'an embed',
      { type: 'embed', provider: 'youtube', url: 'https://y.example/1', id: null, title: null, poster: null },
      '<p><a href="https://y.example/1">https://y.example/1</a></p>',
    ],
    [
      'an embed with a still',
      {
        type: 'embed',
        provider: 'youtube',
        url: 'https://y.example/1',
        id: null,
        title: '片',
        poster: image({ caption: 'a' }),
      },
      '<figure><a href="https://y.example/1"><img src="https://s.example/a.jpg" alt="" loading="lazy"></a><figcaption><a href="https://y.example/1">片</a><br>a</figcaption></figure>',
    ],
    [
      'a recording',
      {
        type: 'audio',
        title: '录音',
        mediaId: null,
        sources: [{ url: 'https://y.example/1.mp3', mimeType: 'audio/mpeg' }],
      },
      '<figure><audio controls preload="none"><source src="https://y.example/1.mp3" type="audio/mpeg"></audio><figcaption>录音</figcaption></figure>',
    ],
    [
      'marks',
      paragraph(
        { type: 'underline', children: [text('a')], data: { hName: 'u' } },
        { type: 'superscript', children: [text('b')], data: { hName: 'sup' } },
        { type: 'subscript', children: [text('c')], data: { hName: 'sub' } },
      ),
      '<p><u>a</u><sup>b</sup><sub>c</sub></p>',
    ],
  ];
  test.each(cases)('%s', (_name, block, expected) => {
    expect(bodyHtml(block)).toBe(expected);
  });

  const attacks = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'javascript\u0000:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'view-source:javascript:alert(1)',
    '//x.example/a',
    '/a',
    '',
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>",
  ];
  test.each(attacks)('%j as a URL runs nothing', (url) => {
    const picture = image({ url, alt: 'a"><script>', caption: '</figcaption><script>', credit: '<!--' });
    expectSafe(
      makeArticle({
        url,
        headline: '</title><script>alert(1)</script>',
        leadImage: picture,
        body: {
          type: 'root',
          children: [
            paragraph({ type: 'link', url, children: [text('a')] }, { type: 'image', url, alt: '"onerror="alert(1)' }),
            { type: 'figure', image: picture, url },
            { type: 'gallery', images: [picture] },
            { type: 'embed', provider: 'unknown', url, id: null, title: '<script>', poster: picture },
            { type: 'audio', title: '<script>', mediaId: null, sources: [{ url, mimeType: '"onerror="' }] },
            { type: 'code', value: '</pre><script>', lang: '"><script>' },
          ],
        },
      }),
    );
  });

  test('a link that may run code is its content, an image its alternative text', () => {
    const block = paragraph(
      { type: 'link', url: 'javascript:x', children: [text('a')] },
      { type: 'image', url: 'data:x', alt: 'b' },
    );
    expect(bodyHtml(block)).toBe('<p>ab</p>');
    expect(bodyHtml(paragraph({ type: 'link', url: 'mailto:a@b.example', children: [text('a')] }))).toBe(
      '<p><a href="mailto:a@b.example">a</a></p>',
    );
  });

  test('does not obey the data of nodes', () => {
    const data = {
      hName: 'script',
      hProperties: { onclick: 'alert(1)', src: 'x' },
      hChildren: [{ type: 'text', value: 'alert(1)' }],
    };
    // As it would come out of JSON, where no type is checked.
    const blocks = [
      { ...paragraph('a', { type: 'strong', children: [text('b')] }), data },
      { type: 'figure', image: image(), url: null, data },
    ] as unknown as BodyBlock[];
    const article = withBody(...blocks);
    expectSafe(article);
    expect(toHtml(article)).toContain('<p>a<strong>b</strong></p>');
  });

  test('refuses nodes that no body has, and names them', () => {
    const raw = { type: 'html', value: '<script>' } as unknown as BodyBlock;
    expect(() => toHtml(withBody(paragraph('a'), raw))).toThrow(
      'Not an Article: /body/children/1/type must be that of a block node, found "html".',
    );
    const deep = Array.from({ length: 600 }).reduce<BodyBlock>(
      (block) => ({ type: 'blockquote', children: [block] }),
      paragraph('a'),
    );
    expect(() => toHtml(withBody(deep))).toThrow(RangeError);
  });

  test('is made of the elements and attributes on the list, whatever the body', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expectSafe(makeArticle({ body }));
      }),
      { numRuns: 100 },
    );
  });

  test.skipIf(corpus === null)('likewise for the corpus (needs ../shared)', { timeout: 120_000 }, () => {
    for (const { document } of [
      ...(corpus?.eras ?? []),
      ...(corpus?.rfi.slice(0, 800) ?? []),
      ...(corpus?.others.slice(0, 300) ?? []),
    ]) {
      const result = safeParseArticle(document);
      if (result.ok) expect(foreignParts(toHtml(result.article), false)).toEqual([]);
    }
  });
});

describe('articleHandlers', () => {
  test('make elements of a body in the hands of mdast-util-to-hast', () => {
    const { body } = withBody({
      type: 'video',
      title: null,
      mediaId: null,
      sources: [{ url: 'https://y.example/1.mp4', mimeType: null }],
    });
    expect(toHast(body, { handlers: articleHandlers })).toMatchObject({
      type: 'root',
      children: [
        { type: 'element', tagName: 'figure', children: [{ tagName: 'video', properties: { controls: true } }] },
      ],
    });
  });

  test('keep positions', () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
    const { body } = withBody({ type: 'figure', image: image(), url: null, position });
    expect(toHast(body, { handlers: articleHandlers })).toMatchObject({ children: [{ position }] });
  });
});
