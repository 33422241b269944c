import { describe, expect, test } from 'vitest';
import { toHtml } from '../../src/formats/html/index.js';
import { toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { toJsonLd } from '../../src/formats/json-ld/index.js';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import { toText } from '../../src/formats/text/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock, BodyTableCell } from '../../src/model/body.js';
import { image, makeArticle, paragraph, printedDate, text, withBody } from './make-article.js';

// Six different Articles, and what every format should write for them.

const cell = (value: string): BodyTableCell => ({ type: 'tableCell', children: [text(value)] });
const table: BodyBlock = {
  type: 'table',
  children: [
    { type: 'tableRow', children: [cell('港'), cell('船')] },
    { type: 'tableRow', children: [cell('北\t港'), cell('3')] },
  ],
};

interface Expected {
  readonly article: Article;
  readonly text: string;
  readonly markdown: string;
  /** The HTML after the header. */
  readonly html: string;
  readonly jsonLd: object;
  readonly ninjs: object;
  readonly feedItem: object;
}

const CASES: Readonly<Record<string, Expected>> = {
  'two authors, a figure instead of a lead image, no standfirst': {
    article: makeArticle({
      credits: [
        { kind: 'author', name: '甲文', url: null, position: null },
        { kind: 'author', name: '乙文', url: 'https://www.rfi.fr/cn/author/yi', position: null },
      ],
      body: {
        type: 'root',
        children: [{ type: 'figure', image: image({ caption: '港' }), url: null }, paragraph('灯塔')],
      },
    }),
    text: '题目\n\n[Image: 港]\n\n灯塔',
    markdown: '# 题目\n\n![](https://s.example/a.jpg)\\\n*港*\n\n灯塔\n',
    html: '<figure><img src="https://s.example/a.jpg" alt="" loading="lazy"><figcaption>港</figcaption></figure>\n<p>灯塔</p>',
    jsonLd: {
      author: [
        { '@type': 'Person', name: '甲文' },
        { '@type': 'Person', name: '乙文', url: 'https://www.rfi.fr/cn/author/yi' },
      ],
      image: [{ '@type': 'ImageObject', url: 'https://s.example/a.jpg', caption: '港' }],
      articleBody: '灯塔',
      wordCount: 2,
    },
    ninjs: {
      by: '甲文, 乙文',
      // Not `lead`: without a lead image, the first image is an illustration.
      associations: [{ name: 'picture-1', rel: 'illustration', uri: 'https://s.example/a.jpg' }],
    },
    feedItem: {
      authors: [{ name: '甲文' }, { name: '乙文', url: 'https://www.rfi.fr/cn/author/yi' }],
      content_text: '[Image: 港]\n\n灯塔',
    },
  },
  'two copyright lines, the first without a year': {
    article: makeArticle({
      credits: [
        { kind: 'copyright', holder: 'AFP', year: null, position: null },
        { kind: 'copyright', holder: 'RFI', year: 2021, position: null },
        { kind: 'copyright', holder: 'RFI', year: 2022, position: null },
      ],
      body: { type: 'root', children: [paragraph('雨')] },
    }),
    text: '题目\n\n雨',
    markdown: '# 题目\n\n雨\n',
    html: '<p>雨</p>',
    jsonLd: {
      copyrightHolder: [
        { '@type': 'Organization', name: 'AFP' },
        { '@type': 'Organization', name: 'RFI' },
      ],
      // The first year that is given.
      copyrightYear: 2021,
    },
    ninjs: { copyrightHolder: 'AFP', copyrightNotice: '© AFP' },
    feedItem: { content_text: '雨' },
  },
  'a lead image, a printed date and a standfirst': {
    article: makeArticle({
      printedDate,
      publishedAt: '2023-10-05T13:28:00.000Z',
      leadImage: image({ alt: '塔', credit: '© AFP' }),
      standfirst: [paragraph('导语')],
      body: { type: 'root', children: [paragraph('正文')] },
    }),
    text: '题目\n\n05/10/2023 - 15:28\n\n[Image: 塔 — © AFP]\n\n导语\n\n正文',
    markdown: '# 题目\n\n05/10/2023 - 15:28\n\n![塔](https://s.example/a.jpg)\\\n*© AFP*\n\n**导语**\n\n正文\n',
    html: '<figure><img src="https://s.example/a.jpg" alt="塔" loading="lazy"><figcaption><small>© AFP</small></figcaption></figure>\n<p><strong>导语</strong></p>\n<p>正文</p>',
    jsonLd: {
      description: '导语',
      articleBody: '导语\n\n正文',
      datePublished: '2023-10-05T15:28:00+02:00',
      wordCount: 4,
    },
    ninjs: {
      descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: '导语' }],
      associations: [{ name: 'picture-1', rel: 'lead', uri: 'https://s.example/a.jpg', copyrightNotice: '© AFP' }],
    },
    feedItem: { summary: '导语', image: 'https://s.example/a.jpg', date_published: '2023-10-05T15:28:00+02:00' },
  },
  'a table with a tab in a cell': {
    article: withBody(paragraph('表'), table),
    text: '题目\n\n表\n\n港\t船\n北 港\t3',
    markdown: '# 题目\n\n表\n\n| 港 | 船 |\n| - | - |\n| 北\t港 | 3 |\n',
    html: '<p>表</p>\n<table>\n<thead>\n<tr>\n<th>港</th>\n<th>船</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>北\t港</td>\n<td>3</td>\n</tr>\n</tbody>\n</table>',
    jsonLd: { articleBody: '表\n\n港\n\n船\n\n北\t港\n\n3', wordCount: 6 },
    ninjs: { bodies: [{ contentType: 'text/plain', charCount: 7, wordCount: 6 }, { contentType: 'text/html' }] },
    feedItem: { content_text: '表\n\n港\t船\n北 港\t3' },
  },
  'players and an embed': {
    article: withBody(
      {
        type: 'audio',
        title: '声',
        mediaId: 'm1',
        sources: [{ url: 'https://s.example/a.mp3', mimeType: 'audio/mpeg' }],
      },
      {
        type: 'embed',
        provider: 'youtube',
        url: 'https://www.youtube.com/watch?v=1',
        id: '1',
        title: '片',
        poster: null,
      },
    ),
    text: '题目\n\n[Audio: 声 — https://s.example/a.mp3]\n\n[Embed: 片 — https://www.youtube.com/watch?v=1]',
    markdown: '# 题目\n\n[声](https://s.example/a.mp3)\n\n[片](https://www.youtube.com/watch?v=1)\n',
    html: '<figure><audio controls preload="none"><source src="https://s.example/a.mp3" type="audio/mpeg"></audio><figcaption>声</figcaption></figure>\n<p><a href="https://www.youtube.com/watch?v=1">片</a></p>',
    jsonLd: {
      audio: [
        {
          '@type': 'AudioObject',
          contentUrl: 'https://s.example/a.mp3',
          name: '声',
          encodingFormat: 'audio/mpeg',
          identifier: 'm1',
        },
      ],
    },
    ninjs: {
      associations: [
        { name: 'audio-1', rel: 'recording', uri: 'https://s.example/a.mp3' },
        { name: 'embed-1', rel: 'embed', uri: 'https://www.youtube.com/watch?v=1' },
      ],
    },
    feedItem: { attachments: [{ url: 'https://s.example/a.mp3', mime_type: 'audio/mpeg', title: '声' }] },
  },
  'a gallery, another language and publisher': {
    article: makeArticle({
      publisher: 'generic',
      language: 'fr',
      headline: 'Pluie',
      url: 'https://journal.example/pluie',
      urlParts: null,
      body: {
        type: 'root',
        children: [
          {
            type: 'gallery',
            images: [image({ caption: 'Un' }), image({ url: 'https://s.example/b.jpg', caption: 'Deux' })],
          },
          paragraph("L'été à Saint-Malo"),
        ],
      },
    }),
    text: "Pluie\n\n[Image: Un]\n\n[Image: Deux]\n\nL'été à Saint-Malo",
    markdown:
      "# Pluie\n\n![](https://s.example/a.jpg)\\\n*Un*\n\n![](https://s.example/b.jpg)\\\n*Deux*\n\nL'été à Saint-Malo\n",
    html: '<figure><figure><img src="https://s.example/a.jpg" alt="" loading="lazy"><figcaption>Un</figcaption></figure><figure><img src="https://s.example/b.jpg" alt="" loading="lazy"><figcaption>Deux</figcaption></figure></figure>\n<p>L\'été à Saint-Malo</p>',
    jsonLd: { inLanguage: 'fr', headline: 'Pluie', url: 'https://journal.example/pluie', wordCount: 3 },
    ninjs: { language: 'fr', uri: 'https://journal.example/pluie', bodies: [{ charCount: 18, wordCount: 3 }, {}] },
    feedItem: { language: 'fr', id: 'https://journal.example/pluie', title: 'Pluie' },
  },
};

