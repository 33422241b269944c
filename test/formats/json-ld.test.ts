import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publisherName } from '../../src/formats/article-parts.js';
import { jsonLdScript, toJsonLd } from '../../src/formats/json-ld/index.js';
import type { Article } from '../../src/model/article.js';
import { generic } from '../../src/publishers/generic.js';
import { allPublishers } from '../../src/publishers/index.js';
import { articles } from '../schema/articles.js';
import { bare, specimen } from '../schema/specimen.js';

describe('toJsonLd', () => {
  test('writes all known values', () => {
    expect(toJsonLd(specimen)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: '巴黎下雨',
      url: specimen.url,
      mainEntityOfPage: { '@type': 'WebPage', '@id': specimen.url },
      datePublished: '2023-10-05T15:28:00+02:00',
      inLanguage: 'zh-Hans',
      articleSection: '法国',
      isPartOf: { '@type': 'CreativeWorkSeries', name: '法国风光' },
      description: '首都的星期四。',
      author: [{ '@type': 'Person', name: '林雨', url: 'https://www.rfi.fr/cn/author/lin' }],
      translator: [{ '@type': 'Person', name: '王伞' }],
      editor: [{ '@type': 'Person', name: '李云' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Radio France Internationale' },
      sourceOrganization: [{ '@type': 'Organization', name: '法新社' }],
      dateline: '巴黎',
      copyrightHolder: [{ '@type': 'Organization', name: 'AFP' }],
      copyrightYear: 2023,
      identifier: ['https://rfi.my/9zeJ'],
    });
  });

  test('omits unknown values', () => {
    expect(toJsonLd(bare)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Rain',
      url: 'https://example.org/rain',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://example.org/rain' },
      datePublished: '1970-01-01T00:00:00.000Z',
    });
  });

  test('writes every image with its caption and credit, with the lead image first', () => {
    const { image = [] } = toJsonLd(specimen);
    expect(image).toHaveLength(5);
    expect(image[0]).toEqual({
      '@type': 'ImageObject',
      url: specimen.leadImage?.url,
      caption: '雨中的新桥',
      creditText: '© Lucie Exemple / RFI',
      description: 'The Pont Neuf in the rain',
      identifier: '0f0e0d0c-0000-11ee-8000-005056bf30b7',
      width: { '@type': 'QuantitativeValue', value: 1280, unitCode: 'E37' },
    });
    expect(image[2]).toEqual({ '@type': 'ImageObject', url: 'https://example.org/other.jpg' });
  });

  test('writes recordings', () => {
    expect(toJsonLd(specimen)).toMatchObject({
      audio: [
        {
          '@type': 'AudioObject',
          contentUrl: 'https://example.org/rain.mp3',
          name: '雨声',
          encodingFormat: 'audio/mpeg',
          identifier: 'WBMZ00000-RFI-CN-20231005',
        },
      ],
      video: [{ '@type': 'VideoObject', contentUrl: 'https://example.org/rain.mp4' }],
    });
  });

  test('writes the standfirst and the body as text, with blank lines between blocks, and counts the words', () => {
    const { articleBody, wordCount } = toJsonLd({
      ...bare,
      standfirst: [{ type: 'paragraph', children: [{ type: 'text', value: 'Two words' }] }],
      body: {
        type: 'root',
        children: [
          {
            type: 'blockquote',
            children: [{ type: 'paragraph', children: [{ type: 'text', value: 'and three more' }] }],
          },
          { type: 'thematicBreak' },
        ],
      },
    });
    expect(articleBody).toBe('Two words\n\nand three more');
    expect(wordCount).toBe(5);
  });

  test('identifies the article by its short URL, which all links of the share block contain', () => {
    const linkTo = (code: string) => ({
      ...{ text: '', url: 'https://e.org/', network: 'x', targetUrl: null },
      shortUrl: `https://rfi.my/${code}`,
    });
    const { identifier } = toJsonLd({
      ...bare,
      boilerplate: [
        { kind: 'share', text: '', links: [linkTo('9zeJ'), linkTo('9zeJ'), linkTo('9zeJ')], position: null },
        { kind: 'related', text: '', links: [linkTo('Ab1c')], position: null },
      ],
    });
    expect(identifier).toEqual(['https://rfi.my/9zeJ']);
  });

  test('names publishers, except for generic', () => {
    for (const { id, name } of allPublishers) expect(publisherName(id)).toBe(name);
    expect(publisherName(generic.id)).toBeNull();
    expect(publisherName('constructor')).toBeNull();
  });
});

