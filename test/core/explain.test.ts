import { describe, expect, it } from 'vitest';
import { explainDocument } from '../../src/explain/index.js';
import { safeParseArticle } from '../../src/index.js';
import { bitterwinter } from '../../src/publishers/bitterwinter.js';
import { cdt } from '../../src/publishers/cdt.js';
import { readFixtures } from '../fixtures/fixture.js';
import { ledger } from './reading.js';

/** The paths of the texts in a value that are printed in the document, not in an attribute or in the data of a gallery. */
function textPaths(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part === 'object' && part !== null)
      return ['position', 'links', 'images'].includes(key) ? [] : textPaths(part, `${path}/${key}`);
    return ['value', 'caption', 'text'].includes(key) && part !== null && part !== '' ? `${path}/${key}` : [];
  });
}

describe('a ledger', () => {
  it.each(readFixtures())('of $name covers the whole document without gaps or overlaps', ({ input, options }) => {
    const segments = explainDocument(input, options);
    expect(segments.map(({ start, end }) => input.slice(start, end)).join('')).toBe(input);
    expect(segments.every(({ start, end }, at) => start < end && start === (segments[at - 1]?.end ?? 0))).toBe(true);
  });

  it('has a segment for each text of the body and of the boilerplate, in all fixtures', () => {
    for (const { name, input, options } of readFixtures()) {
      const result = safeParseArticle(input, options);
      const { standfirst, body, boilerplate } = result.ok ? result.article : result.partial;
      const paths = new Set(explainDocument(input, options).map(({ path }) => path));
      const texts = textPaths({ standfirst, body, boilerplate });
      expect([name, texts.filter((path) => !paths.has(path))]).toEqual([name, []]);
    }
  });

  it('can only be made of a string', () => {
    expect(() => explainDocument(undefined as unknown as string)).toThrow(TypeError);
  });

  const segmentsOf = (document: string) =>
    explainDocument(document).map(
      ({ kind, start, end, path }) => `${kind} ${path ?? '–'} ${JSON.stringify(document.slice(start, end))}`,
    );

  it.each([
    ['<p>船</p>', '\n'],
    ['<div>\n<p>船</p>', '\n</div>\n'],
  ])('of a document that is too long has one segment for its body, which is not read: %j', (opening, ending) => {
    const document = `<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n${opening}${ending}`;
    const segments = explainDocument(document, { maxLength: 10 });
    expect(segments.filter(({ kind }) => kind === 'unread')).toEqual([
      { kind: 'unread', start: document.indexOf('<p>'), end: document.indexOf('</p>') + 4, path: null },
    ]);
    expect(segments.filter(({ path }) => path !== null).map(({ path }) => path)).toEqual([
      '/timestamp/epochMilliseconds',
      '/headline',
      '/url',
    ]);
  });

  it('finds each part in its own place, even if the front matter or another part repeats it', () => {
    const url = 'https://www.rfi.fr/cn/a';
    const document = `---\ndate: 0\ntitle: 渡口\nurl: ${url}\n---\n<!-- 0 -->\n[${url} 渡口](${url})\n------\n\n<p>渡口 0 ${url}</p>`;
    expect(segmentsOf(document).filter((segment) => segment.includes(' /'))).toEqual([
      `front-matter /frontMatter "---\\ndate: 0\\ntitle: 渡口\\nurl: ${url}\\n---"`,
      'timestamp /timestamp/epochMilliseconds "0"',
      `headline /headline "${url} 渡口"`,
      `url /url "${url}"`,
      `text /body/children/0/children/0/value "渡口 0 ${url}"`,
    ]);
    expect(
      segmentsOf('<!--0-->\n[ \u3000渡口 - 要闻解说 ](https://www.rfi.fr/cn/a)\n').filter((segment) =>
        segment.includes(' /'),
      ),
    ).toEqual([
      'timestamp /timestamp/epochMilliseconds "0"',
      ...['headline /headline "渡口"', 'headline /source/title " - "', 'headline /column "要闻解说"'],
      'url /url "https://www.rfi.fr/cn/a"',
    ]);
    expect(segmentsOf('<!--0-->\n[要闻解说 渡口 - 要闻解说](https://www.rfi.fr/cn/a)\n').slice(3, 7)).toEqual([
      'headline /headline "要闻解说 渡口"',
      'headline /source/title " - "',
      'headline /column "要闻解说"',
      'markup – "]("',
    ]);
  });

  it('has a segment for each part of a document', () => {
    expect(
      segmentsOf(
        '---\na: b\n---\n<!-- 0 -->\n[渡口 - 要闻解说 – 法国国际广播电台 - RFI](https://www.rfi.fr/cn/a)\n------\n\n<div>05/10/2023 - 15:28</div> <p>船来。</p>\n',
      ),
    ).toEqual([
      'front-matter /frontMatter "---\\na: b\\n---"',
      'white-space – "\\n"',
      'markup – "<!-- "',
      'timestamp /timestamp/epochMilliseconds "0"',
      'white-space – " "',
      'markup – "-->\\n["',
      'headline /headline "渡口"',
      'headline /source/title " - "',
      'headline /column "要闻解说"',
      'headline /source/title " – 法国国际广播电台 - RFI"',
      'markup – "]("',
      'url /url "https://www.rfi.fr/cn/a"',
      'markup – ")"',
      'white-space – "\\n"',
      'rule – "------"',
      'white-space – "\\n\\n"',
      'markup – "<div>"',
      'printed-date /printedDate/text "05/10/2023 - 15:28"',
      'markup – "</div>"',
      'white-space – " "',
      'markup – "<p>"',
      'text /body/children/0/children/0/value "船来。"',
      'markup – "</p>"',
      'white-space – "\\n"',
    ]);
  });

  it('shows a line end of any kind as white space', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const document = ['<!--0-->', '[甲](https://www.rfi.fr/cn/a)', '------', '', '<p>乙</p>', ''].join(lineEnd);
      expect(segmentsOf(document).slice(3)).toEqual([
        'headline /headline "甲"',
        'markup – "]("',
        'url /url "https://www.rfi.fr/cn/a"',
        'markup – ")"',
        `white-space – ${JSON.stringify(lineEnd)}`,
        'rule – "------"',
        `white-space – ${JSON.stringify(lineEnd + lineEnd)}`,
        'markup – "<p>"',
        'text /body/children/0/children/0/value "乙"',
        'markup – "</p>"',
        `white-space – ${JSON.stringify(lineEnd)}`,
      ]);
    }
  });

  it('finds the column after the headline, even if the headline contains it too', () => {
    const document = '<!--0-->\n[要闻解说十年 - 要闻解说](https://www.rfi.fr/cn/a)\n------\n\n';
    expect(segmentsOf(document).filter((segment) => segment.startsWith('headline'))).toEqual([
      'headline /headline "要闻解说十年"',
      'headline /source/title " - "',
      'headline /column "要闻解说"',
    ]);
  });

  it.each<readonly [what: string, title: string, url: string, expected: readonly string[]]>([
    [
      'is also in the name of the site',
      '船 - RFI – 法国国际广播电台 - RFI',
      '/cn/专栏检索/RFI/20231005-a',
      ['/headline "船"', '/source/title " - "', '/column "RFI"', '/source/title " – 法国国际广播电台 - RFI"'],
    ],
    ['is only in the URL', '船', '/cn/专栏检索/美国专栏/20231005-a', ['/headline "船"']],
    [
      'is the same text as the headline',
      '文化艺术 - 文化艺术',
      '/cn/a',
      ['/headline "文化艺术"', '/source/title " - "', '/column "文化艺术"'],
    ],
  ])('finds no column but that of the title if the column %s', (_, title, url, expected) => {
    expect(
      segmentsOf(`<!--0-->\n[${title}](https://www.rfi.fr${url})`).filter((segment) => segment.startsWith('headline')),
    ).toEqual(expected.map((segment) => `headline ${segment}`));
  });

  it('finds a column before the headline, even if its name repeats the headline', () => {
    const document = '<!--0-->\n[【船】 | 船](https://chinadigitaltimes.net/chinese/a)\n------\n\n';
    const segments = explainDocument(document, { publishers: [cdt] });
    expect(
      segments
        .filter(({ kind }) => kind === 'headline')
        .map(({ start, end, path }) => `${path} ${document.slice(start, end)}`),
    ).toEqual(['/source/title 【', '/column 船', '/source/title 】 | ', '/headline 船']);
  });

  it.each([
    ['[渡口](ftp://e.org/a)', '[渡口](ftp://e.org/a)'],
    ['[渡口', '[渡口'],
    ['[&nbsp;](https://www.rfi.fr/cn/a)', '&nbsp;'],
  ])('has one segment for the headline if the URL or the title is invalid: %s', (link, headline) => {
    expect(segmentsOf(`<!--0-->\n${link}\n------\n`).filter((segment) => segment.startsWith('headline'))).toEqual([
      `headline /headline ${JSON.stringify(headline)}`,
    ]);
  });

  it('has one segment for adjacent tags, and one for the blanks before a text', () => {
    const html = '<div><p>甲 <b>  \u3000乙</b></p></div>';
    expect(segmentsOf(`<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n${html}`).slice(10)).toEqual([
      'markup – "<div><p>"',
      'text /body/children/0/children/0/value "甲 "',
      'markup – "<b>"',
      'white-space – "  "',
      'text /body/children/0/children/1/children/0/value "\u3000乙"',
      'markup – "</b></p></div>"',
    ]);
  });

  it('refers to the original URL if the Article has another spelling of it', () => {
    expect(segmentsOf('<!--0-->\n[A](https://www.rfi.fr/cn/渡)\n------\n')).toContain(
      'url /source/url "https://www.rfi.fr/cn/渡"',
    );
  });

  it('has one segment for a headline that contains references', () => {
    expect(segmentsOf('<!--0-->\n[渡口 &amp; 河湾](https://www.rfi.fr/cn/a)\n------\n\n')).toEqual([
      'markup – "<!--"',
      'timestamp /timestamp/epochMilliseconds "0"',
      'markup – "-->\\n["',
      'headline /headline "渡口 &amp; 河湾"',
      'markup – "]("',
      'url /url "https://www.rfi.fr/cn/a"',
      'markup – ")"',
      'white-space – "\\n"',
      'rule – "------"',
      'white-space – "\\n\\n"',
    ]);
  });

  it('shows which parts were not read', () => {
    expect(segmentsOf('<!--0-->\n渡口\n------\n\n<p>船来。</p>')).toEqual([
      'markup – "<!--"',
      'timestamp /timestamp/epochMilliseconds "0"',
      'markup – "-->"',
      'white-space – "\\n"',
      'text /body/children/0/children/0/value "渡口\\n------"',
      'white-space – "\\n\\n"',
      'markup – "<p>"',
      'text /body/children/1/children/0/value "船来。"',
      'markup – "</p>"',
    ]);
    expect(segmentsOf('<!--NaN-->\n[渡口](https://www.rfi.fr/cn/a)\n')).toEqual([
      'markup – "<!--NaN-->\\n["',
      'headline /headline "渡口"',
      'markup – "]("',
      'url /url "https://www.rfi.fr/cn/a"',
      'markup – ")"',
      'white-space – "\\n"',
    ]);
    expect(segmentsOf('')).toEqual([]);
  });
});

