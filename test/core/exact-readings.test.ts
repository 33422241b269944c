import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { found } from '../../src/diagnostics/excerpt.js';
import { SegmentTiler } from '../../src/explain/segments.js';
import { parseHeadlineLink } from '../../src/headline/index.js';
import { imagesOf, parseArticle, safeParseArticle } from '../../src/index.js';
import { generic } from '../../src/publishers/generic.js';
import {
  allPublishers,
  bbc,
  cdt,
  definePublisher,
  economist,
  type PublisherRecord,
  reuters,
} from '../../src/publishers/index.js';
import type { Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { readShareLink } from '../../src/publishers/rfi-share.js';
import { boilerplateOf, diagnosticsOf, outline } from './reading.js';

// Small decisions of the reader. No other test fails if one of them changes.

const HEAD = '<!--1696513502000-->\n[河口](https://www.rfi.fr/cn/a)\n------\n\n';

function imageFrom(html: string, publisher: Publisher = rfi) {
  const [image] = imagesOf(parseArticle(HEAD + html, { publishers: [publisher] }));
  return image;
}

describe('the <div> that a mirror adds around the body', () => {
  const bodyOf = (html: string) => {
    const { start, end } = parseArticle(HEAD + html).source?.positions.body ?? { start: null, end: null };
    return (HEAD + html).slice(start?.offset, end?.offset);
  };

  it('is removed if a line break follows its start tag and another precedes its end tag', () => {
    expect(bodyOf('<div>\n<p>船来。</p>\n</div>')).toBe('<p>船来。</p>');
  });

  it.each([
    '<div>\n<p>船来。</p></div>',
    '<div><p>船来。</p>\n</div>',
    '<p>ab\n船来\nab</p>',
    '<div>\n船\nab</p>',
    '<p>ab\n船\n</div>',
  ])('is part of the body if one of the tags or line breaks is missing: %j', (html) => {
    expect(bodyOf(html)).toBe(html);
  });
});

describe('the envelope', () => {
  const read = (head: string) => parseArticle(`<!--0-->\n${head}<p>船来。</p>`);

  it('ends with a rule, even if spaces follow the rule on its line', () => {
    for (const blanks of ['', ' ', '\t', ' \t '])
      expect(read(`[河口](https://www.rfi.fr/cn/a)\n------${blanks}\n`).source?.positions.rule).not.toBeNull();
  });

  it.each(['\t', '\n', '\f', '\r', ' ', '\r\n', ' \t\f'])('may have white space around its parts: %j', (blank) => {
    const parts = ['<!--0-->', '[河口](https://www.rfi.fr/cn/a)', '------', '<p>船来。</p>'];
    const document = blank + parts.join(`${blank}\n${blank}`).replace(`------${blank}`, '------') + blank;
    const { timestamp, headline, source, body } = parseArticle(document);
    expect([timestamp.epochMilliseconds, headline, body.children.length]).toEqual([0, '河口', 1]);
    const { timestamp: comment, headline: link, rule, body: rest } = source?.positions ?? {};
    expect([comment, link, rule, rest].map((part) => document.slice(part?.start.offset, part?.end.offset))).toEqual(
      parts,
    );
  });

  it.each<readonly [link: string, title: string]>([
    ['[河口](https://www.rfi.fr/cn/a)', '河口'],
    ['[河口](https://www.rfi.fr/cn/a) \t', '河口'],
    ['[河\n口](https://www.rfi.fr/cn/a)', '河 口'],
    ['[河(一)\n\n口(二)\r\n](https://www.rfi.fr/cn/a)', '河(一) 口(二)'],
    ['[河口](https://www.rfi.fr/cn/a\n)', '河口'],
  ])('without a rule has a headline link that ends with its parenthesis: %j', (link, title) => {
    for (const body of ['<p>船（来)\n</p>', '(船来)', ')', '[船](https://www.rfi.fr/cn/b)']) {
      const article = read(`${link}\n${body}`);
      const { body: span } = article.source?.positions ?? {};
      expect([article.headline, article.url]).toEqual([title, 'https://www.rfi.fr/cn/a']);
      expect(`<!--0-->\n${link}\n${body}<p>船来。</p>`.slice(span?.start.offset)).toBe(`${body}<p>船来。</p>`);
    }
  });

  it('ends its timestamp comment on its line, or with the document', () => {
    for (const [document, comment] of [
      ['<!--0', '<!--0'],
      ['<!--0 -- > \n', '<!--0 -- >'],
      ['<!--0\n-->', '<!--0'],
      ['<!-->0-->', '<!-->0-->'],
      ['<!--a-->-->', '<!--a-->'],
    ] as const) {
      const { ok, diagnostics } = safeParseArticle(document);
      const { start, end } = diagnostics[0]?.position ?? {};
      expect([ok, diagnostics[0]?.code, document.slice(start?.offset, end?.offset)]).toEqual([
        ...[false, 'invalid-timestamp', comment],
      ]);
    }
  });

  it('has a headline link that ends at the next line that ends with a parenthesis', () => {
    const { headline, url } = read('[河口](https://www.rfi.fr/cn/a\n)\n------\n');
    expect({ headline, url }).toEqual({ headline: '河口', url: 'https://www.rfi.fr/cn/a' });
  });

  it('determines the publisher by its host and subdomains, but not by hosts that end in the same letters', () => {
    const publisher = (host: string) => read(`[河口](https://${host}/a)\n------\n`).publisher;
    expect(['rfi.fr', 'www.rfi.fr', 'notrfi.fr', 'not-rfi.fr', 'rfi.fr.example'].map(publisher)).toEqual([
      ...['rfi', 'rfi', 'generic', 'generic', 'generic'],
    ]);
  });
});

describe('a paragraph', () => {
  it.each(['\t', '\n', '\f', '\r', ' ', '\u00a0', '\u3000'])(
    'ends before white space, and begins after it: %j',
    (blank) => {
      const html = `<p>${blank}船${blank}</p><div>${blank}来${blank}</div><p>${blank}</p>`;
      expect(outline(html)).toBe('paragraph["船"] paragraph["来"]');
      const second = parseBody(html).body.children[1]?.position;
      expect(html.slice(second?.start.offset, second?.end.offset)).toBe('来');
    },
  );
});

describe('a paragraph of invisible characters', () => {
  it.each(['200b', '200c', '200d', '2060', 'feff', '3000', 'a0'])('U+%s is omitted', (code) => {
    expect(outline(`<p>${String.fromCodePoint(Number.parseInt(code, 16))}</p><p>船来。</p>`)).toBe(
      'paragraph["船来。"]',
    );
  });
});

describe('invisible characters', () => {
  it.each<readonly [html: string, expected: string]>([
    ['船<b>\u200b</b>', 'paragraph["船" strong["\u200b"]]'],
    ['<b>\u200b</b>船', 'paragraph[strong["\u200b"] "船"]'],
    ['<b>\u200b</b>船&#x200b;<i>\ufeff</i>', 'paragraph[strong["\u200b"] "船\u200b" emphasis["\ufeff"]]'],
    ['<code>船</code>\u200b', 'paragraph[inlineCode{"船"} "\u200b"]'],
    ['<b>\u200b</b>&#x200b;<i>\ufeff</i>', ''],
  ])('are kept in a paragraph with other text: %j', (content, expected) => {
    expect(outline(`<p>${content}</p>`)).toBe(expected);
    expect(outline(`<div>${content}</div>`)).toBe(expected);
  });
});

describe('a picture', () => {
  it('has the URL of the first candidate in the srcset, if several have the same size', () => {
    expect(imageFrom('<img srcset="https://e.org/a.jpg 2x, https://e.org/b.jpg 2x">')?.url).toBe('https://e.org/a.jpg');
  });

  it('has the URL of its only candidate, whatever size that states', () => {
    expect(imageFrom('<img srcset="https://e.org/a.jpg 0w">')?.url).toBe('https://e.org/a.jpg');
  });

  it('has the credit in its credit element, even if its caption ends in brackets', () => {
    const publisher: Publisher = {
      ...generic,
      image: { ...generic.image, credit: [{ tag: 'span', className: 'credit' }], creditText: 'last-bracket' },
    };
    const figure =
      '<figure><img src="https://e.org/a.jpg"><figcaption>船（左）<span class="credit">甲</span></figcaption></figure>';
    const { body } = parseBody(figure, { publisher });
    expect(body.children).toMatchObject([{ type: 'figure', image: { caption: '船（左）', credit: '甲' } }]);
  });

  it.each<readonly [picture: string, url: string | null]>([
    // The attributes, in the order in which they are used
    ['<img srcset="/s.jpg" src="/a.jpg" data-srcset="/t.jpg" data-src="/b.jpg">', '/s.jpg'],
    ['<img src="/a.jpg" data-srcset="/t.jpg" data-src="/b.jpg">', '/a.jpg'],
    ['<img data-lazy-srcset="/u.jpg" data-srcset="/t.jpg" data-src="/b.jpg">', '/t.jpg'],
    ['<img data-lazy-srcset="/u.jpg" data-src="/b.jpg">', '/u.jpg'],
    ['<img data-lazy-src="/d.jpg" data-original="/c.jpg" data-src="/b.jpg">', '/b.jpg'],
    ['<img data-lazy-src="/d.jpg" data-original="/c.jpg">', '/c.jpg'],
    ['<img data-lazy-src="/d.jpg"><noscript><img src="/e.jpg"></noscript>', '/d.jpg'],
    ['<img>船<noscript><img src="/e.jpg"></noscript>', '/e.jpg'],
    ['<img> <noscript><b><img srcset="/s.jpg 1x, /t.jpg 2x" src="/e.jpg"></b><img src="/f.jpg"></noscript>', '/t.jpg'],
    ['<img><noscript><img src="/e.jpg"></noscript>', '/e.jpg'],
    // A blank or a placeholder in one of them
    ['<img src=" " data-src="/b.jpg">', '/b.jpg'],
    ['<img src="" data-src=" " data-original=" /c.jpg ">', '/c.jpg'],
    ['<img src=" data:image/gif;base64,R0" data-src="/b.jpg">', '/b.jpg'],
    ['<img src="DATA:image/gif;base64,R0" data-src="/b.jpg">', '/b.jpg'],
    ['<img src="/data:a.jpg" data-src="/b.jpg">', '/data:a.jpg'],
    ['<img srcset="data:image/gif;base64,R0 1x" src="/a.jpg">', '/a.jpg'],
    ['<img srcset=" " src="/a.jpg">', '/a.jpg'],
    ['<img src=" ">', null],
    ['<img src="data:image/gif;base64,R0">', null],
    ['<img><i></i><noscript><img src="/e.jpg"></noscript>', null],
    ['<img><noscript>/e.jpg</noscript>', null],
    // The `<picture>` around it, if that contains nothing else
    ['<picture><source srcset="/s.jpg"><source srcset="/t.jpg"><img src="/a.jpg"></picture>', '/a.jpg'],
    ['<picture> <source media="print"><source srcset="/s.jpg 1x, /t.jpg 2x"> <img></picture>', '/t.jpg'],
    ['<picture><source srcset="data:,"><source srcset="/t.jpg"><img></picture>', '/t.jpg'],
    ['<picture>船<source srcset="/s.jpg"><img></picture>', null],
    ['<picture><source srcset="/s.jpg"><img><b></b></picture>', null],
    ['<b><source srcset="/s.jpg"><img></b>', null],
    ['<picture><img></picture>', null],
  ])('has the URL that a browser would load, or would load after a script: %s', (picture, url) => {
    const read = outline(`<p>前</p>${picture}`, { url: 'https://e.org/' });
    expect(read.match(/(?<=url=)[^ )}]+/g)).toEqual(url === null ? null : [`https://e.org${url}`]);
  });

  it('is an ornament by its URL or its alternative text, if the record says so', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      image: { logos: ['https://e.org/line.png', /\/icons\//], logoAlts: /^line break/ },
    });
    const isOrnament = (attributes: string) =>
      outline(`<p>前</p><img ${attributes}>`, { publisher }) === 'paragraph["前"]';
    expect(
      [
        'src="https://e.org/line.png"',
        'src="https://e.org/icons/a.png" alt="船"',
        'src="/a.jpg" alt="line break 2"',
      ].filter((attributes) => !isOrnament(attributes.replace('"/', '"https://e.org/'))),
    ).toEqual([]);
    expect(
      ['line.png?1', 'b/line.png', 'a.jpg', 'a.jpg" alt="船', 'a.jpg" alt="a line break'].filter((end) =>
        isOrnament(`src="https://e.org/${end}"`),
      ),
    ).toEqual([]);
    const figure = (attributes: string) =>
      outline(`<p>前</p><figure><img ${attributes}><figcaption>船</figcaption></figure>`, { publisher });
    expect(figure('src="https://e.org/a.jpg" alt="line break"')).toContain('caption=船');
    expect(figure('src="https://e.org/line.png"')).toBe('paragraph["前"] paragraph["船"]');
  });

  it('has the properties that its URL states, if the record describes its URLs', () => {
    const url = /\/(?<id>\d+)\/(?:w(?<width>\d+)\/)?(?:r(?<aspectRatio>\dx\d)\/)?(?<filename>[^/]+)\/raw$/;
    const publisher = { ...rfi, image: { ...rfi.image, url } };
    const properties = (path: string) => {
      const { id, width, aspectRatio, filename } = imageFrom(`<img src="https://e.org/${path}">`, publisher) ?? {};
      return [id, width, aspectRatio, filename];
    };
    expect(properties('7/w300/r4x3/%E8%88%B9.jpg/raw')).toEqual(['7', 300, '4x3', '船.jpg']);
    expect(properties('7/a.jpg/raw')).toEqual(['7', null, null, 'a.jpg']);
    expect(properties('b/a.jpg')).toEqual([null, null, null, 'a.jpg']);
    expect(properties('b/')).toEqual([null, null, null, null]);
    expect(properties('?a/b.jpg')).toEqual([null, null, null, null]);
  });

  it('has a file name without the query and the fragment of its URL', () => {
    expect(imageFrom('<img src="https://e.org/a.jpg?w=1">')?.filename).toBe('a.jpg');
    expect(imageFrom('<img src="https://e.org/a.jpg#top">')?.filename).toBe('a.jpg');
  });
});

