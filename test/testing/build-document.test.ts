import { type Article, type ArticleErrorCode, parseArticle, safeParseArticle } from 'rfi-article';
import { allPublishers, erasOf, rfi } from 'rfi-article/publishers';
import { isArticle } from 'rfi-article/schema';
import {
  buildDocument,
  type Damage,
  type DocumentDamage,
  type DocumentParts,
  diffArticles,
  documentDamages,
  documentEras,
  documentPublishers,
  type EraName,
  formatDifferences,
} from 'rfi-article/testing';
import { describe, expect, it } from 'vitest';

const newsEras = documentEras.filter(({ template }) => template === 'news');
const readings = { headline: '渡口重开 & “雨”', body: ['第一段。', '第二段 <甲> & 乙。', '第三段。'] };

function read(parts: DocumentParts): Article {
  return parseArticle(buildDocument(parts));
}

function textsOf(article: Article): readonly string[] {
  return article.body.children.map((block) =>
    block.type === 'paragraph' && block.children[0]?.type === 'text' ? block.children[0].value : block.type,
  );
}

describe('a document with only a headline', () => {
  it('is valid and read without diagnostics', () => {
    const result = safeParseArticle(buildDocument({ headline: 'A' }));
    expect(result).toMatchObject({ ok: true, article: { headline: 'A', publisher: 'rfi' }, diagnostics: [] });
  });

  it('is the same every time', () => {
    expect(buildDocument({ headline: 'A' })).toBe(buildDocument({ headline: 'A' }));
    expect(buildDocument()).toBe(buildDocument({}));
  });
});

it('every era is listed once, the last one being that of a publisher without a record', () => {
  const names = documentEras.map(({ name }) => name);
  expect(new Set(names).size).toBe(20);
  expect(names.at(-1)).toBe('generic');
});

it('a publisher is listed with the parts that its documents can show, and no others', () => {
  const partsOf = (publisher: string) => documentPublishers.find(({ name }) => name === publisher)?.parts;
  expect(partsOf('bitterwinter')).toEqual(['headline', 'standfirst', 'authors']);
  expect(partsOf('generic')).toEqual(['headline', 'leadImage', 'syndication']);
});

describe.each(documentEras)('era $name', ({ name, id, template }) => {
  const article = read({ era: name, ...readings });

  it('has the headline and body that were given', () => {
    expect(article.headline).toBe(readings.headline);
    if (template === 'wire') for (const text of readings.body) expect(textsOf(article).join('\n')).toContain(text);
    else expect(textsOf(article)).toEqual(readings.body);
  });

  it('is read without a warning', () => {
    const { ok, diagnostics } = safeParseArticle(buildDocument({ era: name, ...readings }));
    expect(ok).toBe(true);
    // Diagnostics that are typical of an era: glued tags, lost images, a host that no record lists.
    const expectedCodes = ['glued-tag', 'surplus-end-tag', 'lost-image', 'unknown-publisher', 'glued-attribute'];
    expect(diagnostics.filter(({ code }) => !expectedCodes.includes(code))).toEqual([]);
    expect(isArticle(article)).toBe(true);
  });

  // The record dates only the layouts of news. Wires, columns and pages without a publisher are recognised in other ways.
  const era = erasOf(rfi).find((candidate) => candidate.id === id.replace('+', ''));
  it(template === 'news' ? 'is an era of the record' : 'is not an era of the record', () => {
    expect(era !== undefined).toBe(template === 'news');
  });

  if (era !== undefined)
    it('has a date within the era of the record', () => {
      const day = article.publishedAt.slice(0, 10);
      expect(day >= era.validFrom && day <= (era.validUntil ?? '9')).toBe(true);
    });
});

describe.each(documentDamages)('damage $name', ({ name, effect, error }) => {
  it(`is ${effect} in every era`, () => {
    const faults = documentEras.flatMap(({ name: era }) => faultsOf(era, name, effect, error));
    expect(faults).toEqual([]);
  });

  it('changes the document', () => {
    expect(buildDocument({ ...readings, damage: [name] })).not.toBe(buildDocument(readings));
  });
});

