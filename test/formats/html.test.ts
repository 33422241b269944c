import { toHtml as serialise } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { articleHandlers, toHtml } from '../../src/formats/html/index.js';
import type { BodyBlock } from '../../src/model/body.js';
import { image, makeArticle, paragraph, printedDate, text, withBody } from './make-article.js';

function bodyHtml(...blocks: BodyBlock[]): string {
  return /<\/header>\n(.*)<\/article>$/s.exec(toHtml(withBody(...blocks)))?.[1]?.trim() ?? '';
}

function list(spread: boolean, ...items: BodyBlock[][]): BodyBlock {
  return {
    ...{ type: 'list', ordered: false, spread },
    children: items.map((children) => ({ type: 'listItem', spread: children.length > 1, children })),
  };
}

describe('toHtml', () => {
  test('writes an article with its headline, date, lead image, standfirst and body', () => {
    const article = makeArticle({
      printedDate,
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

  test('writes a page with a title, a URL, authors, and a policy that blocks all scripts', () => {
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
    const printed = toHtml(makeArticle({ printedDate, publishedAt: '2023-10-05T13:28:00.000Z' }), { document: true });
    expect(printed).toContain('<meta property="article:published_time" content="2023-10-05T13:28:00.000Z">');
    expect(page).toMatch(/<\/body>\n<\/html>\n$/);
    expect(toHtml({ ...article, language: null }, { document: true })).toContain('<html>\n');
    expect(toHtml({ ...article, language: null })).toMatch(/^<article>/);
  });

  const cases: readonly (readonly [name: string, block: BodyBlock, expected: string])[] = [
    [
      'a figure in a link',
      { type: 'figure', image: image({ caption: 'a' }), url: 'https://x.example/' },
      '<figure><a href="https://x.example/"><img src="https://s.example/a.jpg" alt="" loading="lazy"></a><figcaption>a</figcaption></figure>',
    ],
    [
      'a tight item of two paragraphs, which are on two lines',
      list(false, [paragraph('a'), paragraph('b')]),
      '<ul>\n<li>a\nb</li>\n</ul>',
    ],
    [
      'the titles of links and images in text, unless they are empty',
      paragraph(
        { type: 'link', url: 'https://x.example/', title: '看"船"', children: [text('a')] },
        { type: 'link', url: 'https://x.example/', title: '', children: [text('b')] },
        { type: 'image', url: 'https://x.example/c.png', alt: 'c', title: '船' },
      ),
      '<p><a href="https://x.example/" title="看&quot;船&quot;">a</a><a href="https://x.example/">b</a><img src="https://x.example/c.png" alt="c" title="船" loading="lazy"></p>',
    ],
    [
      'a link without content, which is omitted',
      paragraph('a', { type: 'link', url: 'https://x.example/', children: [] }),
      '<p>a</p>',
    ],
    [
      'a figure whose caption and credit are empty',
      { type: 'figure', image: image({ caption: '', credit: '' }), url: null },
      '<figure><img src="https://s.example/a.jpg" alt="" loading="lazy"></figure>',
    ],
    ['an empty item', list(false, [], [paragraph('a')]), '<ul>\n<li></li>\n<li>a</li>\n</ul>'],
    ['an empty item of a loose list', list(true, []), '<ul>\n<li></li>\n</ul>'],
    ['a tight list', list(false, [paragraph('a')], [paragraph('b')]), '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    [
      'a list of which one item is loose, so that all paragraphs are elements',
      list(true, [paragraph('a')], [paragraph('b'), paragraph('c')]),
      '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>',
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
      'an embed with a poster',
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

  test('refuses a link that could run code, and writes other links', () => {
    const block = paragraph({ type: 'link', url: 'javascript:x', children: [text('a')] });
    expect(() => bodyHtml(block)).toThrow('Not an Article: /body/children/0/children/0/url: Expected an absolute URL');
    expect(bodyHtml(paragraph({ type: 'link', url: 'mailto:a@b.example', children: [text('a')] }))).toBe(
      '<p><a href="mailto:a@b.example">a</a></p>',
    );
  });

  test('refuses nodes that no body has, and says where they are', () => {
    const raw = { type: 'html', value: '<script>' } as unknown as BodyBlock;
    expect(() => toHtml(withBody(paragraph('a'), raw))).toThrow(
      /^Not an Article: \/body\/children\/1\/type: Expected one of "paragraph", .*, got "html"\.$/,
    );
    const deep = Array.from({ length: 600 }).reduce<BodyBlock>(
      (block) => ({ type: 'blockquote', children: [block] }),
      paragraph('a'),
    );
    expect(() => toHtml(withBody(deep))).toThrow(RangeError);
  });
});

describe('articleHandlers', () => {
  test('can be used with mdast-util-to-hast', () => {
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

  test('convert an item or a row without its list or table', () => {
    const item = (spread: boolean) => ({ type: 'listItem' as const, spread, children: [paragraph('a')] });
    const html = (node: Nodes) => serialise(toHast(node, { handlers: articleHandlers }));
    expect(html(item(false))).toBe('<li>a</li>');
    expect(html(item(true))).toBe('<li>\n<p>a</p>\n</li>');
    const row: Nodes = { type: 'tableRow', children: [{ type: 'tableCell', children: [text('a')] }] };
    expect(html(row)).toBe('<tr>\n<td>a</td>\n</tr>');
  });

  test('keep positions', () => {
    const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
    const blocks: readonly BodyBlock[] = [
      { type: 'figure', image: image(), url: null, position },
      { type: 'gallery', images: [image()], position },
      { type: 'embed', provider: 'unknown', url: 'https://e.org/', id: null, title: null, poster: null, position },
      { type: 'audio', title: null, mediaId: null, sources: [{ url: 'https://e.org/a', mimeType: null }], position },
      { type: 'video', title: null, mediaId: null, sources: [{ url: 'https://e.org/a', mimeType: null }], position },
      { type: 'list', children: [{ type: 'listItem', children: [], position }], position },
    ];
    for (const block of blocks) {
      const { body } = withBody(block);
      expect(toHast(body, { handlers: articleHandlers })).toMatchObject({ children: [{ position }] });
    }
    const { body } = withBody(paragraph({ type: 'underline', children: [], data: { hName: 'u' }, position }));
    expect(toHast(body, { handlers: articleHandlers })).toMatchObject({ children: [{ children: [{ position }] }] });
  });
});
