import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { parseHeadlineLink } from '../../src/headline/index.js';
import { imagesOf, parseArticle, safeParseArticle, stringifyArticle, withoutPositions } from '../../src/index.js';
import type { BodyBlock } from '../../src/model/body.js';
import { cctv } from '../../src/publishers/cctv.js';
import { cdt } from '../../src/publishers/cdt.js';
import type { Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { parseTimestampComment } from '../../src/timestamp/index.js';
import { image, makeArticle, paragraph, withBody } from '../formats/make-article.js';

describe('a value that is not a string', () => {
  it.each([parseArticle, safeParseArticle, parseBody, parseHeadlineLink, parseTimestampComment])(
    'makes %o throw a TypeError',
    (read) => {
      for (const value of [undefined, null, 1, {}]) {
        expect(() => read(value as unknown as string)).toThrow(TypeError);
        expect(() => read(value as unknown as string)).toThrow(/as a string, got (?:Undefined|Null|Object|Number)\.$/);
      }
    },
  );

  it.each<readonly [value: unknown, type: string]>([
    [undefined, 'Undefined'],
    [null, 'Null'],
    [true, 'Boolean'],
    [[], 'Array'],
    [Object.create(null), 'Object'],
    [Promise.resolve('船'), 'Promise'],
    [Buffer.from('船'), 'Uint8Array'],
  ])('makes the error message give its type: %o', (value, type) => {
    expect(() => parseArticle(value as string)).toThrow(`as a string, got ${type}.`);
  });
});

describe('a document that cannot be read', () => {
  it('makes parseArticle throw the error that safeParseArticle returns', () => {
    const document = '<!--NaN-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>船来。</p>';
    const result = safeParseArticle(document);
    if (result.ok) throw new Error('The document was read.');
    expect(result.error.code).toBe('invalid-timestamp');
    expect(() => parseArticle(document)).toThrow(result.error.message);
    expect(() => parseArticle(document, { maxLength: 10 })).toThrow('the option maxLength raises the limit');
  });

  it('is longer than the limit, even if by a single unit; one that is as long as the limit is read', () => {
    const document = '<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>船来。</p>';
    expect(parseArticle(document, { maxLength: document.length }).body.children).toHaveLength(1);
    const result = safeParseArticle(document, { maxLength: document.length - 1 });
    expect(result.ok ? null : [result.error.code, result.partial.headline, result.partial.body]).toEqual([
      ...['document-too-long', '渡口', null],
    ]);
    expect(result.diagnostics).toMatchObject([{ args: { length: document.length, maxLength: document.length - 1 } }]);
  });

  it('has the first of its problems as the error, and reports all', () => {
    const result = safeParseArticle('<!--NaN-->\n[渡口](ftp://e.org/a)\n------\n\n<p>船来。</p>', { maxLength: 10 });
    const codes = ['document-too-long', 'invalid-timestamp', 'unsupported-scheme'];
    expect(result.ok ? null : result.error.code).toBe(codes[0]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it.each<readonly [document: string, code: string, args: object]>([
    ['\n 船', 'missing-timestamp', { found: '"船"' }],
    ['<!-- 1e3 -->', 'invalid-timestamp', { found: '"1e3"' }],
    ['<!--0', 'invalid-timestamp', { found: '"0"' }],
    ['<!-- 8640000000000001 -->', 'timestamp-out-of-range', { found: '"8640000000000001"' }],
    ['<!--0-->\n 船\n口', 'missing-headline', { found: '"船"' }],
    ['<!--0-->\n[船]\n口', 'invalid-headline', { found: '"[船]"' }],
    ['<!--0-->\n[船]( A b )', 'invalid-url', { url: '"A b"' }],
    ['<!--0-->\n[船](FTP://E.org/船)', 'unsupported-scheme', { url: 'FTP://E.org/船', scheme: 'ftp:' }],
  ])('is quoted as it is spelled: %j', (document, code, args) => {
    const result = safeParseArticle(document);
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.diagnostics.find((diagnostic) => diagnostic.code === code)?.args).toEqual(args);
  });

  it('is shown in the message: the line, with a mark below the problem, also after wide characters', () => {
    expect(() => parseArticle('<!--0-->\n[渡口]（A）](ftp://e.org/a)\n------\n')).toThrow(
      /\(2:10\)\n\n2 \| \[渡口\]（A）\]\(ftp:\/\/e\.org\/a\)\n {5}\u3000\u3000 \u3000 \u3000 {2}\^~{12}$/,
    );
  });

  it('is quoted from where its timestamp comment should be, up to the end of the line', () => {
    const messageOf = (line: string) => () => parseArticle(`${line}\n第二行`);
    expect(messageOf('一'.repeat(60))).toThrow(`found "${'一'.repeat(60)}".`);
    expect(messageOf('一'.repeat(61))).toThrow(`found "${'一'.repeat(60)}…".`);
  });

  const frameOf = (document: string) => {
    const result = safeParseArticle(document);
    return result.ok ? '' : result.error.message.slice(result.error.message.indexOf('\n\n') + 2);
  };

  it.each(['\n', '\r\n', '\r'])('is shown in the message as one line, if lines end with %j', (end) => {
    const lines = ['<!--0-->', '[船](ftp://e.org)', '------', ''];
    expect(frameOf(lines.join(end))).toBe('2 | [船](ftp://e.org)\n     \u3000  ^~~~~~~~~~~');
  });

  it('is shown in the message with a mark that is as wide as the problem', () => {
    expect(frameOf('<!--0-->\n[船](渡口 a한Ａ)\n------\n')).toBe('2 | [船](渡口 a한Ａ)\n     \u3000  ^~~~~~~~~');
  });

  it('is shown in the message from 36 characters before the problem to 36 characters from its start', () => {
    const frame = (title: string, path: string) => frameOf(`<!--0-->\n[${title}](ftp:${path})\n------\n`);
    expect(frame('a'.repeat(33), 'b'.repeat(31))).toBe(
      `2 | [${'a'.repeat(33)}](ftp:${'b'.repeat(31)})\n${' '.repeat(40)}^${'~'.repeat(34)}`,
    );
    expect(frame('a'.repeat(34), 'b'.repeat(32))).toBe(
      `2 | ${'a'.repeat(34)}](ftp:${'b'.repeat(32)}\n${' '.repeat(40)}^${'~'.repeat(35)}`,
    );
  });

  it.each([
    [' 渡\n口 &amp; 船 ', '渡 口 & 船'],
    ['渡口 - 要闻解说 – 法国国际广播电台 - RFI', '渡口 - 要闻解说 – 法国国际广播电台 - RFI'],
  ])('may still have a headline, which is tidied, but not divided: %j', (title, headline) => {
    const result = safeParseArticle(`<!--0-->\n[${title}](ftp://e.org/a)\n------\n`);
    expect(result.ok ? null : result.partial).toMatchObject({ headline, column: null });
  });

  it.each(['ᄀ', 'ᅟ', '⺀', '、', 'あ', '鿿', '꓏', '가', '힣', '豈', '﫿', '＀', '｠'])(
    'is shown in the message with two columns for %s',
    (wide) => {
      expect(frameOf(`<!--0-->\n[${wide}](ftp:${wide})\n------\n`)).toBe(
        `2 | [${wide}](ftp:${wide})\n     \u3000  ^${'~'.repeat(5)}`,
      );
    },
  );

  it.each(['\u1160', '\u2e7f', '\ua4d0', '\uabff', '\ud7a4', '\uf8ff', '\ufb00', '｡', 'é'])(
    'is shown in the message with one column for %j',
    (narrow) => {
      expect(frameOf(`<!--0-->\n[${narrow}](ftp:${narrow})\n------\n`)).toBe(
        `2 | [${narrow}](ftp:${narrow})\n        ^${'~'.repeat(4)}`,
      );
    },
  );

  it.each(['\n', '\r\n', '\r'])('loses only one line to an unclosed timestamp comment, if lines end with %j', (end) => {
    const lines = ['<!--0', '[渡口](https://www.rfi.fr/cn/a)', '------', '', '<p>船来。</p>'];
    const result = safeParseArticle(lines.join(end));
    expect(result.ok ? null : result.partial).toMatchObject({ headline: '渡口', body: { children: { length: 1 } } });
  });
});

describe('imagesOf', () => {
  const named = (name: string) => image({ url: `https://e.org/${name}.jpg` });
  const figure = (name: string): BodyBlock => ({ type: 'figure', image: named(name), url: null });
  it('returns the images in reading order, including those in lists and block quotations', () => {
    const article = {
      ...withBody(
        paragraph('渡口'),
        figure('1'),
        { type: 'gallery', images: [named('2'), named('3')] },
        { type: 'embed', provider: 'unknown', url: 'https://e.org/', id: null, title: null, poster: named('4') },
        { type: 'embed', provider: 'unknown', url: 'https://e.org/', id: null, title: null, poster: null },
        { type: 'blockquote', children: [figure('5')] },
        { type: 'list', children: [{ type: 'listItem', children: [figure('6')] }] },
      ),
      leadImage: named('0'),
    };
    expect(
      imagesOf(article)
        .map(({ filename, url }) => filename && url.slice(-5, -4))
        .join(''),
    ).toBe('0123456');
    expect(imagesOf(makeArticle())).toEqual([]);
  });

  it('finds images in lists and block quotations inside each other', () => {
    const quote = (...children: BodyBlock[]): BodyBlock => ({ type: 'blockquote', children });
    const list = (...items: BodyBlock[][]): BodyBlock => ({
      type: 'list',
      children: items.map((children) => ({ type: 'listItem', children })),
    });
    const article = withBody(
      quote(quote(figure('1'), quote(figure('2'))), list([figure('3')])),
      list([paragraph('渡口'), quote(figure('4'))], [list([figure('5')], [figure('6')]), figure('7')]),
      figure('8'),
    );
    expect(imagesOf(article).map(({ url }) => url)).toEqual([...'12345678'].map((name) => `https://e.org/${name}.jpg`));
  });
});

describe.each([imagesOf, withoutPositions])('%o', (run) => {
  it('refuses a value that is not an Article', () => {
    for (const value of [undefined, null, 1, {}, { ...makeArticle(), body: null }])
      expect(() => run(value as never)).toThrow(/^Not an Article: /);
  });

  it('refuses a body that is nested too deeply for the call stack', () => {
    let block: BodyBlock = paragraph('渡口');
    for (let depth = 0; depth < 20_000; depth++) block = { type: 'blockquote', children: [block] };
    expect(() => run(withBody(block))).toThrow('The nodes are nested more than 540 deep.');
  });
});

describe('a URL that is too long', () => {
  const LONG_HOST = `https://${'中'.repeat(254)}/`;

  it('is reported as invalid if it is the URL of the article', () => {
    for (const url of [LONG_HOST, `https://www.rfi.fr/${'a'.repeat(2048)}`]) {
      const result = safeParseArticle(`<!--0-->\n[渡口](${url})\n------\n\n<p>船来。</p>`);
      expect(result.ok ? null : result.error.code).toBe('invalid-url');
    }
  });

  it('is dropped from a link, whose text is kept', () => {
    const { body, diagnostics } = parseBody(`<p>见<a href="${LONG_HOST}">灯塔</a>。</p>`);
    expect(body.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: '见灯塔。' }] }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-link']);
  });
});