describe('a damage', () => {
  const whole = buildDocument(readings);
  const damaged = (...damage: Damage[]) => buildDocument({ ...readings, damage });

  it('of the line ends changes all of them', () => {
    expect(damaged('crlf')).toBe(whole.replaceAll('\n', '\r\n'));
    expect(damaged('cr')).toBe(whole.replaceAll('\n', '\r'));
    expect(damaged('no-final-line-break')).toBe(whole.trimEnd());
    expect(damaged('crlf', 'no-final-line-break')).toBe(whole.trimEnd().replaceAll('\n', '\r\n'));
  });

  it('of the tags changes start tags and end tags', () => {
    expect(damaged('uppercase-tags')).not.toMatch(/<\/?[a-z]/);
    expect(damaged('surplus-end-tags')).toContain('第一段。</p></div></div></div></p>');
    expect(damaged('nested-spans')).toContain(`<p>${'<span>'.repeat(6)}第一段。${'</span>'.repeat(6)}</p>`);
    expect(damaged('unclosed-elements')).not.toContain('</p>');
  });

  it('of a part that is absent changes nothing', () => {
    const parts: DocumentParts = { printedDate: null, leadImage: null, standfirst: null };
    for (const name of ['missing-printed-date', 'missing-image', 'lost-image', 'empty-standfirst'] as const)
      expect(buildDocument({ ...parts, damage: [name] })).toBe(buildDocument(parts));
  });

  it('is added to another damage of the same part', () => {
    const both = damaged('surplus-end-tags', 'uppercase-tags');
    expect(both).toContain('第一段。</P></DIV></DIV></DIV></P>');
    expect(both).not.toMatch(/<\/?[a-z]/);
  });
});

/** Returns the unexpected effects of a damage on a document of an era. */
function faultsOf(
  era: EraName,
  damage: Damage,
  effect: DocumentDamage['effect'],
  error: ArticleErrorCode | null,
): readonly string[] {
  const result = safeParseArticle(buildDocument({ era, ...readings, damage: [damage] }));
  if (!result.ok) {
    const isExpected = result.error.code === error && result.partial.body !== null;
    return isExpected ? [] : [`${era}: ${result.error.message}`];
  }
  if (effect === 'fatal') return [`${era}: returns an Article`];
  if (effect === 'changed') return [];
  const differences = diffArticles(read({ era, ...readings }), result.article, { ignorePositions: true });
  return differences.length === 0 ? [] : [`${era}: ${formatDifferences(differences)}`];
}

it('a damage changes the Article if its effect is "changed"', () => {
  const whole = read({ ...readings, era: 'rfi-2023-share-x' });
  for (const { name, effect } of documentDamages.filter((damage) => damage.effect !== 'fatal')) {
    const differences = diffArticles(whole, read({ ...readings, damage: [name] }), { ignorePositions: true });
    expect({ name, isChanged: differences.length > 0 }).toEqual({ name, isChanged: effect === 'changed' });
  }
});

