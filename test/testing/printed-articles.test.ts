import { fileURLToPath } from 'node:url';
import { type BodyBlock, type BodyTable, parseArticle } from 'rfi-article';
import {
  articleMatchers,
  articleSnapshotSerializer,
  buildArticle,
  diffArticles,
  formatDifferences,
  printArticle,
} from 'rfi-article/testing';
import { describe, expect, it } from 'vitest';
import { harbour } from '../formats/harbour-article.js';
import { specimen } from '../schema/specimen.js';

// What a developer sees when a test with Articles fails, as whole texts.

const inFolder = (file: string): string => fileURLToPath(new URL(`written/${file}`, import.meta.url));

it.each([
  ['every value', harbour],
  ['every type of node', specimen],
])('an Article with %s is printed completely', async (name, article) => {
  await expect(`${printArticle(article)}\n`).toMatchFileSnapshot(inFolder(`printed-${name.replaceAll(' ', '-')}.txt`));
});

it('an Article in which values are missing is printed with null and none', () => {
  const article = parseArticle('<!--0-->\n[](https://e.example/a)\n------\n');
  expect(printArticle(article)).toBe(
    [
      'Article of generic, language null',
      'headline: ""',
      'column: null',
      'publishedAt: 1970-01-01T00:00:00.000Z',
      'timestamp: epochMilliseconds=0 iso="1970-01-01T00:00:00.000Z"',
      'printedDate: null',
      'url: https://e.example/a',
      'urlParts: null',
      'leadImage: null',
      'standfirst: none',
      'body: none',
      'credits: none',
      'boilerplate: none',
    ].join('\n'),
  );
});

it('a value that is undefined is printed as if it were missing', () => {
  const printed = (table: Partial<BodyTable>): string =>
    printArticle(buildArticle({ body: [{ type: 'table', children: [], ...table }] }));
  expect(printed({ align: undefined, position: undefined })).toBe(printed({}));
  expect(printed({ align: null })).toBe(printed({}).replace('  table', '  table align=null'));
});

it('empty front matter is printed as none', () => {
  expect(
    printArticle(buildArticle({ frontMatter: {} }))
      .split('\n')
      .at(-1),
  ).toBe('frontMatter: none');
});