describe('the publisher', () => {
  const document = '<!--0-->\n[渡口](https://news.example/a)\n------\n\n<p>船来。</p>';

  it.each([
    ['rfi.fr', 'rfi'],
    ['www.rfi.fr', 'rfi'],
    ['a.www.rfi.fr', 'rfi'],
    ['xrfi.fr', 'generic'],
    ['www.xrfi.fr', 'generic'],
    ['rfi.fr.example', 'generic'],
    ['news.fr', 'generic'],
    ['abc.fr', 'generic'],
    ['www.abc.fr', 'generic'],
  ])('lists the host or a domain around it: %s', (host, publisher) => {
    expect(parseArticle(document.replace('news.example', host)).publisher).toBe(publisher);
  });

  it('must be one of a list of records', () => {
    const publishers = (value: unknown) => () => parseArticle(document, { publishers: value as never });
    for (const value of [null, cctv, 'rfi']) expect(publishers(value)).toThrow('publishers is not a list');
    expect(publishers([cctv, { id: 'mine' }, null])).toThrow('publishers[1] ');
    expect(publishers([null, cctv])).toThrow('publishers[0] ');
  });

  it('is the one that lists the host, or `generic`', () => {
    expect(parseArticle(document).publisher).toBe('generic');
    expect(parseArticle(document.replace('news.example', 'www.rfi.fr')).publisher).toBe('rfi');
    expect(parseArticle(document, { publishers: [] }).publisher).toBe('generic');
  });

  it('is null if the document has no URL', () => {
    const without = (publishers?: []) => {
      const result = safeParseArticle('<!--0-->\n渡口\n\n<p>船来。</p>', publishers && { publishers });
      return result.ok ? null : result.partial.publisher;
    };
    expect([without(), without([])]).toEqual([null, null]);
  });

  it('leaves percent signs that do not encode anything', () => {
    expect(parseArticle('<!--0-->\n[渡口](https://www.rfi.fr/cn/%E6%B8%A1/100%25-%FF)\n').urlParts).toEqual({
      edition: 'cn',
      section: '渡',
      column: null,
      date: null,
      slug: '100%25-%FF',
    });
    for (const edition of ['xx', 'constructor', '__proto__', 'toString'])
      expect(parseArticle(`<!--0-->\n[渡口](https://www.rfi.fr/${edition}/a)\n`).language).toBeNull();
  });
});

