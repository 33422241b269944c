import { describe, expect, it } from 'vitest';
import { isArticle } from '../../src/schema/index.js';
import { type Path, withPart } from './articles.js';
import { specimen } from './specimen.js';

// The values that each field of an Article may have, written by hand after docs/article.md. The test fails if the schema or its
// generated JSON Schema becomes stricter or less strict.

/** The values that are tried in each field, by name. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  five: 5,
  zero: 0,
  negative: -1,
  fraction: 1.5,
  'the first date': -8_640_000_000_000_000,
  'before the first date': -8_640_000_000_000_001,
  'the last date': 8_640_000_000_000_000,
  'after the last date': 8_640_000_000_000_001,
  'empty text': '',
  text: '雨',
  'digit as text': '5',
  'flag as text': 'true',
  sub: 'sub',
  sup: 'sup',
  instant: '2023-10-05T13:28:00.000Z',
  'instant in the thirteenth month': '2023-13-05T13:28:00.000Z',
  'instant without milliseconds': '2023-10-05T13:28:00Z',
  day: '2023-10-05',
  'day in the thirteenth month': '2023-13-05',
  'day without a leading zero': '2023-1-05',
  'day with a text after it': '2023-10-05 雨',
  'local time': '2023-10-05T15:28',
  'local time with seconds': '2023-10-05T15:28:30',
  'web URL': 'https://www.example.org/a',
  'web URL with a space': 'https://www.example.org/a b',
  'mail URL': 'mailto:a@example.org',
  'telephone URL': 'tel:+33123456789',
  'URL that could run code': 'javascript:alert(1)',
  'relative URL': '/a',
  list: [],
  object: {},
};

const TEXTS = Object.keys(SAMPLES).filter((name) => typeof SAMPLES[name] === 'string');

/** The samples that each kind of field accepts. No object of an Article may be empty. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  text: TEXTS,
  whole: [
    ...['five', 'zero', 'negative', 'the first date', 'before the first date', 'the last date', 'after the last date'],
  ],
  count: ['five', 'zero', 'the last date', 'after the last date'],
  ordinal: ['five', 'the last date', 'after the last date'],
  milliseconds: ['five', 'zero', 'negative', 'the first date', 'the last date'],
  depth: ['five'],
  flag: ['true'],
  instant: ['instant'],
  local: ['local time', 'local time with seconds', 'day'],
  day: ['day', 'day in the thirteenth month'],
  web: ['web URL'],
  link: ['web URL', 'mail URL', 'telephone URL'],
  list: ['list'],
  texts: ['object'],
  object: [],
  sub: ['sub'],
  sup: ['sup'],
  /** One of a few words, none of which is a sample. */
  word: [],
};

/** The kinds of fields, by name: `?` means that a field may be `null`, `~` that it may be absent. */
type Fields = Readonly<Record<string, string>>;

const position: Fields = { start: 'object', end: 'object' };
const point: Fields = { line: 'ordinal', column: 'ordinal', offset: 'count' };
const image: Fields = {
  ...{ url: 'web', alt: 'text?', caption: 'text?', credit: 'text?', id: 'text?', filename: 'text?' },
  ...{ width: 'count?', aspectRatio: 'text?', position: 'object?' },
};
const parent: Fields = { type: 'word', children: 'list' };
const recording: Fields = { type: 'word', title: 'text?', mediaId: 'text?', sources: 'list' };
const source: Fields = { url: 'web', mimeType: 'text?' };
const person: Fields = { kind: 'word', name: 'text', position: 'object?' };