it.each([
  ['雨 风', '雨 风'],
  ['undefined', '"undefined"'],
  ['null', '"null"'],
  ['false', '"false"'],
  ['-1.5', '"-1.5"'],
  ['1.5.2', '1.5.2'],
  ['true north', 'true north'],
  ['[1]', '"[1]"'],
  ['a [1]', 'a [1]'],
  ['{', '"{"'],
  ['"a"', '"\\"a\\""'],
  ['a\\b', '"a\\\\b"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['a\nb', '"a\\nb"'],
  ['a\tb', '"a\\tb"'],
  ['a\u00a0b', '"a\\u00a0b"'],
  ['a\u200bb', '"a\\u200bb"'],
  ['a\u2028b', '"a\\u2028b"'],
  ['a\u3000b', '"a\\u3000b"'],
  ['a\ufffdb', '"a\\ufffdb"'],
  ['a\ud800b', '"a\\ud800b"'],
  ['a\u{e0061}b', '"a\\udb40\\udc61b"'],
  ['', '""'],
])('the headline %j is printed as %s', (headline, printed) => {
  expect(printArticle(buildArticle({ headline })).split('\n')[1]).toBe(`headline: ${printed}`);
});

describe('the differences between two bodies', () => {
  /** A body in which a letter is a paragraph, and a hyphen a thematic break. */
  const bodyOf = (letters: string) =>
    buildArticle({
      body: Array.from(letters, (letter): string | BodyBlock => (letter === '-' ? { type: 'thematicBreak' } : letter)),
    });

  it.each([
    ['abc', 'abc', []],
    ['abc', 'xabc', ['added 0']],
    ['abc', 'abcx', ['added 3']],
    ['abc', 'bc', ['removed 0']],
    ['abc', 'ac', ['removed 1']],
    ['abc', 'ab', ['removed 2']],
    ['abc', 'axc', ['changed 1']],
    ['abc', 'xyz', ['changed 0', 'changed 1', 'changed 2']],
    ['abc', '', ['removed 0', 'removed 1', 'removed 2']],
    ['', 'ab', ['added 0', 'added 1']],
    // Of two items that changed places, the first is removed and added again.
    ['ab', 'ba', ['removed 0', 'added 1']],
    ['abc', 'cab', ['added 0', 'removed 2']],
    ['aab', 'ab', ['removed 1']],
    ['abab', 'baba', ['removed 0', 'added 3']],
    // Blocks of different types are not compared. If as many remain on both sides, the removed one comes first.
    ['a', '-', ['removed 0', 'added 0']],
    ['-', 'a', ['removed 0', 'added 0']],
    ['a', '-b', ['added 0', 'changed 0']],
    ['-b', 'a', ['removed 0', 'changed 1']],
    ['xa-y', 'x-by', ['removed 1', 'added 2']],
  ] as const)('%j and %j are %j', (before, after, expected) => {
    const found = diffArticles(bodyOf(before), bodyOf(after)).map(
      ({ kind, path }) => `${kind} ${path.slice('/body/children/'.length).replace('/children/0/value', '')}`,
    );
    expect(found).toEqual(expected);
  });
});

it('the differences between two Articles are listed in the order of the Article, with both values', () => {
  const { leadImage, credits, boilerplate } = harbour;
  if (leadImage === null) throw new Error('The Article has a lead image.');
  const changed = {
    ...harbour,
    headline: '北港重开',
    column: null,
    leadImage: { ...leadImage, width: 320, alt: null },
    credits: credits
      .slice(1)
      .map((credit) => (credit.kind === 'editor' ? { ...credit, kind: 'author', url: null } : credit)),
    boilerplate: boilerplate.map((piece) => ({ ...piece, links: piece.links.slice(0, 1) })),
    frontMatter: { layout: 'page', title: '北港' },
  } as typeof harbour; // the kinds are those of credits
  expect(formatDifferences(diffArticles(harbour, changed))).toMatchInlineSnapshot(`
    "/headline
      - 北港 <重开> & “通航”
      + 北港重开
    /column
      - 海事 & 航运
      + null
    /leadImage/alt
      - 北码头
      + null
    /leadImage/width
      - 640
      + 320
    /credits/0
      - {"kind":"agency","name":"海通社","place":null,"dayOfMonth":null,"position":null}
    /credits/8
      - {"kind":"editor","name":"钱审","position":null}
    /credits/7
      + {"kind":"author","name":"钱审","position":null,"url":null}
    /credits/9
      - {"kind":"editor","name":"孙审","position":null}
    /credits/8
      + {"kind":"author","name":"孙审","position":null,"url":null}
    /boilerplate/0/links/1
      - {"text":"","url":"https://share.example/","network":"x","shortUrl":null,"targetUrl":null}
    /boilerplate/3/links/1
      - {"text":"","url":"https://share.example/","network":"x","shortUrl":"https://go.example/b2","targetUrl":null}
    /frontMatter/layout
      - post
      + page
    /frontMatter/title
      + 北港"
  `);
  expect(articleMatchers.toEqualArticle(changed, harbour).message()).toBe(
    `The Articles differ (- expected, + received):\n\n${formatDifferences(diffArticles(harbour, changed))}`,
  );
});

it.each([
  [{}, ['/body/children/0/position', '/source']],
  [{ ignorePositions: true }, []],
  [{ ignore: ['/source'] }, ['/body/children/0/position']],
  [{ ignore: ['/source', '/body/children/0/position'] }, []],
  [{ ignorePositions: true, ignore: ['/nowhere'] }, []],
  [{ ignorePositions: false, ignore: ['/body'] }, ['/source']],
])('with the options %j, only the values at %j differ', (options, expected) => {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
  const before = { ...buildArticle({ body: ['一'] }), source: null };
  const [paragraph] = before.body.children;
  if (paragraph === undefined) throw new Error('The Article has a paragraph.');
  const after = {
    ...before,
    body: { ...before.body, children: [{ ...paragraph, position }] },
    source: specimen.source,
  };
  expect(diffArticles(before, after, options).map(({ path }) => path)).toEqual(expected);
  // Unless told otherwise, the matcher ignores positions.
  const { pass } = articleMatchers.toEqualArticle(after, before, options);
  expect(pass).toBe(expected.length === 0 || !('ignorePositions' in options));
});

it('a value that is missing altogether is a difference of the Article itself', () => {
  // A caller without type checks may pass any value.
  const nothing = undefined as unknown as typeof harbour;
  expect(diffArticles(harbour, harbour)).toEqual([]);
  expect(diffArticles(nothing, harbour)).toEqual([{ path: '', kind: 'added', before: undefined, after: harbour }]);
  expect(formatDifferences(diffArticles(specimen, nothing)).split('\n')[0]).toBe('(the Article itself)');
});

it('the serializer indents every line of an Article but the first', () => {
  const lines = printArticle(specimen).split('\n');
  expect(articleSnapshotSerializer.serialize(specimen, {}, '    ')).toBe(lines.join('\n    '));
  expect(articleSnapshotSerializer.serialize(specimen)).toBe(lines.join('\n'));
});