describe('a placeholder picture', () => {
  it('is removed without the credit next to it, which is text', () => {
    const html =
      '<p>船来。</p><div><img src="https://e.org/grey_line-nc.png"><span class="story-image-copyright">甲</span></div>';
    expect(outline(html, { publisher: bbc })).toBe('paragraph["船来。"] paragraph["甲"]');
    expect(boilerplateOf(parseBody(html, { publisher: bbc }))).toEqual(['logo: ']);
  });
});

describe('a frame', () => {
  const provider = (host: string) => outline(`<iframe src="https://${host}/a"></iframe>`);

  it('belongs to a network if its host is that of the network, or a subdomain of it', () => {
    expect(provider('x.com')).toContain('provider=twitter');
    expect(provider('www.x.com')).toContain('provider=twitter');
  });

  it('does not belong to a network if its host only ends in the same letters', () => {
    expect(provider('netflix.com')).toContain('provider=unknown');
  });
});

describe('a copyright line', () => {
  it('ends at its last visible character', () => {
    const html = '<p>渡口。© 2021 AFP ，船来。</p>';
    const credit = parseBody(html).credits[0];
    expect(html.slice(credit?.position?.start.offset, credit?.position?.end.offset)).toBe('© 2021 AFP');
  });
});

describe('a mailto URL', () => {
  it('has each space encoded', () => {
    expect(outline('<p><a href="mailto:a b c@e.org">船</a></p>')).toContain('url=mailto:a%20b%20c@e.org');
  });
});

