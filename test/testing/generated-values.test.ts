import fc from 'fast-check';
import type { Body, BodyNode, BodyPhrasing, ImageAsset } from 'rfi-article';
import { documentEras, documentPublishers } from 'rfi-article/testing';
import { anyBody, anyBrokenDocument, anyDocumentParts, anyText } from 'rfi-article/testing/arbitraries';
import { describe, expect, it } from 'vitest';

// A property holds for nothing if its values are not generated. These samples show that all kinds of them are.

const SAMPLE = { numRuns: 4000, seed: 19 };

/** The different values, sorted. */
function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].sort();
}

describe('anyText', () => {
  const texts = fc.sample(anyText(), SAMPLE);

  it.each([
    ...[
      '一',
      '渡',
      '口',
      '开',
      '，',
      'RFI',
      'a',
      '2023',
      '“',
      '”',
      ' - ',
      '©',
      '&',
      '&amp;',
      '&#22338;',
      '&nbsp',
      '<',
      '>',
    ],
    ...['<b>', '</p>', '<!--', '-->', '[', ']', '](', '(', ')', '------', '* * *', '"', "'", '\\', '{{ x }}'],
    ...['https://a.example/b', '😀', 'e\u0301', '\u00a0', '\u3000', '\u200b'],
  ])('generates texts with %j', (word) => {
    expect(texts.some((text) => text.includes(word))).toBe(true);
  });

  it('generates texts of one character and more, without blanks at the ends and without two spaces', () => {
    expect(texts.filter((text) => /^[ \u00a0\u3000]|[ \u00a0\u3000]$| {2}/.test(text))).toEqual([]);
    expect(Math.min(...texts.map(({ length }) => length))).toBe(1);
    // The space after a dash remains next to another.
    expect(texts.filter((text) => / -[^ -]/.test(text))).toEqual([]);
  });
});

