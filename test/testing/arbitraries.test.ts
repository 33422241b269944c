import fc from 'fast-check';
import {
  type Body,
  type BodyBlock,
  type BodyNode,
  parseArticle,
  safeParseArticle,
  withoutPositions,
} from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';
import { isArticle } from 'rfi-article/schema';
import {
  buildArticle,
  buildDocument,
  diffArticles,
  documentEras,
  documentPublishers,
  formatDifferences,
} from 'rfi-article/testing';
import {
  anyArticle,
  anyBody,
  anyBrokenDocument,
  anyDocument,
  anyDocumentParts,
  anyText,
  type DocumentConstraints,
} from 'rfi-article/testing/arbitraries';
import { describe, expect, it } from 'vitest';
import { stringifyArticle } from '../../src/article/stringify.js';

const numRuns = Number(process.env['RUNS'] ?? 200);

/** Removes the values that the reader derives from the URL of a picture, because the arbitrary does not generate them. */
function withoutDerivedValues(body: Body): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      ['position', 'id', 'filename', 'width', 'aspectRatio'].includes(key) ? undefined : value,
    ),
  );
}

/** Returns a block without the values that the elements of a page cannot express: posters and media ids. */
function withoutPlayerData(block: BodyBlock): BodyBlock {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) => (key === 'poster' || key === 'mediaId' ? null : value)),
  );
}

describe('anyText', () => {
  it('generates texts that are read unchanged in the headline, standfirst and body', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const article = parseArticle(buildDocument({ headline: text, standfirst: text, body: text }));
        const paragraph = [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
        expect(article.headline).toBe(text);
        expect(withoutPositions(article)).toMatchObject({ standfirst: paragraph, body: { children: paragraph } });
      }),
      { numRuns },
    );
  });
});

describe('anyBody', () => {
  it('generates bodies that are read unchanged from the document that stringifyArticle writes', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const article = parseArticle(stringifyArticle(buildArticle({ body })));
        expect(withoutDerivedValues(article.body)).toEqual(withoutDerivedValues(body));
      }),
      { numRuns },
    );
  });

  it('generates bodies that are read unchanged from a page, except for data of players', () => {
    fc.assert(
      fc.property(fc.array(anyBody(), { minLength: 1, maxLength: 3 }), (bodies) => {
        // A gallery after another would be read as its full-screen copy, so a paragraph is put between any two blocks here.
        fc.pre(!bodies.some(({ children }) => children.some(hasAdjacentGalleries)));
        const paragraph: BodyBlock = { type: 'paragraph', children: [{ type: 'text', value: '文' }] };
        const children = bodies
          .flatMap((body) => body.children)
          .flatMap((block) => [withoutPlayerData(block), paragraph]);
        const article = parseArticle(buildDocument({ body: children }));
        expect(withoutDerivedValues(article.body)).toEqual(withoutDerivedValues({ type: 'root', children }));
      }),
      { numRuns },
    );
  });

  it('generates bodies that satisfy the schema', () => {
    fc.assert(
      fc.property(anyBody(), (body) => isArticle(buildArticle({ body }))),
      { numRuns },
    );
  });

  it('generates headings of every depth, and lists that do not start at 1', () => {
    const blocks = fc.sample(anyBody(), { numRuns: 600, seed: 1 }).flatMap(({ children }) => children);
    const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
    expect([...new Set(depths)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const starts = blocks.flatMap((block) => (block.type === 'list' && block.ordered === true ? [block.start] : []));
    expect([...new Set(starts)]).toEqual([3]);
  });

  it('generates blocks of every type', () => {
    const types = new Set(
      fc.sample(anyBody(), { numRuns: 300, seed: 1 }).flatMap(({ children }) => children.map(({ type }) => type)),
    );
    const all: readonly BodyBlock['type'][] = [
      'paragraph',
      'heading',
      'list',
      'blockquote',
      'table',
      'thematicBreak',
      'code',
      'figure',
      'gallery',
      'embed',
      'audio',
      'video',
    ];
    expect([...types].sort()).toEqual(all.toSorted());
  });
});

