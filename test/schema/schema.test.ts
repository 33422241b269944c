import { describe, expect, test } from 'vitest';
import { toText } from '../../src/formats/text/index.js';
import type { Article } from '../../src/model/article.js';
import { articleSchema, assertArticle, isArticle } from '../../src/schema/index.js';
import { bare, specimen } from './specimen.js';

function issuesOf(value: unknown) {
  return articleSchema['~standard'].validate(value).issues;
}

function articleOfDepth(depth: number, leaf: unknown = { type: 'text', value: 'deep' }): unknown {
  let node = leaf;
  // The paragraph and the leaf are two of the nodes.
  for (let level = 2; level < depth; level++) node = { type: 'strong', children: [node] };
  return { ...bare, body: { type: 'root', children: [{ type: 'paragraph', children: [node] }] } };
}

function withBlock(block: unknown): unknown {
  return { ...bare, body: { type: 'root', children: [block] } };
}

describe('articleSchema', () => {
  test('accepts an Article, and one in which all values that may be unknown are unknown', () => {
    expect(issuesOf(specimen)).toBeUndefined();
    expect(issuesOf(bare)).toBeUndefined();
  });

  test('returns the value itself, not a copy', () => {
    const result = articleSchema['~standard'].validate(specimen);
    expect(result.issues === undefined && result.value).toBe(specimen);
  });

  test('is synchronous Standard Schema, version 1', () => {
    expect(articleSchema['~standard']).toMatchObject({ version: 1, vendor: 'rfi-article' });
  });

  test('reports what is wrong and where', () => {
    expect(issuesOf({ ...bare, headline: 5 })).toEqual([{ path: ['headline'], message: 'Expected a string, got 5' }]);
    expect(issuesOf(withBlock({ type: 'script' }))?.[0]).toMatchObject({
      path: ['body', 'children', 0, 'type'],
      message: expect.stringMatching(/^Expected one of "paragraph", .*, got "script"$/),
    });
  });

  test.each([
    ['undefined', undefined, 'Expected an object, got undefined'],
    ['null', null, 'Expected an object, got null'],
    ['a string', 'x', 'Expected an object, got "x"'],
    ['a list', [], 'Expected an object, got a list'],
  ])('refuses %s', (_name, value, message) => {
    expect(issuesOf(value)?.[0]?.message).toBe(message);
  });

  test.each([
    ['a missing field', { ...bare, language: undefined }, '/language: Expected a string, got undefined'],
    ['an unknown field', { ...bare, mood: 'grey' }, '/mood: This field is unknown'],
    ['an invalid date', { ...bare, publishedAt: '2023-13-05T00:00:00.000Z' }, '/publishedAt: Expected an instant'],
    [
      'a date without milliseconds',
      { ...bare, publishedAt: '2023-10-05T00:00:00Z' },
      '/publishedAt: Expected an instant',
    ],
    ['a URL that could run code', { ...bare, url: 'javascript:alert(1)' }, '/url: Expected an absolute URL'],
    [
      'a fraction',
      { ...bare, timestamp: { ...bare.timestamp, epochMilliseconds: 0.5 } },
      'Expected a whole number that a date can hold, got 0.5',
    ],
    ['a heading of depth 7', withBlock({ type: 'heading', depth: 7, children: [] }), '/body/children/0/depth'],
    ['text as a block', withBlock({ type: 'text', value: 'x' }), '/body/children/0/type: Expected one of'],
    ['raw HTML', withBlock({ type: 'html', value: '<script>' }), '/body/children/0/type: Expected one of'],
    [
      'an element chosen by `data`',
      withBlock({ type: 'paragraph', children: [], data: { hName: 'script' } }),
      '/body/children/0/data: This field is unknown',
    ],
    [
      'another element for an underline',
      withBlock({ type: 'paragraph', children: [{ type: 'underline', children: [], data: { hName: 'script' } }] }),
      '/body/children/0/children/0/data/hName: Expected "u", got "script"',
    ],
    [
      'a link that could run code',
      withBlock({ type: 'paragraph', children: [{ type: 'link', url: 'JavaScript:alert(1)', children: [] }] }),
      '/body/children/0/children/0/url: Expected an absolute URL',
    ],
    [
      'front matter with a value that is not a string',
      { ...bare, frontMatter: { layout: 5 } },
      '/frontMatter/layout: Expected a string, got 5',
    ],
    ['front matter that is a list', { ...bare, frontMatter: [] }, '/frontMatter: Expected an object, got a list'],
    ['a text that is an object', { ...bare, headline: {} }, '/headline: Expected a string, got an object'],
    ['a text that is a function', { ...bare, headline: String }, '/headline: Expected a string, got a function'],
    ['a list that is a text', { ...bare, credits: 'x' }, '/credits: Expected a list, got "x"'],
    ['a block that is a number', withBlock(5), '/body/children/0: Expected an object, got 5'],
    ['a block without a type', withBlock({ children: [] }), '/body/children/0/type: This field is missing'],
    [
      'children that are a text',
      withBlock({ type: 'blockquote', children: 'x' }),
      '/children: Expected a list, got "x"',
    ],
    [
      'a flag that is a text',
      withBlock({ type: 'list', ordered: 'yes', children: [] }),
      '/body/children/0/ordered: Expected true or false, got "yes"',
    ],
  ])('refuses %s', (_name, value, message) => {
    expect(isArticle(value)).toBe(false);
    expect(() => assertArticle(value)).toThrow(message);
  });

  test.each([
    [null, 'null'],
    ['x', '"x"'],
    [[], 'a list'],
    [5n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
  ])('says that a value itself is not an Article: %s', (value, shown) => {
    expect(() => assertArticle(value)).toThrow(`Not an Article:\n  the value itself: Expected an object, got ${shown}`);
  });

  test('writes a path as a JSON Pointer', () => {
    expect(() => assertArticle({ ...bare, frontMatter: { 'a/b~c/d~e': 5 } })).toThrow(
      '/frontMatter/a~1b~0c~1d~0e: Expected',
    );
  });

  test('accepts every alignment of a column', () => {
    for (const align of [null, [], ['left', 'center', 'right', null]])
      expect(issuesOf(withBlock({ type: 'table', align, children: [] }))).toBeUndefined();
    expect(issuesOf(withBlock({ type: 'table', align: ['middle'], children: [] }))).toHaveLength(1);
  });

  test('lists five faults and counts the rest', () => {
    expect(() => assertArticle({})).toThrow('/headline: This field is missing\n  … and 11 more');
    expect(() => assertArticle({})).toThrow(
      /^Not an Article:\n(?: {2}\/\w+: This field is missing\n){5} {2}… and 11 more$/,
    );
  });

  test.each([
    [5, ''],
    [6, '\n  … and 1 more'],
  ])('lists the faults if there are few: %d', (count, rest) => {
    const fields = Array.from({ length: count }, (_, at) => `field${at}`);
    const value = { ...bare, ...Object.fromEntries(fields.map((field) => [field, ''])) };
    const lines = fields.slice(0, 5).map((field) => `\n  /${field}: This field is unknown`);
    expect(() => assertArticle(value)).toThrow(
      expect.objectContaining({ message: `Not an Article:${lines.join('')}${rest}` }),
    );
  });

  test('throws a TypeError with all issues', () => {
    expect(() => assertArticle({})).toThrow(
      expect.objectContaining({ name: 'ArticleSchemaError', issues: expect.objectContaining({ length: 16 }) }),
    );
    expect(() => assertArticle({})).toThrow(TypeError);
  });

  test('shortens quotations', () => {
    const message = (url: string) => issuesOf({ ...bare, url })?.[0]?.message;
    expect(message('x'.repeat(60))).toContain(`got "${'x'.repeat(60)}"`);
    expect(message('x'.repeat(61))).toContain(`got "${'x'.repeat(60)}…"`);
    expect(issuesOf({ ...bare, url: 'x'.repeat(1_000_000) })?.[0]?.message.length).toBeLessThan(200);
  });
});

test('an error in a getter of the value is passed on, not taken for the end of the check', () => {
  const value: Article = Object.defineProperty({ ...bare }, 'headline', {
    enumerable: true,
    get: () => {
      throw new Error('The headline is sealed');
    },
  });
  for (const check of [isArticle, assertArticle, issuesOf, toText] as readonly ((article: Article) => unknown)[])
    expect(() => check(value)).toThrow('The headline is sealed');
});

describe('the depth', () => {
  test('is limited to 540 nodes, and the position of the node beyond that is reported', () => {
    expect(isArticle(articleOfDepth(540))).toBe(true);
    expect(isArticle(articleOfDepth(540, { type: 'strong', children: [] }))).toBe(true);
    const [issue, ...others] = issuesOf(articleOfDepth(541)) ?? [];
    expect(others).toEqual([]);
    expect(issue?.message).toBe('The nodes are nested more than 540 deep');
    expect(issue?.path).toHaveLength(1 + 2 * 541);
    const faulty = articleOfDepth(541) as Record<string, unknown>;
    expect(issuesOf({ ...faulty, headline: 5 })?.map(({ message }) => message)).toEqual([issue?.message]);
  });

  test('has the same limit in the formats', () => {
    expect(toText(articleOfDepth(540) as Article)).toBe('Rain\n\ndeep');
    expect(() => toText(articleOfDepth(541) as Article)).toThrow(
      new RangeError('The nodes are nested more than 540 deep.'),
    );
  });

  test('has the same limit in the standfirst', () => {
    const { body } = articleOfDepth(541) as { body: { children: unknown[] } };
    expect(issuesOf({ ...bare, standfirst: body.children })?.[0]?.message).toContain('540 deep');
  });

  test('does not overflow the stack if it is too great', () => {
    expect(isArticle(articleOfDepth(1_000_000))).toBe(false);
  });

  test('and neither does a long list of faults', () => {
    const holes = Array.from({ length: 150_000 }, () => undefined);
    expect(issuesOf(withBlock({ type: 'paragraph', children: holes }))).toHaveLength(150_000);
    const scripts = Array.from({ length: 150_000 }, () => ({ type: 'script' }));
    expect(issuesOf({ ...bare, body: { type: 'root', children: scripts } })).toHaveLength(150_000);
  });

  test('is limited in circular structures, too', () => {
    const circle = { type: 'blockquote', children: [] as unknown[] };
    circle.children.push(circle, circle);
    expect(isArticle(withBlock(circle))).toBe(false);
  });
});

describe('the keys "__proto__" and "constructor"', () => {
  const polluting = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  ) as object;

  test('are refused and do not change prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const value = Object.defineProperty({ ...bare }, key, { value: polluting, enumerable: true });
      expect(issuesOf(value)).toEqual([{ path: [key], message: 'This field is unknown' }]);
    }
    expect(issuesOf(withBlock({ type: 'thematicBreak', ...polluting }))).toBeDefined();
    // JSON would contain a node without its type.
    expect(isArticle(withBlock(Object.create({ type: 'thematicBreak' })))).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('are allowed in front matter, like any other key', () => {
    expect(isArticle({ ...bare, frontMatter: JSON.parse('{"__proto__": "x", "constructor": "y"}') })).toBe(true);
    expect(issuesOf({ ...bare, frontMatter: polluting })?.map(({ path }) => path)).toEqual([
      ['frontMatter', '__proto__'],
      ['frontMatter', 'constructor'],
    ]);
  });
});