describe('the kind of a segment', () => {
  const kinds = (html: string) => {
    const document = `<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<div>05/10/2023 - 15:28</div><p>前</p>${html}`;
    return explainDocument(document)
      .filter(({ start, path }) => start >= document.indexOf(html) && path !== null)
      .map(
        ({ kind, start, end, path }) =>
          `${kind} ${path?.replace('/body/children/1', '…')} ← ${document.slice(start, end)}`,
      );
  };
  const set = '{&quot;url&quot;:&quot;https://e.org/&quot;,&quot;filename&quot;:&quot;a.jpg&quot;}';
  const audio = '{"mediaId":"M1","sources":[{"url":"https://e.org/a.mp3"}],"emission":{"title":"潮声"}}';
  const script = `<script type="application/json" data-media-id="a">${audio}</script>`;

  it.each<readonly [what: string, html: string, expected: readonly string[]]>([
    ['text', '<p>船</p>', ['text …/children/0/value ← 船']],
    ['text of a heading', '<h2>船</h2>', ['text …/children/0/value ← 船']],
    ['text in a list', '<ul><li>船</li></ul>', ['text …/children/0/children/0/children/0/value ← 船']],
    ['text in a link', '<p><a href="/a">船</a></p>', ['text …/children/0/children/0/value ← 船']],
    ['text of a cell', '<table><tr><td>船</td></tr></table>', ['text …/children/0/children/0/children/0/value ← 船']],
    ['preformatted text', '<pre>船\n来</pre>', ['text …/value ← <pre>船\n来</pre>']],
    ['code', '<p>船<code>来</code></p>', ['text …/children/0/value ← 船', 'text …/children/1/value ← <code>来</code>']],
    [
      'an image among text',
      '<p>船<img src="https://e.org/a.jpg"></p>',
      ['text …/children/0/value ← 船', 'image …/children/1/url ← https://e.org/a.jpg'],
    ],
    ['an image between blocks', '<img src="https://e.org/a.jpg">', ['image …/image/url ← https://e.org/a.jpg']],
    [
      'an image whose URL contains ampersands, which may be escaped',
      '<img src="https://e.org/?a&amp;b&amp;c"><img src="https://e.org/?a&b&c">',
      ['image …/image/url ← https://e.org/?a&amp;b&amp;c', 'image /body/children/2/image/url ← https://e.org/?a&b&c'],
    ],
    [
      'an image whose URL is not in the tag as it is',
      `<img data-image-dataset="${set}"><img src="/a.jpg">`,
      [
        `image …/image/url ← <img data-image-dataset="${set}">`,
        'image /body/children/2/image/url ← <img src="/a.jpg">',
      ],
    ],
    ['a frame', '<iframe src="https://e.org/v"></iframe>', ['player …/url ← https://e.org/v']],
    [
      'a recording',
      '<audio src="https://e.org/a"></audio>',
      ['player …/sources ← <audio src="https://e.org/a"></audio>'],
    ],
    [
      'a gallery',
      `<diaporama data-medias="[${set}]"></diaporama>`,
      [`player …/images ← <diaporama data-medias="[${set}]"></diaporama>`],
    ],
    [
      'the player of a recording, its title and its other lines',
      `<div>${script}<b>潮声</b><i>03:20</i></div>`,
      [
        `player …/sources ← ${script}`,
        'player …/title ← <b>潮声</b>',
        'boilerplate /boilerplate/0/text ← <i>03:20</i>',
      ],
    ],
    ['boilerplate', '<p class="t-copyright">甲</p>', ['boilerplate /boilerplate/0/text ← 甲']],
    [
      'boilerplate without text',
      '<div data-selfpromo-app></div>',
      ['boilerplate /boilerplate/0 ← <div data-selfpromo-app></div>'],
    ],
    ['a script', '<script>x</script>', ['boilerplate /boilerplate/0 ← <script>x</script>']],
    [
      'the logo of the site',
      '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">',
      ['boilerplate /boilerplate/0 ← <img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">'],
    ],
  ])('shows %s', (_, html, expected) => {
    expect(kinds(html)).toEqual(expected);
  });
});