describe('anyBody', () => {
  const bodies = fc.sample(anyBody(), SAMPLE);
  const nodes = bodies.flatMap(nodesIn);
  const ofType = <Type extends BodyNode['type']>(type: Type) =>
    nodes.filter((node): node is Extract<BodyNode, { type: Type }> => node.type === type);
  const images: readonly ImageAsset[] = [
    ...ofType('figure').map(({ image }) => image),
    ...ofType('gallery').flatMap((gallery) => gallery.images),
    ...ofType('embed').flatMap(({ poster }) => poster ?? []),
  ];
  const players = [...ofType('audio'), ...ofType('video')];
  const lists = ofType('list');
  const phrasingTypes: readonly BodyPhrasing['type'][] = [
    ...(['break', 'delete', 'emphasis', 'image', 'inlineCode', 'link', 'strong', 'subscript', 'superscript'] as const),
    ...(['text', 'underline'] as const),
  ];

  it.each<readonly [name: string, values: readonly unknown[], expected: readonly unknown[]]>([
    [
      'types of nodes',
      nodes.map(({ type }) => type),
      [
        ...[
          'audio',
          'blockquote',
          'break',
          'code',
          'delete',
          'embed',
          'emphasis',
          'figure',
          'gallery',
          'heading',
          'image',
        ],
        ...[
          'inlineCode',
          'link',
          'list',
          'listItem',
          'paragraph',
          'root',
          'strong',
          'subscript',
          'superscript',
          'table',
        ],
        ...['tableCell', 'tableRow', 'text', 'thematicBreak', 'underline', 'video'],
      ],
    ],
    [
      'types of blocks in quotations',
      ofType('blockquote').flatMap(({ children }) => children.map(({ type }) => type)),
      [...['audio', 'code', 'embed', 'figure', 'gallery', 'heading', 'paragraph', 'table', 'thematicBreak', 'video']],
    ],
    [
      'types of nodes in links',
      ofType('link').flatMap(({ children }) => children.map(({ type }) => type)),
      phrasingTypes.filter((type) => type !== 'link'),
    ],
    [
      'types of nodes in cells',
      ofType('tableCell').flatMap(({ children }) => children.map(({ type }) => type)),
      phrasingTypes,
    ],
    [
      'types of nodes in headings',
      ofType('heading').flatMap(({ children }) => children.map(({ type }) => type)),
      phrasingTypes,
    ],
    [
      'types of nodes in bold text',
      ofType('strong').flatMap(({ children }) => children.map(({ type }) => type)),
      phrasingTypes.filter((type) => type !== 'strong'),
    ],
    [
      'URLs of links',
      ofType('link').map(({ url }) => url),
      [
        'http://www.example.org/%E6%96%B0?x=1&y=2',
        'https://www.example.org/a',
        'https://www.example.org/b(c)d',
        'mailto:a@example.org',
        'tel:+33123456789',
      ],
    ],
    [
      'URLs of pictures',
      [...images, ...ofType('image')].map(({ url }) => url),
      [
        'https://s.rfi.fr/media/display/00000001-0000-11ea-8000-000000000001/w:1280/p:16x9/%E6%B8%A1%E5%8F%A3.jpg',
        'https://www.example.org/a.jpg',
        'https://www.example.org/a.png?x=1&y=2',
      ],
    ],
    ['numbers of blocks', bodies.map(({ children }) => children.length), [0, 1, 2, 3, 4]],
    ['depths of headings', ofType('heading').map(({ depth }) => depth), [1, 2, 3, 4, 5, 6]],
    [
      'lists',
      lists.map(({ ordered, start, spread }) => JSON.stringify({ ordered, start, spread })),
      [
        '{"ordered":false,"spread":false}',
        '{"ordered":false,"spread":true}',
        '{"ordered":true,"start":3,"spread":false}',
        '{"ordered":true,"start":3,"spread":true}',
      ],
    ],
    [
      'items, by their paragraphs',
      ofType('listItem').map(
        ({ spread, children }) => `${spread} ${children.filter(({ type }) => type === 'paragraph').length}`,
      ),
      [...['false 0', 'false 1', 'true 2']],
    ],
    ['numbers of items', lists.map(({ children }) => children.length), [1, 2]],
    ['numbers of rows', ofType('table').map(({ children }) => children.length), [1, 2]],
    ['numbers of cells', ofType('tableRow').map(({ children }) => children.length), [2]],
    ['numbers of pictures in galleries', ofType('gallery').map((gallery) => gallery.images.length), [1, 2]],
    ['numbers of lines of code', ofType('code').map(({ value }) => value.split('\n').length), [2]],
    ['figures with a link', ofType('figure').map(({ url }) => url !== null), [false, true]],
    ['alternative texts', images.map(({ alt }) => alt !== null), [false, true]],
    ['captions', images.map(({ caption }) => caption?.slice(0, 1)), ['图', undefined]],
    ['credits', images.map(({ credit }) => credit !== null), [false, true]],
    [
      'embeds with a title or a poster',
      ofType('embed').map(({ title, poster }) => `${title !== null} ${poster !== null}`),
      [...['false false', 'false true', 'true false', 'true true']],
    ],
    [
      'players with a title or an id',
      players.map(({ title, mediaId }) => `${title !== null} ${mediaId !== null}`),
      [...['false false', 'false true', 'true false', 'true true']],
    ],
    [
      'players by their files',
      players.map(({ type, sources }) => `${type} ${sources.length}`),
      ['audio 1', 'audio 2', 'video 1', 'video 2'],
    ],
    [
      'media types',
      players.flatMap(({ sources }) => sources.map(({ mimeType }) => String(mimeType))),
      ['audio/mpeg', 'null'],
    ],
  ])('generates all %s', (_, values, expected) => {
    expect(distinct(values)).toEqual(expected);
  });

  it('generates loose lists of which an item is tight', () => {
    expect(lists.some(({ spread, children }) => spread === true && children[0]?.spread === false)).toBe(true);
  });

  it('generates marks in marks of other kinds, but not in marks of the same kind', () => {
    const strong = ofType('strong').flatMap((node) =>
      nodesIn(node)
        .slice(1)
        .map(({ type }) => type),
    );
    expect(strong).toContain('emphasis');
    expect(strong).not.toContain('strong');
    expect(
      ofType('link').flatMap((node) =>
        nodesIn(node)
          .slice(1)
          .map(({ type }) => type),
      ),
    ).not.toContain('link');
  });
});

function nodesIn(node: BodyNode | Body): readonly BodyNode[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesIn)] : [node];
}

