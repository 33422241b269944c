import { describe, expect, it } from 'vitest';
import { type ArticleBody, parseBody } from '../../src/body/index.js';
import { explainDocument } from '../../src/explain/index.js';
import { parseArticle, safeParseArticle } from '../../src/index.js';
import { BOILERPLATE_KINDS } from '../../src/model/boilerplate.js';
import { generic } from '../../src/publishers/generic.js';
import { rfi } from '../../src/publishers/rfi.js';
import type { Position } from '../../src/source/positions.js';
import { outline, show } from './reading.js';

/** The beginning of every body that `stringifyArticle` writes. */
const MARK = '<meta name="generator" content="rfi-article">';
const MARKED = [
  '<time datetime="2023-10-05T15:28" data-time-zone="Europe/Paris" data-instant="2023-10-05T13:28:00.000Z">周四</time>',
  '<figure data-lead-image><img src="https://e.org/a.jpg"></figure>',
  '<p data-standfirst>导语</p>',
  '<figure data-gallery><img src="https://e.org/b.jpg" data-caption="船"></figure>',
  '<figure data-embed="vimeo" data-url="https://e.org/v" data-id="7"></figure>',
  '<video controls data-media-id="" title=""></video>',
  '<div data-boilerplate="share">分享</div>',
].join('');

/** All values of a body except positions. */
function valuesOf(body: ArticleBody): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

