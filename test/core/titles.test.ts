import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../src/article/headline-parts.js';
import type { UrlParts } from '../../src/model/article.js';
import { generic } from '../../src/publishers/generic.js';
import type { HeadlineGrammar } from '../../src/publishers/publisher.js';

// How a title is divided into headline and column.

const atEnd: HeadlineGrammar = {
  ...generic.headline,
  suffixes: [' – 河口电台', ' | 河口'],
  columnSeparator: ' - ',
  columns: ['要闻'],
};
const atStart: HeadlineGrammar = { ...generic.headline, columnStart: /^【(?<column>[^】]*)】/ };
const noUrl: UrlParts = { edition: null, section: null, column: null, date: null, slug: null };

/** @param url - The parts of the URL that it has. */
function split(title: string, grammar: HeadlineGrammar, url: Partial<UrlParts> | null = null): unknown {
  const { headline, column } = splitTitle(title, grammar, url === null ? null : { ...noUrl, ...url });
  return [headline, column];
}

describe('a title', () => {
  it.each<readonly [title: string, headline: string, column: string | null]>([
    ['船来', '船来', null],
    ['船来 – 河口电台', '船来', null],
    ['船来 | 河口', '船来', null],
    ['船来  – 河口电台', '船来', null],
    ['船来 – 河口电台 – 河口电台', '船来 – 河口电台', null],
    ['船 – 河口电台来', '船 – 河口电台来', null],
    ['船来 - 要闻', '船来', '要闻'],
    ['船来 - 要闻 | 河口', '船来', '要闻'],
    ['船来 - 渡口 - 要闻', '船来 - 渡口', '要闻'],
    ['船来  -  要闻', '船来  -  要闻', null],
    ['船来\u3000 - 要闻', '船来', '要闻'],
    ['船来 - 河湾', '船来 - 河湾', null],
    ['船 - 要闻', '船', '要闻'],
    // The column alone is the headline.
    [' - 要闻', ' - 要闻', null],
  ])('that names column and site at its end: %j', (title, headline, column) => {
    expect(split(title, atEnd)).toEqual([headline, column]);
  });

  it.each<readonly [title: string, url: Partial<UrlParts>, headline: string, column: string | null]>([
    ['船来 - 河湾', { column: '专栏' }, '船来', '河湾'],
    ['船来 - \u3000河湾', { column: '专栏' }, '船来', '河湾'],
    ['船来', { column: '专栏' }, '船来', '专栏'],
    [' - 河湾', { column: '专栏' }, ' - 河湾', '专栏'],
    ['船来 - 河湾', { section: '专栏' }, '船来 - 河湾', null],
  ])('whose URL names a column: %j, %j', (title, url, headline, column) => {
    expect(split(title, atEnd, url)).toEqual([headline, column]);
  });

  it.each<readonly [edition: string | null, headline: string, column: string]>([
    ['cn', '船来', '河湾'],
    ['en', '船来 - 河湾', '专栏'],
    [null, '船来 - 河湾', '专栏'],
  ])('in an edition in which the column may end it, or not: %s', (edition, headline, column) => {
    const grammar = { ...atEnd, columnEditions: ['cn'] };
    expect(split('船来 - 河湾', grammar, { edition, column: '专栏' })).toEqual([headline, column]);
    expect(split('船来 - 要闻', grammar, { edition, column: '专栏' })).toEqual(['船来', '要闻']);
  });

  it.each<readonly [title: string, headline: string, column: string | null]>([
    ['【要闻】船来', '船来', '要闻'],
    ['【 要闻\u3000】 船来', '船来', '要闻'],
    ['【要闻】', '【要闻】', null],
    ['【要闻】 ', '【要闻】 ', null],
    ['【 】船来', '【 】船来', null],
    ['船来【要闻】', '船来【要闻】', null],
  ])('that names the column at its start: %j', (title, headline, column) => {
    expect(split(title, atStart)).toEqual([headline, column]);
    expect(split(title, atStart, { column: '专栏' })).toEqual([headline, column ?? '专栏']);
  });
});
