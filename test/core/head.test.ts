import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { explainDocument } from '../../src/explain/index.js';
import { definePublisher, type PublisherRecord } from '../../src/publishers/index.js';
import type { Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { boilerplateOf, diagnosticsOf, show } from './reading.js';

// The values at the beginning of a body: printed date, boilerplate, lead image, standfirst.

const record: PublisherRecord<'mine'> = { id: 'mine', name: '河口日报', hosts: ['news.example'] };
const plain = definePublisher(record);
const DATE = '<div>05/10/2023 - 15:28</div>';
const LOGO = '<img src="https://static.rfi.fr/meta_og_twcards/RFI_FB.png">';
const picture = (name: string) => `<img src="https://e.org/${name}.jpg">`;

/** The values of a head that were found, and the rest of the body. */
function head(html: string, publisher: Publisher): string {
  const { printedDate, leadImage, standfirst, body } = parseBody(html, { publisher });
  return [
    ...(printedDate === null ? [] : [`date ${printedDate.local}`]),
    ...(leadImage === null ? [] : [`lead ${leadImage.filename} ${leadImage.caption ?? '–'}`]),
    ...standfirst.map(({ children }) => `standfirst ${show(children)}`),
    `body ${show(body.children)}`,
  ].join(', ');
}

describe('the lead image', () => {
  it.each(['', ' \n', '\u3000', '<!--x-->', '<div></div>', '<div> \u00a0</div>'])('may come after %j', (before) => {
    for (const publisher of [rfi, plain])
      expect(head(`${before}${picture('a')}<div><p>船来。</p></div>`, publisher)).toBe(
        'lead a.jpg –, body paragraph["船来。"]',
      );
  });

  it.each([
    ...['<br>', '<p></p>', '<p> </p>', '<p><br></p>', '<div><br> <br></div>'],
    ...['b', 'em', 'i', 'small', 'span', 'strong'].map((name) => `<p><${name}> </${name}></p>`),
    '<div><i></i><b></b></div>',
  ])('of a page without a container may also come after %s', (before) => {
    const html = `${before}${picture('a')}<div><p>船来。</p></div>`;
    expect(head(html, plain)).toBe('lead a.jpg –, body paragraph["船来。"]');
    expect(head(html, rfi)).toBe('body figure{(url=https://e.org/a.jpg)} paragraph["船来。"]');
  });

  it.each(['船', '<p>船</p>', '<h1></h1>', '<hr>', '<div><hr></div>', '<p><u></u></p>', '<p><b>船</b></p>'])(
    'does not come after %s',
    (before) => {
      expect(parseBody(before + picture('a'), { publisher: plain }).leadImage).toBeNull();
    },
  );

  it.each<readonly [first: string, html: string, lead: string | null, boilerplate: readonly string[]]>([
    ['a picture', picture('a'), 'a.jpg', []],
    ['the logo of the site', LOGO, null, ['logo: ']],
    ['a lost picture', 'Array', null, ['artefact: Array']],
  ])('is the first of several: a picture after %s is a figure', (_, first, lead, boilerplate) => {
    const body = parseBody(`${DATE}${first}${picture('b')}<div><p>船来。</p></div>`);
    expect(body.leadImage?.filename ?? null).toBe(lead);
    expect(boilerplateOf(body)).toEqual(boilerplate);
    expect(show(body.body.children)).toBe('figure{(url=https://e.org/b.jpg)} paragraph["船来。"]');
  });

  it('is not a picture without a usable URL, whose alternative text belongs to the article', () => {
    expect(head('<img src="javascript:1" alt="船"><div><p>船来。</p></div>', rfi)).toBe(
      'body paragraph["船"] paragraph["船来。"]',
    );
  });

  it('is reported where it is lost, or where the logo replaces it', () => {
    expect(diagnosticsOf(`${DATE}Array<div><p>船来。</p></div>`)).toEqual(['lost-image Array']);
    expect(diagnosticsOf(`${DATE}${LOGO}<div><p>船来。</p></div>`)).toEqual([`placeholder-image ${LOGO}`]);
  });

  it('may come after the standfirst only if the record says so', () => {
    const standfirst = [{ tag: 'h2' }];
    const html = `<h2>引言</h2>${picture('a')}<p>船来。</p>`;
    expect(head(html, definePublisher({ ...record, standfirst }))).toBe(
      'standfirst "引言", body figure{(url=https://e.org/a.jpg)} paragraph["船来。"]',
    );
    expect(head(html, definePublisher({ ...record, standfirst, image: { isLeadAfterStandfirst: true } }))).toBe(
      'lead a.jpg –, standfirst "引言", body paragraph["船来。"]',
    );
  });

  it('may be an element that contains only a picture, its caption and its credit', () => {
    const publisher = definePublisher({ ...record, image: { lead: [{ tag: 'figure' }] } });
    const figure = (content: string) => `<figure>${picture('a')}${content}</figure><p>船来。</p>`;
    expect(head(figure('<figcaption>渡口</figcaption>'), publisher)).toBe('lead a.jpg 渡口, body paragraph["船来。"]');
    expect(head(figure('北岸'), publisher)).toBe(
      'body figure{(url=https://e.org/a.jpg)} paragraph["北岸"] paragraph["船来。"]',
    );
    expect(head(figure(picture('b')), publisher)).toBe(
      'body figure{(url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)} paragraph["船来。"]',
    );
  });

  it.each<readonly [between: string, expected: string]>([
    ['', 'lead a.jpg 渡口, body paragraph["船来。"]'],
    [' \n\u3000', 'lead a.jpg 渡口, body paragraph["船来。"]'],
    ['<br>', 'lead a.jpg –, body paragraph["渡口"] paragraph["船来。"]'],
    ['<p>北岸</p>', 'lead a.jpg –, body paragraph["北岸"] paragraph["渡口"] paragraph["船来。"]'],
  ])('has the element directly after it as its caption, if the record names it: %j', (between, expected) => {
    const publisher = definePublisher({ ...record, image: { captionAfter: [{ tag: 'figcaption' }] } });
    expect(head(`${picture('a')}${between}<figcaption>渡口</figcaption><p>船来。</p>`, publisher)).toBe(expected);
  });

  it('may be the last node, or be the logo, which has no caption, even if the record names one', () => {
    const logos = ['https://e.org/logo.png'];
    const publisher = definePublisher({ ...record, image: { logos, captionAfter: [{ tag: 'figcaption' }] } });
    expect(head(picture('a'), publisher)).toBe('lead a.jpg –, body ');
    expect(head(`<img src="${logos[0]}"><figcaption>渡口</figcaption>`, publisher)).toBe('body paragraph["渡口"]');
  });

  it('is not an ornament, which its alternative text names', () => {
    const publisher = definePublisher({ ...record, image: { logoAlts: /^线$/ } });
    const line = '<img src="https://e.org/line.png" alt="线">';
    expect(head(`${line}<p>船来。</p>`, publisher)).toBe('body paragraph["船来。"]');
    expect(boilerplateOf(parseBody(line, { publisher }))).toEqual(['logo: ']);
  });

  it('in an element that no rule for figures names has no caption but a <figcaption>', () => {
    const publisher = definePublisher({
      ...record,
      image: { lead: [{ tag: 'figure' }], figures: [{ element: { tag: 'section' }, caption: [{ tag: 'small' }] }] },
    });
    const lead = (text: string) => head(`<figure>${picture('a')}${text}</figure><p>船来。</p>`, publisher);
    expect(lead('<figcaption>渡口</figcaption>')).toBe('lead a.jpg 渡口, body paragraph["船来。"]');
    expect(lead('<small>渡口</small>')).toBe(
      'body figure{(url=https://e.org/a.jpg)} paragraph["渡口"] paragraph["船来。"]',
    );
  });

  it('is a segment of the ledger', () => {
    const document = `<!--0-->\n[河口](https://www.rfi.fr/cn/a)\n------\n\n${DATE}${picture('a')}<div><p>船来。</p></div>`;
    const segments = explainDocument(document).filter(({ path }) => path?.startsWith('/leadImage'));
    expect(segments.map(({ path, start, end }) => [path, document.slice(start, end)])).toEqual([
      ['/leadImage/url', 'https://e.org/a.jpg'],
    ]);
  });
});

describe('the standfirst of a page with a container', () => {
  const read = (html: string) => head(`${html}<div><p>船来。</p></div>`, rfi);

  it.each([
    ['<p><strong>引言</strong></p>', 'standfirst "引言"'],
    ['<p> <strong>引言</strong>\u3000</p>', 'standfirst "引言"'],
    ['<p><strong>引<wbr>言</strong></p>', 'standfirst "引言"'],
    ['<p><strong>引<code>言</code></strong></p>', 'standfirst "引" inlineCode{"言"}'],
    ['<p><strong>引<x-a>言</x-a></strong></p>', 'standfirst "引言"'],
    ['<p><span><strong>引言</strong></span></p>', 'standfirst "引言"'],
    ['<p><font><span><strong>引言</strong></span></font></p>', 'standfirst "引言"'],
    [
      '<p><strong>引<i>言</i><br><a href="https://e.org/">船</a></strong></p>',
      'standfirst "引" emphasis["言"] break link{url=https://e.org/}["船"]',
    ],
    ['<p><strong>引</strong></p> <p><strong>言</strong></p>', 'standfirst "引", standfirst "言"'],
  ])('is a paragraph that is one mark: %s', (html, expected) => {
    expect(read(html)).toBe(`${expected}, body paragraph["船来。"]`);
  });

  it.each([
    ['<p><strong>引</strong>言</p>', 'paragraph[strong["引"] "言"]'],
    ['<p><strong>引</strong><strong>言</strong></p>', 'paragraph[strong["引"] strong["言"]]'],
    ['<p><b>引言</b></p>', 'paragraph[strong["引言"]]'],
    ['<p><em><strong>引言</strong></em></p>', 'paragraph[emphasis[strong["引言"]]]'],
    ['<h2><strong>引言</strong></h2>', 'heading{depth=2}[strong["引言"]]'],
    [`<p><strong>${picture('a')}</strong></p>`, 'figure{(url=https://e.org/a.jpg)}'],
    ['<p></p>', ''],
    // Not only phrasing content, however deeply it is nested
    [`<p><strong>引${picture('a')}言</strong></p>`, 'paragraph[strong["引" image{url=https://e.org/a.jpg} "言"]]'],
    [
      `<p><strong>引<i>${picture('a')}言</i></strong></p>`,
      'paragraph[strong["引" emphasis[image{url=https://e.org/a.jpg} "言"]]]',
    ],
  ])('is not %s', (html, expected) => {
    expect(read(html)).toBe(`body ${expected} paragraph["船来。"]`.replace('  ', ' '));
  });

  it('may have other content around it, which remains in order and apart', () => {
    expect(read('前<p><strong>引</strong></p>中<p><strong>言</strong></p>后')).toBe(
      'standfirst "引", standfirst "言", body paragraph["前"] paragraph["中"] paragraph["后"] paragraph["船来。"]',
    );
  });

  it('is before the container: a paragraph in or after it is part of the article', () => {
    expect(head('<div><p><strong>引言</strong></p></div><p><strong>尾</strong></p>', rfi)).toBe(
      'body paragraph[strong["引言"]] paragraph[strong["尾"]]',
    );
  });

  it('is only at the beginning if no container follows; a piece of boilerplate is not a container', () => {
    const advertisement = '<div data-tms-ad-type="box"></div>';
    for (const rest of ['', advertisement]) {
      expect(head(`<p><strong>引</strong></p><p>船来。</p><p><strong>言</strong></p>${rest}`, rfi)).toBe(
        'standfirst "引", body paragraph["船来。"] paragraph[strong["言"]]',
      );
      for (const blank of [' ', '\n', '\u3000', '\u00a0\n'])
        expect(
          head(`${blank}<p><strong>引</strong></p>${blank}<p><strong>言</strong></p>${blank}<p>船来。</p>${rest}`, rfi),
        ).toBe('standfirst "引", standfirst "言", body paragraph["船来。"]');
      for (const between of ['船', '<br>', '<hr>', '<p></p>'])
        expect(
          parseBody(`<p><strong>引</strong></p>${between}<p><strong>言</strong></p>${rest}`).standfirst,
        ).toHaveLength(1);
    }
  });
});

describe('the standfirst of a page without a container', () => {
  it('is all that its rules match before the article', () => {
    const publisher = definePublisher({ ...record, standfirst: [{ tag: 'h2' }] });
    expect(head('<h2>引</h2><br><h2>言</h2><p>船来。</p><h2>北岸</h2>', publisher)).toBe(
      'standfirst "引", standfirst "言", body paragraph["船来。"] heading{depth=2}["北岸"]',
    );
  });

  it('is the first element that a rule with `once` matches', () => {
    const publisher = definePublisher({ ...record, standfirst: [{ tag: 'h2', once: true }, { tag: 'h3' }] });
    expect(head('<h2>引</h2><h2>言</h2><p>船来。</p>', publisher)).toBe(
      'standfirst "引", body heading{depth=2}["言"] paragraph["船来。"]',
    );
    expect(head('<h3>引</h3><h2>言</h2><p>船来。</p>', publisher)).toBe(
      'standfirst "引", body heading{depth=2}["言"] paragraph["船来。"]',
    );
    expect(head('<h2>引</h2><h3>言</h3><p>船来。</p>', publisher)).toBe(
      'standfirst "引", standfirst "言", body paragraph["船来。"]',
    );
  });
});

describe('boilerplate that a record names only before the text', () => {
  const front = { kind: 'other', tag: ['div', 'h3'], text: /^图/, front: true } as const;

  it('is text after a standfirst', () => {
    const publisher = definePublisher({ ...record, boilerplate: [front], standfirst: [{ tag: 'h2' }] });
    expect(head('<h3>图一</h3><h2>引</h2><h2>言</h2><h3>图二</h3><h2>船</h2><p>船来。</p>', publisher)).toBe(
      'standfirst "引", standfirst "言", body heading{depth=3}["图二"] heading{depth=2}["船"] paragraph["船来。"]',
    );
  });

  it('may be the container, if text precedes it', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [front],
      standfirst: [{ tag: 'p', mark: 'b' }],
      container: { tag: 'div' },
    });
    expect(head('<p><b>引</b></p>前<p><b>言</b></p><div>图一</div><p><b>尾</b></p>', publisher)).toBe(
      'standfirst "引", standfirst "言", body paragraph["前"] paragraph["图一"] paragraph[strong["尾"]]',
    );
  });
});