describe('the headline', () => {
  const title = (text: string) => parseHeadlineLink(`[${text}](https://www.rfi.fr/cn/a)`).title;
  it('has its references decoded once, and those that were escaped twice decoded again', () => {
    expect(title('&lt;渡口&gt; &#33337; &#x8239; &#x; &#a; &#0; &#xD800; &bogus; &; & &constructor;')).toBe(
      '<渡口> 船 船 &#x; &#a; � � &bogus; &; & &constructor;',
    );
    expect(title('&amp;#33337; &#38;#33337; &amp;amp; &amp;#a;')).toBe('船 船 &amp; &#a;');
    expect(title('&lt;#33337; &quot;#33337; &#33;#33337; &amp;lt; &amp;ampere;')).toBe(
      '<#33337; "#33337; !#33337; &lt; &ampere;',
    );
  });

  it('may contain invisible characters, which are reported by their code points', () => {
    const result = safeParseArticle(
      '<!--0-->\n[渡\u0007口\u200b来\u{e0001}\u200d](https://www.rfi.fr/cn/a)\n------\n\n\ud800',
    );
    expect(result.diagnostics.map(({ code, args }) => [code, ...Object.values(args)].join(' '))).toEqual([
      'invisible-character U+0007 3',
      'lone-surrogate U+D800 1',
    ]);
  });

  it.each(['has', 'does not have'])(
    'has its halves of surrogate pairs counted by an engine that %s isWellFormed',
    (has) => {
      const method = Object.getOwnPropertyDescriptor(String.prototype, 'isWellFormed');
      if (has !== 'has') Reflect.deleteProperty(String.prototype, 'isWellFormed');
      try {
        const counts = ['船', '\u{1f6a2}', '\ud83d船\udea2', '\udea2\ud83d', '\u{1f6a2}\ud83d'].map((text) =>
          safeParseArticle(`<!--0-->\n[${text}](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`).diagnostics.map(
            ({ code, args, position }) => [code, ...Object.values(args), position.start.column].join(' '),
          ),
        );
        expect(counts).toEqual([
          [],
          [],
          ['lone-surrogate U+D83D 2 2'],
          ['lone-surrogate U+DEA2 2 2'],
          ['lone-surrogate U+D83D 1 4'],
        ]);
      } finally {
        if (method !== undefined) Object.defineProperty(String.prototype, 'isWellFormed', method);
      }
    },
  );

  it('is kept as the document spells it, like its URL', () => {
    for (const [text, url, headline] of [
      ['  渡&amp;口\n的 船 ', ' HTTPS://www.rfi.fr/cn/a/../b ', '渡&口 的 船'],
      ['\u3000渡口\u00a0', '\thttps://www.rfi.fr/cn/b', '渡口'],
    ] as const) {
      const document = `<!--0-->\n[${text}](${url})\n------\n\n<p>一</p>`;
      const article = parseArticle(document);
      expect(article).toMatchObject({ headline, url: 'https://www.rfi.fr/cn/b', source: { title: text.trim(), url } });
      const { titlePosition, urlPosition } = parseHeadlineLink(`[${text}](${url})`);
      expect(
        [titlePosition, urlPosition].map(({ start, end }) => document.slice(9 + start.offset, 9 + end.offset)),
      ).toEqual([text.trim(), url]);
    }
  });

  it('has its double-escaped references reported, but not those of the URL', () => {
    const document = '<!--0-->\n[&amp;#33337;来](https://www.rfi.fr/cn/a?b=&amp;#33337;)\n------\n\n<p>一</p>';
    expect(
      safeParseArticle(document).diagnostics.map(({ position }) =>
        document.slice(position.start.offset, position.end.offset),
      ),
    ).toEqual(['&amp;#33337;']);
    expect(document.indexOf('&amp;#33337;')).toBe(safeParseArticle(document).diagnostics[0]?.position.start.offset);
  });
});