describe('anyDocumentParts', () => {
  const sample = (constraints: DocumentConstraints) =>
    fc.sample(anyDocumentParts(constraints), { numRuns: 300, seed: 1 });

  it('generates the publishers and eras that are asked for, or only RFI if no publisher is named but an era is', () => {
    const kinds = (constraints: DocumentConstraints) =>
      [...new Set(sample(constraints).map(({ publisher, era }) => publisher ?? era ?? 'default'))].sort();
    expect(kinds({ eras: ['rfi-2020-wire', 'rfi-2021-bare'] })).toEqual(['rfi-2020-wire', 'rfi-2021-bare']);
    expect(kinds({ publishers: ['voa', 'rfi'], eras: ['rfi-2020-wire'] })).toEqual(['rfi-2020-wire', 'voa']);
    expect(kinds({ publishers: ['voa'] })).toEqual(['voa']);
    // All publishers, and all eras of RFI but that of a publisher without a record.
    expect(kinds({})).toHaveLength(documentPublishers.length - 1 + documentEras.length - 1);
  });

  it('generates timestamps of every year of the archive', () => {
    const years = sample({}).flatMap(({ epochMilliseconds }) =>
      epochMilliseconds === undefined ? [] : [new Date(epochMilliseconds).getUTCFullYear()],
    );
    expect([...new Set(years)].sort()).toEqual([2020, 2021, 2022, 2023, 2024]);
  });
});

describe('anyDocument', () => {
  it('generates valid documents', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const result = safeParseArticle(document);
        expect(result.ok).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('anyBrokenDocument', () => {
  it('generates documents on which the reader does not throw, and returns a valid Article if it returns one', () => {
    fc.assert(
      fc.property(anyBrokenDocument(), (document) => {
        const result = safeParseArticle(document);
        if (result.ok) expect(isArticle(result.article)).toBe(true);
        else expect(result.error.name).toBe('ArticleSyntaxError');
      }),
      { numRuns },
    );
  });
});

describe('anyArticle', () => {
  it('generates Articles that satisfy the schema and can be written as JSON', () => {
    fc.assert(
      fc.property(anyArticle(), (article) => {
        expect(isArticle(article)).toBe(true);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
      { numRuns },
    );
  });

  it('generates Articles that do not change in a round trip', () => {
    fc.assert(
      fc.property(anyArticle(), (article) => {
        const again = parseArticle(stringifyArticle(article), { publishers: allPublishers });
        expect(formatDifferences(diffArticles(article, again, { ignorePositions: true }))).toBe('');
      }),
      { numRuns },
    );
  });
});

describe('shrinking', () => {
  function smallest<Value>(arbitrary: fc.Arbitrary<Value>, holds: (value: Value) => boolean): Value | undefined {
    const { counterexample } = fc.check(fc.property(arbitrary, holds), { seed: 42, numRuns: 1000 });
    return counterexample?.[0];
  }

  it('keeps only the part that makes the test fail, as short as possible', () => {
    const isShort = (parts: { readonly headline?: string }): boolean => (parts.headline ?? '').length < 3;
    const parts = smallest(anyDocumentParts(), isShort);
    expect(Object.keys(parts ?? {})).toEqual(['headline']);
    // One word, or three with one letter each.
    expect(parts?.headline?.length).toBeLessThanOrEqual(6);
  });

  it('finds the smallest body', () => {
    const hasNoList = (body: Body): boolean => body.children.every(({ type }) => type !== 'list');
    const paragraph = { type: 'paragraph', children: [{ type: 'text', value: '一' }] };
    expect(smallest(anyBody(), hasNoList)).toMatchObject({
      children: [{ type: 'list', children: [{ type: 'listItem', children: [paragraph] }] }],
    });
  });
});

/** Returns whether a block contains two adjacent galleries, between which no paragraph is put. */
function hasAdjacentGalleries(node: BodyNode): boolean {
  if (!('children' in node)) return false;
  const children: readonly BodyNode[] = node.children;
  return children.some(
    (child, at) => hasAdjacentGalleries(child) || (child.type === 'gallery' && children[at + 1]?.type === 'gallery'),
  );
}