describe('a share block', () => {
  it('is a label or buttons: a sentence that begins with the label belongs to the article', () => {
    const html = '<div><p>船来。</p></div><div>分享：船票的办法。</div>';
    expect(outline(html)).toContain('分享：船票的办法。');
    expect(boilerplateOf(parseBody(html))).toEqual([]);
  });

  it('may consist of many small elements', () => {
    const html = `<div><p>船来。</p></div><div>${'<span></span>'.repeat(100)}<b>分享：</b></div>`;
    expect(boilerplateOf(parseBody(html))).toEqual(['share: 分享：']);
  });
});

describe('the footer of the feed service', () => {
  it.each(['获取更多RSS：', '获取更多RSS :', '获取更多RSS:'])('begins with %s', (label) => {
    const html = `<div><p>船来。</p></div><br><hr><div>${label}<br><a href="https://feedx.net">https://feedx.net</a></div>`;
    expect(outline(html)).toBe('paragraph["船来。"]');
    expect(boilerplateOf(parseBody(html))).toEqual([`syndication: ${label} https://feedx.net`]);
  });
});

describe('a link in a piece of boilerplate', () => {
  it('is listed if it is visible, and not in a template', () => {
    const html = '<aside data-org-name><a href="/a">渡口</a><template><a href="/b">船</a></template></aside>';
    expect(parseBody(html).boilerplate[0]?.links.map(({ url }) => url)).toEqual(['/a']);
  });

  it.each<readonly [html: string, links: readonly (readonly [text: string, url: string])[]]>([
    ['<a href="/a">渡口</a>', [['渡口', '/a']]],
    // The URL is as in the attribute; references are decoded, the text is tidied.
    ['<a href=" /a\n">渡 \n 口 </a>', [['渡 口', ' /a\n']]],
    ['<a href="/a?b=1&amp;c">渡&amp;口</a>', [['渡&口', '/a?b=1&c']]],
    ['<a href="javascript:1">渡口</a>', [['渡口', 'javascript:1']]],
    ['<a href="">渡口</a>', [['渡口', '']]],
    ['<a>渡口</a><a name="a">船</a>', []],
    ['<b href="/a">渡口</b><area href="/b"><link href="/c">', []],
    [
      '<a href="/a"></a><a href="/b"><img></a>',
      [
        ['', '/a'],
        ['', '/b'],
      ],
    ],
    ['<b><a href="/a"><i>渡</i><p>口</p></a></b>', [['渡 口', '/a']]],
    [
      '<a href="/a">渡口<div><a href="/b">船</a></div></a>',
      [
        ['渡口', '/a'],
        ['船', '/b'],
      ],
    ],
  ])('has the text and the URL of its element: %j', (html, links) => {
    const [piece] = parseBody(`<aside data-org-name>${html}</aside>`).boilerplate;
    expect(piece?.links).toEqual(
      links.map(([text, url]) => ({ text, url, network: null, shortUrl: null, targetUrl: null })),
    );
  });
});

describe('the headline', () => {
  it('ends before the site name and the white space before it', () => {
    for (const blank of ['', '\u3000', '\u00a0'])
      expect(parseArticle(`<!--0-->\n[渡口${blank} – 法国国际广播电台 - RFI](https://www.rfi.fr/cn/a)`).headline).toBe(
        '渡口',
      );
  });

  it('may contain a link: the URL of the article is the last one', () => {
    const { title, url } = parseHeadlineLink('[河](https://e.org/a) 口](https://www.rfi.fr/cn/a)');
    expect({ title, url }).toEqual({ title: '河](https://e.org/a) 口', url: 'https://www.rfi.fr/cn/a' });
  });

  it('is not emptied by a separator at its beginning', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      headline: { columnSeparator: '｜', columns: ['国际'] },
    });
    const read = (title: string) => {
      const document = `<!--0-->\n[${title}](https://news.example/a)\n------\n`;
      const { headline, column } = parseArticle(document, { publishers: [publisher] });
      return { headline, column };
    };
    expect(read('船来｜国际')).toEqual({ headline: '船来', column: '国际' });
    expect(read('｜国际')).toEqual({ headline: '｜国际', column: null });
  });
});

