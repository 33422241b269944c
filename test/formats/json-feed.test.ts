import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJsonFeed, toJsonFeedItem } from '../../src/formats/json-feed/index.js';
import { safeParseArticle } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import { loadCorpus } from '../corpus/documents.js';
import { articles } from '../schema/articles.js';
import { bare, specimen } from '../schema/specimen.js';
import { formats } from './json-schema-formats.js';

const corpus = loadCorpus();

/** https://www.jsonfeed.org/version/1.1/ as a JSON Schema, because its authors publish none. Unknown fields are errors. */
function object(required: readonly string[], properties: Record<string, unknown>): object {
  return { type: 'object', required, properties, additionalProperties: false };
}
const text = { type: 'string' };
const url = { type: 'string', pattern: '^https?://' };
const authors = {
  type: 'array',
  minItems: 1,
  items: { ...object([], { name: text, url, avatar: url }), minProperties: 1 },
};
const item = object(['id', 'content_text'], {
  ...{ id: text, url, title: text, content_html: text, content_text: text, summary: text, image: url, authors },
  ...{ date_published: { type: 'string', format: 'date-time' }, tags: { type: 'array', items: text }, language: text },
  attachments: { type: 'array', items: object(['url', 'mime_type'], { url, mime_type: text, title: text }) },
});
const feed = object(['version', 'title', 'items'], {
  version: { const: 'https://jsonfeed.org/version/1.1' },
  ...{ title: text, home_page_url: url, feed_url: url, description: text, language: text, authors },
  items: { type: 'array', items: item },
});
const validate = new Ajv2020({ strict: false, formats }).compile(feed);

describe('toJsonFeedItem', () => {
  test('writes the URL in the form of the standard, also as the id', () => {
    const url = 'https://e.org/%E6%B8%A1';
    expect(toJsonFeedItem({ ...bare, url: 'https://E.org/渡' })).toMatchObject({ id: url, url });
  });

  test('writes all known values', () => {
    expect(toJsonFeedItem(specimen)).toMatchObject({
      id: specimen.url,
      url: specimen.url,
      title: '巴黎下雨',
      summary: '首都的星期四。',
      image: specimen.leadImage?.url,
      date_published: '2023-10-05T15:28:00+02:00',
      authors: [{ name: '林雨', url: 'https://www.rfi.fr/cn/author/lin' }],
      tags: ['法国', '法国风光'],
      language: 'zh-Hans',
    });
  });

  test('omits unknown values', () => {
    expect(toJsonFeedItem(bare)).toEqual({
      id: 'https://example.org/rain',
      url: 'https://example.org/rain',
      title: 'Rain',
      content_text: '',
      date_published: '1970-01-01T00:00:00.000Z',
    });
  });

  test('writes the standfirst and the body as HTML and as text. The headline is the title', () => {
    const { content_html, content_text } = toJsonFeedItem(specimen);
    expect(content_html).toContain('<p><strong>首都的星期四。</strong></p>');
    expect(content_html).not.toContain('<h1>');
    expect(content_text).toMatch(/^首都的星期四。\n\n巴黎下雨。很大/);
  });

  test('attaches recordings with a known media type', () => {
    expect(toJsonFeedItem(specimen).attachments).toEqual([
      { url: 'https://example.org/rain.mp3', mime_type: 'audio/mpeg', title: '雨声' },
    ]);
  });

  test('has no tag for a section or a column without a name', () => {
    const urlParts = { edition: null, section: '', column: null, date: null, slug: null };
    expect(toJsonFeedItem({ ...bare, urlParts, column: '法国风光' }).tags).toEqual(['法国风光']);
    expect(toJsonFeedItem({ ...bare, urlParts, column: '' })).not.toHaveProperty('tags');
  });

  test('says what is wrong with a value that is not an Article', () => {
    expect(() => toJsonFeedItem({ ...bare, url: 'data:,x' })).toThrow(/\/url/);
    // Such values may come from JSON, whose types are not checked.
    expect(() => toJsonFeedItem({ ...bare, credits: undefined } as unknown as Article)).toThrow(/\/credits/);
  });
});

describe('toJsonFeed', () => {
  const at = (name: string, publishedAt: string, epochMilliseconds = 0): Article => ({
    ...bare,
    headline: name,
    url: `https://example.org/${name}`,
    publishedAt,
    timestamp: { ...bare.timestamp, epochMilliseconds },
  });

  test('writes the given values of the feed', () => {
    expect(toJsonFeed([], { title: 'Rain', home_page_url: 'https://example.org/', language: 'fr' })).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Rain',
      home_page_url: 'https://example.org/',
      language: 'fr',
      items: [],
    });
  });

  test('is sorted by date, newest first, then by timestamp, then by URL', () => {
    const given = [
      at('oldest', '2022-01-01T00:00:00.000Z'),
      at('b', '2023-01-01T00:00:00.000Z', 1),
      at('a', '2023-01-01T00:00:00.000Z', 1),
      at('later', '2023-01-01T00:00:00.000Z', 2),
      at('far', '+012023-01-01T00:00:00.000Z'),
      // Beyond the last date of ECMAScript, so that its order is unknown.
      at('unknown', '+999999-01-01T00:00:00.000Z'),
    ];
    expect(toJsonFeed(given, { title: 'x' }).items.map(({ title }) => title)).toEqual([
      'far',
      'later',
      'a',
      'b',
      'oldest',
      'unknown',
    ]);
    const same = ['c', 'a', 'b', 'a'].map((title) => at(title, '2023-01-01T00:00:00.000Z', 1));
    for (const list of [same, same.toReversed()])
      expect(toJsonFeed(list, { title: 'x' }).items.map(({ title }) => title)).toEqual(['a', 'a', 'b', 'c']);
  });

  test('does not change the given list', () => {
    const given = Object.freeze([at('old', '2022-01-01T00:00:00.000Z'), at('new', '2023-01-01T00:00:00.000Z')]);
    toJsonFeed(given, { title: 'x' });
    expect(given.map(({ headline }) => headline)).toEqual(['old', 'new']);
  });

  test('needs a title', () => {
    // A caller without type checks may pass any value.
    expect(() => toJsonFeed([], {} as { title: string })).toThrow(TypeError);
    expect(() => toJsonFeed([], undefined as unknown as { title: string })).toThrow('feed.title');
  });

  test('is valid, is plain data, and does not depend on the order of the Articles (property)', () => {
    const distinct = fc.uniqueArray(articles, {
      selector: ({ publishedAt, timestamp }) => `${publishedAt} ${timestamp.iso}`,
      maxLength: 5,
    });
    fc.assert(
      fc.property(distinct, (given) => {
        const made = toJsonFeed(given, { title: 'x' });
        expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        expect(JSON.stringify(made)).not.toMatch(/:null|undefined|\[object /);
        expect(toJsonFeed([...given].reverse(), { title: 'x' })).toEqual(made);
      }),
    );
  });

  test.skipIf(corpus === null)('is valid for the corpus (needs ../shared)', () => {
    const given = Object.values(corpus ?? {})
      .flat()
      .flatMap(({ document }) => {
        const result = safeParseArticle(document);
        return result.ok ? [result.article] : [];
      });
    const made = toJsonFeed(given, { title: 'Corpus' });
    expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
    expect(made.items).toHaveLength(given.length);
  });
});