describe('a character of the headline', () => {
  const reported = (character: string) =>
    safeParseArticle(
      `<!--9999999999999-->\n[渡${character}口](https://www.rfi.fr/cn/a)\n------\n\n一`,
    ).diagnostics.flatMap((diagnostic) =>
      diagnostic.code === 'invisible-character' ? [[diagnostic.args.codePoint, diagnostic.args.count]] : [],
    );

  it.each([
    ...['0000', '0007', '001B', '007F', '0085', '00AD', '061C', '180E', '200B', '200E', '200F', '202A', '202E'],
    ...['2060', '2064', '2066', '2069', 'FEFF', 'FFF9', '1D173', 'E0001', 'E007F'],
  ])('is reported if it is invisible: U+%s', (code) => {
    expect(reported(String.fromCodePoint(Number.parseInt(code, 16)))).toEqual([[`U+${code}`, 1]]);
  });

  it.each(['0009', '000A', '000D', '0020', '00A0', '0301', '200C', '200D', '2028', '3000', 'FE0F', '1F3FB', 'E0100'])(
    'is not reported if it is a blank, or a part of a visible one: U+%s',
    (code) => {
      expect(reported(String.fromCodePoint(Number.parseInt(code, 16)))).toEqual([]);
    },
  );
});

describe('the timestamp', () => {
  it.each<readonly [string, string]>([
    ['<!--0-->', '1970-01-01T00:00:00.000Z'],
    ['<!---1-->', '1969-12-31T23:59:59.999Z'],
    ['<!--8640000000000000-->', '+275760-09-13T00:00:00.000Z'],
    ['<!---8640000000000000-->', '-271821-04-20T00:00:00.000Z'],
    ['<!--951782400000-->', '2000-02-29T00:00:00.000Z'],
  ])('%s', (comment, expected) => {
    expect(parseTimestampComment(comment).iso).toBe(expected);
  });

  it.each(['<!--8640000000000001-->', '<!---8640000000000001-->'])('is out of range: %s', (comment) => {
    expect(() => parseTimestampComment(comment)).toThrow('is outside the range of dates');
  });
});

