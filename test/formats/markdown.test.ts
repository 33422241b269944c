import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { articleToMarkdown, toMarkdown } from '../../src/formats/markdown/index.js';
import { safeParseArticle } from '../../src/index.js';
import type { BodyBlock, BodyPhrasing, BodyTableCell } from '../../src/model/body.js';
import { loadCorpus } from '../corpus/documents.js';
import { cpuSeconds } from '../cpu-seconds.js';
import { bodyArbitrary, phrasingArbitrary, textArbitrary } from './body-arbitrary.js';
import { image, makeArticle, paragraph, printedDate, text, withBody } from './make-article.js';
import { outline, outlineOf, readMarkdown } from './read-markdown.js';

const corpus = loadCorpus();

/** Returns the Markdown of the body, without a headline. */
function bodyMarkdown(...children: BodyBlock[]): string {
  return toMarkdown({ ...withBody(...children), headline: '' });
}

/** Returns the Markdown of a node that need not be part of an Article. */
function write(node: Nodes): string {
  return serialise(node, { extensions: [articleToMarkdown()] });
}

const cell = (value: string): BodyTableCell => ({ type: 'tableCell', children: [text(value)] });
const tightList = (...items: BodyBlock[][]): BodyBlock => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children })),
});
const strong = (...children: BodyPhrasing[]): BodyPhrasing => ({ type: 'strong', children });
const emphasis = (...children: BodyPhrasing[]): BodyPhrasing => ({ type: 'emphasis', children });

