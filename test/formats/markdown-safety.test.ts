import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import { parseArticle } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import type { BodyBlock, BodyList, BodyListItem } from '../../src/model/body.js';
import { bodyArbitrary } from './body-arbitrary.js';
import { image, makeArticle, paragraph, text, withBody } from './make-article.js';
import { foreignPartsOfMarkdown } from './rendered-markdown.js';

function expectSafe(article: Article): void {
  expect(foreignPartsOfMarkdown(article)).toEqual([]);
}

const VECTORS = [
  '<img src=x onerror=canary()>',
  '<script>canary()</script>',
  '</title><script>canary()</script>',
  '![x](javascript:canary())',
  '[x](javascript:canary())',
  '[x]: javascript:canary()',
  '<javascript:canary()>',
  '`<img src=x onerror=canary()>',
  '``<img src=x onerror=canary()>`',
  '\\<img src=x onerror=canary()>',
  '\\`<img src=x onerror=canary()>\\`',
  '"><img src=x onerror=canary()>',
  "' onmouseover='canary()",
  '" onmouseover="canary()',
  ')<img src=x onerror=canary()>',
  '](javascript:canary())',
  '`](javascript:canary())`',
  '-->\n<img src=x onerror=canary()>',
  '\n\n<img src=x onerror=canary()>',
  '\n```\n<img src=x onerror=canary()>',
  '|<img src=x onerror=canary()>|',
  '&lt;img src=x onerror=canary()&gt;',
  '&#60;img src=x onerror=canary()&#62;',
  '[x](&#106;avascript:canary())',
  '<u onclick=canary()>',
  '<svg/onload=canary()>',
  '<a href="https://x.example/`"><img src=x onerror=canary()>`',
  '---\n<img src=x onerror=canary()>',
];

const code = (value: string) => ({ type: 'inlineCode' as const, value });
const link = (title: string, ...children: Parameters<typeof paragraph>) => ({
  type: 'link' as const,
  url: 'https://x.example/p',
  title,
  children: paragraph(...children).children,
});

/** Articles with a text in each position where an Article may have a text. */
const POSITIONS: Readonly<Record<string, (vector: string) => Article>> = {
  headline: (vector) => makeArticle({ headline: vector }),
  'front matter': (vector) =>
    makeArticle({
      column: vector,
      credits: [{ kind: 'author', name: vector, url: null, position: null }],
      language: vector,
    }),
  standfirst: (vector) => makeArticle({ standfirst: [paragraph(vector)] }),
  paragraph: (vector) => withBody(paragraph(vector)),
  'text in two parts': (vector) => withBody(paragraph(vector, { type: 'break' }, vector)),
  'inline code': (vector) => withBody(paragraph(code(vector))),
  'text after inline code': (vector) => withBody(paragraph(code('`'), vector)),
  'inline code after inline code': (vector) => withBody(paragraph(code('a'), code(vector), code('`'))),
  'inline code in a link': (vector) => withBody(paragraph(link('', code('`'), '-'), vector)),
  'text of a link after inline code': (vector) => withBody(paragraph(link('', code('a`b'), vector), vector)),
  'title of a link': (vector) => withBody(paragraph(link(vector, code('`'), 'a'), vector)),
  'title of an image': (vector) =>
    withBody(paragraph({ type: 'image', url: 'https://x.example/i.png', alt: 'a', title: vector })),
  'alternative text': (vector) => withBody(paragraph({ type: 'image', url: 'https://x.example/i.png', alt: vector })),
  'fragment of a URL': (vector) =>
    withBody(
      paragraph({ ...link('', 'a'), url: `https://x.example/#${vector.replace(/\s/g, '')}` }),
      paragraph({ ...link('', 'a'), url: `mailto:${vector.replace(/\s/g, '')}` }),
    ),
  caption: (vector) =>
    withBody({ type: 'figure', image: image({ alt: vector, caption: vector, credit: vector }), url: null }),
  embed: (vector) =>
    withBody({ type: 'embed', provider: 'unknown', url: 'https://y.example/', id: null, title: vector, poster: null }),
  recording: (vector) =>
    withBody({
      type: 'audio',
      title: vector,
      mediaId: null,
      sources: [{ url: 'https://y.example/a.mp3', mimeType: null }],
    }),
  heading: (vector) => withBody({ type: 'heading', depth: 2, children: [text(vector)] }),
  'bold and underlined': (vector) =>
    withBody(
      paragraph('a', { type: 'strong', children: [text(vector)] }, 'b', {
        type: 'underline',
        children: [text(vector), code(vector)],
        data: { hName: 'u' },
      }),
    ),
  quotation: (vector) => withBody({ type: 'blockquote', children: [paragraph(vector), paragraph(code(vector))] }),
  list: (vector) =>
    withBody({
      type: 'list',
      ordered: true,
      children: [
        { type: 'listItem', children: [paragraph(vector), { type: 'blockquote', children: [paragraph(vector)] }] },
      ],
    }),
  cell: (vector) =>
    withBody({
      type: 'table',
      children: [
        { type: 'tableRow', children: [{ type: 'tableCell', children: [text(vector), code(vector)] }] },
        { type: 'tableRow', children: [{ type: 'tableCell', children: [link(vector, vector)] }] },
      ],
    }),
  'code block': (vector) => withBody({ type: 'code', value: vector }, paragraph('a')),
  // Renderers would read the list as a row of the table, and the code as the text of the row.
  'code in a list after a table': (vector) =>
    withBody(
      tightList(1, [
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('a')] }] }] },
        tightList(0, [{ type: 'code', value: `a\n${vector}` }]),
      ]),
    ),
  'code in a list after a paragraph': (vector) =>
    withBody(tightList(1, [paragraph('a'), tightList(0, [{ type: 'code', value: `a\n${vector}` }])])),
  'language of a code block': (vector) => withBody({ type: 'code', lang: vector, meta: vector, value: 'a' }),
};

