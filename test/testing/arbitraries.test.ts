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
import { buildArticle, buildDocument, diffArticles, formatDifferences } from 'rfi-article/testing';
import {
  anyArticle,
  anyBody,
  anyBrokenDocument,
  anyDocument,
  anyDocumentParts,
  anyText,
} from 'rfi-article/testing/arbitraries';
import { describe, expect, it } from 'vitest';
import { stringifyArticle } from '../../src/article/stringify.js';

const numRuns = Number(process.env['RUNS'] ?? 200);

/** What a URL says of its picture is found by the reader, not by the arbitrary. */
function withoutFindings(body: Body): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      ['position', 'id', 'filename', 'width', 'aspectRatio'].includes(key) ? undefined : value,
    ),
  );
}

/** A block without what a page's own elements cannot say: a poster, a media id. */
function withoutPlayerData(block: BodyBlock): BodyBlock {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) => (key === 'poster' || key === 'mediaId' ? null : value)),
  );
}

describe('anyText', () => {
  it('is a text as the reader gives it, in headline, standfirst and body', () => {
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
  it('comes back out of the document that is written of it', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const article = parseArticle(stringifyArticle(buildArticle({ body })));
        expect(withoutFindings(article.body)).toEqual(withoutFindings(body));
      }),
      { numRuns },
    );
  });

  it('comes back out of a page, but for what only players know', () => {
    fc.assert(
      fc.property(fc.array(anyBody(), { minLength: 1, maxLength: 3 }), (bodies) => {
        // The reader takes a second gallery for the first one's full-screen twin: a paragraph is between any two blocks here.
        fc.pre(!bodies.some(({ children }) => children.some(holdsNeighbouringGalleries)));
        const paragraph: BodyBlock = { type: 'paragraph', children: [{ type: 'text', value: '文' }] };
        const children = bodies
          .flatMap((body) => body.children)
          .flatMap((block) => [withoutPlayerData(block), paragraph]);
        const article = parseArticle(buildDocument({ body: children }));
        expect(withoutFindings(article.body)).toEqual(withoutFindings({ type: 'root', children }));
      }),
      { numRuns },
    );
  });

  it('satisfies the schema', () => {
    fc.assert(
      fc.property(anyBody(), (body) => isArticle(buildArticle({ body }))),
      { numRuns },
    );
  });

  it('holds headings of every depth, and lists that do not start at one', () => {
    const blocks = fc.sample(anyBody(), { numRuns: 600, seed: 1 }).flatMap(({ children }) => children);
    const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
    expect([...new Set(depths)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const starts = blocks.flatMap((block) => (block.type === 'list' && block.ordered === true ? [block.start] : []));
    expect([...new Set(starts)]).toEqual([3]);
  });

  it('holds every type of block', () => {
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

describe('anyDocument', () => {
  it('is valid', () => {
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
  it('never makes the reader throw, and what can be read is an Article', () => {
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
  it('satisfies the schema and survives JSON', () => {
    fc.assert(
      fc.property(anyArticle(), (article) => {
        expect(isArticle(article)).toBe(true);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
      { numRuns },
    );
  });

  it('survives stringify and parse', () => {
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

  it('leaves only the part that matters, as small as it fails', () => {
    const isShort = (parts: { readonly headline?: string }): boolean => (parts.headline ?? '').length < 3;
    const parts = smallest(anyDocumentParts(), isShort);
    expect(Object.keys(parts ?? {})).toEqual(['headline']);
    // One word, or three of one letter.
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

/** Whether two galleries follow each other inside a block, where no paragraph is put between them. */
function holdsNeighbouringGalleries(node: BodyNode): boolean {
  if (!('children' in node)) return false;
  const children: readonly BodyNode[] = node.children;
  return children.some(
    (child, at) =>
      holdsNeighbouringGalleries(child) || (child.type === 'gallery' && children[at + 1]?.type === 'gallery'),
  );
}
