import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, type BodyNode, imagesOf, parseArticle } from 'rfi-article';
import { erasOf, rfi } from 'rfi-article/publishers';
import { isArticle } from 'rfi-article/schema';
import { type SampleDocument, sampleDocuments } from 'rfi-article/testing';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.js';
import { sample } from '../../src/testing/samples/sample.js';

const samples: readonly SampleDocument[] = Object.values(sampleDocuments);

describe.each(samples)('sample $name', ({ name, document, article }) => {
  it('is the fixture, and has its Article', () => {
    expect(document).toBe(readFileSync(join(root, 'fixtures', name, 'input.md'), 'utf8'));
    expect(parseArticle(document)).toEqual(article);
    expect(isArticle(article)).toBe(true);
  });
});

describe('a position in a sample', () => {
  it('counts the lines that end with LF, CR, or both', () => {
    const { article } = sample('lines', 'shows lines', 'a\nb\rc\r\nd', { at: '7-8' });
    expect(article).toEqual({
      position: { start: { line: 4, column: 1, offset: 7 }, end: { line: 4, column: 2, offset: 8 } },
    });
  });
});

describe('all samples together', () => {
  it('have properties that match their names', () => {
    expect(sampleDocuments.c4News.name).toBe('c4-news');
    expect(sampleDocuments.c4News.article).toBe(sampleDocuments.c4News.article);
  });

  it('include every era', () => {
    const shown = new Set(samples.map(({ name }) => name.slice(0, 2).toUpperCase()));
    expect(
      erasOf(rfi)
        .map(({ id }) => id)
        .filter((id) => !shown.has(id)),
    ).toEqual([]);
  });

  it('include every type of node', () => {
    const shown = new Set(samples.flatMap(({ article }) => [article.body, ...article.standfirst].flatMap(typesOf)));
    const all: readonly BodyNode['type'][] = [
      ...([
        'root',
        'paragraph',
        'heading',
        'list',
        'listItem',
        'blockquote',
        'table',
        'tableRow',
        'tableCell',
      ] as const),
      ...([
        'thematicBreak',
        'code',
        'inlineCode',
        'figure',
        'gallery',
        'embed',
        'audio',
        'video',
        'text',
        'strong',
      ] as const),
      ...(['emphasis', 'delete', 'link', 'break', 'image', 'underline', 'superscript', 'subscript'] as const),
    ];
    expect(all.filter((type) => !shown.has(type))).toEqual([]);
  });

  it('include every kind of boilerplate and of credit', () => {
    const kinds = (list: (article: Article) => readonly { readonly kind: string }[]): readonly string[] =>
      [...new Set(samples.flatMap(({ article }) => list(article).map(({ kind }) => kind)))].sort();
    expect(kinds(({ boilerplate }) => boilerplate)).toEqual(
      [
        ...['advertisement', 'app', 'artefact', 'byline', 'copyright', 'logo', 'newsletter', 'other', 'player'],
        ...['read-more', 'related', 'script', 'share', 'syndication'],
      ].sort(),
    );
    expect(kinds(({ credits }) => credits)).toEqual(['agency', 'author', 'copyright', 'editor', 'translator']);
  });

  it('include values and nulls in the same fields', () => {
    const all = samples.map(({ article }) => article);
    expect(all.some(({ frontMatter }) => frontMatter !== null)).toBe(true);
    for (const key of ['column', 'leadImage', 'printedDate', 'urlParts', 'language'] as const) {
      expect(new Set(all.map((article) => article[key] === null))).toEqual(new Set([true, false]));
    }
    expect(all.flatMap(imagesOf).some(({ caption, credit }) => caption !== null && credit !== null)).toBe(true);
  });
});

function typesOf(node: BodyNode): readonly string[] {
  return 'children' in node ? [node.type, ...node.children.flatMap(typesOf)] : [node.type];
}