describe('a standfirst with several rules', () => {
  it('is what any of them matches: with a mark in it, or without', () => {
    const standfirst = [
      { tag: 'p', mark: 'b' },
      { tag: 'p', className: 'lead' },
      { tag: 'p', mark: 'i' },
    ];
    for (const container of [null, { tag: 'div' }])
      for (const html of ['<p><b>引言</b></p>', '<p class="lead">引言</p>', '<p><i>引言</i></p>'])
        expect(head(`${html}<div><p>船来。</p></div>`, definePublisher({ ...record, standfirst, container }))).toBe(
          'standfirst "引言", body paragraph["船来。"]',
        );
  });

  it('does not include a date line whose day does not exist', () => {
    const publisher = definePublisher({
      ...record,
      standfirst: [{ tag: 'div' }],
      printedDate: rfi.printedDate,
      timeZone: 'UTC',
    });
    expect(head('<div>31/02/2023 - 10:00</div><div>引言</div><p>船来。</p>', publisher)).toBe(
      'standfirst "引言", body paragraph["31/02/2023 - 10:00"] paragraph["船来。"]',
    );
  });

  it('has a position for each paragraph: that of the element, or of the text if boilerplate interrupts it', () => {
    const positions = (html: string) =>
      parseBody(html).standfirst.map(({ position }) => html.slice(position?.start.offset, position?.end.offset));
    expect(positions('<p> <strong> 引言 </strong></p><div><p>船来。</p></div>')).toEqual([
      '<p> <strong> 引言 </strong></p>',
    ]);
    expect(positions('<p><strong>引<span data-root-share>分享</span>言</strong></p><div><p>船来。</p></div>')).toEqual([
      '引',
      '言',
    ]);
  });
});