/** The objects in an Article, by their paths in the specimen. */
const OBJECTS: Readonly<Record<string, Fields>> = {
  '': {
    ...{ publisher: 'text', language: 'text?', timestamp: 'object', publishedAt: 'instant', headline: 'text' },
    ...{ column: 'text?', url: 'web', urlParts: 'object?', printedDate: 'object?', leadImage: 'object?' },
    ...{ standfirst: 'list', body: 'object', credits: 'list', boilerplate: 'list', frontMatter: 'texts?' },
    source: 'object?',
  },
  timestamp: { epochMilliseconds: 'milliseconds', iso: 'instant' },
  urlParts: { edition: 'text?', section: 'text?', column: 'text?', date: 'day?', slug: 'text?' },
  printedDate: { text: 'text', local: 'local', timeZone: 'text?', instant: 'instant?', position: 'object?' },
  'printedDate/position': position,
  'printedDate/position/start': point,
  'printedDate/position/end': point,
  leadImage: image,
  'standfirst/0': parent,
  'credits/0': { ...person, place: 'text?', dayOfMonth: 'count?' },
  'credits/1': { ...person, url: 'link?' },
  'credits/2': { ...person, url: 'link?' },
  'credits/3': person,
  'credits/4': { kind: 'word', holder: 'text', year: 'whole?', position: 'object?' },
  'boilerplate/0': { kind: 'word', text: 'text', links: 'list', position: 'object?' },
  'boilerplate/0/links/0': { text: 'text', url: 'text', network: 'text?', shortUrl: 'text?', targetUrl: 'text?' },
  source: { title: 'text', url: 'text', positions: 'object' },
  'source/positions': {
    ...{ frontMatter: 'object?', timestamp: 'object', headline: 'object', rule: 'object?', body: 'object' },
  },
  body: parent,
  'body/children/0': { ...parent, position: 'object~' },
  'body/children/0/children/0': { type: 'word', value: 'text', position: 'object~' },
  'body/children/0/children/1': parent,
  'body/children/0/children/2': parent,
  'body/children/0/children/3': parent,
  'body/children/0/children/4': { type: 'word' },
  'body/children/0/children/5': { ...parent, url: 'link', title: 'text?~' },
  'body/children/0/children/6': { type: 'word', url: 'web', alt: 'text?~' },
  'body/children/0/children/7': { type: 'word', value: 'text' },
  'body/children/0/children/8': { ...parent, data: 'object' },
  'body/children/0/children/8/data': { hName: 'word' },
  'body/children/0/children/10': { ...parent, data: 'object' },
  'body/children/0/children/10/data': { hName: 'sup' },
  'body/children/0/children/11': { ...parent, data: 'object' },
  'body/children/0/children/11/data': { hName: 'sub' },
  'body/children/1': { ...parent, depth: 'depth' },
  'body/children/2': { ...parent, ordered: 'flag?~', start: 'whole?~', spread: 'flag?~' },
  'body/children/2/children/0': { ...parent, checked: 'flag?~', spread: 'flag?~' },
  'body/children/3': parent,
  'body/children/4': { ...parent, align: 'list?~' },
  'body/children/4/children/0': parent,
  'body/children/4/children/0/children/0': parent,
  'body/children/5': { type: 'word' },
  'body/children/6': { type: 'word', lang: 'text?~', meta: 'text?~', value: 'text' },
  'body/children/7': { type: 'word', image: 'object', url: 'link?' },
  'body/children/7/image': image,
  'body/children/8': { type: 'word', images: 'list' },
  'body/children/9': { type: 'word', provider: 'word', url: 'web', id: 'text?', title: 'text?', poster: 'object?' },
  'body/children/10': recording,
  'body/children/10/sources/0': source,
  'body/children/11': recording,
  'body/children/11/sources/0': source,
};

function keysOf(path: string): Path {
  return path === '' ? [] : path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

describe.each(Object.entries(OBJECTS))('/%s', (path, fields) => {
  const keys = keysOf(path);

  it('has these fields in the specimen', () => {
    const object = keys.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], specimen);
    expect(Object.keys(object as object).sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(Object.entries(fields))('%s: %s', (field, kind) => {
    const accepted = Object.keys(SAMPLES).filter((name) =>
      isArticle(withPart(specimen, [...keys, field], SAMPLES[name])),
    );
    const expected = [...(KINDS[kind.replace(/[?~]+$/, '')] ?? []), ...(kind.includes('?') ? ['null'] : [])];
    expect(accepted.sort()).toEqual(expected.sort());
    expect(isArticle(withPart(specimen, [...keys, field], undefined)), 'absent').toBe(kind.endsWith('~'));
  });

  it('has no other fields, not even `data`', () => {
    for (const field of ['extra', 'data', 'id', 'children'].filter((name) => !Object.hasOwn(fields, name)))
      expect(isArticle(withPart(specimen, [...keys, field], 'text')), field).toBe(false);
  });
});

describe('a field with a list of values', () => {
  it.each<readonly [path: string, values: readonly unknown[]]>([
    ['body/children/1/depth', [1, 2, 3, 4, 5, 6]],
    [
      'body/children/9/provider',
      'youtube twitter facebook instagram dailymotion vimeo soundcloud tiktok unknown'.split(' '),
    ],
    [
      'boilerplate/0/kind',
      [
        ...'share newsletter app advertisement read-more related byline copyright'.split(' '),
        ...'syndication player logo script artefact other'.split(' '),
      ],
    ],
    ['body/children/4/align/0', ['left', 'right', 'center', null]],
  ])('%s accepts each of them, and no other', (path, values) => {
    const keys = keysOf(path);
    const others = ['', 0, 7, 1.5, '1', 'null', 'x.com', 'justify', 'Share', true];
    const accepted = [...values, ...others].filter((value) => isArticle(withPart(specimen, keys, value)));
    expect(accepted).toEqual(values);
  });
});