describe('a body that begins with the mark of `stringifyArticle`', () => {
  it('is read by its attributes', () => {
    const { printedDate, leadImage, standfirst, body, boilerplate } = parseBody(MARK + MARKED);
    expect(printedDate).toMatchObject({ text: '周四', local: '2023-10-05T15:28', instant: '2023-10-05T13:28:00.000Z' });
    expect(leadImage?.url).toBe('https://e.org/a.jpg');
    expect(standfirst).toMatchObject([{ children: [{ value: '导语' }] }]);
    expect(body.children).toMatchObject([
      { type: 'gallery', images: [{ caption: '船' }] },
      { type: 'embed', provider: 'vimeo', id: '7', title: null },
      { type: 'video', mediaId: '', title: '', sources: [] },
    ]);
    expect(boilerplate).toMatchObject([{ kind: 'share', text: '分享' }]);
  });

  it('is read in the same way with every record', () => {
    const html = `${MARK}${MARKED}<div>05/10/2023 - 15:28</div><p class="t-copyright">© 2021 AFP</p><p>（法新社巴黎5日电）船来。</p>`;
    expect(valuesOf(parseBody(html, { publisher: rfi }))).toEqual(valuesOf(parseBody(html, { publisher: generic })));
  });

  it('takes its credits from meta elements', () => {
    const credits = [
      '<meta name="author" content="甲" data-url="https://e.org/甲">',
      '<meta name="author" content="乙">',
      '<meta name="author" content="甲">',
      '<meta name="translator" content="丙"><meta name="editor" content="丁">',
      '<meta name="agency" content="法新社" data-place="巴黎" data-day-of-month="5">',
      '<meta name="copyright" content="AFP" data-year="2021">',
      '<meta name="viewport" content="width"><meta charset="utf-8">',
    ].join('');
    expect(parseBody(`${MARK}${credits}<p>（路透社）</p>`).credits).toMatchObject([
      { kind: 'author', name: '甲', url: 'https://e.org/%E7%94%B2' },
      { kind: 'author', name: '乙', url: null },
      { kind: 'author', name: '甲', url: null },
      { kind: 'translator', name: '丙' },
      { kind: 'editor', name: '丁' },
      { kind: 'agency', name: '法新社', place: '巴黎', dayOfMonth: 5 },
      { kind: 'copyright', holder: 'AFP', year: 2021 },
    ]);
  });

  it.each([...BOILERPLATE_KINDS, 'bogus'])('has boilerplate of the kind %s', (kind) => {
    const { boilerplate } = parseBody(`${MARK}<div data-boilerplate="${kind}">渡口</div>`);
    expect(boilerplate.map((piece) => piece.kind)).toEqual([kind === 'bogus' ? 'other' : kind]);
  });

  it('has separate paragraphs before and after boilerplate', () => {
    const { body } = parseBody(`${MARK}渡口<div data-boilerplate="share">分享</div>船`);
    expect(show(body.children)).toBe('paragraph["渡口"] paragraph["船"]');
  });

  it.each([
    [
      'text that was added to a gallery',
      '<figure data-gallery>闲话<img src="https://e.org/a.jpg"></figure>',
      'gallery{(url=https://e.org/a.jpg)} paragraph["闲话"]',
    ],
    ['a gallery without a picture', '<figure data-gallery><p>船</p></figure>', 'paragraph["船"]'],
    ['an embed without a URL', '<figure data-embed="vimeo"><p>船</p></figure>', 'paragraph["船"]'],
    [
      'an unknown provider',
      '<figure data-embed="海" data-url="https://e.org/v"></figure>',
      'embed{provider=unknown url=https://e.org/v}',
    ],
    ['an invalid date', '<time datetime="周四">周四</time>', 'paragraph["周四"]'],
    ['a time that does not exist', '<time datetime="2023-13-05T24:00">周四</time>', 'paragraph["周四"]'],
    ['an invalid instant', '<time datetime="2023-10-05" data-instant="周四">周四</time>', 'paragraph["周四"]'],
    [
      'an instant in another format, which `Date` reads',
      '<time datetime="2023-10-05" data-instant="5 Oct 2023">周四</time>',
      'paragraph["周四"]',
    ],
    ['a second date', '<time datetime="2023-10-05">一</time><time datetime="2023-10-05">二</time>', 'paragraph["二"]'],
    [
      'a lead image without a picture',
      '<figure data-lead-image><figcaption>船</figcaption></figure>',
      'paragraph["船"]',
    ],
    [
      'a figure in the standfirst',
      '<p data-standfirst><img src="https://e.org/a.jpg"></p>',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    ['a recording whose source may not be used', '<audio><source src="javascript:1"></audio>', 'audio{sources=[]}'],
  ])('loses nothing of %s', (_, html, expected) => {
    expect(outline(MARK + html)).toBe(expected);
  });
});

describe('an embed that `stringifyArticle` wrote', () => {
  it('has the first picture in it as its poster', () => {
    const pictures = '<img src="javascript:1"><img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg">';
    const html = `${MARK}<figure data-embed="vimeo" data-url="https://e.org/v">${pictures}</figure>`;
    expect(outline(html)).toBe('embed{provider=vimeo url=https://e.org/v (url=https://e.org/a.jpg)}');
  });
});

describe('an element that `stringifyArticle` wrote', () => {
  it.each<readonly [html: string, expected: string]>([
    [
      '<audio controls data-media-id="7" title="潮声"><source src="https://e.org/a" type="audio/mpeg"><source src="/b"></audio>',
      'audio{title=潮声 mediaId=7 sources=[{"url":"https://e.org/a","mimeType":"audio/mpeg"},{"url":"https://e.org/b","mimeType":null}]}',
    ],
    [
      '<video><source src="https://e.org/a"><p src="https://e.org/b">船</p>来<img src="https://e.org/c.jpg"></video>',
      'video{sources=[{"url":"https://e.org/a","mimeType":null}]} paragraph["船"] paragraph["来"]',
    ],
    [
      '<figure data-gallery><img src="https://e.org/a.jpg" alt="船" data-caption="渡口" data-credit="甲"><b src="https://e.org/b.jpg">来</b></figure>',
      'gallery{(url=https://e.org/a.jpg alt=船 caption=渡口 credit=甲)} paragraph[strong["来"]]',
    ],
    // An attribute without a value is an empty text.
    ['<figure data-gallery><img src="/a.jpg" alt=""></figure>', 'gallery{(url=https://e.org/a.jpg alt=)}'],
    [
      '<figure data-embed="vimeo" data-url="/v" data-id="7" title="潮声"><img src="/a.jpg" data-credit="甲">来</figure>',
      'embed{provider=vimeo url=https://e.org/v id=7 title=潮声 (url=https://e.org/a.jpg credit=甲)} paragraph["来"]',
    ],
    ['<figure data-embed="vimeo" data-url="">来</figure>', 'paragraph["来"]'],
    // Without its mark, an element is read as on any other page.
    ['<figure data-url="https://e.org/v">来</figure>', 'paragraph["来"]'],
    ['<p>来</p><div>去</div>', 'paragraph["来"] paragraph["去"]'],
    ['<time datetime="x2023-10-05">来</time>', 'paragraph["来"]'],
    ['<time datetime="2023-10-05T">来</time>', 'paragraph["来"]'],
    ['<time>来</time>', 'paragraph["来"]'],
    ['<meta><meta name="author"><meta content="甲"><meta name="column">来', 'paragraph["来"]'],
  ])('has its values in attributes, and text in it is kept: %s', (html, expected) => {
    const read = parseBody(MARK + html, { url: 'https://e.org/c' });
    expect(show(read.body.children)).toBe(expected);
    expect([read.printedDate, read.credits, read.boilerplate]).toEqual([null, [], []]);
  });
});

describe('the ledger of a body that `stringifyArticle` wrote', () => {
  it('has a segment for each value', () => {
    const document = `<!--0-->\n[河口](https://www.rfi.fr/cn/a)\n------\n\n${MARK}${MARKED}<p>船来。</p>`;
    const values = explainDocument(document)
      .filter(({ path }) => /^\/(?:printedDate|leadImage|standfirst|body|boilerplate)/.test(path ?? ''))
      .map(({ kind, path, start, end }) => `${kind} ${path} ← ${document.slice(start, end)}`);
    expect(values).toEqual([
      'printed-date /printedDate/text ← 周四',
      'image /leadImage/url ← https://e.org/a.jpg',
      'text /standfirst/0/children/0/value ← 导语',
      'player /body/children/0/images ← <figure data-gallery><img src="https://e.org/b.jpg" data-caption="船"></figure>',
      'player /body/children/1/url ← https://e.org/v',
      'player /body/children/2/sources ← <video controls data-media-id="" title=""></video>',
      'boilerplate /boilerplate/0/text ← 分享',
      'text /body/children/3/children/0/value ← 船来。',
    ]);
  });
});

describe('the positions in a body that `stringifyArticle` wrote', () => {
  const img = '<img src="https://e.org/a.jpg" data-caption="船" data-credit="甲">';
  it.each<
    readonly [
      part: string,
      html: string,
      sources: (body: ArticleBody) => readonly unknown[],
      expected: readonly string[],
    ]
  >([
    ['the printed date', '<time datetime="2023-10-05"> 周四 </time>', ({ printedDate }) => [printedDate], ['周四']],
    ['a credit', '<meta name="author" content="甲">', ({ credits }) => credits, ['<meta name="author" content="甲">']],
    [
      'the lead image',
      '<figure data-lead-image><img src="https://e.org/a.jpg"><figcaption>船</figcaption></figure>',
      ({ leadImage }) => [leadImage],
      ['<img src="https://e.org/a.jpg">'],
    ],
    ['the standfirst', '<p data-standfirst>导语</p>', ({ standfirst }) => standfirst, ['<p data-standfirst>导语</p>']],
    [
      'the pictures of a gallery',
      `<figure data-gallery>${img}${img.replace('a.jpg', 'b.jpg')}</figure>`,
      ({ body }) => body.children.flatMap((block) => (block.type === 'gallery' ? [block, ...block.images] : [])),
      [`<figure data-gallery>${img}${img.replace('a.jpg', 'b.jpg')}</figure>`, img, img.replace('a.jpg', 'b.jpg')],
    ],
    [
      'the poster of an embed',
      `<figure data-embed="vimeo" data-url="https://e.org/v">${img}</figure>`,
      ({ body }) => body.children.flatMap((block) => (block.type === 'embed' ? [block, block.poster] : [])),
      [`<figure data-embed="vimeo" data-url="https://e.org/v">${img}</figure>`, img],
    ],
    [
      'a recording',
      '<audio controls><source src="https://e.org/a"></audio>',
      ({ body }) => body.children,
      ['<audio controls><source src="https://e.org/a"></audio>'],
    ],
    [
      'boilerplate',
      '<div data-boilerplate="share"> 分享 </div>',
      ({ boilerplate }) => boilerplate,
      ['<div data-boilerplate="share"> 分享 </div>'],
    ],
  ])('are those of the elements: %s', (_, html, partsOf, expected) => {
    const document = MARK + html;
    const sources = partsOf(parseBody(document)).map((part) => {
      const { position } = part as { readonly position?: Position | null }; // every part of a body has one
      return document.slice(position?.start.offset, position?.end.offset);
    });
    expect(sources).toEqual(expected);
  });
});

describe('the printed date in a body that `stringifyArticle` wrote', () => {
  const codes = (timestamp: number) =>
    safeParseArticle(
      `<!--${timestamp}-->\n[渡口](https://www.rfi.fr/cn/20231001-a)\n------\n\n${MARK}${MARKED}`,
    ).diagnostics.map(({ code }) => code);

  it('is compared with the timestamp and the day in the URL, like any other', () => {
    const instant = Date.parse('2023-10-05T13:28:00.000Z');
    expect(codes(instant)).toEqual(['url-date-apart']);
    expect(codes(instant - 1)).toEqual(['url-date-apart', 'printed-after-timestamp']);
    expect(codes(instant + 72 * 3_600_000)).toEqual(['url-date-apart', 'clocks-apart']);
  });
});

describe('a value that is marked twice', () => {
  it.each<readonly [what: string, html: string, expected: string]>([
    [
      'a lead image',
      '<figure data-lead-image><img src="https://e.org/a.jpg"></figure><figure data-lead-image><img src="https://e.org/b.jpg"></figure>',
      'lead https://e.org/a.jpg, figure{(url=https://e.org/b.jpg)}',
    ],
    ['a column', '<meta name="column" content="一"><meta name="column" content="二"><p>船</p>', 'paragraph["船"]'],
    [
      'a paragraph of the standfirst',
      '<p data-standfirst>一</p><p data-standfirst>二</p>',
      'standfirst paragraph["一"] paragraph["二"], ',
    ],
    [
      'a printed date',
      '<time datetime="2023-10-05">一</time><time datetime="2023-10-06">二</time>',
      'date 2023-10-05, paragraph["二"]',
    ],
  ])('is not lost: %s', (_, html, expected) => {
    const { printedDate, leadImage, standfirst, body } = parseBody(MARK + html);
    const parts = [
      ...(printedDate === null ? [] : [`date ${printedDate.local}`]),
      ...(leadImage === null ? [] : [`lead ${leadImage.url}`]),
      ...(standfirst.length === 0 ? [] : [`standfirst ${show(standfirst)}`]),
      show(body.children),
    ];
    expect(parts.join(', ')).toBe(expected);
  });
});

describe('the column in a body that `stringifyArticle` wrote', () => {
  const columnOf = (html: string) => {
    const document = `<!--0-->\n[渡口 - 要闻解说](https://www.rfi.fr/cn/a)\n------\n\n${MARK}${html}<p>船</p>`;
    const { headline, column } = parseArticle(document);
    return [headline, column];
  };

  it('is in a meta element, the last of several, and not in the title', () => {
    expect(columnOf('')).toEqual(['渡口 - 要闻解说', null]);
    expect(columnOf('<meta name="column" content="河湾">')).toEqual(['渡口 - 要闻解说', '河湾']);
    expect(columnOf('<meta name="column" content="一"><meta name="column" content="二">')).toEqual([
      ...['渡口 - 要闻解说', '二'],
    ]);
    expect(columnOf('<meta name="column">')).toEqual(['渡口 - 要闻解说', null]);
  });

  it.each<readonly [html: string, column: string | null]>([
    ['', null],
    ['<meta name="column" content="">', ''],
    ['<meta name="column" content="河湾">', '河湾'],
  ])('is not that of the URL, which %j does not repeat', (html, column) => {
    const url = 'https://www.rfi.fr/cn/专栏检索/渡口谈/20231005-a';
    const article = parseArticle(`<!--0-->\n[渡口](${url})\n------\n\n${MARK}${html}<p>船</p>`);
    expect([article.column, article.urlParts?.column]).toEqual([column, '渡口谈']);
  });
});

describe('an attribute of a written body', () => {
  it.each([
    ['2023-10-05', true],
    ['2023-10-05T15:28', true],
    ['2023-10-05T15:28:09', true],
    ['2023-10-05T15', false],
    ['2023-10-05T15:28Z', false],
    ['05/10/2023', false],
    ['', false],
  ])('gives the local time of the printed date, if it has that form: %j', (datetime, isDate) => {
    const { printedDate } = parseBody(`${MARK}<time datetime="${datetime}">周四</time>`);
    expect(printedDate?.local).toBe(isDate ? datetime : undefined);
  });

  it.each<readonly [value: string, number: number | null]>([
    ['5', 5],
    ['0', 0],
    ['2021', 2021],
    ['999999999', 999_999_999],
    ['1234567890', null],
    ['-5', null],
    ['5.0', null],
    ['', null],
  ])('is a number if it has one to nine digits: %j', (value, number) => {
    const meta = `<meta name="agency" content="法新社" data-day-of-month="${value}"><meta name="copyright" content="AFP" data-year="${value}">`;
    expect(parseBody(MARK + meta).credits).toMatchObject([{ dayOfMonth: number }, { year: number }]);
  });

  it('is the URL of a person if it may be followed', () => {
    const url = (kind: string, value: string) =>
      parseBody(`${MARK}<meta name="${kind}" content="甲" data-url="${value}">`).credits.map((credit) =>
        'url' in credit ? credit.url : 'none',
      );
    expect(url('author', 'mailto:a@e.org')).toEqual(['mailto:a@e.org']);
    expect(url('translator', 'https://e.org/a')).toEqual(['https://e.org/a']);
    expect(url('author', 'javascript:1')).toEqual([null]);
    expect(url('editor', 'https://e.org/a')).toEqual(['none']);
  });
});

describe('a page without the mark', () => {
  it.each(['', ' ', '<p>', '<div>'])('is not read by its attributes if it begins with %j', (start) => {
    const { printedDate, leadImage, standfirst, body, boilerplate } = parseBody(start + MARKED);
    expect([printedDate, leadImage, standfirst, boilerplate]).toEqual([null, null, [], []]);
    expect(JSON.stringify(body)).toMatch(/周四.*导语.*分享/);
  });

  it('is read like any other page if the mark is not its first element', () => {
    expect(parseBody(`<p>船</p>${MARK}<div data-boilerplate="share">分享</div>`).boilerplate).toEqual([]);
  });
});