describe('the column in a title', () => {
  const COLUMN = 'https://www.rfi.fr/cn/专栏检索/渡口谈/20231005-a';
  const SITE = ' – 法国国际广播电台 - RFI';
  it.each<readonly [title: string, url: string, headline: string, column: string | null]>([
    ['渡口 - 要闻解说', 'https://www.rfi.fr/cn/a', '渡口', '要闻解说'],
    [`渡口 - 要闻解说${SITE}`, 'https://www.rfi.fr/cn/a', '渡口', '要闻解说'],
    ['渡口 - 河湾 - 要闻解说', 'https://www.rfi.fr/cn/a', '渡口 - 河湾', '要闻解说'],
    ['渡口\u3000 - 要闻解说', 'https://www.rfi.fr/cn/a', '渡口', '要闻解说'],
    ['渡 - 要闻解说', 'https://www.rfi.fr/cn/a', '渡', '要闻解说'],
    [' - 要闻解说', 'https://www.rfi.fr/cn/a', '- 要闻解说', null],
    // The end of a title is a column if the record lists it, or the URL names a column.
    ['渡口 - 河湾', 'https://www.rfi.fr/cn/a', '渡口 - 河湾', null],
    ['渡口 - \u3000河湾', COLUMN, '渡口', '河湾'],
    ['渡口', COLUMN, '渡口', '渡口谈'],
    ['渡口-河湾', COLUMN, '渡口-河湾', '渡口谈'],
    ['渡口 - 河湾', COLUMN.replace('/cn/', '/tw/'), '渡口', '河湾'],
    ['渡口 - 河湾', COLUMN.replace('/cn/', '/en/'), '渡口 - 河湾', '渡口谈'],
    ['要闻解说', 'https://www.rfi.fr/cn/a', '要闻解说', null],
    ['【CDTV】 渡口', 'https://chinadigitaltimes.net/chinese/1.html', '渡口', 'CDTV'],
    ['【 】渡口', 'https://chinadigitaltimes.net/chinese/1.html', '【 】渡口', null],
    ['渡口【CDTV】', 'https://chinadigitaltimes.net/chinese/1.html', '渡口【CDTV】', null],
    ['[專題] 渡口', 'https://www.rti.org.tw/news/view/id/1', '渡口', '專題'],
    ['渡口 | 路透', 'https://cn.reuters.com/article/a', '渡口', null],
  ])('%j of %s', (title, url, headline, column) => {
    const article = parseArticle(`<!--0-->\n[${title}](${url})\n------\n`, { publishers: allPublishers });
    expect({ headline: article.headline, column: article.column }).toEqual({ headline, column });
  });
});

describe('the column in a URL', () => {
  const read = (title: string, headline: PublisherRecord<'mine'>['headline'] = {}) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'], headline },
      editions: { cn: 'zh-Hans' },
      urlParts: ([column = null]) => ({ column }),
    });
    const document = `<!--0-->\n[${title}](https://news.example/${encodeURIComponent('渡口谈')}/a)\n------\n`;
    const article = parseArticle(document, { publishers: [publisher] });
    return [article.headline, article.column];
  };

  it('is the column of an article whose title has none', () => {
    const columnSeparator = ' - ';
    expect(read('渡口 - 河湾')).toEqual(['渡口 - 河湾', '渡口谈']);
    expect(read('渡口 - 河湾', { columnSeparator })).toEqual(['渡口', '河湾']);
    expect(read('渡口', { columnSeparator })).toEqual(['渡口', '渡口谈']);
    expect(read('渡口 - 河湾', { columnSeparator, columnEditions: ['cn'] })).toEqual(['渡口 - 河湾', '渡口谈']);
    expect(read('【船】渡口', { columnStart: /^【(?<column>[^】]*)】/ })).toEqual(['渡口', '船']);
    expect(read('【船】', { columnStart: /^【(?<column>[^】]*)】/ })).toEqual(['【船】', '渡口谈']);
  });
});

describe('the parts of a URL', () => {
  const read = (path: string, editions: readonly string[] | null = null) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'], editions: { cn: 'zh-Hans', tw: 'zh-Hant' } },
      headline: { columnSeparator: ' - ', columnEditions: editions },
      urlParts: ([edition = null, column = null, date = null]) => ({ edition, column, date }),
    });
    return parseArticle(`<!--0-->\n[渡口 - 河湾](https://news.example/${path})\n------\n`, { publishers: [publisher] });
  };

  it('have a date only if it is one', () => {
    const dates = [
      '2023-10-05',
      '2023-10',
      '2023-01',
      '2001',
      '+012023-10-05',
      '2023-13-05',
      '2023-10-32',
      '2023-02-29',
      '20231005',
      'x2023-10-05',
      '2023-10-05x',
      'a',
    ];
    expect(dates.map((date) => read(`cn/a/${date}`).urlParts?.date ?? null)).toEqual([
      '2023-10-05',
      ...dates.slice(1).map(() => null),
    ]);
    expect(read('cn/a/b').urlParts).toEqual({ edition: 'cn', section: null, column: 'a', date: null, slug: null });
  });

  it('show that the title ends with a column, in all editions or in those that the record lists', () => {
    const columns = (editions: readonly string[] | null) =>
      ['cn/a', 'tw/a', 'xx/a', 'cn', ''].map((path) => read(path, editions).column);
    expect(columns(null)).toEqual(['河湾', '河湾', '河湾', null, null]);
    expect(columns(['cn'])).toEqual(['河湾', 'a', 'a', null, null]);
    expect(columns([])).toEqual(['a', 'a', 'a', null, null]);
  });
});