describe('stringifyArticle', () => {
  it('omits the text of a boilerplate link if the text of its piece does not contain it', () => {
    const link = { text: '河湾', url: 'https://e.org/', network: null, shortUrl: null, targetUrl: null };
    const article = makeArticle({ boilerplate: [{ kind: 'share', text: '渡口', links: [link], position: null }] });
    expect(stringifyArticle(article).split('\n').at(-2)).toBe(
      '<meta name="generator" content="rfi-article"><div data-boilerplate="share"><a href="https://e.org/"></a>渡口</div>',
    );
  });

  it('writes the other links of a piece at their texts if it does not contain the text of one', () => {
    const links = ['渡口', '河湾', '船'].map((text) => ({
      ...{ text, url: `https://e.org/${text.length}`, network: null, shortUrl: null, targetUrl: null },
    }));
    const article = makeArticle({ boilerplate: [{ kind: 'share', text: '渡口船', links, position: null }] });
    expect(stringifyArticle(article)).toContain(
      '<a href="https://e.org/2">渡口</a><a href="https://e.org/2"></a><a href="https://e.org/1">船</a></div>',
    );
  });

  it('writes a column only if the Article has one, even if its URL names another', () => {
    const url = 'https://www.rfi.fr/cn/%E4%B8%93%E6%A0%8F%E6%A3%80%E7%B4%A2/a/20231005-b';
    for (const column of [null, '要闻解说']) {
      const article = makeArticle({ url, headline: '渡口 - 河湾', column });
      expect(parseArticle(stringifyArticle(article))).toMatchObject({ headline: '渡口 - 河湾', column });
    }
  });

  it('writes thematic breaks, and media without titles', () => {
    expect(
      stringifyArticle(withBody({ type: 'thematicBreak' }, { type: 'video', title: null, mediaId: null, sources: [] }))
        .split('\n')
        .at(-2),
    ).toBe('<meta name="generator" content="rfi-article"><hr><video controls></video>');
  });
});

describe('a standfirst with something else in it', () => {
  it('keeps the text before and after boilerplate', () => {
    const { standfirst, boilerplate } = parseBody(
      '<p><strong>渡口<span data-root-share></span>重开</strong></p><div><p>一</p></div>',
    );
    expect(standfirst.map(({ children }) => children)).toMatchObject([[{ value: '渡口' }], [{ value: '重开' }]]);
    expect(boilerplate).toMatchObject([{ kind: 'share' }]);
  });

  it('moves a player to the beginning of the article', () => {
    const { standfirst, body } = parseBody(
      '<p><strong>渡口<youtube-player video-type="youtube" source="https://www.youtube.com/embed/AbCdEf00001" video-id="AbCdEf00001"></youtube-player>重开</strong></p><div><p>一</p></div>',
    );
    expect(standfirst.map(({ children }) => children)).toMatchObject([[{ value: '渡口' }], [{ value: '重开' }]]);
    expect(body.children.map(({ type }) => type)).toEqual(['embed', 'paragraph']);
  });
});

describe('withoutPositions', () => {
  it('keeps a key of the front matter that is called “position”', () => {
    expect(withoutPositions(makeArticle({ frontMatter: { position: '北岸' } })).frontMatter).toEqual({
      position: '北岸',
    });
  });
});

