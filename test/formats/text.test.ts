import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure, toText } from '../../src/formats/text/index.js';
import { parseArticle } from '../../src/index.js';
import type { BodyBlock } from '../../src/model/body.js';
import { loadCorpus } from '../corpus/documents.js';
import { bodyArbitrary } from './body-arbitrary.js';
import { image, makeArticle, paragraph, printedDate, text, withBody } from './make-article.js';

const corpus = loadCorpus();

describe('toText', () => {
  test('separates the headline, date, lead image, standfirst and blocks by blank lines', () => {
    const article = makeArticle({
      headline: '题目',
      printedDate,
      leadImage: image({ caption: '图说', credit: '© AFP' }),
      standfirst: [paragraph('导语')],
      body: { type: 'root', children: [paragraph('一'), { type: 'heading', depth: 2, children: [text('二')] }] },
    });
    expect(toText(article)).toBe('题目\n\n05/10/2023 - 15:28\n\n[Image: 图说 — © AFP]\n\n导语\n\n一\n\n二');
  });

  const cases: readonly (readonly [name: string, block: BodyBlock, expected: string])[] = [
    [
      'marks and links are written as their text',
      paragraph(
        'a',
        { type: 'strong', children: [text('b')] },
        { type: 'link', url: 'https://x.example/', children: [text('c')] },
      ),
      'abc',
    ],
    ['a break ends the line', paragraph('a', { type: 'break' }, 'b'), 'a\nb'],
    [
      'an image in text is written as its alternative text',
      paragraph('a', { type: 'image', url: 'https://x.example/y.png', alt: '图' }),
      'a图',
    ],
    [
      'a list has markers, and the content of an item is indented',
      {
        type: 'list',
        ordered: true,
        start: 9,
        children: [
          { type: 'listItem', children: [paragraph('a'), paragraph('b')] },
          {
            type: 'listItem',
            children: [paragraph('c'), { type: 'list', children: [{ type: 'listItem', children: [paragraph('d')] }] }],
          },
        ],
      },
      '9. a\n\n   b\n10. c\n\n    - d',
    ],
    [
      'an item without text has its marker',
      {
        type: 'list',
        children: [
          { type: 'listItem', children: [{ type: 'figure', image: image(), url: null }] },
          { type: 'listItem', children: [paragraph('a')] },
        ],
      },
      '- \n- a',
    ],
    [
      'every line of a block quotation has a marker',
      { type: 'blockquote', children: [paragraph('a', { type: 'break' }, 'b'), paragraph('c')] },
      '> a\n> b\n>\n> c',
    ],
    [
      'cells are separated by tabs',
      {
        type: 'table',
        children: [
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [text('a')] },
              { type: 'tableCell', children: [text('b'), { type: 'break' }, text('c')] },
            ],
          },
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [] },
              { type: 'tableCell', children: [text('d')] },
            ],
          },
        ],
      },
      'a\tb c\n\td',
    ],
    ['code is not changed', { type: 'code', value: 'a\n  b' }, 'a\n  b'],
    ['a thematic break is three asterisks', { type: 'thematicBreak' }, '* * *'],
    [
      'a figure without a caption and a credit is written as its alternative text',
      { type: 'figure', image: image({ alt: '图' }), url: null },
      '[Image: 图]',
    ],
    [
      'a figure with a caption is written as that, without the alternative text',
      { type: 'figure', image: image({ alt: '图', caption: '渡口', credit: '© A' }), url: null },
      '[Image: 渡口 — © A]',
    ],
    ['a figure without any text is omitted', { type: 'figure', image: image(), url: null }, ''],
    [
      'a gallery is written as its captions',
      { type: 'gallery', images: [image({ caption: 'a' }), image({ caption: 'b' })] },
      '[Image: a]\n\n[Image: b]',
    ],
    [
      'an embed is written as its title, its URL, and the caption and credit of its poster',
      {
        type: 'embed',
        provider: 'youtube',
        url: 'https://y.example/1',
        id: '1',
        title: '片',
        poster: image({ credit: '© A' }),
      },
      '[Embed: 片 — https://y.example/1]\n\n[Image: © A]',
    ],
    [
      'a recording is written as its title and the URL of its first source',
      {
        type: 'audio',
        title: '录音',
        mediaId: null,
        sources: [
          { url: 'https://y.example/1.mp3', mimeType: null },
          { url: 'https://y.example/1.ogg', mimeType: null },
        ],
      },
      '[Audio: 录音 — https://y.example/1.mp3]',
    ],
    [
      'a film without a source is written as its title',
      { type: 'video', title: '片', mediaId: null, sources: [] },
      '[Video: 片]',
    ],
    ['a recording without title and source', { type: 'audio', title: null, mediaId: null, sources: [] }, ''],
  ];
  test.each(cases)('%s', (_name, block, expected) => {
    expect(toText(withBody(block))).toBe(`题目${expected === '' ? '' : '\n\n'}${expected}`);
  });

  test('marks sixteen nested lists and quotations, and no more', () => {
    const nested = (wrap: (block: BodyBlock) => BodyBlock) => {
      let block: BodyBlock = paragraph('a');
      for (let depth = 0; depth < 20; depth++) block = wrap(block);
      return toText({ ...withBody(block), headline: '' });
    };
    expect(nested((block) => ({ type: 'blockquote', children: [block] }))).toBe(`${'> '.repeat(16)}a`);
    expect(nested((block) => ({ type: 'list', children: [{ type: 'listItem', children: [block] }] }))).toBe(
      `${'- '.repeat(16)}a`,
    );
    const twoItems = (block: BodyBlock): BodyBlock => ({
      type: 'list',
      children: [block, paragraph('b')].map((child) => ({ type: 'listItem', children: [child] })),
    });
    expect(
      nested(twoItems)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      `${'- '.repeat(16)}a`,
      ...Array.from({ length: 4 }, () => 'b'),
      ...Array.from({ length: 16 }, () => '- b'),
    ]);
  });

  test('never prints undefined or an object', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expect(toText(makeArticle({ body }))).not.toMatch(/undefined|\[object/);
      }),
    );
  });
});