describe('a candidate of a srcset', () => {
  it.each([' ', '\n', '\t', '\r', '\f', ' \n '])('is separated from others and from its descriptor by %j', (blank) => {
    for (const [before, after] of [
      ['', ''],
      [blank, blank],
      [`,${blank}`, `${blank},`],
      [`${blank},`, `,${blank}`],
    ] as const) {
      const candidates = [`https://e.org/a.jpg${blank}1x`, `https://e.org/b.jpg${blank}2x`];
      const srcset = candidates.map((candidate) => before + candidate + after).join(',');
      expect(imageFrom(`<img srcset="${srcset}">`)?.url).toBe('https://e.org/b.jpg');
    }
  });

  it('without a descriptor has the density 1', () => {
    expect(imageFrom('<img srcset="https://e.org/a.jpg, https://e.org/b.jpg 0.5x">')?.url).toBe('https://e.org/a.jpg');
    expect(imageFrom('<img srcset="https://e.org/a.jpg, https://e.org/b.jpg 2x">')?.url).toBe('https://e.org/b.jpg');
  });

  it.each(['9', '9h', '-9x', 'x9', '.9x', 'w', '9 x', '9y'])(
    'with another descriptor has the density 1, too: %s',
    (descriptor) => {
      const first = (size: string) =>
        imageFrom(`<img srcset="https://e.org/a.jpg ${size}, https://e.org/b.jpg ${descriptor}">`)?.url;
      expect(first('0.5x')).toBe('https://e.org/b.jpg');
      expect(first('1.5x')).toBe('https://e.org/a.jpg');
    },
  );

  it('may have a density with a decimal fraction', () => {
    expect(imageFrom('<img srcset="https://e.org/b.jpg 1x, https://e.org/a.jpg 1.5x">')?.url).toBe(
      'https://e.org/a.jpg',
    );
  });
});

describe('terms and descriptions', () => {
  it('end one another, so that a long list is not nested deeply', () => {
    expect(diagnosticsOf(`<dl>${'<dd>船<dt>港'.repeat(200)}</dl>`)).toEqual([]);
  });
});

describe('a term', () => {
  it('ends the description before it, and is kept if that is removed as boilerplate', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      boilerplate: [{ kind: 'other', tag: 'dd' }],
    });
    expect(outline('<dl><dd>船<dt>港</dl>', { publisher })).toBe('paragraph["港"]');
  });
});

describe('the text of a piece of boilerplate', () => {
  it('is complete, even if it is in many elements', () => {
    const [piece] = parseBody(`<aside data-org-name>${'<b>船</b>'.repeat(500)}</aside>`).boilerplate;
    expect(piece?.text).toBe('船'.repeat(500));
  });
});

describe('segments', () => {
  it('do not overlap: the start of a segment is moved to the end of the one before it', () => {
    const tiler = new SegmentTiler('abcdef');
    tiler.add('text', 0, 4, '/a');
    tiler.add('text', 2, 6, '/b');
    expect(tiler.finish().map(({ start, end, path }) => [start, end, path])).toEqual([
      [0, 4, '/a'],
      [4, 6, '/b'],
    ]);
  });
});

describe('an item outside a list', () => {
  it('begins a list, to which the items directly after it belong', () => {
    expect(outline('<li>一</li> <li>二</li>')).toBe('list[listItem[paragraph["一"]] listItem[paragraph["二"]]]');
    expect(outline('<ul><li>一</li></ul><li>二</li>')).toBe(
      'list[listItem[paragraph["一"]]] list[listItem[paragraph["二"]]]',
    );
  });

  it('begins a list after a block, even if an empty item is between them', () => {
    for (const block of ['<p>船</p>', '<h2>船</h2>', '<blockquote>船</blockquote>'])
      expect(outline(`${block}<li> </li><li>一</li>`)).toBe(`${outline(block)} list[listItem[paragraph["一"]]]`);
    expect(outline('<li>一</li>船<li>二</li>')).toBe(
      'list[listItem[paragraph["一"]]] paragraph["船"] list[listItem[paragraph["二"]]]',
    );
  });

  it('makes its list loose if it contains several paragraphs', () => {
    const spread = (html: string) =>
      parseBody(html).body.children.map((block) => (block.type === 'list' ? block.spread : null));
    expect(spread('<li>一</li><li>二</li>')).toEqual([false]);
    expect(spread('<li>一</li><li><p>二</p><p>三</p></li>')).toEqual([true]);
    expect(spread('<li><p>二</p><p>三</p></li><li>一</li>')).toEqual([true]);
  });
});

describe('a list', () => {
  it.each([
    ['3', 3],
    ['3.5', 1],
    ['-3', 1],
    ['x', 1],
  ])('with start="%s" starts at %d', (start, number) => {
    expect(outline(`<ol start="${start}"><li>船</ol>`)).toContain(`list{start=${number}}`);
  });

  it('has an item from the start to the end of a post outside the items', () => {
    const post = '<div class="twitter-tweet"><p>船来。</p><a href="https://twitter.com/a/status/1">甲</a></div>';
    const html = `<ul>${post}</ul>`;
    const [list] = parseBody(html).body.children;
    const position = list?.type === 'list' ? list.children[0]?.position : undefined;
    expect(html.slice(position?.start.offset, position?.end.offset)).toBe(post);
  });
});

describe('paragraphs before and after a standfirst', () => {
  it('are not joined', () => {
    expect(outline('船来。<p><strong>引</strong></p>港开。<div><p>雨。</p></div>')).toBe(
      'paragraph["船来。"] paragraph["港开。"] paragraph["雨。"]',
    );
  });
});

describe('an SVG drawing', () => {
  it('ends at the end tag of an inline element that HTML reopens before it', () => {
    expect(outline('<dl><dt><a href="/x"><dt><svg></a>船来。</dl>')).toContain('"船来。"');
  });
});

describe('a line break inside a mark', () => {
  it('is moved before the mark if only a space precedes it, and the space is removed', () => {
    const { body } = parseArticle(`${HEAD}船<i> <br>来</i>`);
    const [paragraph] = body.children;
    const inline = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(inline.map(({ type }) => type)).toEqual(['text', 'break', 'emphasis']);
    const offsets = inline.map(({ position }) => position && [position.start.offset, position.end.offset]);
    expect(offsets.map((pair) => pair?.map((offset) => offset - HEAD.length))).toEqual([
      [0, 1],
      [5, 9],
      [9, 10],
    ]);
  });

  it('is moved before the mark without a no-break space that precedes it', () => {
    expect(outline('<p>船<b>\u00a0<br>来</b></p>')).toBe('paragraph["船" break strong["来"]]');
  });
});

describe('boilerplate in a figure', () => {
  it('is listed in the order of the document', () => {
    const publisher = definePublisher({
      id: 'mine',
      name: 'My News',
      hosts: ['rfi.fr'],
      boilerplate: [
        { kind: 'related', tag: 'ul' },
        { kind: 'player', tag: 'button', inline: true },
      ],
    });
    const figure = '<figure><ul><li>船</li></ul><img src="https://e.org/a.jpg"><button>放大</button></figure>';
    const { boilerplate } = parseArticle(`${HEAD}<p>河口</p>${figure}`, { publishers: [publisher] });
    expect(boilerplate.map(({ text }) => text)).toEqual(['船', '放大']);
  });

  it('is listed even if text follows it that is not part of the caption', () => {
    const publisher: Publisher = definePublisher({
      id: 'mine',
      name: 'My News',
      hosts: ['rfi.fr'],
      boilerplate: [{ kind: 'player', tag: 'button', inline: true }],
    });
    const figure = '<figure><img src="https://e.org/a.jpg"><button>放大</button><p>船来。</p></figure>';
    const read = parseBody(figure, { publisher });
    expect(boilerplateOf(read)).toEqual(['player: 放大']);
    expect(outline(figure, { publisher })).toContain('paragraph["船来。"]');
  });
});

