import { describe, expect, test } from 'vitest';
import { stringifyArticle } from '../../src/article/stringify.js';
import { parseArticle, withoutPositions } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock, BodyListItem } from '../../src/model/body.js';
import type { Boilerplate, BoilerplateLink } from '../../src/model/boilerplate.js';
import { image, makeArticle, paragraph, printedDate, text, withBody } from '../formats/make-article.js';

function reread(article: Article): Article {
  return withoutPositions(parseArticle(stringifyArticle(article)));
}

function item(value: string): BodyListItem {
  return { type: 'listItem', spread: false, children: [paragraph(value)] };
}

function linkTo(url: string): BoilerplateLink {
  return { text: '渡口', url, network: null, shortUrl: null, targetUrl: null };
}

describe('stringifyArticle', () => {
  const MARK = '<meta name="generator" content="rfi-article">';

  test('writes what the generator writes, with all values in a marked form', () => {
    const article = makeArticle({
      column: '要闻解说',
      printedDate,
      leadImage: image({ alt: '图', caption: '船', credit: '© 乙' }),
      standfirst: [paragraph('导语')],
      credits: [
        { kind: 'agency', name: '法新社', place: '新德里', dayOfMonth: 20, position: null },
        { kind: 'author', name: '甲', url: 'https://www.rfi.fr/cn/a/', position: null },
        { kind: 'copyright', holder: 'AFP', year: 2021, position: null },
      ],
      body: { type: 'root', children: [paragraph('一')] },
      boilerplate: [{ kind: 'newsletter', text: '', links: [], position: null }],
    });
    expect(stringifyArticle(article)).toBe(
      '<!--1696513502000-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n' +
        `${MARK}<meta name="column" content="要闻解说">` +
        '<meta name="agency" content="法新社" data-place="新德里" data-day-of-month="20">' +
        '<meta name="author" content="甲" data-url="https://www.rfi.fr/cn/a/"><meta name="copyright" content="AFP" data-year="2021">' +
        '<time datetime="2023-10-05T15:28" data-time-zone="Europe/Paris" data-instant="2023-10-05T13:28:00.000Z">05/10/2023 - 15:28</time>' +
        '<figure data-lead-image><img src="https://s.example/a.jpg" alt="图"><figcaption>船<cite>© 乙</cite></figcaption></figure>' +
        '<p data-standfirst>导语</p><p>一</p><div data-boilerplate="newsletter"></div>\n',
    );
  });

  test.each([
    '<b>',
    '&',
    '&amp;',
    '&#33337;',
    '&amp;#33337;',
    '"a" \'b\'',
    '](https://e.org/)',
    '<!-- -->',
    '</a></p></div>',
  ])('escapes %s in every text', (value) => {
    const media: readonly BodyBlock[] = [
      { type: 'figure', image: image({ alt: value, caption: value, credit: value }), url: null },
      { type: 'gallery', images: [image({ alt: value, caption: value, credit: value })] },
      {
        ...{ type: 'embed', provider: 'unknown', url: 'https://e.org/v', id: value, title: value },
        poster: image({ alt: value, caption: value, credit: value }),
      },
      { type: 'audio', title: value, mediaId: value, sources: [{ url: 'https://e.org/a', mimeType: value }] },
    ];
    const texts: readonly BodyBlock[] = [
      paragraph(value, { type: 'inlineCode', value }),
      paragraph({ type: 'link', url: 'https://e.org/', title: value, children: [text(value)] }),
      { type: 'heading', depth: 2, children: [text(value)] },
      { type: 'code', value },
      { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text(value)] }] }] },
    ];
    const article = makeArticle({
      ...{ headline: value, column: value, frontMatter: { title: value } },
      ...{ printedDate: { ...printedDate, text: value }, publishedAt: '2023-10-05T13:28:00.000Z' },
      leadImage: image({ alt: value, caption: value, credit: value }),
      standfirst: [paragraph(value)],
      credits: [
        { kind: 'agency', name: value, place: value, dayOfMonth: 5, position: null },
        { kind: 'author', name: value, url: null, position: null },
        { kind: 'editor', name: value, position: null },
        { kind: 'copyright', holder: value, year: null, position: null },
      ],
      body: { type: 'root', children: [...texts, ...media] },
      boilerplate: [
        { kind: 'share', text: `${value}渡口${value}`, links: [linkTo('https://e.org/')], position: null },
        { kind: 'other', text: `前${value}后`, links: [{ ...linkTo('https://e.org/'), text: value }], position: null },
      ],
    });
    expect(reread(article)).toEqual(article);
  });

  test('writes what the mirror writes if there is front matter', () => {
    const article = makeArticle({ frontMatter: { layout: 'post', title: '"a" b', note: '"a"', end: 'b ', empty: '' } });
    expect(stringifyArticle(article)).toBe(
      '---\nlayout: post\ntitle: "a" b\nnote: "\\"a\\""\nend: "b "\nempty: \n---\n' +
        '<!--1696513502000-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div>\n<meta name="generator" content="rfi-article">\n</div>\n',
    );
    expect(reread(article).frontMatter).toEqual(article.frontMatter);
  });

  const blocks: readonly (readonly [name: string, block: BodyBlock, html: string])[] = [
    ['heading', { type: 'heading', depth: 2, children: [text('a')] }, '<h2>a</h2>'],
    [
      'list',
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [
          {
            type: 'listItem',
            children: [
              paragraph('a'),
              { type: 'list', children: [{ type: 'listItem', children: [paragraph('b'), paragraph('c')] }] },
            ],
          },
        ],
      },
      '<ol start="3"><li><p>a</p><ul><li><p>b</p><p>c</p></li></ul></li></ol>',
    ],
    ...[1, null, undefined].map((start): readonly [string, BodyBlock, string] => [
      `list that starts at ${start}`,
      { type: 'list', ordered: true, start, children: [item('a')] },
      '<ol><li><p>a</p></li></ol>',
    ]),
    [
      'list with bullets',
      { type: 'list', ordered: false, start: 3, children: [item('a'), item('b')] },
      '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
    ],
    ['blockquote', { type: 'blockquote', children: [paragraph('a')] }, '<blockquote><p>a</p></blockquote>'],
    [
      'table',
      { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('a')] }] }] },
      '<table><tr><td>a</td></tr></table>',
    ],
    ['code', { type: 'code', value: 'a <\n  b' }, '<pre>\na &lt;\n  b</pre>'],
    ['rule', { type: 'thematicBreak' }, '<hr>'],
    [
      'figure',
      { type: 'figure', image: image({ alt: '图', caption: 'a', credit: '© b' }), url: 'https://x.example/' },
      '<figure><a href="https://x.example/"><img src="https://s.example/a.jpg" alt="图"></a><figcaption>a<cite>© b</cite></figcaption></figure>',
    ],
    [
      'figure without texts',
      { type: 'figure', image: image(), url: null },
      '<figure><img src="https://s.example/a.jpg"></figure>',
    ],
    [
      'gallery',
      { type: 'gallery', images: [image({ caption: 'a' })] },
      '<figure data-gallery><img src="https://s.example/a.jpg" data-caption="a"></figure>',
    ],
    [
      'embed',
      {
        type: 'embed',
        provider: 'youtube',
        url: 'https://y.example/1',
        id: '1',
        title: '"片"',
        poster: image({ credit: 'a' }),
      },
      '<figure data-embed="youtube" data-url="https://y.example/1" data-id="1" title="&quot;片&quot;"><img src="https://s.example/a.jpg" data-credit="a"></figure>',
    ],
    [
      'audio',
      {
        type: 'audio',
        title: '录音',
        mediaId: 'm',
        sources: [{ url: 'https://y.example/1.mp3', mimeType: 'audio/mpeg' }],
      },
      '<audio controls data-media-id="m" title="录音"><source src="https://y.example/1.mp3" type="audio/mpeg"></audio>',
    ],
    [
      'marks',
      paragraph(
        { type: 'strong', children: [text('a')] },
        { type: 'emphasis', children: [text('b')] },
        { type: 'delete', children: [text('c')] },
        { type: 'underline', children: [text('d')], data: { hName: 'u' } },
        { type: 'inlineCode', value: 'e' },
        { type: 'break' },
        { type: 'link', url: 'https://x.example/?a=1&b=2', title: 'f', children: [text('g')] },
        { type: 'image', url: 'https://s.example/a.jpg', alt: 'h' },
      ),
      '<p><strong>a</strong><em>b</em><del>c</del><u>d</u><code>e</code><br><a href="https://x.example/?a=1&amp;b=2" title="f">g</a><img src="https://s.example/a.jpg" alt="h"></p>',
    ],
  ];
  test.each(blocks)('writes %s', (_name, block, html) => {
    expect(stringifyArticle(withBody(block))).toContain(`${MARK}${html}\n`);
  });

  test.each<readonly [name: string, article: Article]>([
    [
      'a list that starts at 0',
      withBody({ type: 'list', ordered: true, start: 0, spread: false, children: [item('一')] }),
    ],
    ['code that begins with a line break', withBody({ type: 'code', value: '\n  一' })],
    ['a headline that contains the ends of links', makeArticle({ headline: '渡口](口](https://e.org/) [船' })],
    [
      'boilerplate with the same link text twice',
      makeArticle({
        boilerplate: [{ kind: 'related', text: '渡口 船 渡口', links: [linkTo('/a'), linkTo('/b')], position: null }],
      }),
    ],
  ])('writes %s so that it is read back unchanged', (_name, article) => {
    expect(reread(article)).toEqual(article);
  });

  test('escapes every end of a link in the headline', () => {
    const [, link] = stringifyArticle(makeArticle({ headline: '渡口](口](船' })).split('\n');
    expect(link).toBe('[渡口&#93;(口&#93;(船](https://www.rfi.fr/cn/a)');
  });

  test.each(['http', 'https'])('escapes a URL that contains the end of a link to an %s URL', (scheme) => {
    const { headline, url } = reread(makeArticle({ url: `https://www.rfi.fr/cn/a?b=](${scheme}://e.org/` }));
    expect(headline).toBe('题目');
    expect(url).toBe(`https://www.rfi.fr/cn/a?b=%5D(${scheme}://e.org/`);
  });

  test('writes boilerplate with its links at the position of their texts', () => {
    const link = { network: null, shortUrl: null, targetUrl: null };
    const pieces: Boilerplate[] = [
      { kind: 'byline', text: '作者：李红', links: [{ text: '李红', url: '/cn/作者/', ...link }], position: null },
      {
        kind: 'share',
        text: '分享 :',
        links: [{ text: '', url: 'whatsapp://send?a&b', ...link, network: 'whatsapp' }],
        position: null,
      },
    ];
    const article = makeArticle({ boilerplate: pieces });
    expect(stringifyArticle(article)).toContain(
      '<div data-boilerplate="byline">作者：<a href="/cn/作者/">李红</a></div><div data-boilerplate="share"><a href="whatsapp://send?a&amp;b"></a>分享 :</div>',
    );
    expect(reread(article).boilerplate).toEqual(pieces);
  });
});

describe('refuses', () => {
  test.each([
    [{ timestamp: { epochMilliseconds: 1.5, iso: '' } }, '/timestamp/epochMilliseconds: Expected a whole number'],
    [
      { timestamp: { epochMilliseconds: Number.NaN, iso: '' } },
      '/timestamp/epochMilliseconds: Expected a whole number',
    ],
    [{ url: 'https://[' }, '/url: "https://[" cannot be read as a URL'],
    [{ url: 'javascript:alert(1)' }, '/url: Expected an absolute URL with http: or https:'],
    [{ frontMatter: { 'a: b': 'c' } }, '/frontMatter: No line can begin'],
    [{ frontMatter: { 'a\n---\n': 'c' } }, '/frontMatter: No line can begin'],
    [
      { boilerplate: [{ kind: 'share', text: 'a', links: [{ text: 'a', url: null }], position: null }] as never },
      '/boilerplate/0/links/0/url: Expected a string, got null.',
    ],
  ] as const)('%j', (values, message) => {
    expect(() => stringifyArticle(makeArticle(values))).toThrow(message);
  });
});
