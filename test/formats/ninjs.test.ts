import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUri } from '../../src/formats/ninjs/associations.js';
import { toNinjs } from '../../src/formats/ninjs/index.js';
import { safeParseArticle } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import type { ImageAsset } from '../../src/model/image.js';
import { loadCorpus } from '../corpus/documents.js';
import { articles } from '../schema/articles.js';
import { bare, specimen } from '../schema/specimen.js';
import { formats } from './json-schema-formats.js';

const published = fileURLToPath(new URL('../../../shared/ninjs-schema_3.1.json', import.meta.url));
const corpus = loadCorpus();

function compile(): ValidateFunction {
  // Not strict: the published schema has `$ref` next to other keywords, and types next to `$ref`.
  const ajv = new Ajv2020({ strict: false, formats });
  // The schema of places, which no Article has.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  return ajv.compile(JSON.parse(readFileSync(published, 'utf8')) as object);
}

describe('toNinjs', () => {
  test('writes all known values', () => {
    expect(toNinjs(specimen)).toMatchObject({
      standard: { name: 'ninjs', version: '3.1' },
      uri: specimen.url,
      type: 'text',
      language: 'zh-Hans',
      contentCreated: '2023-10-05T15:28:00+02:00',
      versionCreated: '2023-10-05T13:45:02.000Z',
      headlines: [{ contentType: 'text/plain', value: '巴黎下雨' }],
      descriptions: [{ role: 'standfirst', contentType: 'text/plain', value: '首都的星期四。' }],
      by: '林雨',
      slugline: 'rain',
      located: '巴黎',
      copyrightHolder: 'AFP',
      copyrightNotice: '© 2023 AFP',
      subjects: [
        { name: '法国', rel: 'section' },
        { name: '法国风光', rel: 'column' },
      ],
      infoSources: [
        { name: 'Radio France Internationale', role: 'publisher' },
        { name: '法新社', role: 'agency' },
        { name: '林雨', role: 'author', uri: 'https://www.rfi.fr/cn/author/lin' },
        { name: '王伞', role: 'translator' },
        { name: '李云', role: 'editor' },
      ],
      altIds: [{ role: 'rfi.my', value: '9zeJ' }],
    });
  });

  test('omits unknown values', () => {
    expect(toNinjs(bare)).toEqual({
      standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
      uri: 'https://example.org/rain',
      type: 'text',
      contentCreated: '1970-01-01T00:00:00.000Z',
      versionCreated: '1970-01-01T00:00:00.000Z',
      headlines: [{ contentType: 'text/plain', value: 'Rain' }],
    });
  });

  test('writes no id of a short URL that has none', () => {
    const link = { text: '', url: 'https://rfi.my/', network: null, shortUrl: 'https://rfi.my/', targetUrl: null };
    const share = { kind: 'share', text: '', links: [link], position: null } as const;
    expect(toNinjs({ ...specimen, boilerplate: [share] })).not.toHaveProperty('altIds');
  });

  test('writes the standfirst and the body as text, with counts, and as HTML without the headline', () => {
    const [text, html] = toNinjs(specimen).bodies ?? [];
    expect(text).toMatchObject({
      contentType: 'text/plain',
      value: expect.stringMatching(/^首都的星期四。\n\n巴黎下雨。很大/),
    });
    // Counted by hand: 28 Han characters, `rain()`, `m2i` and twice `rain`.
    expect(text).toMatchObject({ charCount: 50, wordCount: 32 });
    expect(html).toMatchObject({ contentType: 'text/html', value: expect.stringContaining('<blockquote>') });
    expect(html?.value).not.toContain('<h1>');
  });

  test('writes images with their captions and credits', () => {
    const { associations = [] } = toNinjs(specimen);
    expect(associations[0]).toEqual({
      name: 'picture-1',
      rel: 'lead',
      uri: specimen.leadImage?.url,
      type: 'picture',
      title: 'Pont Neuf.jpg',
      descriptions: [
        { role: 'caption', contentType: 'text/plain', value: '雨中的新桥' },
        { role: 'alt', contentType: 'text/plain', value: 'The Pont Neuf in the rain' },
      ],
      copyrightNotice: '© Lucie Exemple / RFI',
      altIds: [{ role: 'media-id', value: '0f0e0d0c-0000-11ee-8000-005056bf30b7' }],
      renditions: [{ name: 'main', href: specimen.leadImage?.url, width: 1280, aspectRatio: '16:9' }],
    });
    expect(associations.map(({ name }) => name)).toEqual([
      ...['picture-1', 'picture-2', 'picture-3', 'picture-4', 'picture-5'],
      ...['embed-1', 'audio-1', 'video-1'],
    ]);
  });

  test('writes the URLs of pictures, recordings and embeds as URIs', () => {
    const url = 'https://e.org/渡[1]';
    const uri = 'https://e.org/%E6%B8%A1%5B1%5D';
    const titled = { title: null, position: undefined };
    const body: Article['body']['children'] = [
      { type: 'figure', image: { ...(specimen.leadImage as ImageAsset), url }, url: null },
      { type: 'audio', ...titled, mediaId: null, sources: [{ url, mimeType: null }] },
      { type: 'embed', ...titled, provider: 'unknown', url, id: null, poster: null },
    ];
    const { associations = [] } = toNinjs({ ...bare, body: { type: 'root', children: body } });
    expect(associations.map((item) => [item.uri, ...(item.renditions ?? []).map(({ href }) => href)])).toEqual([
      ...[[uri, uri], [uri, uri], [uri]],
    ]);
  });

  test('writes players and embeds', () => {
    const { associations = [] } = toNinjs(specimen);
    expect(associations.slice(5)).toEqual([
      {
        name: 'embed-1',
        rel: 'embed',
        uri: 'https://www.youtube.com/watch?v=abcdefghijk',
        type: 'video',
        title: '雨',
        altIds: [{ role: 'youtube', value: 'abcdefghijk' }],
      },
      {
        name: 'audio-1',
        rel: 'recording',
        uri: 'https://example.org/rain.mp3',
        type: 'audio',
        title: '雨声',
        altIds: [{ role: 'media-id', value: 'WBMZ00000-RFI-CN-20231005' }],
        renditions: [{ name: 'source-1', href: 'https://example.org/rain.mp3', contentType: 'audio/mpeg' }],
      },
      {
        name: 'video-1',
        rel: 'recording',
        uri: 'https://example.org/rain.mp4',
        type: 'video',
        renditions: [{ name: 'source-1', href: 'https://example.org/rain.mp4' }],
      },
    ]);
  });

  test.each([
    ['youtube', 'video'],
    ['dailymotion', 'video'],
    ['vimeo', 'video'],
    ['tiktok', 'video'],
    ['soundcloud', 'audio'],
    ['twitter', undefined],
    ['facebook', undefined],
    ['instagram', undefined],
    ['unknown', undefined],
  ] as const)('writes the type of an embed of %s if the service has only one: %s', (provider, type) => {
    const embed = { type: 'embed' as const, provider, url: 'https://e.org/', id: null, title: null, poster: null };
    expect(toNinjs({ ...bare, body: { type: 'root', children: [embed] } }).associations?.[0]?.type).toBe(type);
  });

  test('writes a copyright notice without a year', () => {
    const credits = [{ kind: 'copyright' as const, holder: 'AFP', year: null, position: null }];
    expect(toNinjs({ ...bare, credits }).copyrightNotice).toBe('© AFP');
  });

  test('says what is wrong with a value that is not an Article', () => {
    expect(() => toNinjs({ ...bare, url: 'javascript:alert(1)' })).toThrow(/\/url/);
    // Such values may come from JSON, whose types are not checked.
    expect(() => toNinjs({ ...bare, headline: undefined } as unknown as Article)).toThrow(/\/headline/);
  });
});