describe('deleted text', () => {
  it.each(['del', 's', 'strike'])('is marked by <%s>', (name) => {
    expect(outline(`<p>船<${name}>来</${name}></p>`)).toBe('paragraph["船" delete["来"]]');
  });
});

describe('preformatted text', () => {
  it('loses one line break at its start, as in HTML', () => {
    expect(outline('<pre>\n\n船</pre>')).toBe('code{"\\n船"}');
    expect(outline('<pre>\r\n船</pre>')).toBe('code{"船"}');
  });
});

describe('the word Array', () => {
  it('replaces a lost lead image, and is text after an existing one', () => {
    expect(boilerplateOf(parseBody('Array<div><p>船来。</p></div>'))).toEqual(['artefact: Array']);
    const html = '<img src="https://e.org/a.jpg">Array<div><p>船来。</p></div>';
    expect(outline(html)).toBe('paragraph["Array"] paragraph["船来。"]');
  });

  it.each<readonly [html: string, article: string]>([
    ['<div>Array</div>', 'paragraph["Array"]'],
    ['<div> Array <br>船</div>', 'paragraph["Array" break "船"]'],
    ['<p><b>Array</b></p>', 'paragraph[strong["Array"]]'],
    ['<ul><li><i>Array</i></li></ul>', 'list[listItem[paragraph[emphasis["Array"]]]]'],
    ['<table><tr><td>Array</td></tr></table>', 'table[tableRow[tableCell["Array"]]]'],
    ['<div><figcaption>Array</figcaption></div>', 'paragraph["Array"]'],
    ['<figure><figcaption>Array</figcaption></figure>', 'paragraph["Array"]'],
    ['<figure><b>Array</b></figure>', 'paragraph[strong["Array"]]'],
    ['<figure>Arrays</figure>', 'paragraph["Arrays"]'],
  ])('is text of the article elsewhere: %s', (html, article) => {
    const read = `<div><p>前</p>${html}</div>`;
    expect(outline(read)).toBe(`paragraph["前"] ${article}`);
    expect(boilerplateOf(parseBody(read))).toEqual([]);
  });

  it('is also left of a picture if it is directly in a <figure>, with or without the picture or text before it', () => {
    for (const picture of ['', '<img src="https://e.org/a.jpg">', '<b>渡口</b>']) {
      const read = parseBody(`<div><p>前</p><figure>${picture} Array <figcaption>船</figcaption></figure></div>`);
      expect(boilerplateOf(read)).toEqual(['artefact: Array']);
    }
  });
});

describe('the position of a piece of boilerplate', () => {
  const advertisement = '<div data-tms-ad-type="box"> 广告 </div>';
  const logo = '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">';
  it.each<readonly [html: string, sources: readonly string[]]>([
    // A word that is left of a picture, without the white space around it
    [' \n Array \n <div><p>船来。</p></div>', ['Array']],
    ['<div><p>船来。</p><figure>\u3000Array\u00a0\n</figure></div>', ['Array']],
    // An element
    [`<div><p>船来。</p> ${advertisement} <p>船去。</p></div>`, [advertisement]],
    [`${advertisement} <div><p>船来。</p></div>`, [advertisement]],
    ['<div><p>船来。</p> <script> a </script> </div>', ['<script> a </script>']],
    ['<div><p>船来。 <style>a</style> 船去。</p></div>', ['<style>a</style>']],
    [`${logo} <div><p>船来。</p></div>`, [logo]],
    [`<div><p>船来。 ${logo} 船去。</p></div>`, [logo]],
    [`<div><p>船来。</p><figure> ${logo} </figure></div>`, [logo]],
  ])('is that of its element or its word: %j', (html, sources) => {
    const { boilerplate } = parseBody(html);
    expect(boilerplate.map(({ position }) => html.slice(position?.start.offset, position?.end.offset))).toEqual(
      sources,
    );
  });
});

describe('an element that the record names as the caption after an image', () => {
  const publisher = definePublisher({
    ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
    image: { captionAfter: [{ tag: ['figcaption', 'span'] }] },
  });

  it('is text in a paragraph with other text', () => {
    const html = '<p>船来。<img src="https://e.org/a.jpg"><span>渡口</span></p>';
    expect(outline(html, { publisher })).toBe('paragraph["船来。" image{url=https://e.org/a.jpg} "渡口"]');
  });

  it.each(['', ' ', '<br>', ' <br>\n<br> ', '<!-- 船 -->'])('may be separated from the image by %j', (between) => {
    for (const picture of ['<img src="https://e.org/a.jpg">', '<figure><img src="https://e.org/a.jpg"></figure>'])
      expect(outline(`<p>船来。</p>${picture}${between}<figcaption>渡口</figcaption>`, { publisher })).toBe(
        'paragraph["船来。"] figure{(url=https://e.org/a.jpg caption=渡口)}',
      );
  });

  it('is a paragraph after several images, whose caption it may not be', () => {
    const html =
      '<p>船来。</p><img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg"><figcaption>渡口</figcaption>';
    expect(outline(html, { publisher })).toBe(
      'paragraph["船来。"] figure{(url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)} paragraph["渡口"]',
    );
  });
});

describe('an element whose content is not visible', () => {
  it.each('noembed noframes noscript script style template'.split(' '))(
    'adds nothing to a caption, to boilerplate or to a paragraph: <%s>',
    (name) => {
      const text = `渡<${name}>船</${name}>口`;
      const picture = `<figure><img src="https://e.org/a.jpg"><figcaption>${text}</figcaption></figure>`;
      const reading = parseBody(`<p>前</p>${picture}<p class="t-copyright">${text}</p><p>${text}</p>`);
      expect(reading.body.children).toMatchObject([
        { type: 'paragraph' },
        { type: 'figure', image: { caption: '渡口' } },
        { type: 'paragraph', children: [{ value: '渡口' }] },
      ]);
      expect(boilerplateOf(reading)).toContain('copyright: 渡口');
    },
  );
});