describe('parts', () => {
  it.each(newsEras)('can all be read from a document of the era $name', ({ name }) => {
    const article = read({
      era: name,
      headline: '标题',
      column: '要闻解说',
      epochMilliseconds: 1_600_000_000_000,
      leadImage: 'https://s.rfi.fr/media/display/0f0e0d0c-0000-11ee-8000-005056bf30b7/w:1280/p:16x9/a.jpg',
      standfirst: '导语',
      body: '一',
      frontMatter: { layout: 'post', title: '标题' },
      syndication: 'feedx.run',
    });
    expect(article).toMatchObject({
      headline: '标题',
      column: '要闻解说',
      timestamp: { epochMilliseconds: 1_600_000_000_000 },
      printedDate: { text: '13/09/2020 - 14:09' },
      leadImage: { filename: 'a.jpg', width: 1280 },
      standfirst: [{ children: [{ value: '导语' }] }],
      frontMatter: { layout: 'post', title: '标题' },
    });
    expect(article.boilerplate.at(-1)?.kind).toBe('syndication');
  });

  it('are omitted if they are null', () => {
    const article = read({ printedDate: null, leadImage: null, standfirst: null, body: [], column: null });
    expect(article).toMatchObject({ printedDate: null, leadImage: null, standfirst: [], column: null });
    expect(article.body.children).toEqual([]);
  });

  it('have consistent dates, whichever of them is given', () => {
    for (const parts of [{ printedDate: '01/03/2021 - 00:10' }, { epochMilliseconds: 1_640_995_200_000 }]) {
      expect(safeParseArticle(buildDocument(parts)).diagnostics).toEqual([]);
    }
  });

  it('include pictures with their links, and galleries with the names of the files', () => {
    const image = {
      ...{ url: 'https://e.org/b/a.jpg', alt: null, caption: '船', credit: null, id: null, filename: null },
      ...{ width: null, aspectRatio: null, position: null },
    };
    const { body } = read({
      body: [
        { type: 'figure', image, url: 'https://e.org/' },
        { type: 'gallery', images: [image] },
      ],
    });
    expect(body.children).toMatchObject([
      { type: 'figure', url: 'https://e.org/', image: { url: image.url, caption: '船' } },
      { type: 'gallery', images: [{ url: image.url, filename: 'a.jpg', caption: '船' }] },
    ]);
  });

  it('include dates in the form and the time zone of the publisher', () => {
    const dateOf = (publisher: DocumentParts['publisher'], day: number) => {
      const document = buildDocument({
        ...(publisher && { publisher }),
        epochMilliseconds: Date.UTC(2020, 9, day, 20),
      });
      return parseArticle(document, { publishers: allPublishers }).printedDate;
    };
    for (const [day, ordinal] of [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [4, '4th'],
      [11, '11th'],
      [21, '21st'],
    ] as const)
      expect(dateOf('economist', day)?.text).toContain(`Oct ${ordinal.padStart(4, '0')} 2020`);
    expect(dateOf('nyt', 3)?.local).toBe('2020-10-04T03:42:58');
    expect(dateOf('rfi', 3)?.local).toBe('2020-10-03T21:42');
    expect(dateOf('voa', 3)?.local).toBe('2020-10-03T19:42:58');
  });

  it('include the day of the month in the dateline of a wire, without a leading zero', () => {
    const document = buildDocument({ era: 'rfi-2020-wire', epochMilliseconds: Date.UTC(2020, 9, 3, 20) });
    expect(document).toContain('（法新社巴黎3日电）');
  });

  it('include the signature of a wire', () => {
    const { credits } = read({ era: 'rfi-2020-wire', wire: { place: '东京', translator: '王伞', editor: null } });
    expect(credits.map(({ position: _, ...credit }) => credit)).toEqual([
      { kind: 'agency', name: '法新社', place: '东京', dayOfMonth: 13 },
      { kind: 'translator', name: '王伞', url: null },
      { kind: 'copyright', holder: 'AFP', year: 2020 },
    ]);
  });

  it('include the given timestamp, even next to a printed date', () => {
    const { timestamp, printedDate } = read({
      epochMilliseconds: 1_700_000_000_000,
      printedDate: '05/10/2023 - 15:28',
    });
    expect(timestamp.epochMilliseconds).toBe(1_700_000_000_000);
    expect(printedDate?.local).toBe('2023-10-05T15:28');
  });

  it('include the signature of a wire after its last block, of any type', () => {
    const rule = { type: 'thematicBreak' } as const;
    const { credits } = read({ era: 'rfi-2020-wire', body: [rule, '一', rule], wire: { translator: '王小明' } });
    expect(credits).toContainEqual(expect.objectContaining({ kind: 'agency' }));
    expect(credits).toContainEqual(expect.objectContaining({ kind: 'translator', name: '王小明' }));
  });

  it('include a signature of several people', () => {
    const { credits } = read({ era: 'rfi-2021-wire', translators: ['王伞', '李红'], editors: ['孙远'] });
    expect(credits.flatMap((credit) => ('name' in credit ? [credit.name] : []))).toEqual([
      '法新社',
      '王伞',
      '李红',
      '孙远',
    ]);
  });

  it('include the word that the scraper left instead of a lost picture, which is not its URL', () => {
    expect(buildDocument({ era: 'rfi-2021-lost-image' })).toContain('</div>Array<div');
    expect(buildDocument({ leadImage: 'https://e.org/a.jpg' })).toContain('<img src="https://e.org/a.jpg">');
  });

  it('include the section of news in the URL', () => {
    expect(read({ section: '中国' }).urlParts?.section).toBe('中国');
  });

  it('have all signs in URLs encoded, as publishers do', () => {
    expect(buildDocument({ section: "a*b (c)!'" })).toContain('https://www.rfi.fr/cn/a%2Ab%20%28c%29%21%27/2023');
    expect(buildDocument({ section: 'a\ud83d' })).toContain('https://www.rfi.fr/cn/a%EF%BF%BD/2023');
  });

  it('include the author of a column', () => {
    const { credits, column } = read({ era: 'rfi-2023-column', column: '曼谷专栏', authors: ['曼谷特约记者 孙远'] });
    expect(column).toBe('曼谷专栏');
    expect(credits).toMatchObject([{ kind: 'author', name: '曼谷特约记者 孙远' }]);
    const document = buildDocument({ era: 'rfi-2023-column', authors: ['Ana Lima Roe'] });
    expect(document).toContain('/Ana-Lima-Roe/" title="Ana Lima Roe">Ana Lima Roe</a>');
  });

  it('include share links to the article', () => {
    const { boilerplate, url } = read({ shortCode: 'xyz9' });
    const links = boilerplate.find(({ kind }) => kind === 'share')?.links;
    expect(links?.map(({ network }) => network)).toEqual(['facebook', 'whatsapp', 'whatsapp', 'x']);
    expect(links?.every(({ shortUrl }) => shortUrl === 'https://rfi.my/xyz9')).toBe(true);
    expect(links?.[0]?.targetUrl).toBe(url);
  });

  it('may not have unknown names', () => {
    // A caller without type checks.
    expect(() => buildDocument({ era: 'rfi-1999' as 'generic' })).toThrow(RangeError);
    expect(() => buildDocument({ damage: ['toString' as 'crlf'] })).toThrow(RangeError);
  });
});