describe('toMarkdown', () => {
  test('writes the headline, date, lead image, standfirst and body', () => {
    const article = makeArticle({
      printedDate,
      leadImage: image({ alt: '图', caption: '图说', credit: '© AFP' }),
      standfirst: [paragraph('导语')],
      body: { type: 'root', children: [paragraph('一')] },
    });
    expect(toMarkdown(article)).toBe(
      '# 题目\n\n05/10/2023 - 15:28\n\n![图](https://s.example/a.jpg)\\\n*图说 — © AFP*\n\n**导语**\n\n一\n',
    );
  });

  const cases: readonly (readonly [name: string, blocks: BodyBlock[], expected: string])[] = [
    ['asterisks in a paragraph remain text', [paragraph('* * *')], '\\* \\* \\*\n'],
    ['a number at the start does not begin a list', [paragraph('1. 一')], '1\\. 一\n'],
    ['a sign > at the start does not begin a quotation', [paragraph('> 一 > 二')], '&gt; 一 > 二\n'],
    ['tags in text remain text', [paragraph('<b>a</b>')], '&lt;b>a&lt;/b>\n'],
    ['references in text remain text', [paragraph('&#22338; &amp;')], '&amp;#22338; &amp;amp;\n'],
    [
      'bold next to Chinese punctuation needs a reference',
      [paragraph('据', strong(text('“甲”')), '乙')],
      '&#x636E;**“甲”**&#x4E59;\n',
    ],
    [
      'spaces at the ends of a mark need references',
      [paragraph('a', strong(text(' b ')), 'c')],
      'a**&#x20;b&#x20;**c\n'.replace(/^a/, '&#x61;').replace(/c\n$/, '&#x63;\n'),
    ],
    ['a URL in text does not become a link', [paragraph('见 https://a.example/b')], '见 https:<!---->//a.example/b\n'],
    [
      'a table in an item is separated from the paragraph before it',
      [
        tightList([
          paragraph('一'),
          { type: 'table', children: [{ type: 'tableRow', children: [cell('甲'), cell('乙')] }] },
        ]),
      ],
      '* 一\n\n  | 甲 | 乙 |\n  | - | - |\n',
    ],
    [
      'a thematic break at the start of an item does not use the list marker',
      [tightList([{ type: 'thematicBreak' }], [paragraph('一')])],
      '* ___\n* 一\n',
    ],
    ['code with a tag is HTML', [paragraph({ type: 'inlineCode', value: 'a<b>' })], '<code>a&lt;b></code>\n'],
    [
      'an empty caption adds nothing before the credit',
      [{ type: 'figure', url: null, image: image({ caption: '', credit: '© AFP' }) }],
      '![](https://s.example/a.jpg)\\\n*© AFP*\n',
    ],
    ['a URL in capitals does not become a link', [paragraph('见 WWW.A.EXAMPLE')], '见 WWW<!---->.A.EXAMPLE\n'],
    [
      'a URL as the text of a link is not divided',
      [paragraph('a', { type: 'link', url: 'https://e.org/', title: 'x', children: [text('www.a.example')] })],
      'a[www.a.example](https://e.org/ "x")\n',
    ],
    [
      'a picture at the end of a tight item is separated from the next item',
      [
        tightList(
          [
            { type: 'blockquote', children: [{ type: 'figure', url: null, image: image({ caption: '船' }) }] },
            paragraph('一'),
          ],
          [paragraph('二')],
        ),
      ],
      '* > ![](https://s.example/a.jpg)\\\n  > *船*\n\n  一\n* 二\n',
    ],
    ['a break is a backslash', [paragraph('a', { type: 'break' }, 'b')], 'a\\\nb\n'],
    [
      'a break at the end of a mark is HTML',
      [paragraph('a', strong(text('b'), { type: 'break' }), 'c')],
      'a**b<br>**&#x63;\n',
    ],
    [
      'underline, superscript and subscript are HTML',
      [paragraph('x', { type: 'superscript', children: [text('2')], data: { hName: 'sup' } })],
      'x<sup>2</sup>\n',
    ],
    [
      'adjacent inline code is separated',
      [paragraph('a', { type: 'inlineCode', value: 'b' }, { type: 'inlineCode', value: 'c' })],
      'a`b`<!---->`c`\n',
    ],
    [
      'inline code next to code in HTML is not separated',
      [
        paragraph(
          { type: 'inlineCode', value: 'a<b' },
          { type: 'inlineCode', value: 'c' },
          { type: 'inlineCode', value: 'd`' },
          { type: 'inlineCode', value: 'e<' },
        ),
      ],
      '<code>a&lt;b</code>`c`<code>d\\`</code><code>e&lt;</code>\n',
    ],
    [
      'inline code with a backtick or a tag is HTML, so that all renderers find its end',
      [paragraph('a', { type: 'inlineCode', value: '`<i>' }, 'b')],
      'a<code>\\`&lt;i></code>b\n',
    ],
    [
      'a backslash at the end of code in HTML does not escape the end tag',
      [paragraph({ type: 'inlineCode', value: '`\\' })],
      '<code>\\`\\\\</code>\n',
    ],
    [
      'a table is separated from the paragraph before it',
      [
        paragraph('a'),
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('b')] }] }] },
      ],
      'a\n\n| b |\n| - |\n',
    ],
    [
      'an embed is a link',
      [{ type: 'embed', provider: 'youtube', url: 'https://y.example/1', id: null, title: '片', poster: null }],
      '[片](https://y.example/1)\n',
    ],
    [
      'a recording is the links to its sources',
      [{ type: 'audio', title: '录音', mediaId: null, sources: [{ url: 'https://y.example/1.mp3', mimeType: null }] }],
      '[录音](https://y.example/1.mp3)\n',
    ],
  ];
  test.each(cases)('%s', (_name, blocks, expected) => {
    expect(bodyMarkdown(...blocks)).toBe(expected);
    expect(readMarkdown(expected)).toEqual(outlineOf(...blocks));
  });

  test.each(['a', '1', 'a.b', 'a+', 'a-', 'a.'])(
    'an e-mail address in text does not become a link: %s@e.org',
    (name) => {
      const block = paragraph(`至 ${name}@e.org 止`);
      expect(bodyMarkdown(block)).toBe(`至 ${name}<!---->@e.org 止\n`);
      expect(readMarkdown(bodyMarkdown(block))).toEqual(outlineOf(block));
    },
  );

  test('a table cell may contain pipes and breaks', () => {
    const table: BodyBlock = {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [text('a|b'), { type: 'break' }, text('c')] },
            { type: 'tableCell', children: [] },
          ],
        },
      ],
    };
    expect(bodyMarkdown(table)).toBe('| a\\|b<br>c | |\n| - | - |\n');
  });

  test('adjacent deletions and nested marks read back', () => {
    const deletion = (value: string): BodyPhrasing => ({ type: 'delete', children: [text(value)] });
    const block = paragraph('a', deletion('b'), deletion('c'), emphasis(text('d'), strong(text('e'))));
    expect(readMarkdown(bodyMarkdown(block))).toEqual(outlineOf(block));
  });

  test('a mark nested in a mark of the same type is written as its content, which keeps the time linear', () => {
    let node: BodyPhrasing = text('x');
    for (let depth = 0; depth < 500; depth++) node = depth % 2 === 0 ? strong(node) : emphasis(node);
    let written = '';
    const seconds = cpuSeconds(() => {
      written = bodyMarkdown(paragraph(node));
    });
    expect(written).toBe('***x***\n');
    expect(seconds).toBeLessThan(2);
  });

  test.each<readonly [between: string, wrap: (node: BodyPhrasing) => BodyPhrasing, written: string]>([
    ['underlined text', (node) => ({ type: 'underline', children: [node], data: { hName: 'u' } }), '<u>b</u>'],
    ['a link', (node) => ({ type: 'link', url: 'https://e.org/', children: [node] }), '[b](https://e.org/)'],
    ['a superscript', (node) => ({ type: 'superscript', children: [node], data: { hName: 'sup' } }), '<sup>b</sup>'],
  ])('a mark in %s in a mark of the same type is written as its content', (_between, wrap, written) => {
    expect(bodyMarkdown(paragraph(strong(text('a'), wrap(strong(text('b'))))))).toBe(`**a${written}**\n`);
    expect(bodyMarkdown(paragraph(emphasis(text('a'), wrap(emphasis(text('b'))))))).toBe(`*a${written}*\n`);
  });

  test('numbering a long list does not search the list for each item', () => {
    const items = Array.from({ length: 40_000 }, () => ({ type: 'listItem' as const, children: [paragraph('a')] }));
    let written = '';
    const seconds = cpuSeconds(() => {
      written = bodyMarkdown({ type: 'list', ordered: true, start: 3, spread: false, children: items });
    });
    expect(written).toMatch(/^3\. a\n4\. a\n/);
    expect(seconds).toBeLessThan(10);
  });

  test('writes only the text of unsafe links and images in a tree that is not an Article', () => {
    const block = paragraph(
      'a',
      { type: 'link', url: 'java\nscript:alert(1)', children: [text('b')] },
      { type: 'image', url: 'data:image/svg+xml,x', alt: 'c' },
    );
    expect(() => bodyMarkdown(block)).toThrow('Not an Article: /body/children/0/children/1/url');
    expect(write(block)).toBe('abc\n');
    const figure: BodyBlock = {
      type: 'figure',
      image: image({ url: 'javascript:alert(1)', alt: '图' }),
      url: 'javascript:alert(1)',
    };
    expect(write(figure)).toBe('图\n');
  });

  const safeUrl = 'https://e.org/';
  const unsafeUrl = 'javascript:canary()';
  const nodesAfterText: readonly (readonly [name: string, node: BodyPhrasing, written: string])[] = [
    ['code', { type: 'inlineCode', value: 'b' }, '`b`'],
    ['code as HTML', { type: 'inlineCode', value: '`' }, '<code>\\`</code>'],
    ['a link', { type: 'link', url: safeUrl, children: [text('b')] }, `[b](${safeUrl})`],
    ['a URL as its own text', { type: 'link', url: safeUrl, children: [text(safeUrl)] }, `<${safeUrl}>`],
    ['an image', { type: 'image', url: safeUrl, alt: 'b' }, `![b](${safeUrl})`],
    ['a mark', strong(text('b')), '**b**'],
    ['underlined text', { type: 'underline', children: [text('b')], data: { hName: 'u' } }, '<u>b</u>'],
    ['an unsafe link', { type: 'link', url: unsafeUrl, children: [text('<b')] }, '&lt;b'],
    ['an unsafe image', { type: 'image', url: unsafeUrl, alt: '<b' }, '&lt;b'],
  ];
  test.each(nodesAfterText)('a backslash before %s remains text', (_name, node, written) => {
    expect(write(paragraph('甲\\', node))).toBe(`甲\\\\${written}\n`);
  });

  test('an exclamation mark before a link does not make an image of it, even where unsafe nodes are left out', () => {
    const link: BodyPhrasing = { type: 'link', url: safeUrl, children: [text('b')] };
    const image: BodyPhrasing = { type: 'image', url: safeUrl, alt: 'b' };
    expect(write(paragraph('甲!', link))).toBe(`甲\\![b](${safeUrl})\n`);
    expect(write(paragraph('甲!', image))).toBe(`甲!![b](${safeUrl})\n`);
    const unsafeLink = { type: 'link' as const, url: unsafeUrl, children: [link] };
    expect(write(paragraph('甲!', unsafeLink))).toBe(`甲\\![b](${safeUrl})\n`);
    expect(write(paragraph('甲!', { type: 'image', url: unsafeUrl, alt: '' }, link))).toBe(`甲\\![b](${safeUrl})\n`);
  });

  test('the extension writes nodes without a parent, and those of GFM', () => {
    expect(write({ type: 'break' })).toBe('<br>\n');
    expect(write({ type: 'inlineCode', value: 'a' })).toBe('`a`\n');
    expect(write({ type: 'listItem', children: [paragraph('a')] })).toBe('* a\n');
    expect(
      write({
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', checked: true, children: [paragraph('a')] }],
      }),
    ).toBe('* [x] a\n');
  });

  test('an empty quotation or item does not join the paragraph after it', () => {
    expect(bodyMarkdown({ type: 'blockquote', children: [] }, paragraph('a'))).toBe('>\n\na\n');
    expect(bodyMarkdown(tightList([]), paragraph('a'))).toBe('*\n\na\n');
  });

  test('a recording without a source is its title, and the second source is its URL', () => {
    const recording = (...urls: string[]): BodyBlock => ({
      ...{ type: 'audio', title: '潮', mediaId: null },
      sources: urls.map((url) => ({ url, mimeType: null })),
    });
    expect(bodyMarkdown(recording())).toBe('潮\n');
    expect(bodyMarkdown(recording('https://e.org/a.mp3', 'https://e.org/a.m4a'))).toBe(
      '[潮](https://e.org/a.mp3)\\\n<https://e.org/a.m4a>\n',
    );
  });

  describe('writes a reference instead of a character that has a meaning in Markdown', () => {
    const inUrls = { "'": '&#x27;', '(': '&#x28;', ')': '&#x29;', '[': '&#x5B;', ']': '&#x5D;', '|': '&#x7C;' };
    const inTitles = {
      ...inUrls,
      '"': '&#x22;',
      '<': '&lt;',
      '>': '&gt;',
      '\\': '&#x5C;',
      '`': '&#x60;',
      '\n': '&#xA;',
      '&#': '&amp;#',
      '&l': '&amp;l',
      '& ': '& ',
      '*': '*',
    };

    test.each(Object.entries(inUrls))('in the URL of a link or an image: %s', (character, reference) => {
      const url = `https://e.org/a${character}b`;
      const link: BodyPhrasing = { type: 'link', url, children: [text('船')] };
      expect(bodyMarkdown({ type: 'paragraph', children: [link, text('来'), { type: 'image', url, alt: '图' }] })).toBe(
        `[船](https://e.org/a${reference}b)来![图](https://e.org/a${reference}b)\n`,
      );
      const row = {
        type: 'tableRow' as const,
        children: [{ type: 'tableCell' as const, children: [link] }, cell('来')],
      };
      expect(bodyMarkdown({ type: 'table', children: [row] })).toBe(
        `| [船](https://e.org/a${reference}b) | 来 |\n| - | - |\n`,
      );
    });

    test.each([
      ['<b>', '&lt;b>'],
      ['&lt;', '&amp;lt;'],
      ['[x](y)', '&#x5B;x&#x5D;(y)'],
    ])('in the text of a link and the alternative text of an image: %s', (label, written) => {
      const link: BodyPhrasing = { type: 'link', url: 'https://e.org/', children: [text(label)] };
      const image: BodyPhrasing = { type: 'image', url: 'https://e.org/', alt: label };
      expect(bodyMarkdown(paragraph(link, '来', image))).toBe(
        `[${written}](https://e.org/)来![${written}](https://e.org/)\n`,
      );
    });

    test.each(Object.entries(inTitles))('in the title of a link: %j', (character, reference) => {
      const title = `一${character}二`;
      const link: BodyPhrasing = { type: 'link', url: 'https://e.org/', title, children: [text('船')] };
      expect(bodyMarkdown({ type: 'paragraph', children: [link] })).toBe(`[船](https://e.org/ "一${reference}二")\n`);
    });
  });

  test('every line break in inline code is a space', () => {
    expect(bodyMarkdown(paragraph({ type: 'inlineCode', value: 'a\rb\r\nc\nd' }))).toBe('`a b c d`\n');
    // A blank line would end the paragraph, and the end tag would be in another one.
    expect(bodyMarkdown(paragraph({ type: 'inlineCode', value: '`a\n\nb\r\nc\rd' }))).toBe(
      '<code>\\`a  b c d</code>\n',
    );
  });

  test('the numbers of a list have at most nine digits', () => {
    const items = [
      { type: 'listItem' as const, children: [paragraph('a')] },
      { type: 'listItem' as const, children: [paragraph('b')] },
    ];
    const list: BodyBlock = { type: 'list', ordered: true, start: 999_999_999, spread: false, children: items };
    expect(bodyMarkdown(list)).toMatch(/^\d{9}\. a\n\d{9}\. b\n$/);
  });

  test('a list begins with the number of its first item, which is 1 unless it is known', () => {
    const numbered = (start?: number | null): BodyBlock => ({
      ...{ type: 'list', ordered: true, spread: false },
      children: ['a', 'b'].map((item) => ({ type: 'listItem', children: [paragraph(item)] })),
      ...(start === undefined ? {} : { start }),
    });
    expect(bodyMarkdown(numbered(3))).toBe('3. a\n4. b\n');
    expect(bodyMarkdown(numbered(0))).toBe('0. a\n1. b\n');
    for (const unknown of [undefined, null, -1]) expect(bodyMarkdown(numbered(unknown))).toBe('1. a\n2. b\n');
  });

  test('sixteen nested quotations and lists are marked, and no more', () => {
    const nested = (wrap: (block: BodyBlock, depth: number) => BodyBlock): string => {
      let block: BodyBlock = paragraph('a');
      for (let depth = 19; depth >= 0; depth--) block = wrap(block, depth);
      return bodyMarkdown(block);
    };
    const quotation = (block: BodyBlock): BodyBlock => ({ type: 'blockquote', children: [block] });
    const list = (block: BodyBlock): BodyBlock => ({
      type: 'list',
      children: [{ type: 'listItem', children: [block] }],
    });
    expect(nested(quotation)).toBe(`${'> '.repeat(16)}a\n`);
    expect(nested(list)).toMatch(/^(?:[*-] ){16}a\n$/);
    expect(nested((block, depth) => (depth % 2 === 0 ? quotation(block) : list(block)))).toMatch(/^(?:> [*-] ){8}a\n$/);
  });

  test('a URL as its own text is not escaped', () => {
    const url = 'https://e.org/?a=1&copy=2';
    expect(bodyMarkdown(paragraph({ type: 'link', url, children: [text(url)] }))).toBe(`<${url}>\n`);
    const address = 'mailto:a\\&b@e.org';
    expect(bodyMarkdown(paragraph({ type: 'link', url: address, children: [text(address)] }))).toBe(`<${address}>\n`);
  });

  test('a tag is never alone on the first line of a paragraph, where it would begin an HTML block', () => {
    const underlined = (value: string): BodyBlock =>
      paragraph({ type: 'underline', children: [text(value)], data: { hName: 'u' } });
    expect(bodyMarkdown(underlined('\n甲'))).toBe('<u>&#xA;甲</u>\n');
    expect(bodyMarkdown(underlined('\r\n甲'))).toMatch(/^<u>&#xD;/);
    expect(bodyMarkdown(underlined(' \n甲'))).toBe('<u>&#x20;\n甲</u>\n');
    expect(bodyMarkdown(underlined('\t\n甲'))).toBe('<u>&#x9;\n甲</u>\n');
    expect(
      bodyMarkdown(paragraph({ type: 'underline', children: [text(' '), text('\n甲')], data: { hName: 'u' } })),
    ).toBe('<u>&#x20;\n甲</u>\n');
    expect(bodyMarkdown(underlined('甲\n乙'))).toBe('<u>甲\n乙</u>\n');
    // Inside a tag, nothing begins a heading or a list.
    expect(bodyMarkdown(underlined('# 甲'), underlined('- 乙'))).toBe('<u># 甲</u>\n\n<u>- 乙</u>\n');
  });

  test('an empty headline is omitted', () => {
    expect(toMarkdown({ ...withBody(paragraph('a')), headline: '' })).toBe('a\n');
  });

  test('front matter contains no link or tag for a renderer that reads it as text', () => {
    const headline = '[a](https://e.org/) <b>';
    const written = toMarkdown(makeArticle({ headline }), { frontMatter: true });
    const [, yaml = ''] = /^---\n(.*?\n)---\n/s.exec(written) ?? [];
    expect(yaml).not.toMatch(/[<[\]]/);
    expect(parseYaml(yaml)).toMatchObject({ title: headline });
  });

  test('front matter has no section if the URL has no known parts', () => {
    const written = toMarkdown(makeArticle({ urlParts: null }), { frontMatter: true });
    const [, yaml = ''] = /^---\n(.*?\n)---\n/s.exec(written) ?? [];
    expect(parseYaml(yaml)).not.toHaveProperty('section');
  });

  test('front matter is YAML before the same text', () => {
    const article = makeArticle({
      headline: 'a: "b" #c',
      column: '要闻解说',
      credits: [{ kind: 'author', name: '李红', url: null, position: null }],
    });
    const written = toMarkdown(article, { frontMatter: true });
    const [, yaml = '', rest = ''] = /^---\n(.*?\n)---\n\n(.*)$/s.exec(written) ?? [];
    expect(parseYaml(yaml)).toEqual({
      title: 'a: "b" #c',
      date: '2023-10-05T13:45:02.000Z',
      url: 'https://www.rfi.fr/cn/a',
      language: 'zh-Hans',
      publisher: 'rfi',
      column: '要闻解说',
      authors: ['李红'],
    });
    expect(rest).toBe(toMarkdown(article));
  });

  test('a headline of any length is one line of front matter', () => {
    const headline = 'Long '.repeat(40).trim();
    expect(toMarkdown(makeArticle({ headline }), { frontMatter: true }).split('\n')[1]).toBe(`title: ${headline}`);
  });

  test('refuses a value that is not an Article, and says where the fault is', () => {
    const broken = { ...withBody(paragraph('a')), headline: undefined as unknown as string };
    expect(() => toMarkdown(broken)).toThrow('Not an Article: /headline: ');
  });
});