describe.each(Object.entries(CASES))('%s', (_name, expected) => {
  const { article } = expected;

  test('toText', () => {
    expect(toText(article)).toBe(expected.text);
  });

  test('toMarkdown', () => {
    expect(toMarkdown(article)).toBe(expected.markdown);
  });

  test('toHtml', () => {
    expect(toHtml(article).split('</header>\n')[1]).toBe(`${expected.html}\n</article>`);
  });

  test('toJsonLd', () => {
    expect(toJsonLd(article)).toMatchObject(expected.jsonLd);
  });

  test('toNinjs', () => {
    expect(toNinjs(article)).toMatchObject(expected.ninjs);
  });

  test('toJsonFeedItem', () => {
    expect(toJsonFeedItem(article)).toMatchObject(expected.feedItem);
  });
});

test('the dateline is that of the first agency with a place, and the year is that of the first copyright line with a year', () => {
  const article = makeArticle({
    credits: [
      { kind: 'agency', name: '路透社', place: null, dayOfMonth: null, position: null },
      { kind: 'agency', name: '法新社', place: '巴黎', dayOfMonth: 5, position: null },
      { kind: 'agency', name: '美联社', place: '华盛顿', dayOfMonth: null, position: null },
    ],
  });
  expect(toJsonLd(article).dateline).toBe('巴黎');
  expect(toNinjs(article).located).toBe('巴黎');
});

