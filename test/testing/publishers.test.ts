import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { type Article, parseArticle } from 'rfi-article';
import { allPublishers } from 'rfi-article/publishers';
import { buildDocument, type DocumentParts, documentPublishers } from 'rfi-article/testing';
import { anyDocumentParts } from 'rfi-article/testing/arbitraries';
import { describe, expect, it } from 'vitest';
import { breaches } from '../properties/laws.js';

const others = documentPublishers.filter(({ name }) => name !== 'rfi');
const LAG = 1_022_000;
const DAY = 86_400_000;

function read(parts: DocumentParts): Article {
  return parseArticle(buildDocument(parts), { publishers: allPublishers });
}

/** Returns the names of the people in a role. */
function named(article: Article, role: string): readonly string[] {
  return article.credits.flatMap((credit) => (credit.kind === role && 'name' in credit ? [credit.name] : []));
}

it('describes publishers that have a record', () => {
  const records: readonly string[] = ['generic', ...allPublishers.map(({ id }) => id)];
  expect(documentPublishers.filter(({ name }) => !records.includes(name))).toEqual([]);
});

describe.each(others)('a document of $name', ({ name, parts: shown }) => {
  it('contains the parts that were given, and no law is broken', () => {
    fc.assert(
      fc.property(anyDocumentParts({ publishers: [name] }), (parts) => {
        const document = buildDocument(parts);
        // The law about visible characters decodes references twice in <code> too, but the reader does not.
        fc.pre(!document.includes('22338'));
        const article = read(parts);
        expect(article.publisher).toBe(name);
        expect(article.column).toBe(parts.column ?? null);
        if (shown.includes('headline')) expect(article.headline).toBe(parts.headline ?? '题目');
        for (const [role, people] of [
          ['author', parts.authors],
          ['translator', parts.translators],
          ['editor', parts.editors],
        ] as const) {
          if (people !== undefined) expect(named(article, role)).toEqual(people);
        }
        if (parts.leadImage != null) expect(article.leadImage?.url).toBe(parts.leadImage);
        if (parts.leadCaption != null) {
          const { caption = '', credit = '' } = article.leadImage ?? {};
          expect(`${caption ?? ''}${credit ?? ''}`.replace(/\s/g, '')).toBe(parts.leadCaption.replace(/\s/g, ''));
        }
        if (parts.standfirst !== undefined)
          expect(article.standfirst.map((one) => textOf(one))).toEqual([parts.standfirst]);
        if (shown.includes('printedDate')) expectDate(article, parts.epochMilliseconds);
        // No visible character is lost, positions are correct, the Article can be written and read again, …
        expect(breaches(document)).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('contains its paragraphs in order', () => {
    const body = ['港务局说，渡口周四开放。', '首班船载客四十人 & 两辆车。'];
    const texts = textOf(read({ publisher: name, body }).body);
    const [first = '', second = ''] = body;
    expect(texts.indexOf(first)).toBeGreaterThanOrEqual(0);
    expect(texts.indexOf(second)).toBeGreaterThan(texts.indexOf(first));
  });

  it('may not have a part that it cannot contain', () => {
    const values = {
      standfirst: '导语',
      leadCaption: '说明',
      translators: ['王远山'],
      editors: ['赵一平'],
      column: '国际',
    };
    for (const [part, value] of Object.entries(values)) {
      if (shown.some((one) => one === part)) continue;
      expect(() => buildDocument({ publisher: name, [part]: value })).toThrow(
        `Documents of ${name} do not show the part "${part}".`,
      );
    }
    expect(() => buildDocument({ publisher: name, shortCode: 'AbC1' })).toThrow(RangeError);
    expect(() => buildDocument({ publisher: name, era: 'rfi-2020-wire' })).toThrow('one of RFI');
  });
});

/** If a time is printed, the instant is correct to the second; otherwise the day is correct. */
function expectDate({ printedDate }: Article, epochMilliseconds: number | undefined): void {
  expect(printedDate).not.toBeNull();
  if (epochMilliseconds === undefined || printedDate === null) return;
  const printed = epochMilliseconds - LAG;
  if (printedDate.instant !== null) expect(Date.parse(printedDate.instant)).toBe(printed);
  else expect(Math.abs(Date.parse(printedDate.local) - printed)).toBeLessThan(DAY);
}

describe('values that documents of a publisher cannot contain', () => {
  it.each([
    [
      { publisher: 'voa', printedDate: '2020-12-18' },
      'print dates as "Fri, 18 Dec 2020 11:42:58 GMT", not as "2020-12-18"',
    ],
    [{ publisher: 'economist', authors: ['林望海'] }, 'first name and surname in Latin letters'],
    [{ publisher: 'cna', authors: ['記者王小明'] }, 'two or three Chinese characters'],
    [{ publisher: 'solidot', authors: ['林望海', '周晓'] }, 'name one person'],
    [{ publisher: 'bbc', standfirst: ['一', '二'] }, 'a standfirst of one paragraph'],
    [{ publisher: 'voa', leadImage: null, leadCaption: '说明' }, 'only together with other parts'],
    [{ publisher: 'rfi', leadCaption: '说明' }, 'do not show the part'],
  ] as const)('%j', (parts, reason) => {
    expect(() => buildDocument(parts)).toThrow(reason);
  });

  it('a publisher or an era that does not exist', () => {
    // A caller without type checks.
    for (const name of ['toString', '', 'BBC']) {
      expect(() => buildDocument({ publisher: name as 'bbc' })).toThrow(`There is no publisher "${name}"`);
      expect(() => buildDocument({ era: name as 'generic' })).toThrow(`There is no era "${name}"`);
    }
  });
});

it('a printed date determines the timestamp and the URL', () => {
  const { timestamp, urlParts, publishedAt } = read({ publisher: 'nyt', printedDate: '2021-02-03 07:05:00' });
  expect(publishedAt).toBe('2021-02-02T23:05:00.000Z');
  expect(timestamp.epochMilliseconds).toBe(Date.parse(publishedAt) + LAG);
  expect(urlParts?.date).toBe('2021-02-03');
});
