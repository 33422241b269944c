import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringifyArticle } from '../../src/article/stringify.js';
import { parseArticle, safeParseArticle, withoutPositions } from '../../src/index.js';
import type { Article } from '../../src/model/article.js';
import { loadCorpus } from '../corpus/documents.js';
import { bodyArbitrary, phrasingArbitrary, textArbitrary } from '../formats/body-arbitrary.js';
import { makeArticle, paragraph } from '../formats/make-article.js';

const corpus = loadCorpus();

function reread(article: Article): Article {
  return withoutPositions(parseArticle(stringifyArticle(article)));
}

/** An Article that is written and read again does not change. */
function expectRoundTrip(document: string): void {
  const article = withoutPositions(parseArticle(document));
  expect(reread(article)).toEqual(article);
}

function makeDocument(body: string, title = '题目', url = 'https://www.rfi.fr/cn/a'): string {
  return `<!--1696513502000-->\n[${title}](${url})\n------\n\n${body}\n`;
}

const MARK = '<meta name="generator" content="rfi-article">';

const COLUMN_URL =
  'https://www.rfi.fr/cn/%E4%B8%93%E6%A0%8F%E6%A3%80%E7%B4%A2/%E7%BE%8E%E5%9B%BD%E4%B8%93%E6%A0%8F/20231005-a';

describe('the headline', () => {
  const titles: readonly (readonly [title: string, url?: string])[] = [
    ['一 – 法国国际广播电台 - RFI'],
    ['一 – 法国国际广播电台 - RFI – 法国国际广播电台 - RFI'],
    ['一 - 要闻解说'],
    ['一 - 二 - 要闻解说'],
    ['一 - 二'],
    ['一', COLUMN_URL],
    ['一 - 美国专栏', COLUMN_URL],
    ['一 - 别的', COLUMN_URL],
    ['', COLUMN_URL],
    ['一 - 二', 'https://www.rfi.fr/en/podcasts/a-b/20231005-c'],
    ['[视频] (一)](二'],
    ['大&amp;#22338;直美 &amp;amp; &lt;b&gt; AT&T'],
    ['a](https://x.example/b) c'],
    ['针对中国\u00a0? \u3000一'],
    ['<!-- --> ------'],
  ];
  test.each(titles)('%j can be read back', (title, url) => {
    expectRoundTrip(makeDocument('<p>一</p>', title, url));
    expectRoundTrip(makeDocument('<p>一</p>', title, 'https://www.example.org/a'));
  });

  test('cannot end the headline link', () => {
    for (const headline of [
      'a](https://x.example/)\n------\n<script>',
      '-->',
      'a\n------\nb',
      ']',
      '&#22338;',
      '&amp;#22338;',
      '"',
    ]) {
      const article = makeArticle({ headline, body: { type: 'root', children: [paragraph('一')] } });
      const read = reread(article);
      expect(read.headline).toBe(headline.replace(/\s+/g, ' '));
      expect(read.url).toBe(article.url);
      expect(read.body).toEqual(article.body);
    }
  });

  test('is written with its current value', () => {
    const article = parseArticle(makeDocument('<p>一</p>'));
    expect(stringifyArticle({ ...article, headline: '新' })).toBe(makeDocument(`${MARK}<p>一</p>`, '新'));
  });
});

describe('a round trip', () => {
  test('keeps text of every kind', () => {
    expectRoundTrip(
      makeDocument(
        '<div><p>&amp;#22338; &amp;amp; &lt;b> a  b\u00a0c 5 < 6 &copy &quot;</p><p>* * *</p><p>------</p></div>',
      ),
    );
  });

  test('keeps lists nested without items, up to the maximum depth', () => {
    expectRoundTrip(makeDocument(`<div><p>渡口</p></div>${'<ol>'.repeat(126)}重开`));
  });

  test('keeps a printed date as exact as it was printed', () => {
    for (const local of ['2020-07-18', '2020-07-18T08:30', '2020-07-18T08:30:05']) {
      const instant = local.length > 10 ? new Date(`${local}+08:00`).toISOString() : null;
      const printedDate = { text: local.replace('T', ' '), local, timeZone: 'Asia/Shanghai', instant, position: null };
      expect(reread(makeArticle({ printedDate })).printedDate).toEqual(printedDate);
    }
  });

  test('keeps every body', () => {
    const bare = (body: unknown): unknown =>
      JSON.parse(
        // The reader adds file names and looseness, and removes the spaces at breaks.
        JSON.stringify(body, (key, value: unknown) => {
          if (key === 'filename' || key === 'spread' || key === 'position') return undefined;
          if (key === 'value') return String(value).replace(/\s/g, '');
          return Array.isArray(value)
            ? value.filter((node) => node?.type !== 'text' || node.value.trim() !== '')
            : value;
        }),
      );
    fc.assert(
      fc.property(bodyArbitrary, phrasingArbitrary, textArbitrary, (body, children, headline) => {
        const read = reread(makeArticle({ body, headline, standfirst: [{ type: 'paragraph', children }] }));
        expect(reread(read)).toEqual(read);
        expect(bare(reread(makeArticle({ body })).body)).toEqual(bare(body));
      }),
      { numRuns: 150 },
    );
  });

  test.skipIf(corpus === null)('keeps the documents of the corpus, in both forms (needs ../shared)', () => {
    for (const { document, archived } of [
      ...(corpus?.seed ?? []),
      ...(corpus?.eras ?? []),
      ...(corpus?.rfi ?? []),
      ...(corpus?.others ?? []),
    ]) {
      for (const form of [document, archived]) {
        const result = form === null ? null : safeParseArticle(form);
        if (result?.ok !== true) continue;
        const article = withoutPositions(result.article);
        expect(reread(article)).toEqual(article);
      }
    }
  });

  test('keeps front matter of every kind', () => {
    const value = fc
      .array(fc.constantFrom('a', '"', '\\', '\\"', ': ', ':', ' ', '\n', '---', '新', '#', '[ 法广 ]'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'tags', '__proto__', 'a:b', '"', '- x'), value),
        (frontMatter) => {
          const article = makeArticle({ frontMatter, body: { type: 'root', children: [paragraph('一')] } });
          const read = reread(article);
          expect(Object.keys(read.frontMatter ?? {})).toEqual(Object.keys(frontMatter));
          expect(reread(read)).toEqual(read);
          for (const [key, text] of Object.entries(frontMatter))
            if (!text.includes('\n')) expect(Object.entries(read.frontMatter ?? {})).toContainEqual([key, text]);
          expect(read.body).toEqual(article.body);
        },
      ),
    );
  });
});