function tightList(start: number, children: BodyListItem['children']): BodyList {
  const items: BodyListItem[] = [{ type: 'listItem', spread: false, children }];
  return { type: 'list', ordered: true, start, spread: false, children: items };
}

describe('the Markdown runs no code in marked and markdown-it', () => {
  test.each(Object.keys(POSITIONS))('from an attack in: %s', (position) => {
    for (const vector of VECTORS) {
      const article = POSITIONS[position]?.(vector);
      if (article !== undefined) expectSafe(article);
    }
  });

  test('from inline code with a backtick in a link, and a tag in the text after the link', () => {
    const markup = '<p><a href="/p"><code>`</code>-</a>&lt;img src=x onerror=canary()&gt;</p>';
    const article = parseArticle(`<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div>${markup}</div>`);
    expectSafe(article);
    expect(toMarkdown(article)).toBe(
      '# 题目\n\n[<code>\\`</code>-](https://www.rfi.fr/p)&lt;img src=x onerror=canary()>\n',
    );
  });

  test('for every body', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => expectSafe(makeArticle({ body }))),
      { numRuns: 200 },
    );
  });

  test('for adjacent texts that have a meaning in Markdown and HTML, in phrasing of every kind', () => {
    const pieces = fc.constantFrom(
      ...[
        '<img src=x onerror=a>',
        '`',
        '``',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '!',
        '"',
        "'",
        '<',
        '>',
        '|',
        '*',
        '_',
        '~~',
        '&',
        ' ',
        'a',
        '<!--',
        '-->',
      ],
      ...['](javascript:a)', '[x](javascript:a)', '\n'],
    );
    const value = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join(''));
    const node = fc.oneof(
      value.map((chosen) => text(chosen)),
      value.map((chosen) => code(chosen)),
      fc.tuple(value, value, value).map(([title, inside, shown]) => link(title, code(inside), shown)),
    );
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), value, (children, headline) => {
        expectSafe({ ...withBody(paragraph(...children)), headline });
      }),
      { numRuns: 300 },
    );
  });

  test('for inline code in a link with a blank line that would end the paragraph', () => {
    // Found by the property test above.
    const inside = code('[x](javascript:a)\n\n\\');
    expectSafe(withBody(paragraph(link('<img src=x onerror=a>', inside, '<img src=x onerror=a>'))));
  });
});

describe('the Markdown does not become disproportionately long', () => {
  test.each(['blockquote', 'list'] as const)('if 500 nodes of type %s are nested', (type) => {
    let block: BodyBlock = paragraph(
      'a',
      ...Array.from({ length: 99 }, () => [{ type: 'break' as const }, text('a')]).flat(),
    );
    for (let depth = 0; depth < 250; depth++)
      block =
        type === 'blockquote'
          ? { type, children: [block] }
          : { type, ordered: false, children: [{ type: 'listItem', children: [block] }] };
    // A prefix of two characters per level on each of a hundred lines would have 50,000 characters.
    expect(toMarkdown(withBody(block)).length).toBeLessThan(100 * 40);
    expect(toMarkdown(withBody(block)).match(/a/g)).toHaveLength(100);
  });

  test('if inline code contains sequences of backticks of every length', () => {
    const runs = Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join('a');
    expect(toMarkdown(withBody(paragraph(code(runs)))).length).toBeLessThan(2.1 * runs.length);
  });
});