describe('the URI of an Article', () => {
  test.each([
    ['https://www.rfi.fr/cn/%E6%B3%95/a', 'https://www.rfi.fr/cn/%E6%B3%95/a'],
    ['http://www.rfi.fr//cn/a[1]', 'http://www.rfi.fr//cn/a%5B1%5D'],
    ['https://example.org/a?b[]=c|d#e#f', 'https://example.org/a?b%5B%5D=c%7Cd#e%23f'],
    ['https://example.org/a#', 'https://example.org/a#'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/%e6%Aa%2F%0', 'https://example.org/%e6%Aa%2F%250'],
    ['https://example.org%e6/%zz?%g0#%0g', 'https://example.org%e6/%25zz?%25g0#%250g'],
    ['https://[::1]/a', 'https://[::1]/a'],
    ['https://example.org/雨\ud800', 'https://example.org/%E9%9B%A8%EF%BF%BD'],
  ])('%s is %s', (url, uri) => {
    expect(toUri(url)).toBe(uri);
    expect(formats['uri']).toSatisfy((pattern: RegExp) => pattern.test(uri));
  });
});

describe.skipIf(!existsSync(published))('with the published JSON Schema (needs ../shared)', () => {
  test('every Article is valid (property)', () => {
    const validate = compile();
    fc.assert(
      fc.property(articles, (article) => {
        const ninjs = toNinjs(article);
        expect(validate(ninjs), JSON.stringify(validate.errors)).toBe(true);
        expect(JSON.parse(JSON.stringify(ninjs))).toEqual(ninjs);
        expect(JSON.stringify(ninjs)).not.toMatch(/:null|undefined|\[object /);
      }),
    );
  });

  test.skipIf(corpus === null)('every document of the corpus is valid', () => {
    const validate = compile();
    const wrong: unknown[] = [];
    let valid = 0;
    for (const { id, document } of Object.values(corpus ?? {}).flat()) {
      const result = safeParseArticle(document);
      if (!result.ok) continue;
      if (validate(toNinjs(result.article))) valid++;
      else wrong.push({ id, errors: validate.errors });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(valid).toBeGreaterThan(3600);
  });
});