describe('a standfirst that is one mark in an element', () => {
  const publisher = definePublisher({ ...record, standfirst: [{ tag: 'section', mark: 'b' }] });

  it.each(['<b>引言</b>', '<p><b>引言</b></p>', '<span><b>引言</b></span>', '<p><font> <b>引言</b></font></p> '])(
    'may have elements without a meaning around the mark: %s',
    (content) => {
      expect(head(`<section>${content}</section><p>船来。</p>`, publisher)).toBe(
        'standfirst "引言", body paragraph["船来。"]',
      );
    },
  );

  it.each(['<div><b>引言</b></div>', '<i><b>引言</b></i>', '<h2><b>引言</b></h2>', '<p><b>引</b></p><p><b>言</b></p>'])(
    'is not one with another element around the mark, or with two: %s',
    (content) => {
      expect(parseBody(`<section>${content}</section><p>船来。</p>`, { publisher }).standfirst).toEqual([]);
    },
  );
});

describe('the printed date', () => {
  it('is the first date; a second one is part of the article', () => {
    expect(head(`${DATE}<div>06/10/2023 - 10:00</div><p>船来。</p>`, rfi)).toBe(
      'date 2023-10-05T15:28, body paragraph["06/10/2023 - 10:00"] paragraph["船来。"]',
    );
  });

  it('may come after the lead image, and after the text', () => {
    expect(head(`${picture('a')}${DATE}<div><p>船来。</p></div>`, rfi)).toBe(
      'date 2023-10-05T15:28, lead a.jpg –, body paragraph["船来。"]',
    );
    expect(head(`<div><p>船来。</p></div>${DATE}`, rfi)).toBe('date 2023-10-05T15:28, body paragraph["船来。"]');
  });

  it('with a day that does not exist is part of the article, and the head continues after it', () => {
    const invalid = '<div>31/02/2023 - 10:00</div>';
    const html = `${invalid}${DATE}${picture('a')}<div><p>船来。</p></div>`;
    expect(head(html, rfi)).toBe(
      'date 2023-10-05T15:28, lead a.jpg –, body paragraph["31/02/2023 - 10:00"] paragraph["船来。"]',
    );
    expect(diagnosticsOf(html)).toEqual(['invalid-printed-date 31/02/2023 - 10:00']);
  });
});