describe('datePublished', () => {
  const printed = (local: string, instant: string | null, publishedAt: string): Article => ({
    ...bare,
    publishedAt,
    printedDate: { text: '', local, timeZone: 'Europe/Paris', instant, position: null },
  });

  test.each([
    ['summer', '2023-10-05T15:28', '2023-10-05T13:28:00.000Z', '2023-10-05T15:28:00+02:00'],
    ['winter', '2023-12-05T15:28', '2023-12-05T14:28:00.000Z', '2023-12-05T15:28:00+01:00'],
    ['with seconds', '2023-12-05T15:28:09', '2023-12-05T14:28:09.000Z', '2023-12-05T15:28:09+01:00'],
    ['the easternmost time zone', '2023-12-05T15:28', '2023-12-05T01:28:00.000Z', '2023-12-05T15:28:00+14:00'],
    ['a time zone west of Greenwich', '2023-12-05T15:28', '2023-12-05T18:58:00.000Z', '2023-12-05T15:28:00-03:30'],
  ])('is the printed time with its UTC offset: %s', (_name, local, instant, expected) => {
    expect(toJsonLd(printed(local, instant, instant)).datePublished).toBe(expected);
  });

  test.each([
    ['only a day is printed', '2023-10-05', null],
    ['only a day is printed, with an instant', '2023-10-09', '2023-10-09T13:28:00.000Z'],
    ['the offset would be more than 14 hours', '2023-10-10T03:29', '2023-10-09T13:28:00.000Z'],
    ['the offset would be less than -14 hours', '2023-10-08T23:27', '2023-10-09T13:28:00.000Z'],
    ['the offset would not be a whole number of minutes', '2023-10-09T15:28:30', '2023-10-09T13:28:00.000Z'],
    ['the printed time and its instant do not agree', '2023-10-05T15:28', '2023-10-09T13:28:00.000Z'],
    ['publishedAt is another instant', '2023-10-05T15:28', '2023-10-05T13:28:00.000Z'],
    ['publishedAt is another instant of the same hours', '2023-10-09T14:28', '2023-10-09T12:28:00.000Z'],
  ])('is in UTC if %s', (_name, local, instant) => {
    const publishedAt = '2023-10-09T13:28:00.000Z';
    expect(toJsonLd(printed(local, instant, publishedAt)).datePublished).toBe(publishedAt);
  });

  test.each(['+275760-09-13T00:00:00.000Z', '-000001-01-01T00:00:00.000Z', '2023-02-31T00:00:00.000Z'])(
    'is omitted if it cannot be written with a four-digit year: %s',
    (publishedAt) => {
      expect(toJsonLd({ ...bare, publishedAt })).not.toHaveProperty('datePublished');
    },
  );
});

describe('in a <script> element', () => {
  const hostile = '</script><script>alert(1)</script><!-- <ScRiPt> </SCRIPT>';
  const attacked: Article = {
    ...specimen,
    headline: hostile,
    column: hostile,
    language: hostile,
    body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: hostile }] }] },
    credits: [{ kind: 'author', name: hostile, url: 'mailto:a@b.example', position: null }],
  };

  test('the output of JSON.stringify cannot end the element', () => {
    const json = JSON.stringify(toJsonLd(attacked));
    expect(json).not.toMatch(/<\/script|<script|<!--/i);
    expect(json.replaceAll('\u2060', '')).toContain('</script><script>alert(1)</script><!--');
    expect(json).not.toContain('mailto:'); // only http: and https: URLs are pages of persons
  });

  test('other angle brackets are not changed', () => {
    expect(toJsonLd({ ...bare, headline: 'a < b </p> <b> <!' }).headline).toBe('a < b </p> <b> <!');
  });

  test('jsonLdScript keeps every string', () => {
    expect(jsonLdScript({ ...bare, headline: 'a\u2028b\u2029c&' })).toContain('"a\\u2028b\\u2029c\\u0026"');
    const text = jsonLdScript(attacked);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ headline: hostile, articleBody: `首都的星期四。\n\n${hostile}` });
  });

  test('no Article can end the element (property)', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const json = JSON.stringify(toJsonLd(article));
        expect(json).not.toMatch(/<\/script|<script|<!--/i);
        expect(jsonLdScript(article)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(json).not.toMatch(/:null|undefined|\[object /);
      }),
    );
  });
});

describe('a value that is not an Article', () => {
  test('throws an error that says where the fault is', () => {
    // Such values may come from JSON, whose types are not checked.
    const broken = JSON.parse('{"publisher": "rfi"}') as Article;
    expect(() => toJsonLd(broken)).toThrow(/\/language/);
    expect(() => toJsonLd({ ...bare, url: 'javascript:alert(1)' })).toThrow(/\/url/);
  });
});