describe('a timestamp that is probably in seconds', () => {
  it.each([
    [Date.UTC(1990, 0) / 1000 - 1, []],
    [Date.UTC(1990, 0) / 1000, ['timestamp-in-seconds']],
    [Date.UTC(2100, 0) / 1000 - 1, ['timestamp-in-seconds']],
    [Date.UTC(2100, 0) / 1000, []],
  ])('would be between the years 1990 and 2100: %d', (timestamp, expected) => {
    const { diagnostics } = safeParseArticle(
      `<!--${timestamp}-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });
});

describe('a timestamp in seconds', () => {
  it('is reported with the instant that it would be', () => {
    const { diagnostics } = safeParseArticle('<!--1696513502-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>');
    expect(diagnostics).toMatchObject([
      { code: 'timestamp-in-seconds', args: { found: 1_696_513_502, asSeconds: '2023-10-05T13:45:02.000Z' } },
    ]);
  });

  it('is reported if it is in seconds, also if the headline link is missing or the body is empty', () => {
    for (const rest of ['', '渡口', '[渡口](https://www.rfi.fr/cn/a)', '[渡口]()\n------\n\n<p>船来。</p>'])
      expect(safeParseArticle(`<!--1696513502-->\n${rest}`).diagnostics.map(({ code }) => code)).toContain(
        'timestamp-in-seconds',
      );
  });

  it('is reported once, although it disagrees with every other clock', () => {
    const codes = (timestamp: number) =>
      safeParseArticle(
        `<!--${timestamp}-->\n[渡口](https://www.rfi.fr/cn/20231001-a)\n------\n\n<div>05/10/2023 - 15:28</div><p>一</p>`,
      ).diagnostics.map(({ code }) => code);
    expect(codes(1_696_513_502)).toEqual(['timestamp-in-seconds']);
    expect(codes(0)).toEqual(['url-date-apart', 'printed-after-timestamp', 'clocks-apart']);
  });
});

describe('a table cell', () => {
  it('may have more children than a function call may have arguments', () => {
    const { body } = parseBody(`<table><tr><td>${'<b>船</b>来'.repeat(75_000)}</td></tr></table>`);
    expect(body.children).toMatchObject([
      { type: 'table', children: [{ children: [{ children: { length: 150_000 } }] }] },
    ]);
  });
});

describe('diagnostics', () => {
  const messages = (html: string) => parseBody(html).diagnostics.map(({ message }) => message);

  it('state a number that is zero, and `none` for a text that is empty', () => {
    expect(messages('<p>一</p><!--')).toEqual([expect.stringContaining('the 0 characters')]);
    expect(messages('<p>一<img></p>')).toEqual([expect.stringContaining('(alternative text: none)')]);
  });

  it('quote at most sixty characters of a URL, on one line', () => {
    const quoted = (url: string) => messages(`<p><a href="${url}">一</a></p>`).join('');
    expect(quoted('a:b\tc\nd\re')).toContain('The link a:b c d e is not');
    expect(quoted(`a:${'b'.repeat(58)}`)).toContain(`The link a:${'b'.repeat(58)} is not`);
    expect(quoted(`a:${'b'.repeat(59)}`)).toContain(`The link a:${'b'.repeat(58)}… is not`);
  });

  it('are listed up to a thousand times per code; the rest are counted', () => {
    const { diagnostics } = parseBody('</i><b></b>'.repeat(1003));
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)?.args).toEqual({ of: 'surplus-end-tag', omitted: 3 });
    expect(diagnostics.at(-1)?.position.start).toEqual(diagnostics.at(-2)?.position.end);
  });
});

describe('the rule', () => {
  const head = '<!--1e9-->\n[船](https://www.rfi.fr/cn/a)\n';
  const hasRule = (text: string) =>
    !safeParseArticle(head + text).diagnostics.some(({ code }) => code === 'missing-rule');

  it.each(['------', '------\n', '------ \t\n一', '------\r\n一', '------\r一'])(
    'is six dashes on a line: %j',
    (text) => {
      expect(hasRule(text)).toBe(true);
    },
  );

  it.each(['-----\n一', '-------\n一', '------一', '------ 一\n二', '— — —\n一', ''])('is not %j', (text) => {
    expect(hasRule(text)).toBe(false);
  });

  it('is not part of a headline of several lines, unlike a line that only begins with dashes', () => {
    const headline = (title: string) => {
      const result = safeParseArticle(`<!--0-->\n[${title}](https://www.rfi.fr/cn/a)\n------\n\n<p>一</p>`);
      return result.ok ? result.article.headline : result.error.code;
    };
    expect(headline('船\n------ 来')).toBe('船 ------ 来');
    expect(headline('船\n------\n来')).toBe('invalid-headline');
  });
});