describe('the Markdown reads back', () => {
  test('phrasing content', () => {
    fc.assert(
      fc.property(phrasingArbitrary, (children) => {
        expect(readMarkdown(bodyMarkdown(paragraph(...children)))).toEqual(outlineOf(paragraph(...children)));
      }),
      { numRuns: 200 },
    );
  });

  test('whole bodies', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expect(readMarkdown(bodyMarkdown(...body.children))).toEqual(outline(body));
      }),
      { numRuns: 60 },
    );
  });

  test('headlines and standfirsts', () => {
    fc.assert(
      fc.property(textArbitrary, phrasingArbitrary, (headline, children) => {
        // All of a standfirst is bold, so bold text inside it cannot be recognised.
        fc.pre(!JSON.stringify(children).includes('"strong"'));
        const written = toMarkdown(makeArticle({ headline, standfirst: [{ type: 'paragraph', children }] }));
        const heading: BodyBlock = { type: 'heading', depth: 1, children: [text(headline)] };
        expect(readMarkdown(written)).toEqual(outlineOf(heading, paragraph(strong(...children))));
      }),
      { numRuns: 200 },
    );
  });

  test('even if the extension is used alone', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expect(serialise(body, { extensions: [articleToMarkdown()] })).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 50 },
    );
  });

  test.skipIf(corpus === null)('bodies of the corpus (needs ../shared)', () => {
    const failures: string[] = [];
    // Every eighth document, because reading all 3,655 back takes a minute.
    const { seed, eras, rfi, others } = corpus ?? { seed: [], eras: [], rfi: [], others: [] };
    const documents = [...seed, ...eras, ...[...rfi, ...others].filter((_document, index) => index % 8 === 0)];
    for (const { id, document } of documents) {
      const result = safeParseArticle(document);
      if (!result.ok) continue;
      const { body } = result.article;
      const written = bodyMarkdown(...body.children);
      if (JSON.stringify(readMarkdown(written)) !== JSON.stringify(outline(body))) failures.push(id);
    }
    expect(failures).toEqual([]);
  });
});