test('the names of authors are written as printed, including spaces and repetitions', () => {
  const names = ['林  舟', ' 林舟 ', '林  舟'];
  const article = makeArticle({
    credits: names.map((name) => ({ kind: 'author', name, url: null, position: null })),
  });
  expect(toNinjs(article).by).toBe(names.join(', '));
  expect(toJsonLd(article).author?.map(({ name }) => name)).toEqual(names);
  expect(toJsonFeedItem(article).authors?.map(({ name }) => name)).toEqual(names);
  for (const name of names) expect(toHtml(article, { document: true })).toContain(`content="${name}"`);
});

test('players are found in list items and in block quotations', () => {
  const audio = (name: string): BodyBlock => ({
    type: 'audio',
    title: name,
    mediaId: null,
    sources: [{ url: `https://s.example/${name}.mp3`, mimeType: 'audio/mpeg' }],
  });
  const article = withBody(
    {
      type: 'list',
      ordered: false,
      children: ['a', 'b'].map((name) => ({ type: 'listItem', children: [paragraph(name), audio(name)] })),
    },
    { type: 'blockquote', children: [audio('c')] },
  );
  const urls = ['https://s.example/a.mp3', 'https://s.example/b.mp3', 'https://s.example/c.mp3'];
  expect(toJsonLd(article).audio?.map(({ contentUrl }) => contentUrl)).toEqual(urls);
  expect(toNinjs(article).associations?.map(({ uri }) => uri)).toEqual(urls);
  expect(toJsonFeedItem(article).attachments?.map(({ url }) => url)).toEqual(urls);
});

test('the policy of a page forbids <base>', () => {
  expect(toHtml(makeArticle(), { document: true })).toContain('base-uri &#x27;none&#x27;');
});

test('a time in UTC is written with Z or +00:00, never with -00:00, which RFC 3339 reserves for an unknown time zone', () => {
  const article = makeArticle({
    publishedAt: '2023-10-05T13:28:00.000Z',
    printedDate: { ...printedDate, local: '2023-10-05T13:28', timeZone: 'UTC' },
  });
  expect(toJsonLd(article).datePublished).toBe('2023-10-05T13:28:00+00:00');
});