describe('a headline without a URL', () => {
  const errorPlace = (document: string) => {
    const result = safeParseArticle(document);
    const { start, end } = (result.ok ? null : result.error.position) ?? {};
    return document.slice(start?.offset, end?.offset);
  };

  it('ends before the rule, even if a line of it ends like a link', () => {
    expect(errorPlace('<!--0-->\n[渡口（一)\n船来\n------\n\n<p>一</p>')).toBe('[渡口（一)\n船来');
    expect(errorPlace('<!--0-->\n[渡口（一)\n船来](二)\n------\n\n<p>一</p>')).toBe('二');
  });

  it('is followed by a body that is read with the first record', () => {
    const document = '<!--0-->\n[船]()\n------\n\n<div>05/10/2023 - 15:28</div><div><p>一</p></div>';
    const dateWith = (publishers: readonly Publisher[]) => {
      const result = safeParseArticle(document, { publishers });
      return result.ok ? 'an Article' : (result.partial.printedDate?.text ?? null);
    };
    expect([dateWith([rfi, cctv, cdt]), dateWith([cctv, cdt, rfi])]).toEqual(['05/10/2023 - 15:28', null]);
  });

  it('is one line without a rule', () => {
    expect(errorPlace('<!--0-->\n[渡口（一)\n船来\n\n<p>一</p>')).toBe('[渡口（一)');
  });
});

describe('an empty headline', () => {
  it('is reported in addition to the faults of its link', () => {
    const { diagnostics } = safeParseArticle('<!--1e9-->\n[](https://e.org/a)\n------\n\n<p>一</p>');
    expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-timestamp', 'empty-headline', 'unknown-publisher']);
  });
});

describe('the place of a diagnostic', () => {
  it.each<readonly [code: string, document: string, place: string, rest: string]>([
    ['missing-rule', '<!--1e9-->\n[船](https://www.rfi.fr/cn/a)\n\n<p>一</p>', '', '\n\n<p>一</p>'],
    ['unclosed-front-matter', '---\na: b\n<!--0-->', '---', '\na: b\n<!--0-->'],
    [
      'empty-headline',
      '<!--9999999999999-->\n[ ](https://www.rfi.fr/cn/a)\n------\n\n一',
      '[ ](https://www.rfi.fr/cn/a)',
      '\n------\n\n一',
    ],
    ['empty-body', '<!--9999999999999-->\n[船](https://www.rfi.fr/cn/a)\n------\n\n', '', '\n\n'],
    [
      'unknown-publisher',
      '<!--9999999999999-->\n[船](https://e.org/a)\n------\n\n一',
      'https://e.org/a',
      ')\n------\n\n一',
    ],
    [
      'timestamp-in-seconds',
      '<!--1696513502-->\n[船](https://www.rfi.fr/cn/a)\n------\n\n一',
      '<!--1696513502-->',
      '\n[船](https://www.rfi.fr/cn/a)\n------\n\n一',
    ],
    [
      'invisible-character',
      '<!--9999999999999-->\n[船\u{e0001}\u200b](https://www.rfi.fr/cn/a)\n------\n\n一',
      '\u{e0001}',
      '\u200b](https://www.rfi.fr/cn/a)\n------\n\n一',
    ],
    [
      'invisible-character',
      '<!--9999999999999-->\n[船\u202e来](https://www.rfi.fr/cn/a)\n------\n\n一',
      '\u202e',
      '来](https://www.rfi.fr/cn/a)\n------\n\n一',
    ],
    [
      'lone-surrogate',
      '<!--9999999999999-->\n[船](https://www.rfi.fr/cn/a)\n------\n\n一\ud800\ud801',
      '\ud800',
      '\ud801',
    ],
    [
      'url-date-apart',
      '<!--9999999999999-->\n[船](https://www.rfi.fr/cn/20231001-a)\n------\n\n<div>05/10/2023 - 15:28</div>',
      'https://www.rfi.fr/cn/20231001-a',
      ')\n------\n\n<div>05/10/2023 - 15:28</div>',
    ],
    [
      'clocks-apart',
      '<!--9999999999999-->\n[船](https://www.rfi.fr/cn/a)\n------\n\n<div> 05/10/2023 - 15:28</div>',
      '05/10/2023 - 15:28',
      '</div>',
    ],
  ])('with the code %s is %j', (code, document, place, rest) => {
    const places = safeParseArticle(document).diagnostics.flatMap(({ code: found, position }) =>
      found === code
        ? [[document.slice(position.start.offset, position.end.offset), document.slice(position.end.offset)]]
        : [],
    );
    expect(places).toEqual([[place, rest]]);
  });
});