describe('anyDocumentParts', () => {
  const all = fc.sample(anyDocumentParts(), SAMPLE);
  const shownAs = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

  it.each<readonly [name: string, values: readonly unknown[], expected: readonly unknown[]]>([
    [
      'publishers',
      all.map(({ publisher }) => publisher ?? 'rfi'),
      distinct(documentPublishers.map(({ name }) => name)),
    ],
    [
      'eras',
      all.map(({ era }) => era ?? 'rfi-2023-share-x'),
      distinct(documentEras.map(({ name }) => name).filter((name) => name !== 'generic')),
    ],
    ['columns', all.map(({ column }) => shownAs(column)), ['"法国风光"', '"要闻解说"', 'null', 'undefined']],
    [
      'authors',
      all.map(({ authors }) => shownAs(authors)),
      [...['["Jane Roe"]', '["曼谷特约记者 孙远","李红"]', '["林小舟"]', '["林望海"]', '[]', 'undefined']],
    ],
    ['translators', all.map(({ translators }) => shownAs(translators)), ['["王远山"]', '[]', 'undefined']],
    ['editors', all.map(({ editors }) => shownAs(editors)), ['["赵一平"]', '[]', 'undefined']],
    [
      'lead images',
      all.map(({ leadImage }) => shownAs(leadImage)),
      ['"https://www.example.org/a.jpg"', 'null', 'undefined'],
    ],
    ['captions', all.map(({ leadCaption }) => shownAs(leadCaption).slice(0, 2)), ['"图', 'nu', 'un']],
    ['footers', all.map(({ syndication }) => shownAs(syndication)), ['"feedx.run"', 'null', 'undefined']],
    [
      'numbers of paragraphs in the standfirst',
      all.map(({ standfirst }) => (typeof standfirst === 'string' ? 'a text' : (standfirst?.length ?? 'none'))),
      [...[0, 1, 2, 'a text', 'none']],
    ],
    [
      'keys of front matter',
      all.flatMap(({ frontMatter }) => Object.keys(frontMatter ?? {})),
      ['layout', 'tags', 'title'],
    ],
    ['numbers of blocks', all.map(({ body }) => body?.length ?? 'none'), [0, 1, 2, 3, 4, 'none']],
    [
      'texts and blocks',
      all.flatMap(({ body }) => (typeof body === 'object' ? body.map((item) => typeof item) : [])),
      ['object', 'string'],
    ],
    [
      'headlines and timestamps',
      all.map(({ headline, epochMilliseconds }) => `${headline !== undefined} ${epochMilliseconds !== undefined}`),
      [...['false false', 'false true', 'true false', 'true true']],
    ],
    ['fractions of a second', all.map(({ epochMilliseconds = 0 }) => epochMilliseconds % 1000), [0]],
  ])('generates all %s', (_, values, expected) => {
    expect(distinct(values)).toEqual(expected);
  });

  it('generates a picture for every caption', () => {
    for (const { leadCaption, leadImage } of all)
      if (leadCaption !== undefined && leadCaption !== null) expect(leadImage).not.toBeNull();
  });
});

describe('anyBrokenDocument', () => {
  const documents = fc.sample(anyBrokenDocument(), SAMPLE);

  it.each([
    ['an inserted NUL', /\0/],
    ['inserted marks that overlap', /<b><i><\/b>/],
    ['an inserted start of a tag', /<div(?![ >a-z-])/],
    ['an inserted part of a reference', /&#(?!\d)/],
    ['a byte-order mark', /^\ufeff/],
    ['CRLF', /\r\n/],
    ['CR', /\r(?!\n)/],
    ['an invalid timestamp', /^<!--NaN-->/],
    ['a timestamp out of range', /8640000000000001/],
    ['an unsupported scheme', /\(javascript:/],
    ['a document of RFI', /\]\(https?:\/\/www\.rfi\.fr\//],
    ['a document of another publisher', /\]\(https:\/\/www\.cna\.com\.tw\//],
  ])('generates %s', (_, pattern) => {
    expect(documents.some((document) => pattern.test(document))).toBe(true);
  });

  it('generates documents from which a part is missing, but mostly not the end', () => {
    const complete = documents.filter((document) => /[\r\n]$/.test(document));
    expect(complete.length / documents.length).toBeGreaterThan(0.8);
    // The rest of the document is there once.
    expect(documents.filter((document) => document.split('\n------\n\n').length > 2)).toEqual([]);
    expect(documents.filter((document) => document.length < 100).length / documents.length).toBeLessThan(0.05);
  });

  it('generates documents with one to three damages', () => {
    const traces = [
      ...[
        /^\ufeff/,
        /\r/,
        /<!--NaN/,
        /8640000000000001/,
        /\(javascript:/,
        /\(\/cn\/a\)/,
        /<[A-Z]/,
        /(?:<span>){6}/,
        /Songti/,
      ],
      ...[
        /<!-- x -->/,
        /<p>&amp;#/,
        /ads\.example/,
        /RFI_FB/,
        /<\/div><\/div><\/div><\/p>/,
        /<p>\u00a0<\/p>/,
        />Array</,
      ],
    ];
    const numbers = documents.map((document) => traces.filter((trace) => trace.test(document)).length);
    expect(distinct(numbers)).toEqual([0, 1, 2, 3]);
  });

  it('generates documents of the publishers that are asked for', () => {
    const constrained = fc.sample(anyBrokenDocument({ publishers: ['voa'] }), { numRuns: 100, seed: 19 });
    // Some lack a part of the URL.
    expect(constrained.filter((document) => document.includes('voachinese.com/a/')).length).toBeGreaterThan(60);
  });

  it('generates documents that are cut inside a value', () => {
    const sampled = fc.sample(anyBrokenDocument({ publishers: ['voa'] }), { numRuns: 300, seed: 19 });
    // A URL without its beginning, in which no markup is inserted
    const cut = /\]\(https:\/\/(?!www\.voachinese\.com\/a\/)(?!\S*(?:Array|---))[^\s<>[\]&\0]*\)/;
    expect(sampled.some((document) => cut.test(document))).toBe(true);
  });
});