describe('the ledger of a body', () => {
  const figure =
    '<figure><img src="https://e.org/a.jpg?b&amp;c"><figcaption>渡口<b>的</b>船<span>© 甲</span></figcaption></figure>';
  it.each<readonly [description: string, html: string, expected: readonly string[]]>([
    [
      'a figure',
      figure,
      [
        '/body/children/1/image/url ← https://e.org/a.jpg?b&amp;c',
        '/body/children/1/image/caption ← 渡口',
        '/body/children/1/image/caption ← 的',
        '/body/children/1/image/caption ← 船',
        '/body/children/1/image/credit ← © 甲',
      ],
    ],
    [
      'a caption and a piece of boilerplate, without the spaces that are dropped at their ends',
      '<figure><img src="https://e.org/a.jpg"><figcaption>  <b> 渡口</b> <i>船 </i>   <span> </span></figcaption></figure><p class="t-copyright"> <b> </b>甲 <b>乙</b> <i></i>  </p>',
      [
        '/body/children/1/image/url ← https://e.org/a.jpg',
        '/body/children/1/image/caption ← 渡口',
        '/body/children/1/image/caption ←  ',
        '/body/children/1/image/caption ← 船',
        '/boilerplate/0/text ← 甲 ',
        '/boilerplate/0/text ← 乙',
      ],
    ],
    [
      'a caption without spans, all of which is the caption',
      '<p>前</p><figure><img src="https://e.org/a.jpg"><figcaption>© 甲</figcaption></figure>',
      [
        '/body/children/1/children/0/value ← 前',
        '/body/children/2/image/url ← https://e.org/a.jpg',
        '/body/children/2/image/caption ← © 甲',
      ],
    ],
    [
      'boilerplate',
      '<p class="t-copyright">分享<b>到</b></p><div data-selfpromo-app></div>',
      ['/boilerplate/0/text ← 分享', '/boilerplate/0/text ← 到', '/boilerplate/1 ← <div data-selfpromo-app></div>'],
    ],
    ['a script', '<script>x</script>', ['/boilerplate/0 ← <script>x</script>']],
    [
      'the words of a post before its URL, and after it',
      '<blockquote class="twitter-tweet"><p>船</p>甲<a href="https://twitter.com/a/status/1">十月</a>乙</blockquote>',
      [
        '/body/children/2/children/0/children/0/value ← 船',
        '/body/children/2/children/1/children/0/value ← 甲',
        '/body/children/1/url ← https://twitter.com/a/status/1',
        '/body/children/2/children/1/children/1/children/0/value ← 十月',
        '/body/children/2/children/1/children/2/value ← 乙',
      ],
    ],
    [
      'inline elements and spaces',
      '<p> 渡口 <b> 的 </b> 船 </p>',
      [
        '/body/children/1/children/0/value ← 渡口 ',
        '/body/children/1/children/1/children/0/value ← 的 ',
        '/body/children/1/children/2/value ← 船',
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(ledger(`<p>前</p><div>${html}</div>`).slice(1)).toEqual(expected);
  });

  it('finds a credit at the end of a caption, even if the caption contains the same text before it', () => {
    const document =
      '<!--0-->\n[渡口](https://zh.bitterwinter.org/a)\n------\n\n<figure><img src="https://e.org/a.jpg"><figcaption>（甲）船（甲）</figcaption></figure>';
    const segments = explainDocument(document, { publishers: [bitterwinter] });
    expect(
      segments
        .filter(({ kind }) => kind === 'caption' || kind === 'credit')
        .map(({ kind, start, end }) => `${kind} ${document.slice(start, end)}`),
    ).toEqual(['caption （甲）船', 'credit （甲）']);
  });
});