describe('measure', () => {
  test('counts each kana and each Hangul word as a word, but not as Han characters', () => {
    expect(measure(withBody(paragraph('かな漢字한글')))).toMatchObject({ characters: 6, hanCharacters: 2, words: 5 });
  });

  test('counts graphemes, Han characters and words', () => {
    const measured = measure(withBody(paragraph('比利时 e\u0301té 2023年，👨‍👩‍👧')));
    expect(measured).toMatchObject({ characters: 15, hanCharacters: 4, words: 6, method: 'characters-and-words' });
  });

  test('counts the standfirst and the body, but not the headline, date, captions or titles', () => {
    const article = makeArticle({
      standfirst: [paragraph('导语')],
      leadImage: image({ caption: '图说' }),
      body: {
        type: 'root',
        children: [
          paragraph('正文'),
          { type: 'figure', image: image({ caption: '图说' }), url: null },
          { type: 'blockquote', children: [paragraph('引文')] },
          { type: 'list', children: [{ type: 'listItem', children: [paragraph('项')] }] },
          {
            type: 'table',
            children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('格')] }] }],
          },
          { type: 'embed', provider: 'unknown', url: 'https://y.example/', id: null, title: '片名', poster: null },
          { type: 'code', value: '码' },
          { type: 'thematicBreak' },
        ],
      },
    });
    expect(measure(article)).toMatchObject({ characters: 9, hanCharacters: 9 });
    // A word ends with its block.
    expect(measure(withBody(paragraph('ab'), paragraph('cd')))).toMatchObject({ characters: 4, words: 2 });
    expect(measure(withBody(paragraph('ab'), paragraph('cd')), { words: 'segmenter' }).words).toBe(2);
  });

  test('estimates the reading time for both scripts', () => {
    const article = withBody(paragraph(`${'字'.repeat(255)} ${'word '.repeat(238).trim()}`));
    const { readingTime } = measure(article);
    expect(readingTime.minutes).toBeCloseTo(2);
    expect(readingTime.seconds).toBeCloseTo(120);
    expect(measure(withBody(paragraph('ひらがなカタカナー'.repeat(255 / 3)))).readingTime.minutes).toBeCloseTo(3);
    expect(readingTime).toMatchObject({
      method: 'characters-and-words',
      rates: { hanCharactersPerMinute: 255, wordsPerMinute: 238 },
    });
  });

  test('returns zeros for an empty Article', () => {
    expect(measure(makeArticle())).toMatchObject({
      characters: 0,
      hanCharacters: 0,
      words: 0,
      readingTime: { seconds: 0 },
    });
  });

  test('counts the words of Intl.Segmenter if the caller selects it', () => {
    const article = withBody(paragraph('Jean-Luc Picard'));
    expect(measure(article, { words: 'segmenter' })).toMatchObject({ words: 3, method: 'segmenter' });
    expect(measure(article)).toMatchObject({ words: 2, method: 'characters-and-words' });
    // A caller without type checks may pass any value.
    expect(() => measure(article, { words: 'icu' as 'segmenter' })).toThrow(
      'words: expected "characters-and-words" or "segmenter", got "icu".',
    );
  });

  test.skipIf(corpus === null)('counts 1,055 Han characters in the seed (needs ../shared)', () => {
    const [seed] = corpus?.seed ?? [];
    expect(measure(parseArticle(seed?.document ?? '')).hanCharacters).toBe(1055);
  });
});