describe('a caption after an image', () => {
  const caption = '<figcaption>渡口<b>的</b>船<i class="credit">甲</i><u>乙</u></figcaption>';
  it.each([
    ['the lead image', `<img src="https://e.org/a.jpg">${caption}`],
    ['a figure', `<p>船来。</p><figure><img src="https://e.org/a.jpg"></figure>${caption}`],
    ['an image between paragraphs', `<p>船来。</p><img src="https://e.org/a.jpg">${caption}`],
  ])('is divided into caption and credit like one in a figure, if the image is %s', (_, html) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      image: { captionAfter: [{ tag: 'figcaption' }], credit: [{ tag: 'i', className: 'credit' }, { tag: 'u' }] },
    });
    const { leadImage, body } = parseBody(html, { publisher });
    const last = body.children.at(-1);
    const image = last?.type === 'figure' ? last.image : leadImage;
    expect([image?.caption, image?.credit]).toEqual(['渡口的船', '甲乙']);
  });
});

describe('a caption after the lead image', () => {
  it('belongs to it, regardless of white space between them', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      image: { captionAfter: [{ tag: 'figcaption' }] },
    });
    for (const between of ['', ' \n']) {
      const html = `<img src="https://e.org/a.jpg">${between}<figcaption>渡口</figcaption><p>船来。</p>`;
      expect(parseBody(html, { publisher }).leadImage?.caption).toBe('渡口');
      expect(outline(html, { publisher })).toBe('paragraph["船来。"]');
    }
  });

  it('is read as a block of the article if it contains a player', () => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      image: { captionAfter: [{ tag: 'figcaption' }] },
    });
    const caption = '<figcaption>渡口<iframe src="https://e.org/v"></iframe></figcaption>';
    const expected = 'paragraph["渡口"] embed{provider=unknown url=https://e.org/v}';
    const lead = `<img src="https://e.org/a.jpg">${caption}`;
    expect(parseBody(lead, { publisher }).leadImage?.caption).toBeNull();
    expect(outline(lead, { publisher })).toBe(expected);
    expect(outline(`<p>船来。</p>${lead}`, { publisher })).toBe(
      `paragraph["船来。"] figure{(url=https://e.org/a.jpg)} ${expected}`,
    );
  });
});

describe('two pictures at the top', () => {
  it('become the lead image and a figure of the article', () => {
    const { leadImage, body } = parseArticle(
      `${HEAD}<img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg"><div><p>船来。</p></div>`,
    );
    expect(leadImage?.url).toBe('https://e.org/a.jpg');
    expect(body.children.map((block) => (block.type === 'figure' ? block.image.url : block.type))).toEqual([
      ...['https://e.org/b.jpg', 'paragraph'],
    ]);
  });
});

describe('two galleries', () => {
  const gallery = (folder: string) =>
    `<diaporama data-images='[{"url":"https://e.org/${folder}/","filename":"a.jpg"}]'></diaporama>`;

  it('with the same pictures become one', () => {
    expect(parseBody(gallery('a') + gallery('a')).body.children).toHaveLength(1);
  });

  it('with different pictures become two, even if the file names are the same', () => {
    expect(parseBody(gallery('a') + gallery('b')).body.children).toHaveLength(2);
  });
});

describe('a time on a 12-hour clock', () => {
  it.each([
    ['凌晨12点5分', '00:05'],
    ['上午9点0分', '09:00'],
    ['中午12点5分', '12:05'],
    ['下午1点30分', '13:30'],
    ['晚上7点30分', '19:30'],
  ])('%s is %s', (text, time) => {
    const { printedDate } = parseBody(`<time>2020年10月5日${text}</time><p>船来。</p>`, { publisher: bbc });
    expect(printedDate?.local).toBe(`2020-10-05T${time}`);
  });
});

describe('the dateline of an agency', () => {
  it.each([
    ['a pattern', { pattern: /（(?<name>\S社)(?<place>\S\S)(?<day>\d)日电）/ }],
    [
      'a function',
      (text: string) => {
        const start = text.indexOf('（');
        return { name: '河社', place: '北岸', dayOfMonth: 5, start, length: text.indexOf('）') + 1 - start };
      },
    ],
  ])('has the position that %s of the record states, even after other text', (_, agency) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      credits: { agency },
    });
    for (const before of ['', '渡口。', '<b>渡&amp;</b>口 ']) {
      const html = `<p>${before}（河社<b>北岸</b>5日电）船来。</p>`;
      const [credit] = parseBody(html, { publisher }).credits;
      expect(credit).toMatchObject({ kind: 'agency', name: '河社', place: '北岸', dayOfMonth: 5 });
      expect(html.slice(credit?.position?.start.offset, credit?.position?.end.offset)).toBe('（河社<b>北岸</b>5日电）');
    }
  });

  it('may lack a place', () => {
    const [credit] = parseBody('<p>路透12月7日 - 船来。</p>', { publisher: reuters }).credits;
    expect(credit).toMatchObject({ kind: 'agency', name: '路透', place: null, dayOfMonth: 7 });
  });
});

describe('a local time', () => {
  it('is a different instant in each time zone', () => {
    const instantIn = (timeZone: string) =>
      parseBody('<div>05/10/2023 - 15:28</div>', { publisher: { ...rfi, timeZone } }).printedDate?.instant;
    expect(['Europe/Paris', 'Asia/Tokyo', 'America/Santiago'].map(instantIn)).toEqual([
      ...['2023-10-05T13:28:00.000Z', '2023-10-05T06:28:00.000Z', '2023-10-05T18:28:00.000Z'],
    ]);
  });
});

describe('an hour that is repeated when the clock is put back', () => {
  it.each([
    ['-1', '2023-10-29T00:30:00.000Z'],
    ['0', '2023-10-29T00:30:00.000Z'],
    [String(Date.UTC(2023, 9, 29, 1, 30) - 1), '2023-10-29T00:30:00.000Z'],
    [String(Date.UTC(2023, 9, 29, 1, 30)), '2023-10-29T01:30:00.000Z'],
    ['NaN', '2023-10-29T01:30:00.000Z'],
  ])('is not after the timestamp %s if that is a number', (timestamp, instant) => {
    const html = '<div>29/10/2023 - 02:30</div><div><p>船来。</p></div>';
    const result = safeParseArticle(`<!--${timestamp}-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n${html}`);
    expect((result.ok ? result.article : result.partial).printedDate?.instant).toBe(instant);
    const options = timestamp === 'NaN' ? {} : { epochMilliseconds: Number(timestamp) };
    expect(parseBody(html, options).printedDate?.instant).toBe(instant);
  });

  it.each([
    ['Europe/Paris', '2023-10-29 02:30', '2023-10-29T01:30:00.000Z'],
    ['America/Santiago', '2023-04-01 23:30', '2023-04-02T03:30:00.000Z'],
    ['Australia/Sydney', '2023-04-02 02:30', '2023-04-01T16:30:00.000Z'],
  ])('is reported, and read as the later instant in %s', (timeZone, printed, instant) => {
    const publisher = definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'], timeZone },
      printedDate: [
        {
          place: { tag: 'p' },
          pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?$/,
        },
      ],
    });
    const { printedDate, diagnostics } = parseBody(`<p>${printed}</p>`, { publisher });
    expect(printedDate?.instant).toBe(instant);
    expect(diagnostics.map(({ code }) => code)).toEqual(['ambiguous-local-time']);
    // The second 60 of a leap second is not accepted.
    expect(parseBody(`<p>${printed}:60</p>`, { publisher }).printedDate).toBeNull();
  });
});

