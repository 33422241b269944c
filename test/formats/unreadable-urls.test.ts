import { toHtml as serialise } from 'hast-util-to-html';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { toMarkdown as serialiseMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import { articleHandlers, toHtml } from '../../src/formats/html/index.js';
import { toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { toJsonLd } from '../../src/formats/json-ld/index.js';
import { articleToMarkdown, toMarkdown } from '../../src/formats/markdown/index.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock, BodyPhrasing } from '../../src/model/body.js';
import type { ImageAsset } from '../../src/model/image.js';
import { image, makeArticle, paragraph, text, withBody } from './make-article.js';

// The check of an Article looks at the beginning of a URL only. An Article made by hand may therefore contain one that has the
// right scheme, but that no browser can read.
const UNREADABLE = 'https://[';
const READABLE = 'https://s.example/b.mp4';

function picture(values: Partial<ImageAsset> = {}): ImageAsset {
  return image({ url: UNREADABLE, ...values });
}

function figure(values: Partial<ImageAsset>, url: string | null = null): BodyBlock {
  return { type: 'figure', image: picture(values), url };
}

function embed(values: Partial<ImageAsset> | null): BodyBlock {
  const poster = values === null ? null : picture(values);
  return { type: 'embed', provider: 'unknown', url: UNREADABLE, id: null, title: '题', poster };
}

function recording(type: 'audio' | 'video', title: string | null, ...urls: string[]): BodyBlock {
  return { type, title, mediaId: null, sources: urls.map((url) => ({ url, mimeType: 'video/mp4' })) };
}

function link(...children: BodyPhrasing[]): BodyBlock {
  return paragraph({ type: 'link', url: UNREADABLE, children });
}

const PLAYER = '<video controls preload="none"><source src="https://s.example/b.mp4" type="video/mp4"></video>';

describe('a URL that no browser can read leaves the text', () => {
  const examples: readonly (readonly [name: string, block: BodyBlock, html: string, markdown: string])[] = [
    ['of a link', link(text('链')), '<p>链</p>', '链'],
    ['of a picture in a text', paragraph({ type: 'image', url: UNREADABLE, alt: '图' }), '<p>图</p>', '图'],
    ['of a picture without alternative text', paragraph('甲', { type: 'image', url: UNREADABLE }), '<p>甲</p>', '甲'],
    ['of a figure', figure({ alt: '替' }), '<figure>替</figure>', '替'],
    [
      'of a figure with a caption',
      figure({ alt: '替', caption: '说' }, UNREADABLE),
      '<figure>替<figcaption>说</figcaption></figure>',
      '替\\\n*说*',
    ],
    [
      'of a figure with an empty text',
      figure({ alt: '', caption: '说' }),
      '<figure><figcaption>说</figcaption></figure>',
      '*说*',
    ],
    [
      'of a linked picture',
      figure({ alt: '替' }, 'https://s.example/a'),
      '<figure><a href="https://s.example/a">替</a></figure>',
      '[替](https://s.example/a)',
    ],
    ['of a linked picture without a text', figure({ alt: '' }, 'https://s.example/a'), '<figure></figure>', ''],
    [
      'of a gallery',
      { type: 'gallery', images: [picture({ alt: '替' }), picture({ alt: '' }), image({ url: READABLE })] },
      `<figure><figure>替</figure><figure></figure><figure><img src="${READABLE}" alt="" loading="lazy"></figure></figure>`,
      `替\n\n![](${READABLE})`,
    ],
    ['of an embed', embed(null), '<p>题</p>', '题'],
    ['of an embed and its poster', embed({ alt: '替' }), '<figure>替<figcaption>题</figcaption></figure>', '替\\\n题'],
    [
      'of a poster without a text',
      embed({ alt: '', caption: '说' }),
      '<figure><figcaption>题<br>说</figcaption></figure>',
      '题\\\n*说*',
    ],
    ['of a recording', recording('audio', '声', UNREADABLE), '<figure><figcaption>声</figcaption></figure>', '声'],
    [
      'of the first source',
      recording('video', '影', UNREADABLE, READABLE),
      `<figure>${PLAYER}<figcaption>影</figcaption></figure>`,
      `[影](${READABLE})`,
    ],
    [
      'of the first source without a title',
      recording('video', null, UNREADABLE, READABLE),
      `<figure>${PLAYER}</figure>`,
      `<${READABLE}>`,
    ],
  ];
  test.each(examples)('%s', (_name, block, html, markdown) => {
    const article = { ...withBody(block), headline: '' };
    expect(toHtml(article)).toContain(`</header>\n${html}\n</article>`);
    expect(toMarkdown(article).trim()).toBe(markdown);
  });
});

test('the formats for machines leave out what has no readable URL', () => {
  const article = makeArticle({
    leadImage: picture({ alt: '替', caption: '说' }),
    credits: [{ kind: 'author', name: '甲', url: UNREADABLE, position: null }],
    boilerplate: [
      {
        kind: 'share',
        text: '',
        links: [{ text: '', url: UNREADABLE, network: null, shortUrl: UNREADABLE, targetUrl: null }],
        position: null,
      },
    ],
    body: {
      type: 'root',
      children: [
        embed({ alt: '替' }),
        recording('audio', '声', UNREADABLE),
        recording('video', '影', UNREADABLE, READABLE),
      ],
    },
  });
  const ninjs = toNinjs(article);
  expect(ninjs).not.toHaveProperty('altIds');
  expect(ninjs.associations).toEqual([
    {
      name: 'video-1',
      rel: 'recording',
      uri: READABLE,
      type: 'video',
      title: '影',
      renditions: [{ name: 'source-2', href: READABLE, contentType: 'video/mp4' }],
    },
  ]);
  expect(ninjs.infoSources).toContainEqual({ name: '甲', role: 'author' });
  const jsonLd = toJsonLd(article);
  expect(jsonLd).not.toHaveProperty('image');
  expect(jsonLd).not.toHaveProperty('audio');
  expect(jsonLd.author).toEqual([{ '@type': 'Person', name: '甲' }]);
  expect(jsonLd.video).toEqual([
    { '@type': 'VideoObject', name: '影', contentUrl: READABLE, encodingFormat: 'video/mp4' },
  ]);
  const item = toJsonFeedItem(article);
  expect(item).not.toHaveProperty('image');
  expect(item.authors).toEqual([{ name: '甲' }]);
  expect(item.attachments).toEqual([{ url: READABLE, mime_type: 'video/mp4', title: '影' }]);
});

test.each<readonly [format: string, write: (article: Article) => unknown, names: string]>([
  [
    'HTML',
    (article) => toHtml(article, { document: true }),
    'article audio embed figure gallery inline lead link linked poster video',
  ],
  ['Markdown', (article) => toMarkdown(article), 'audio embed figure gallery inline lead link linked poster video'],
  ['JSON-LD', toJsonLd, 'article audio author figure gallery lead poster video'],
  ['ninjs', toNinjs, 'article audio author embed figure gallery inline lead link linked poster video'],
  [
    'JSON Feed',
    // Its plain text has the URLs of players as they are.
    (article) => ({ ...toJsonFeedItem(article), content_text: '' }),
    'article audio author embed figure gallery inline lead link linked poster video',
  ],
])('every URL is in its normal form in %s', (_name, write, names) => {
  const unusual = (name: string) => `https://S.Example:443/./x/../${name}?港`;
  const poster = image({ url: unusual('poster') });
  const article = makeArticle({
    url: unusual('article'),
    leadImage: image({ url: unusual('lead') }),
    credits: [{ kind: 'author', name: '甲', url: unusual('author'), position: null }],
    body: {
      type: 'root',
      children: [
        paragraph({
          type: 'link',
          url: unusual('link'),
          children: [{ type: 'image', url: unusual('inline'), alt: null }],
        }),
        { type: 'figure', image: image({ url: unusual('figure') }), url: unusual('linked') },
        { type: 'gallery', images: [image({ url: unusual('gallery') })] },
        { type: 'embed', provider: 'unknown', url: unusual('embed'), id: null, title: '题', poster },
        recording('video', '影', unusual('video')),
        recording('audio', '声', unusual('audio')),
      ],
    },
  });
  const written = JSON.stringify(write(article));
  expect(written).not.toContain('S.Example');
  const found = Array.from(written.matchAll(/https:\/\/s\.example\/([a-z]+)\?%E6%B8%AF/g), ([, name = '']) => name);
  expect([...new Set(found)].sort().join(' ')).toBe(names);
});

describe('the handlers, used alone, need no Article', () => {
  const html = (block: BodyBlock) =>
    // The published type of the handlers does not name those of the library.
    serialise(toHast({ type: 'root', children: [block] }, { handlers: articleHandlers as unknown as Handlers }));
  const markdown = (block: BodyBlock) =>
    serialiseMarkdown({ type: 'root', children: [block] }, { extensions: [articleToMarkdown()] });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//s.example/a', ''])(
    'with the URL %j',
    (url) => {
      const unsafe = paragraph(
        { type: 'link', url, children: [text('链')] },
        { type: 'image', url, alt: '图' },
        { type: 'image', url, alt: null },
        { type: 'image', url },
      );
      expect(html(unsafe)).toBe('<p>链图</p>');
      expect(markdown(unsafe)).toBe('链图\n');
      const player = { ...recording('audio', '声', url), ...{ mediaId: null } };
      expect(html(player)).toBe('<figure><figcaption>声</figcaption></figure>');
      expect(markdown(player)).toBe('声\n');
    },
  );

  test.each(['mailto:a@s.example', 'tel:+331'])('with a URL that only a link may have: %s', (url) => {
    const link: BodyPhrasing = { type: 'link', url, children: [text('链')] };
    expect(html(paragraph(link, { type: 'image', url, alt: '图' }))).toBe(`<p><a href="${url}">链</a>图</p>`);
    expect(markdown(paragraph(link, { type: 'image', url, alt: '图' }))).toBe(`[链](${url})图\n`);
    const blocks: readonly (readonly [block: BodyBlock, html: string, markdown: string])[] = [
      [
        { type: 'figure', image: picture({ url, alt: null, caption: '说' }), url: null },
        '<figure><figcaption>说</figcaption></figure>',
        '*说*\n',
      ],
      [recording('audio', '声', url), '<figure><figcaption>声</figcaption></figure>', '声\n'],
    ];
    for (const [block, expectedHtml, expectedMarkdown] of blocks) {
      expect(html(block)).toBe(expectedHtml);
      expect(markdown(block)).toBe(expectedMarkdown);
    }
  });

  test('text before an unsafe link is escaped as text', () => {
    const unsafe = paragraph('!', { type: 'link', url: 'javascript:alert(1)', children: [text('链')] });
    // The backslash is not needed here, but it would be if the unsafe link were empty and a link followed.
    expect(markdown(unsafe)).toBe('\\!链\n');
    expect(markdown(paragraph('!', { type: 'link', url: 'https://s.example/a', children: [text('链')] }))).toBe(
      '\\![链](https://s.example/a)\n',
    );
  });

  test('with an item that can be ticked off', () => {
    const item = { type: 'listItem' as const, checked: true, children: [paragraph('甲')] };
    expect(markdown({ type: 'list', children: [item] })).toBe('* [x] 甲\n');
  });

  test('properties that are unknown are absent', () => {
    const tree = toHast(
      { type: 'root', children: [paragraph({ type: 'image', url: READABLE, alt: null })] },
      {
        handlers: articleHandlers as unknown as Handlers,
      },
    );
    expect(tree).toMatchObject({ children: [{ children: [{ tagName: 'img' }] }] });
    expect(JSON.stringify(tree)).toContain(`"properties":{"src":"${READABLE}","alt":"","loading":"lazy"}`);
  });
});