describe('the dates of a document', () => {
  const instant = Date.UTC(2024, 0, 10, 9);
  const HOUR = 3_600_000;
  const codes = (timestamp: number, slug = 'a') =>
    safeParseArticle(
      `<!--${timestamp}-->\n[渡口](https://www.rfi.fr/cn/${slug})\n------\n\n<div>10/01/2024 - 10:00</div><p>船来。</p>`,
    ).diagnostics.map(({ code, args }) => [code, ...Object.values(args).filter(Number.isInteger)].join(' '));
  it.each<readonly [string, number, readonly string[]]>([
    ['that agree are not reported', instant, []],
    ['that differ by a minute', instant - 1, ['printed-after-timestamp 1']],
    ['that differ by half a minute, which counts as one', instant - 20_000, ['printed-after-timestamp 1']],
    ['that differ by more than a minute, which counts as two', instant - 61_000, ['printed-after-timestamp 2']],
    ['that differ by two days', instant + 48 * HOUR, []],
    ['that differ by more', instant + 48 * HOUR + 1, ['clocks-apart 48']],
    ['that differ by an hour more', instant + 48.5 * HOUR, ['clocks-apart 49']],
    ['that differ in the other direction', instant - 72 * HOUR, ['printed-after-timestamp 4320', 'clocks-apart 72']],
  ])('%s', (_, timestamp, expected) => {
    expect(codes(timestamp)).toEqual(expected);
  });

  it('are not compared without a URL, because the time zone of the printed date would be a guess', () => {
    const result = safeParseArticle('<!--1-->\n[渡口]\n------\n\n<div>10/01/2024 - 10:00</div><p>船来。</p>');
    expect(result.ok ? null : result.partial.printedDate?.instant).toBe('2024-01-10T09:00:00.000Z');
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['invalid-headline']);
  });

  it('include the day in a URL that states nothing else', () => {
    const document = (day: string) =>
      `<!--${instant}-->\n[2024-01-10 新闻联播 文字版](https://cn.govopendata.com/xinwenlianbo/${day}/)\n------\n\n<li>船来。</li>`;
    const codesOf = (day: string) =>
      safeParseArticle(document(day), { publishers: [cctv] }).diagnostics.map(({ code }) => code);
    expect([codesOf('20240110'), codesOf('20240107')]).toEqual([[], ['url-date-apart']]);
  });

  it('include the day in the URL, which may differ by up to two days', () => {
    expect(
      ['20240110-a', '20240108-a', '20240112-a', '20240107-a', '20240114-a'].flatMap((slug) => codes(instant, slug)),
    ).toEqual(['url-date-apart 3', 'url-date-apart 4']);
  });
});

describe('the path of a URL', () => {
  it('is split at slashes, but not at encoded slashes', () => {
    const { urlParts } = parseArticle('<!--0-->\n[渡口](https://www.rfi.fr/cn/%E6%B8%A1%2F%E5%8F%A3/a%2fb)\n');
    expect(urlParts).toMatchObject({ section: '渡/口', slug: 'a/b' });
  });
});

describe('the printed date', () => {
  const printed = (text: string, epochMilliseconds?: number) =>
    parseBody(`<div>${text}</div>`, epochMilliseconds === undefined ? {} : { epochMilliseconds }).printedDate;
  it.each<readonly [string, string | null]>([
    ['29/02/2024 - 10:00', '2024-02-29T09:00:00.000Z'],
    ['29/02/2000 - 10:00', '2000-02-29T09:00:00.000Z'],
    ['29/02/1900 - 10:00', null],
    ['31/04/2024 - 10:00', null],
    ['00/04/2024 - 10:00', null],
    ['01/13/2024 - 10:00', null],
    ['01/01/2024 - 24:00', null],
    ['01/01/2024 - 23:60', null],
    ['<b>01/01/2024</b> - <i>10:00</i>', '2024-01-01T09:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(printed(text)?.instant ?? null).toBe(expected);
  });

  it('in the hour that occurs twice is the later instant, unless that is after the timestamp', () => {
    expect(printed('29/10/2023 - 02:30')?.instant).toBe('2023-10-29T01:30:00.000Z');
    expect(printed('29/10/2023 - 02:30', Date.UTC(2023, 9, 29, 1, 29))?.instant).toBe('2023-10-29T00:30:00.000Z');
    expect(printed('29/10/2023 - 02:30', Date.UTC(2023, 9, 29, 1, 30))?.instant).toBe('2023-10-29T01:30:00.000Z');
  });
});