describe('a thematic break before boilerplate', () => {
  it('is removed with it', () => {
    const html = '<p>船来。</p><hr><p>The post 河口 appeared first on 中国数字时代.</p>';
    expect(outline(html, { publisher: cdt })).toBe('paragraph["船来。"]');
    expect(outline(html.replace('<hr>', '<hr> <br> '), { publisher: cdt })).toBe('paragraph["船来。"]');
  });
});

describe('a picture that the scraper loaded through a proxy', () => {
  it.each([
    'https://images.weserv.nl/?url=e.org/a.jpg',
    'http://images.weserv.nl/?url=e.org/a.jpg',
    'https://images.weserv.nl?url=e.org/a.jpg',
    'https://images.weserv.nl/?url=https://e.org/a.jpg',
    'https://images.weserv.nl/?url=http://e.org/a.jpg',
    'https://images.weserv.nl/?url=https://images.weserv.nl/?url=https://e.org/a.jpg',
    'https\r://images.weserv.nl?url=images.weserv.nl/?url=e.org/a.jpg',
    'https://images.weserv.nl/?url=E.ORG/b/../a.jpg',
    'https\r://images.weserv.nl/?url=E.ORG/b/../a.jpg',
  ])('has its original URL: %j', (url) => {
    expect(outline(`<p>船来。</p><img src="${url}">`)).toBe('paragraph["船来。"] figure{(url=https://e.org/a.jpg)}');
  });

  it.each([
    'https://e.org/?u=https://images.weserv.nl/?url=b.org/a.jpg',
    'https://images.weserv.nl/?w=300&url=e.org/a.jpg',
    'https://images.weserv.nl.e.org/?url=e.org/a.jpg',
    'ftp://images.weserv.nl/?url=e.org/a.jpg',
  ])('is not one whose URL only mentions the proxy: %s', (url) => {
    const images = imagesOf(parseArticle(`${HEAD}<p>前</p><img src="${url}">`));
    expect(images.map((image) => image.url)).toEqual(url.startsWith('ftp') ? [] : [url]);
  });
});

describe('a URL of The Economist', () => {
  const date = (path: string) =>
    parseArticle(`<!--0-->\n[A](https://www.economist.com/${path})\n------\n`, { publishers: [economist] }).urlParts
      ?.date;

  it('has a date only if the path contains the year, month and day', () => {
    expect(date('briefing/2020/11/07/the-harbour')).toBe('2020-11-07');
    expect(date('briefing/2020/11/the-harbour')).toBeNull();
    expect(date('node/2020/11/07/21800000')).toBeNull();
    expect(date('briefing/2020/week/07/the-harbour')).toBeNull();
  });
});

describe('the short URL of a share link', () => {
  const shortUrl = (url: string) =>
    readShareLink(`https://www.facebook.com/dialog/share?href=${encodeURIComponent(url)}`)?.shortUrl;

  it.each<readonly [url: string, network: string, shortUrl: string | null, targetUrl: string | null]>([
    ['https://www.facebook.com/a?href=https://rfi.my/9z.F', 'facebook', 'https://rfi.my/9z', null],
    [
      'https://www.facebook.com/a?href=https://rfi.my/9z.F&redirect_uri=https://www.rfi.fr/b',
      'facebook',
      'https://rfi.my/9z',
      'https://www.rfi.fr/b',
    ],
    [
      'https://www.facebook.com/a?href=https://www.rfi.fr/a&redirect_uri=https://www.rfi.fr/b',
      'facebook',
      null,
      'https://www.rfi.fr/b',
    ],
    ['https://twitter.com/a?url=https://rfi.my/9z.T&text=b', 'twitter', 'https://rfi.my/9z', null],
    ['https://x.com/a?url=https://www.rfi.fr/a&text=b', 'x', null, 'https://www.rfi.fr/a'],
    ['https://x.com/a?url=http://www.rfi.fr/a', 'x', null, 'http://www.rfi.fr/a'],
    ['https://x.com/a?url=ftp://www.rfi.fr/a', 'x', null, null],
    ['https://x.com/a?text=b', 'x', null, null],
    ['whatsapp://send?text=b https://rfi.my/9z.W', 'whatsapp', 'https://rfi.my/9z', null],
    ['https://web.whatsapp.com/send?text=b https://www.rfi.fr/a', 'whatsapp', null, 'https://www.rfi.fr/a'],
    ['https://web.whatsapp.com/send?text=b', 'whatsapp', null, null],
  ])('is read with the network and the URL of the article: %s', (href, network, short, targetUrl) => {
    expect(readShareLink(href)).toEqual({ network, shortUrl: short, targetUrl });
  });

  it.each([
    'https://www.facebook.com.e.org/a',
    'https://e.org/?u=https://x.com/a',
    'facebook',
    'https://m.facebook.com/a',
    'https://constructor/?facebook',
  ])('is not read from another link: %s', (href) => {
    expect(readShareLink(href)).toBeNull();
  });

  it('ends before the letter of the network, and is null without that letter', () => {
    expect(shortUrl('https://rfi.my/9zeJ.F')).toBe('https://rfi.my/9zeJ');
    expect(shortUrl('https://rfi.my/9zeJ')).toBeNull();
  });
});

describe('a quotation in a diagnostic', () => {
  it('is cut off after sixty characters', () => {
    expect(found('a'.repeat(60))).toBe(`"${'a'.repeat(60)}"`);
    expect(found('a'.repeat(61))).toBe(`"${'a'.repeat(60)}…"`);
  });

  it('is on one line', () => {
    expect(found('渡\n口\t船\r来')).toBe('"渡 口 船 来"');
  });
});
