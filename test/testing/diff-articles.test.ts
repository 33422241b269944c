import fc from 'fast-check';
import { type Article, type BodyPhrasing, type Embed, type ImageAsset, parseArticle } from 'rfi-article';
import {
  articleMatchers,
  articleSnapshotSerializer,
  buildArticle,
  diffArticles,
  formatDifferences,
  printArticle,
  sampleDocuments,
} from 'rfi-article/testing';
import { anyArticle } from 'rfi-article/testing/arbitraries';
import { describe, expect, it } from 'vitest';
import { pathsOf, withPart } from '../schema/articles.js';
import { specimen } from '../schema/specimen.js';

const a = buildArticle({ headline: '甲', body: ['一', '二', '三'] });

function paths(before: Article, after: Article): readonly string[] {
  return diffArticles(before, after).map(({ kind, path }) => `${kind} ${path}`);
}

describe('diffArticles', () => {
  it('returns an empty list for equal Articles', () => {
    expect(diffArticles(a, structuredClone(a))).toEqual([]);
  });

  it('returns the path and the values of a difference', () => {
    expect(diffArticles(a, { ...a, headline: '乙' })).toEqual([
      { path: '/headline', kind: 'changed', before: '甲', after: '乙' },
    ]);
  });

  it('aligns lists at equal items', () => {
    const inserted = buildArticle({ headline: '甲', body: ['零', '一', '二', '三'] });
    expect(paths(a, inserted)).toEqual(['added /body/children/0']);
    expect(paths(inserted, a)).toEqual(['removed /body/children/0']);
    const changed = buildArticle({ headline: '甲', body: ['零', '一', '二点五', '三'] });
    expect(paths(a, changed)).toEqual(['added /body/children/0', 'changed /body/children/1/children/0/value']);
  });

  it('reports a node of another type as one removed and one added', () => {
    const hr = buildArticle({ headline: '甲', body: ['一', { type: 'thematicBreak' }, '三'] });
    expect(paths(a, hr)).toEqual(['removed /body/children/1', 'added /body/children/1']);
  });

  it('reports fields that only one of the Articles has', () => {
    const bare = buildArticle({ frontMatter: { title: '甲' } });
    const more = buildArticle({ frontMatter: { title: '甲', tags: '乙' } });
    expect(paths(bare, more)).toEqual(['added /frontMatter/tags']);
    expect(paths(more, bare)).toEqual(['removed /frontMatter/tags']);
  });

  it('pairs a changed item with that of its type, next to an added item of another type', () => {
    const before = buildArticle({ body: ['零', '一'] });
    const after = buildArticle({ body: ['零', { type: 'thematicBreak' }, '二'] });
    expect(paths(before, after)).toEqual(['added /body/children/1', 'changed /body/children/1/children/0/value']);
  });

  it('finds an equal item after a removed one, even if many were added', () => {
    const before = buildArticle({ body: [{ type: 'thematicBreak' }, '一'] });
    const after = buildArticle({ body: ['一', '二', '三', '四'] });
    expect(paths(before, after)).toEqual([
      'removed /body/children/0',
      ...[1, 2, 3].map((at) => `added /body/children/${at}`),
    ]);
  });

  it('compares the items of a list of plain values, and reports a list as a whole where the other Article has none', () => {
    const table = (align: ('left' | null)[] | null) => buildArticle({ body: [{ type: 'table', align, children: [] }] });
    expect(paths(table(null), table(['left']))).toEqual(['changed /body/children/0/align']);
    expect(paths(table([null, 'left']), table(['left', 'left']))).toHaveLength(1);
    expect(formatDifferences(diffArticles(table(null), table(['left'])))).toContain('  + ["left"]');
  });

  it('aligns long lists', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `第${at}段`);
    const before = buildArticle({ body: texts });
    expect(paths(before, buildArticle({ body: ['零', ...texts] }))).toEqual(['added /body/children/0']);
  });

  it('pairs lists by index if they are too long to be aligned: if the product of their lengths is more than 4,000,000', () => {
    const texts = Array.from({ length: 2000 }, (_, at) => `第${at}段`);
    const numberOf = (...lists: [before: string[], after: string[]]) => {
      const [before, after] = lists.map((body) => ({
        ...buildArticle(),
        standfirst: [],
        body,
      }));
      return diffArticles(before as unknown as Article, after as unknown as Article).length; // any values can be compared
    };
    expect(numberOf(texts, ['零', ...texts.slice(1)])).toBe(1);
    expect(numberOf(texts, ['零', ...texts.slice(0, -1)])).toBe(2);
    expect(numberOf(texts, ['零', ...texts])).toBe(2001);
  });

  it('reports an item that moved at its old and its new position', () => {
    const moved = buildArticle({ headline: '甲', body: ['二', '一', '三'] });
    expect(paths(a, moved)).toEqual(['removed /body/children/0', 'added /body/children/1']);
  });

  it('reports a credit of another kind as one removed and one added', () => {
    const author = buildArticle({ credits: [{ kind: 'author', name: '林', url: null, position: null }] });
    const translator = buildArticle({ credits: [{ kind: 'translator', name: '林', url: null, position: null }] });
    expect(paths(author, translator).toSorted()).toEqual(['added /credits/0', 'removed /credits/0']);
  });

  it('ignores positions on request', () => {
    const { article } = sampleDocuments.c4News;
    const bare = JSON.parse(JSON.stringify(article), (key, value: unknown) =>
      key === 'source' ? null : value,
    ) as Article;
    expect(paths(article, bare)).toEqual(['changed /source']);
    expect(diffArticles(article, bare, { ignorePositions: true })).toEqual([]);
    // A paragraph that was added moves all others.
    const document = (body: string) => parseArticle(`<!--0-->\n[A](https://www.rfi.fr/cn/a)\n------\n\n${body}`);
    const [before, after] = [document('<p>一</p><p>二</p>'), document('<p>零</p><p>一</p><p>二</p>')];
    expect(diffArticles(before, after, { ignorePositions: true }).map(({ path }) => path)).toEqual([
      '/body/children/0',
    ]);
  });

  it('ignores paths on request', () => {
    const other = buildArticle({ headline: '乙', body: [] });
    expect(diffArticles(a, other, { ignore: ['/headline', '/body'] })).toEqual([]);
  });

  it('ignores an item of a list on request', () => {
    const texts = (...body: readonly string[]): Article => buildArticle({ body });
    const options = { ignore: ['/body/children/1'] };
    expect(diffArticles(texts('一', '二'), texts('一', '三'), options)).toEqual([]);
    expect(diffArticles(texts('一', '二'), texts('四', '三'), options)).toHaveLength(1);
  });

  it('does not ignore a path that only begins with the same characters', () => {
    const texts = (last: string): Article =>
      buildArticle({ url: `https://www.rfi.fr/cn/${last}`, body: ['一', '二', ...'三四五六七八九十'.split(''), last] });
    const ignoring = (...ignore: readonly string[]) =>
      diffArticles(texts('甲'), texts('乙'), { ignore }).map(({ path }) => path);
    expect(ignoring('/url', '/body/children/1')).toEqual(['/urlParts/slug', '/body/children/10/children/0/value']);
    expect(ignoring('/urlParts', '/body/children/10/children')).toEqual(['/url']);
  });

  it('escapes keys in paths', () => {
    const fronted = (value: string): Article => buildArticle({ frontMatter: { 'a/b~c': value, position: value } });
    expect(paths(fronted('1'), fronted('2'))).toEqual([
      'changed /frontMatter/a~1b~0c',
      'changed /frontMatter/position',
    ]);
    expect(diffArticles(fronted('1'), fronted('2'), { ignorePositions: true })).toHaveLength(2);
  });

  it('finds every change of one value', () => {
    fc.assert(
      fc.property(fc.constantFrom(specimen, sampleDocuments.c4News.article), fc.nat(), (article, pick) => {
        const paths = pathsOf(article).filter((path) => path.length > 0 && !isConstant(path));
        const path = paths[pick % paths.length] ?? [];
        const changed = withPart(article, path, '变') as Article; // usually no longer an Article
        const [difference] = diffArticles(article, changed);
        expect(`/${path.join('/')}`.startsWith(difference?.path ?? 'nothing')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Returns whether a path goes through a key by which nodes are distinguished: a node with another value counts as another node. */
function isConstant(path: readonly (string | number)[]): boolean {
  return path.some((key) => key === 'type' || key === 'kind');
}

describe('formatDifferences', () => {
  it('cuts long texts on both sides of the difference', () => {
    const text = '很长的一段话'.repeat(30);
    const before = buildArticle({ body: [`${text}甲${text}`] });
    const after = buildArticle({ body: [`${text}乙${text}`] });
    expect(formatDifferences(diffArticles(before, after))).toMatchInlineSnapshot(`
      "/body/children/0/children/0/value
        - …很长的一段话很长的一段话很长的一段话很长的一段话甲很长的一段话很长的一段话很长的一段话很长的一段…
        + …很长的一段话很长的一段话很长的一段话很长的一段话乙很长的一段话很长的一段话很长的一段话很长的一段…"
    `);
  });

  it('does not cut a text shortly before or after the difference', () => {
    const text = (length: number) => '很'.repeat(length);
    const shown = (before: number, after: number) =>
      formatDifferences(
        diffArticles(
          buildArticle({ headline: `${text(before)}甲${text(after)}` }),
          buildArticle({ headline: `${text(before)}乙${text(after)}` }),
        ),
      ).split('\n')[1];
    expect(shown(48, 47)).toBe(`  - ${text(48)}甲${text(47)}`);
    expect(shown(49, 49)).toBe(`  - …${text(24)}甲${text(23)}…`);
  });

  it('shows invisible characters, and nothing for a missing value', () => {
    const before = buildArticle({ headline: 'a\u00a0b', column: null });
    const after = buildArticle({ headline: 'a b', column: 'null', body: [] });
    expect(formatDifferences(diffArticles(before, after))).toMatchInlineSnapshot(`
      "/headline
        - "a\\u00a0b"
        + a b
      /column
        - null
        + "null"
      /body/children/0
        - {"type":"paragraph","children":[{"type":"text","value":"渡口周四重新开放，首班船载客四十人。"}]}"
    `);
  });

  it('stops after forty differences', () => {
    const printed = (length: number): string => {
      const texts = (sign: string): readonly string[] => Array.from({ length }, (_, at) => `${sign}${at}`);
      return formatDifferences(diffArticles(buildArticle({ body: texts('a') }), buildArticle({ body: texts('b') })));
    };
    expect(printed(50)).toMatch(/… and 10 more$/);
    expect(printed(40)).toMatch(/\+ b39$/);
  });
});

describe('toEqualArticle', () => {
  expect.extend(articleMatchers);
  const { article } = sampleDocuments.c4News;
  const bare = buildArticle({ headline: '甲' });

  it('passes if the values are equal', () => {
    expect(articleMatchers.toEqualArticle(article, { ...article, source: null }).pass).toBe(true);
    expect(articleMatchers.toEqualArticle(article, { ...article, source: null }, { ignorePositions: false }).pass).toBe(
      false,
    );
    expect(articleMatchers.toEqualArticle(bare, bare).message()).toContain('should differ');
  });

  it('reports differences by path', () => {
    const { pass, message } = articleMatchers.toEqualArticle(bare, { ...bare, headline: '乙' });
    expect(pass).toBe(false);
    expect(message()).toBe('The Articles differ (- expected, + received):\n\n/headline\n  - 乙\n  + 甲');
  });

  it('reports why a value is not an Article', () => {
    const { pass, message } = articleMatchers.toEqualArticle({ ...bare, url: 'javascript:' }, bare);
    expect(pass).toBe(false);
    expect(message()).toContain('/url');
  });

  it('names the value by its JSON Pointer', () => {
    const misspelt = { ...bare, timestamp: { ...bare.timestamp, iso: 'today' } };
    expect(articleMatchers.toEqualArticle(misspelt, bare).message()).toContain(' /timestamp/iso: ');
  });
});

describe('articleSnapshotSerializer', () => {
  expect.addSnapshotSerializer(articleSnapshotSerializer);

  it('prints an Article', () => {
    expect(sampleDocuments.a1AfpWire.article).toMatchInlineSnapshot(`
      Article of rfi, language zh-Hans
      headline: 南岛港口吞吐量创新高
      column: null
      publishedAt: 2020-11-25T05:32:00.000Z
      timestamp: epochMilliseconds=1606285322000 iso="2020-11-25T06:22:02.000Z"
      printedDate: text="25/11/2020 - 06:32" local="2020-11-25T06:32" timeZone="Europe/Paris" instant="2020-11-25T05:32:00.000Z"
      url: http://www.rfi.fr//cn/%E5%8D%97%E5%B2%9B%E6%B8%AF%E5%8F%A3%E5%90%9E%E5%90%90%E9%87%8F%E5%88%9B%E6%96%B0%E9%AB%98
      urlParts: edition="cn" slug="南岛港口吞吐量创新高"
      leadImage: null
      standfirst: none
      body:
        paragraph: （法新社南岛港25日电） 南岛港务局今天公布，上月货柜吞吐量达到十年来最高。
        paragraph: 港务局预计全年增长百分之四。
        paragraph: 另两座码头明年动工。（译者：田一舟/核稿：江白）
      credits:
        agency: name="法新社" place="南岛港" dayOfMonth=25
        translator: name="田一舟"
        editor: name="江白"
        copyright: holder="AFP" year=2020
      boilerplate:
        logo: ""
          link text="" url="https://static.rfi.fr/meta_og_twcards/RFI_FB.png"
        copyright: © 2020 AFP
    `);
  });

  it('prints an Article inside another value', () => {
    expect({ rows: [buildArticle()] }).toMatchInlineSnapshot(`
      {
        "rows": [
          Article of rfi, language zh-Hans
          headline: 题目
          column: null
          publishedAt: 2023-10-05T13:45:02.000Z
          timestamp: epochMilliseconds=1696513502000 iso="2023-10-05T13:45:02.000Z"
          printedDate: null
          url: https://www.rfi.fr/cn/%E6%AC%A7%E6%B4%B2/20231005-a
          urlParts: edition="cn" section="欧洲" date="2023-10-05" slug="a"
          leadImage: null
          standfirst: none
          body:
            paragraph: 渡口周四重新开放，首班船载客四十人。
          credits: none
          boilerplate: none,
        ],
      }
    `);
  });

  it('does not apply to other values', () => {
    expect([articleSnapshotSerializer.test({}), articleSnapshotSerializer.test(null)]).toEqual([false, false]);
  });
});

describe('buildArticle', () => {
  it('takes an override that is undefined for the default', () => {
    expect(buildArticle({ headline: undefined, printedDate: undefined } as object)).toEqual(buildArticle());
  });

  it('takes an override of null for null', () => {
    const article = buildArticle({ language: null, urlParts: null, leadImage: null, printedDate: null, column: null });
    expect(article).toMatchObject({ language: null, urlParts: null, leadImage: null, printedDate: null, column: null });
  });

  it('derives publisher, language and parts of the URL from the URL', () => {
    expect(buildArticle({ url: 'https://www.rfi.fr/fr/europe/20231005-bac' })).toMatchObject({
      publisher: 'rfi',
      language: 'fr',
      urlParts: { edition: 'fr', section: 'europe', date: '2023-10-05', slug: 'bac' },
    });
    expect(buildArticle({ url: 'https://e.example/', publisher: 'mine' })).toMatchObject({
      publisher: 'mine',
      urlParts: null,
    });
    expect(() => buildArticle({ url: '/a' })).toThrow('URL');
    expect(() => buildArticle({ publishedAt: 'today' })).toThrow('/publishedAt');
  });

  it('takes a text for a paragraph, in the standfirst and in the body', () => {
    const paragraph = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
    expect(buildArticle({ standfirst: '一' }).standfirst).toEqual([paragraph('一')]);
    const { standfirst, body } = buildArticle({ standfirst: ['一', '二'], body: '三' });
    expect(standfirst).toEqual([paragraph('一'), paragraph('二')]);
    expect(body).toEqual({ type: 'root', children: [paragraph('三')] });
    expect(buildArticle({ body: ['一', { type: 'thematicBreak' }] }).body.children).toEqual([
      paragraph('一'),
      { type: 'thematicBreak' },
    ]);
    expect(buildArticle({ body: [] }).body.children).toEqual([]);
  });

  it('has no positions, and shares no object with the overrides', () => {
    const { article } = sampleDocuments.c4News;
    const { body, leadImage, printedDate } = article;
    const built = buildArticle({ body, leadImage, printedDate });
    expect(JSON.stringify(built)).not.toContain('"start"');
    expect(built.leadImage).not.toBe(leadImage);
    expect(article.leadImage?.position).not.toBeNull();
  });

  it('takes a body that is already a tree', () => {
    const { body } = buildArticle({ body: ['一'] });
    expect(buildArticle({ body }).body).toEqual(body);
  });

  it('uses the printed date as the date of publication, or else the timestamp', () => {
    const instant = '2023-10-05T13:28:00.000Z';
    const printedDate = { text: '5/10', local: '2023-10-05T15:28', timeZone: null, instant, position: null };
    expect(buildArticle({ printedDate }).publishedAt).toBe(instant);
    const timestamp = { epochMilliseconds: 0, iso: '1970-01-01T00:00:00.000Z' };
    expect(buildArticle({ timestamp }).publishedAt).toBe(timestamp.iso);
    expect(buildArticle({ timestamp, printedDate }).publishedAt).toBe(instant);
    expect(buildArticle({ timestamp, printedDate: { ...printedDate, instant: null } }).publishedAt).toBe(timestamp.iso);
    expect(buildArticle({ timestamp, printedDate, publishedAt: '2020-01-01T00:00:00.000Z' }).publishedAt).toBe(
      '2020-01-01T00:00:00.000Z',
    );
  });
});

describe('printArticle', () => {
  it('prints each link of a piece of boilerplate', () => {
    const link = { text: '', network: null, shortUrl: null, targetUrl: null };
    const links = ['https://e.org/a', 'https://e.org/b'].map((url) => ({ ...link, url }));
    const printed = printArticle(
      buildArticle({ boilerplate: [{ kind: 'share', text: '分享', links, position: null }] }),
    );
    for (const { url } of links) expect(printed).toContain(url);
  });

  it('escapes backslashes and angle brackets of texts, so that they are not taken for marks', () => {
    const bodyOf = (...children: BodyPhrasing[]) =>
      printArticle(buildArticle({ body: [{ type: 'paragraph', children }] }))
        .split('\n')
        .find((line) => line.startsWith('  paragraph'));
    expect(bodyOf({ type: 'text', value: 'a\\' }, { type: 'break' }, { type: 'text', value: 'b' })).toBe(
      '  paragraph: a\\\\<break>b',
    );
    expect(bodyOf({ type: 'text', value: 'a<break>b' })).toBe('  paragraph: a\\<break>b');
  });

  it('quotes texts that could be read as other values', () => {
    const headlineOf = (headline: string) => printArticle(buildArticle({ headline })).split('\n')[1];
    for (const text of ['null', 'true', '12', '-1', '1.5', '[]', '{}', ' a', 'a ', '"', 'a\u00a0b', 'a\u200bb'])
      expect(headlineOf(text)).toMatch(/^headline: ".*"$/);
    for (const text of ['null?', '1.', '-', '1-2', 'a b', 'a"b']) expect(headlineOf(text)).toBe(`headline: ${text}`);
  });

  it('prints no positions, also not those of pictures', () => {
    const { article } = sampleDocuments.c4News;
    expect(article.leadImage?.position).not.toBeNull();
    expect(printArticle(article)).not.toContain('position');
  });

  it('prints whether an embed has a poster', () => {
    const embed = { type: 'embed', provider: 'unknown', url: 'https://e.org/', id: null, title: null } as const;
    const poster: ImageAsset = { ...(specimen.leadImage as ImageAsset), url: 'https://e.org/p.jpg' }; // the specimen has one
    const linesOf = (node: Embed) => printArticle(buildArticle({ body: [node] })).split('\n');
    const line = '  embed provider="unknown" url="https://e.org/" id=null title=null';
    expect(linesOf({ ...embed, poster: null })).toContain(`${line} poster=null`);
    expect(linesOf({ ...embed, poster })).toEqual(
      expect.arrayContaining([line, '    poster', '      url: https://e.org/p.jpg']),
    );
  });

  it('prints every value: different Articles are printed differently', () => {
    fc.assert(
      fc.property(anyArticle(), anyArticle(), (left, right) => {
        expect(printArticle(left) === printArticle(right)).toBe(diffArticles(left, right).length === 0);
      }),
      { numRuns: 200 },
    );
  });

  it('prints each value of an Article in which no value is missing', () => {
    const printed = printArticle(specimen);
    for (const path of pathsOf({ ...specimen, source: null })) {
      // The types of the root and of marks are constants, and so are the values in `data`.
      if (path.includes('position') || path.includes('data') || path.at(-1) === 'type') continue;
      const changed = withPart(specimen, path, '变了');
      if (typeof path.at(-1) === 'number' || typeof valueAt(specimen, path) === 'object') continue;
      expect({ path, isSame: printArticle(changed as Article) === printed }).toEqual({
        path,
        isSame: path[0] === 'source',
      });
    }
  });
});

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | null)?.[key], value);
}