describe('a wrapper', () => {
  const publisher = definePublisher({
    ...record,
    timeZone: 'Europe/Paris',
    wrappers: [{ tag: 'section' }],
    standfirst: [{ tag: 'h2' }],
    printedDate: rfi.printedDate,
  });

  it('has no meaning around the head, even if it contains only a part of it', () => {
    const expected = 'date 2023-10-05T15:28, lead a.jpg –, standfirst "引言", body paragraph["船来。"]';
    for (const html of [
      `<section>${DATE}${picture('a')}<h2>引言</h2><p>船来。</p></section>`,
      `<section>${DATE}</section><section>${picture('a')}</section><h2>引言</h2><p>船来。</p>`,
      `<section><section>${DATE}</section> ${picture('a')}</section><section><h2>引言</h2><p>船来。</p></section>`,
    ])
      expect(head(html, publisher)).toBe(expected);
  });

  it('with other content ends the head', () => {
    expect(head(`<section>${DATE}<p>船来。</p></section>${picture('a')}`, publisher)).toBe(
      'date 2023-10-05T15:28, body paragraph["船来。"] figure{(url=https://e.org/a.jpg)}',
    );
  });
});

describe('a player at the beginning', () => {
  const player = { tag: 'div', child: { tag: 'iframe' } };
  const publisher = definePublisher({ ...record, standfirst: [{ tag: 'h2' }], players: { lead: [player] } });
  const frame = '<div><iframe src="https://e.org/v"></iframe></div>';

  it('is the first block of the article, and the head continues after it', () => {
    expect(head(`${frame}${picture('a')}<h2>引言</h2><p>船来。</p>`, publisher)).toBe(
      'lead a.jpg –, standfirst "引言", body embed{provider=unknown url=https://e.org/v} paragraph["船来。"]',
    );
  });

  it('is also kept on a page with a container', () => {
    const contained = definePublisher({ ...record, container: { tag: 'div' }, players: { lead: [player] } });
    expect(head(`${frame}${picture('a')}<div><p>船来。</p></div>`, contained)).toBe(
      'lead a.jpg –, body embed{provider=unknown url=https://e.org/v} paragraph["船来。"]',
    );
  });

  it('ends the head if it comes after the standfirst', () => {
    expect(head(`<h2>引</h2>${frame}<h2>言</h2><p>船来。</p>`, publisher)).toBe(
      'standfirst "引", body embed{provider=unknown url=https://e.org/v} heading{depth=2}["言"] paragraph["船来。"]',
    );
  });
});

describe('a post of a social network that a script loads', () => {
  const post = '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>';
  const embed = 'embed{provider=facebook url=https://www.facebook.com/a/posts/1 id=1}';

  it('is a block of the article, although its element is empty', () => {
    for (const publisher of [rfi, plain]) {
      expect(head(post, publisher)).toBe(`body ${embed}`);
      expect(head(`${post}${picture('a')}<div><p>船来。</p></div>`, publisher)).toBe(
        `lead a.jpg –, body ${embed} paragraph["船来。"]`,
      );
    }
    expect(head(`${DATE}${post}<p><strong>引言</strong></p><div><p>船来。</p></div>`, rfi)).toBe(
      `date 2023-10-05T15:28, standfirst "引言", body ${embed} paragraph["船来。"]`,
    );
  });
});