describe('parts that a document cannot contain', () => {
  it.each<[DocumentParts, string]>([
    [{ authors: ['林小舟'] }, 'Documents of rfi-2023-share-x do not show the part "authors". They show: headline, '],
    [{ wire: { place: '东京' } }, 'do not show the part "wire"'],
    [{ era: 'rfi-2021-bare', shortCode: 'a' }, 'Documents of rfi-2021-bare do not show the part "shortCode"'],
    [{ era: 'rfi-2020-wire', section: '亚洲' }, 'do not show the part "section"'],
    [{ section: '亚洲', column: '要闻解说' }, 'show the part "section" only together with other parts'],
    [
      { standfirst: ['一', '二'], publisher: 'bitterwinter', authors: ['林雨'], leadImage: 'https://e.org/a.jpg' },
      '"leadImage"',
    ],
    [
      { publisher: 'dw', authors: ['林雨'], printedDate: null },
      'show the part "authors" only together with other parts',
    ],
    [{ publisher: 'nyt', authors: ['林雨'], printedDate: null }, '"authors"'],
    [{ publisher: 'economist', authors: ['Jane Roe'], printedDate: null }, '"authors"'],
    [{ publisher: 'epochtimes', authors: ['林雨'], printedDate: null }, '"authors"'],
    [{ publisher: 'cna', authors: ['Jane Roe'] }, 'name people by two or three Chinese characters, not as "Jane Roe".'],
    [
      { publisher: 'economist', authors: ['林雨'] },
      'name people by first name and surname in Latin letters, not as "林雨".',
    ],
    [{ publisher: 'solidot', authors: ['林雨', '王伞'] }, 'Documents of solidot name one person, not 2.'],
    [{ printedDate: '2023-10-05' }, 'print dates as "05/10/2023 - 15:28", not as "2023-10-05".'],
  ])('%j is refused', (parts, message) => {
    expect(() => buildDocument(parts)).toThrow(RangeError);
    expect(() => buildDocument(parts)).toThrow(message);
  });

  it('are refused if they do not exist', () => {
    const misspelt = { headlines: 'A' } as DocumentParts; // as in a program without type checks
    expect(() => buildDocument(misspelt)).toThrow(
      /^There is no part headlines\. The parts: publisher, era, headline, /,
    );
    expect(() => buildDocument({ era: 'rfi-2020-wire', wire: { agent: 'A' } as object })).toThrow('no part wire.agent');
  });

  it('may be given without a value', () => {
    const nothing: DocumentParts = { authors: [], editors: [''], wire: {}, column: null };
    expect(buildDocument(nothing)).toBe(buildDocument());
    const unsigned = { agency: '', translator: '', editor: '' };
    const wire = buildDocument({ era: 'rfi-2020-wire', wire: unsigned, body: [{ type: 'thematicBreak' }] });
    expect(wire).toContain('<div class="t-content__body u-clearfix"><hr><p class="t-copyright">');
  });
});
