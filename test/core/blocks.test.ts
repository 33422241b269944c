import type { Node } from 'unist';
import { describe, expect, it } from 'vitest';
import { type BodyOptions, parseBody } from '../../src/body/index.js';
import type { ImageAsset } from '../../src/model/image.js';
import { diagnosticsOf, outline } from './reading.js';

function imagesIn(html: string): readonly ImageAsset[] {
  return parseBody(html).body.children.flatMap((block) => (block.type === 'figure' ? block.image : []));
}

type Row = readonly [description: string, html: string, expected: string];

describe('an element', () => {
  const PHRASING =
    'abbr acronym applet bdi bdo big blink button canvas cite data datalist dfn font head label map mark marquee math menuitem meter nobr object ' +
    'optgroup output picture progress q rb rp rt rtc ruby slot small span time title var x-a';
  const VOID = 'area base basefont bgsound frame input keygen link meta param source track wbr';
  const BLOCKS =
    'address article aside body caption center colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup html ' +
    'legend main menu nav option p search section select summary table tbody td textarea tfoot th thead tr';
  const HIDDEN = 'noembed noframes noscript script style svg template';
  const rows: readonly (readonly [what: string, names: string, expected: string])[] = [
    ['is text around its content', PHRASING, 'paragraph["前中后"]'],
    ['is not visible', VOID, 'paragraph["前中后"]'],
    ['divides the text', BLOCKS, 'paragraph["前"] paragraph["中"] paragraph["后"]'],
    ['hides its content', HIDDEN, 'paragraph["前后"]'],
    ['is a quotation', 'blockquote', 'paragraph["前"] blockquote[paragraph["中"]] paragraph["后"]'],
    ['is a list', 'ul', 'paragraph["前"] list[listItem[paragraph["中"]]] paragraph["后"]'],
    ['is a list with numbers', 'ol', 'paragraph["前"] list{start=1}[listItem[paragraph["中"]]] paragraph["后"]'],
    ['is preformatted', 'listing pre xmp', 'paragraph["前"] code{"中"} paragraph["后"]'],
    ['is code', 'code kbd samp tt', 'paragraph["前" inlineCode{"中"} "后"]'],
    ['is a line break', 'br', 'paragraph["前" break "中" break "后"]'],
    ['is a thematic break', 'hr', 'paragraph["前"] thematicBreak paragraph["中后"]'],
    ['ends the text before it', 'col embed', 'paragraph["前"] paragraph["中后"]'],
    ['is a frame, whose content is not visible', 'iframe', 'paragraph["前"] paragraph["后"]'],
    ...[1, 2, 3, 4, 5, 6].map(
      (depth) =>
        ['is a heading', `h${depth}`, `paragraph["前"] heading{depth=${depth}}["中"] paragraph["后"]`] as const,
    ),
  ];
  it.each(rows.flatMap(([what, names, expected]) => names.split(' ').map((name) => [what, name, expected] as const)))(
    '%s: <%s>',
    (_, name, expected) => {
      expect(outline(`前<${name}>中</${name}>后`)).toBe(expected);
    },
  );
});

describe('the text of a paragraph', () => {
  it.each<Row>([
    ['has one space where line breaks and tabs were', '<p>渡\n口\t船\f来\r。</p>', 'paragraph["渡 口 船 来 。"]'],
    ['has one space where several were', '<p>渡  口 船   来</p>', 'paragraph["渡 口 船 来"]'],
    ['has no spaces at either end', '<p> \n\u3000渡口\u00a0 </p>', 'paragraph["渡口"]'],
    [
      'keeps spaces that do not collapse',
      '<p>渡\u3000\u3000口\u00a0\u00a0船</p>',
      'paragraph["渡\u3000\u3000口\u00a0\u00a0船"]',
    ],
    [
      'keeps the spaces on both sides of a picture and of code',
      '<p>渡 <img src="https://e.org/a.jpg"> 口 <code> a\n</code> 船</p>',
      'paragraph["渡 " image{url=https://e.org/a.jpg} " 口 " inlineCode{"a"} " 船"]',
    ],
    [
      'keeps the space after a picture and after code',
      '<p>渡<img src="https://e.org/a.jpg"> 口<code>a</code> 船</p>',
      'paragraph["渡" image{url=https://e.org/a.jpg} " 口" inlineCode{"a"} " 船"]',
    ],
    [
      'has no spaces of any width after its last mark',
      '<p>渡<b>口</b>\u3000</p><p>渡<b>口</b> \u00a0<i> \u3000</i></p>',
      'paragraph["渡" strong["口"]] paragraph["渡" strong["口"]]',
    ],
    [
      'keeps the spaces before a line break that do not collapse',
      '<p>渡\u3000<br>口\u00a0<br>船 <br>来</p>',
      'paragraph["渡\u3000" break "口\u00a0" break "船" break "来"]',
    ],
    ['is omitted if it consists only of spaces', '<p>渡</p><p> \u00a0</p><p></p>', 'paragraph["渡"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });
});

describe('a list', () => {
  it.each<Row>([
    [
      'contains its items',
      '<ul><li>渡口</li><li>河湾</li></ul>',
      'list[listItem[paragraph["渡口"]] listItem[paragraph["河湾"]]]',
    ],
    ['keeps its start number', '<ol start="3"><li>渡口</li></ol>', 'list{start=3}[listItem[paragraph["渡口"]]]'],
    [
      'starts at 1 if its start is not a number',
      '<ol start="-x"><li>渡口</li></ol>',
      'list{start=1}[listItem[paragraph["渡口"]]]',
    ],
    [
      'turns text outside its items into items',
      '<ul>前言<li>渡口</li>后记<p>又记</p></ul>',
      'list[listItem[paragraph["前言"]] listItem[paragraph["渡口"]] listItem[paragraph["后记"] paragraph["又记"]]]',
    ],
    ['without text is omitted', '<ul><li> </li></ul><p>渡口</p>', 'paragraph["渡口"]'],
    [
      'may contain lists',
      '<ul><li>渡口<ol><li>北岸</li></ol></li></ul>',
      'list[listItem[paragraph["渡口"] list{start=1}[listItem[paragraph["北岸"]]]]]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('the number with which a list starts', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['07', 7],
    ['999999999', 999_999_999],
    ['9999999999', 1],
    ['', 1],
    [' 3', 1],
  ])('is in start="%s"', (start, number) => {
    expect(outline(`<ol start="${start}"><li>船</ol>`)).toContain(`list{start=${number}}`);
  });

  it('is not a value of a list with bullets', () => {
    expect(outline('<ul start="3"><li>船</ul>')).toBe('list[listItem[paragraph["船"]]]');
  });
});

describe('an item outside a list', () => {
  it.each<readonly [html: string, lists: number]>([
    ['<li>一</li><li>二</li>', 1],
    ['<li>一</li>\n<li>二</li>', 1],
    ['<li>一</li>\u200b<li>二</li>', 1],
    ['<li>一</li>船<li>二</li>', 2],
    ['<ul><li>一</li></ul><li>二</li>', 2],
    ['<ul><li>一</li></ul><div><li>二</li></div>', 2],
    ['<div><li>一</li></div><div><li>二</li></div>', 2],
  ])('is part of the list before it only after another such item: %s', (html, lists) => {
    expect(parseBody(html).body.children.filter(({ type }) => type === 'list')).toHaveLength(lists);
  });
});

describe('a list is loose', () => {
  const two = '<li><p>甲</p><p>乙</p></li>';
  it.each<readonly [html: string, list: boolean, items: readonly boolean[]]>([
    ['<ul><li>一</li><li><p>二</p></li></ul>', false, [false, false]],
    [`<ul>${two}<li>二</li></ul>`, true, [true, false]],
    [`<ul><li>一</li>${two}</ul>`, true, [false, true]],
    [`<ol>${two}${two}</ol>`, true, [true, true]],
    ['<ul><li><p>一</p><ul><li>二</li></ul></li></ul>', false, [false]],
    ['<ul><li>一<hr>二</li></ul>', true, [true]],
    ['<ul><li><h2>一</h2><p>二</p></li></ul>', false, [false]],
    ['<ul>前<p>言</p><li>二</li></ul>', true, [true, false]],
    // Items without a list around them
    ['<li>一</li><li>二</li>', false, [false, false]],
    [`${two}<li>二</li>`, true, [true, false]],
    [`<li>一</li>${two}<li>三</li>`, true, [false, true, false]],
  ])('if an item contains several paragraphs: %s', (html, spread, items) => {
    expect(parseBody(html).body.children).toMatchObject([
      { type: 'list', spread, children: items.map((item) => ({ type: 'listItem', spread: item })) },
    ]);
  });
});

describe('the position of a block', () => {
  /** The types of the blocks with the source text at their positions. */
  const positions = (html: string) => {
    const source = ({ type, position }: Node) => `${type} ${html.slice(position?.start.offset, position?.end.offset)}`;
    const visit = (node: Node): readonly string[] =>
      node.type === 'text'
        ? []
        : [source(node), ...('children' in node ? (node.children as Node[]) : []).flatMap(visit)];
    return parseBody(html).body.children.flatMap(visit);
  };
  const img = '<img src="https://e.org/a.jpg">';
  const post = '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1">丙</div>';

  it.each<readonly [html: string, expected: readonly string[]]>([
    ['<p> 船 </p>', ['paragraph <p> 船 </p>']],
    ['<div> 船 <b>来</b> </div>', ['paragraph 船 <b>来</b>', 'strong <b>来</b>']],
    ['<div>船<br> </div>', ['paragraph 船']],
    ['<h2>船<i>来</i></h2>', ['heading <h2>船<i>来</i></h2>', 'emphasis <i>来</i>']],
    // A block in a mark divides it: only the last part has the end tag.
    ['<b>船<hr>来</b>', ['paragraph <b>船', 'strong <b>船', 'thematicBreak <hr>', 'paragraph 来', 'strong 来']],
    [
      '<b>船<i>来</i><hr>去<u>回</u><hr><s>往</s></b>',
      [
        ...['paragraph <b>船<i>来</i>', 'strong <b>船<i>来</i>', 'emphasis <i>来</i>', 'thematicBreak <hr>'],
        ...['paragraph 去<u>回</u>', 'strong 去<u>回</u>', 'underline <u>回</u>', 'thematicBreak <hr>'],
        ...['paragraph <s>往</s>', 'strong <s>往</s>', 'delete <s>往</s>'],
      ],
    ],
    // Blanks after the text do not belong to the mark, in whatever marks they are.
    ...['<i>船<b> <hr>来</b></i>', '<i>船<b><u> \u3000</u> <hr>来</b></i>'].map((html): [string, string[]] => [
      html,
      [...['paragraph <i>船', 'emphasis <i>船', 'thematicBreak <hr>'], ...['paragraph 来', 'emphasis 来', 'strong 来']],
    ]),
    ['<p>船 <u> <br>来</u></p>', ['paragraph <p>船 <u> <br>来</u></p>', 'break <br>', 'underline 来']],
    [
      '<p>船<code>来</code><br>去</p>',
      ['paragraph <p>船<code>来</code><br>去</p>', 'inlineCode <code>来</code>', 'break <br>'],
    ],
    ['<blockquote>船</blockquote>', ['blockquote <blockquote>船</blockquote>', 'paragraph 船']],
    ['<ul> <li>一</li> </ul>', ['list <ul> <li>一</li> </ul>', 'listItem <li>一</li>', 'paragraph 一']],
    [
      '<li>一</li> <li>二</li>',
      ['list <li>一</li> <li>二</li>', 'listItem <li>一</li>', 'paragraph 一', 'listItem <li>二</li>', 'paragraph 二'],
    ],
    // An item of loose content is as long as its blocks.
    [
      '<ul> 前 <p>言</p> <b>后</b> </ul>',
      [
        'list <ul> 前 <p>言</p> <b>后</b> </ul>',
        'listItem 前 <p>言</p> <b>后</b>',
        'paragraph 前',
        'paragraph <p>言</p>',
        'paragraph <b>后</b>',
        'strong <b>后</b>',
      ],
    ],
    [`<ul>${post}</ul>`, [`list <ul>${post}</ul>`, `listItem ${post}`, `embed ${post}`, 'paragraph 丙']],
    [
      '<table><tr> <td>一</td></tr></table>',
      ['table <table><tr> <td>一</td></tr></table>', 'tableRow <tr> <td>一</td></tr>', 'tableCell <td>一</td>'],
    ],
    ['<pre>\n船</pre>', ['code <pre>\n船</pre>']],
    [`<p>船</p>${img}`, ['paragraph <p>船</p>', `figure ${img}`]],
    [`<p>船</p><a href="https://e.org">${img}</a>`, ['paragraph <p>船</p>', `figure ${img}`]],
    [`<p>船${img}</p>`, [`paragraph <p>船${img}</p>`, `image ${img}`]],
    [
      `<figure>${img}<figcaption>船</figcaption></figure>`,
      [`figure <figure>${img}<figcaption>船</figcaption></figure>`],
    ],
    ['<iframe src="https://e.org"></iframe>', ['embed <iframe src="https://e.org"></iframe>']],
    ['<audio src="https://e.org/a"></audio>', ['audio <audio src="https://e.org/a"></audio>']],
  ])('is that of its element, or of its content: %s', (html, expected) => {
    expect(positions(`<h3>前</h3>${html}`).slice(1)).toEqual(expected);
  });
});

describe('the position of a text', () => {
  const sources = (html: string) => {
    const visit = (node: Node): readonly string[] =>
      node.type === 'text'
        ? [html.slice(node.position?.start.offset, node.position?.end.offset)]
        : 'children' in node
          ? (node.children as Node[]).flatMap(visit)
          : [];
    return parseBody(html).body.children.flatMap(visit);
  };
  it.each<readonly [html: string, expected: readonly string[]]>([
    // Without the blanks at both ends of the paragraph and next to a line break
    ['<p> 船来 </p>', ['船来']],
    ['<p>\u3000\u00a0船来\n\u00a0</p>', ['船来']],
    ['<p>船 <br> 来</p>', ['船', '来']],
    ['<p>船 \n\t<br>\r\n 来</p>', ['船', '来']],
    ['<p> <b> 船 </b> <br> <b> 来 </b> </p>', ['船 ', '来']],
    ['<p>船<br> <br>来<br></p>', ['船', '来']],
    // With the blanks inside, which are one space in the value
    ['<p>船 \n 来</p>', ['船 \n 来']],
    ['<p>船 <b>来</b> 去</p>', ['船 ', '来', ' 去']],
    ['<p>船 <b> 来</b></p>', ['船 ', '来']],
    ['<p>船<img src="https://e.org/a.jpg"> 来</p>', ['船', ' 来']],
    ['<p>船 <b> \u00a0<i></i>来</b></p>', ['船 ', '\u00a0<i></i>来']],
    // With its references, and with the tags and comments that do not divide it
    ['<p>&#33337;来&amp;</p>', ['&#33337;来&amp;']],
    ['<p>&nbsp;船&nbsp;</p>', ['船']],
    ['<p>船<span>来</span><!--x-->去 </p>', ['船<span>来</span><!--x-->去']],
    ['<p>船<b> </b>来</p>', ['船<b> </b>来']],
  ])('is that of its visible characters: %j', (html, expected) => {
    expect(sources(html)).toEqual(expected);
  });
});

describe('a table is read as blocks, in order, if a cell contains anything other than one paragraph', () => {
  const cell = (html: string) => outline(`<table><tr><td>一</td><td>${html}</td></tr></table>`);
  it.each<Row>([
    ['several paragraphs', '<p>船来。</p><p>船去。</p>', 'paragraph["一"] paragraph["船来。"] paragraph["船去。"]'],
    ['a heading', '<h2>渡口</h2>', 'paragraph["一"] heading{depth=2}["渡口"]'],
    ['a list', '<ul><li>北岸</li></ul>', 'paragraph["一"] list[listItem[paragraph["北岸"]]]'],
    ['a quotation', '<blockquote>船来。</blockquote>', 'paragraph["一"] blockquote[paragraph["船来。"]]'],
    ['preformatted text', '<pre>一\n 二</pre>', 'paragraph["一"] code{"一\\n 二"}'],
    ['an image without text', '<img src="https://e.org/a.jpg">', 'paragraph["一"] figure{(url=https://e.org/a.jpg)}'],
    [
      'a figure, with its caption',
      '<figure><img src="https://e.org/a.jpg"><figcaption>渡口的船</figcaption></figure>',
      'paragraph["一"] figure{(url=https://e.org/a.jpg caption=渡口的船)}',
    ],
    [
      'a player',
      '<iframe src="https://e.org/v"></iframe>',
      'paragraph["一"] embed{provider=unknown url=https://e.org/v}',
    ],
    [
      'a table of data, which remains a table',
      '<table><tr><td>二</td></tr></table>',
      'paragraph["一"] table[tableRow[tableCell["二"]]]',
    ],
  ])('%s', (_, html, expected) => {
    expect(cell(html)).toBe(expected);
  });

  it('keeps the order of the caption and of text outside cells', () => {
    expect(outline('<table>闲话<tr><td><p>一</p><p>二</p></td></tr><tr>船期<td>三</td></tr></table>')).toBe(
      'paragraph["闲话"] paragraph["一"] paragraph["二"] paragraph["船期"] paragraph["三"]',
    );
  });
});

describe('a table', () => {
  it.each<Row>([
    [
      'has its caption and text outside its rows before it',
      '<table><caption>船期</caption>闲话<tr><td>一</td></tr></table>',
      'paragraph["船期"] paragraph["闲话"] table[tableRow[tableCell["一"]]]',
    ],
    [
      'has elements outside its rows and cells before it',
      '<table><p>甲</p><tr><b>乙</b><td>一</td><p>丙</p></tr><tbody><b>丁</b></tbody></table>',
      'paragraph["甲"] paragraph[strong["乙"]] paragraph["丙"] paragraph[strong["丁"]] table[tableRow[tableCell["一"]]]',
    ],
    [
      'has text outside the cells of a row before it',
      '<table><tr>闲话<td>一</td><th>二</th></tr></table>',
      'paragraph["闲话"] table[tableRow[tableCell["一"] tableCell["二"]]]',
    ],
    [
      'keeps an empty cell next to a filled one',
      '<table><tr><td></td><td>一</td></tr></table>',
      'table[tableRow[tableCell[] tableCell["一"]]]',
    ],
    [
      'omits rows without text',
      '<table><tbody><tr><td></td></tr><tr><td>一</td></tr></tbody></table>',
      'table[tableRow[tableCell["一"]]]',
    ],
    [
      'may have the text of its cells in elements',
      '<table><tr><td><p>一</p></td><td><div>二<br>三</div></td></tr></table>',
      'table[tableRow[tableCell["一"] tableCell["二" break "三"]]]',
    ],
    [
      'keeps an image within text',
      '<table><tr><td>船<img src="https://e.org/a.jpg"></td></tr></table>',
      'table[tableRow[tableCell["船" image{url=https://e.org/a.jpg}]]]',
    ],
    [
      'keeps a row with an empty cell',
      '<table><tr><td></td><td>一</td></tr><tr><td>二</td><td></td></tr></table>',
      'table[tableRow[tableCell[] tableCell["一"]] tableRow[tableCell["二"] tableCell[]]]',
    ],
    [
      'has the rows of all its sections, in the order of the document',
      '<table><thead><tr><th>一</th></tr></thead><tfoot><tr><td>二</td></tr></tfoot><tbody><tr><td>三</td></tr></tbody></table>',
      'table[tableRow[tableCell["一"]] tableRow[tableCell["二"]] tableRow[tableCell["三"]]]',
    ],
    ['is omitted if it has no rows', '<table></table><p>一</p>', 'paragraph["一"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('text without an element around it', () => {
  const img = '<img src="https://e.org/a.jpg">';
  it.each<readonly [before: string, expected: string]>([
    ['<h2>渡口</h2>', 'heading{depth=2}["渡口"]'],
    ['<h2>渡<i>口</i></h2>', 'heading{depth=2}["渡" emphasis["口"]]'],
    ['<h2>渡口<hr></h2>', 'heading{depth=2}["渡口"] thematicBreak'],
    ['<h2>渡口<p>河湾</p></h2>', 'heading{depth=2}["渡口"] paragraph["河湾"]'],
    ['<p>渡<i>口</i></p>', 'paragraph["渡" emphasis["口"]]'],
    ['<ul><li>渡<i>口</i></li></ul>', 'list[listItem[paragraph["渡" emphasis["口"]]]]'],
    ['<blockquote><h3>渡<i>口</i></h3></blockquote>', 'blockquote[heading{depth=3}["渡" emphasis["口"]]]'],
    ['<table><tr><td>渡口</td></tr></table>', 'table[tableRow[tableCell["渡口"]]]'],
    ['<table><tr><td><h3>渡<i>口</i></h3></td></tr></table>', 'heading{depth=3}["渡" emphasis["口"]]'],
    ['<pre>渡口</pre>', 'code{"渡口"}'],
    [`<figure>${img}<figcaption>渡口</figcaption></figure>`, 'figure{(url=https://e.org/a.jpg caption=渡口)}'],
    ['<iframe src="https://e.org/v"></iframe>', 'embed{provider=unknown url=https://e.org/v}'],
    // Text in a player is a separate paragraph.
    [
      '<audio src="https://e.org/v">渡口</audio>',
      'audio{sources=[{"url":"https://e.org/v","mimeType":null}]} paragraph["渡口"]',
    ],
    [
      '<video-player source="https://e.org/v">渡口</video-player>',
      'embed{provider=unknown url=https://e.org/v} paragraph["渡口"]',
    ],
    [
      '<div data-wrapper-video-player><video-player source="https://e.org/v"></video-player>渡口</div>',
      'embed{provider=unknown url=https://e.org/v} paragraph["渡口"]',
    ],
    [
      `<diaporama data-images='[{"url":"https://e.org/","filename":"a.jpg"}]'>渡口</diaporama>`,
      'gallery{(url=https://e.org/a.jpg)} paragraph["渡口"]',
    ],
  ])('is a paragraph, whatever the block before it is: %s', (before, expected) => {
    expect(outline(`<div>前</div>${before}北岸`)).toBe(`paragraph["前"] ${expected} paragraph["北岸"]`);
    expect(outline(`<ul><li>${before}北岸</li></ul>`)).toBe(`list[listItem[${expected} paragraph["北岸"]]]`);
  });
});

describe('a heading', () => {
  it.each<Row>([
    ['a list', '<ul><li>船</li></ul>', 'list[listItem[paragraph["船"]]]'],
    ['a quotation', '<blockquote>船</blockquote>', 'blockquote[paragraph["船"]]'],
    ['a table', '<table><tr><td>船</td></tr></table>', 'table[tableRow[tableCell["船"]]]'],
    ['preformatted text', '<pre>船</pre>', 'code{"船"}'],
    ['a thematic break', '<hr>', 'thematicBreak'],
    [
      'a figure',
      '<figure><img src="https://e.org/a.jpg"><figcaption>船</figcaption></figure>',
      'figure{(url=https://e.org/a.jpg caption=船)}',
    ],
    ['a frame', '<iframe src="https://e.org/v"></iframe>', 'embed{provider=unknown url=https://e.org/v}'],
    ['a paragraph', '<p>船</p>', 'paragraph["船"]'],
    ['text in a <div>', '<div>船</div>', 'heading{depth=2}["船"]'],
  ])('is divided by %s, whose text is not changed', (_, html, expected) => {
    expect(outline(`<h2>渡口${html}北岸</h2>`)).toBe(`heading{depth=2}["渡口"] ${expected} heading{depth=2}["北岸"]`);
  });

  it('ends where a list in it begins, whose text is not a heading', () => {
    expect(outline('<h2>渡口<ul><li>北岸</li></ul></h2>')).toBe(
      'heading{depth=2}["渡口"] list[listItem[paragraph["北岸"]]]',
    );
  });
});

describe('a link', () => {
  it.each<Row>([
    [
      'contains no other link: the outer one continues',
      '<a href="https://e.org/1">前<div><a href="https://e.org/2">后</a></div></a>',
      'paragraph[link{url=https://e.org/1}["前"]] paragraph[link{url=https://e.org/1}["后"]]',
    ],
    [
      'around one of several images is the link of its figure',
      '<p><a href="https://e.org/1"><img src="https://e.org/a.jpg"></a><img src="https://e.org/b.jpg"> <a href="https://e.org/3"><img src="https://e.org/c.jpg"></a></p>',
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)} figure{url=https://e.org/3 (url=https://e.org/c.jpg)}',
    ],
    [
      'around two images is the link of both figures',
      '<p><a href="https://e.org/"><img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg"></a></p>',
      'figure{url=https://e.org/ (url=https://e.org/a.jpg)} figure{url=https://e.org/ (url=https://e.org/b.jpg)}',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('a mark', () => {
  const MARKS = {
    strong: 'b strong',
    emphasis: 'em i',
    delete: 'del s strike',
    underline: 'ins u',
    superscript: 'sup',
    subscript: 'sub',
  };
  const rows = Object.entries(MARKS).flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const));

  it.each(rows)('is <%s>: %s', (name, type) => {
    expect(outline(`<p>船<${name}>来</${name}>去</p>`)).toBe(`paragraph["船" ${type}["来"] "去"]`);
    expect(outline(`<p>船<${name}> </${name}>去</p>`)).toBe('paragraph["船 去"]');
  });

  it.each(rows)('in another of its type has no meaning: <%s>', (name, type) => {
    for (const [other, otherType] of rows)
      expect(outline(`<p>渡<${other}>船<${name}>来</${name}></${other}></p>`)).toBe(
        `paragraph["渡" ${otherType}[${type === otherType ? '"船来"' : `"船" ${type}["来"]`}]]`,
      );
  });

  it('is divided, with the marks in it, by a block', () => {
    expect(outline('<b>渡<i>船<hr>来</i>去</b>')).toBe(
      'paragraph[strong["渡" emphasis["船"]]] thematicBreak paragraph[strong[emphasis["来"] "去"]]',
    );
  });

  it('contains the marks and links that begin in it, and a link contains no other link', () => {
    const link = (content: string) => `<a href="https://e.org/">${content}</a>`;
    expect(outline(`<p>渡<b>一${link('二<i>三</i>')}</b></p>`)).toBe(
      'paragraph["渡" strong["一" link{url=https://e.org/}["二" emphasis["三"]]]]',
    );
    expect(outline(`<p>${link('<b>一</b>')}</p>`)).toBe('paragraph[link{url=https://e.org/}[strong["一"]]]');
  });
});

describe('the URL of a link', () => {
  it.each(['', ' ', '\n\t', undefined])('may be missing, which is not reported: %j', (href) => {
    const html = href === undefined ? '<p><a>船</a></p>' : `<p><a href="${href}">船</a></p>`;
    expect(outline(html)).toBe('paragraph["船"]');
    expect(diagnosticsOf(html)).toEqual([]);
  });

  it.each([
    'javascript:1',
    ' java\nscript:1',
    'data:text/html,x',
    'ftp://e.org/',
    'whatsapp://send',
    'https://[',
    '/relative',
  ])('is reported if it cannot be followed safely, and the text is kept: %j', (href) => {
    const link = `<a href="${href}">船</a>`;
    expect(outline(`<p>渡${link}口</p>`)).toBe('paragraph["渡船口"]');
    expect(diagnosticsOf(`<p>渡${link}口</p>`)).toEqual([`unsafe-link ${link}`]);
  });

  it.each([
    ['http://e.org/', 'http://e.org/'],
    ['HTTPS://E.org', 'https://e.org/'],
    ['mailto:a@e.org', 'mailto:a@e.org'],
    ['tel:+33', 'tel:+33'],
    ['//e.org/a', 'https://e.org/a'],
    ['../b?c#d', 'https://news.example/b?c#d'],
    ['#top', 'https://news.example/a/c#top'],
  ])('%s is absolute in the Article', (href, url) => {
    expect(outline(`<p><a href="${href}">船</a></p>`, { url: 'https://news.example/a/c' })).toBe(
      `paragraph[link{url=${url}}["船"]]`,
    );
  });
});

describe('the title of a link', () => {
  it.each([
    ['', ''],
    [' title=""', ''],
    [' title="渡口"', ' title=渡口'],
  ])('is missing if it is empty:%s', (attribute, shown) => {
    const html = `<p><a href="https://e.org/"${attribute}>船</a></p>`;
    expect(outline(html)).toBe(`paragraph[link{url=https://e.org/${shown}}["船"]]`);
    const [paragraph] = parseBody(html).body.children;
    const link = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    expect(link !== undefined && 'title' in link).toBe(shown !== '');
  });
});

describe('preformatted text', () => {
  it('keeps its line breaks, except at the end, and is omitted if it has no text', () => {
    expect(outline('<pre>一\n  二</pre><pre> </pre>')).toBe('code{"一\\n  二"}');
    expect(outline('<pre>一\n二 \n\n</pre>')).toBe('code{"一\\n二"}');
  });
});

describe('a figure', () => {
  const img = '<img src="https://e.org/a.jpg">';
  it.each<Row>([
    ['without a picture becomes its text', '<figure><figcaption>渡口</figcaption></figure>', 'paragraph["渡口"]'],
    [
      'with two pictures becomes two figures',
      `<figure>${img}<img src="https://e.org/b.jpg"></figure>`,
      'figure{(url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)}',
    ],
    [
      'in a figure becomes a separate figure',
      `<figure>${img}<figcaption>外</figcaption><figure>${img}</figure></figure>`,
      'figure{(url=https://e.org/a.jpg caption=外)} figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'with text after the caption has it as a paragraph',
      `<figure>${img}<figcaption>内</figcaption>外</figure>`,
      'figure{(url=https://e.org/a.jpg caption=内)} paragraph["外"]',
    ],
    ['loses a rule in it', `<figure>${img}<hr></figure>`, 'figure{(url=https://e.org/a.jpg)}'],
    [
      'has the link around its picture',
      `<figure><a href="https://e.org/1">${img}</a><a href="https://e.org/2">船</a></figure>`,
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)} paragraph[link{url=https://e.org/2}["船"]]',
    ],
    [
      'has the link around it',
      `<a href="https://e.org/1"><figure>${img}</figure></a>`,
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)}',
    ],
    [
      'has the link around it and an empty element',
      `<figure><a href="https://e.org/1">${img}<b></b></a></figure>`,
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)}',
    ],
    [
      'is followed by a block of text and an empty element as one paragraph',
      `<figure>${img}<div><b>船</b><i></i></div>来</figure>`,
      'figure{(url=https://e.org/a.jpg)} paragraph[strong["船"]] paragraph["来"]',
    ],
    ...[
      ['<iframe src="https://e.org/v"></iframe>', 'embed{provider=unknown url=https://e.org/v}'],
      ['<embed src="https://e.org/v">', 'embed{provider=unknown url=https://e.org/v}'],
      ['<audio src="https://e.org/v"></audio>', 'audio{sources=[{"url":"https://e.org/v","mimeType":null}]}'],
      ['<video src="https://e.org/v"></video>', 'video{sources=[{"url":"https://e.org/v","mimeType":null}]}'],
    ].flatMap(([player = '', block = '']): readonly Row[] => [
      [
        `is followed by the player in it: ${player}`,
        `<figure>${img}${player}<figcaption>船</figcaption></figure>`,
        `figure{(url=https://e.org/a.jpg caption=船)} ${block}`,
      ],
      [
        `is followed by the player in an element in it: ${player}`,
        `<figure>${img}<div>${player}</div></figure>`,
        `figure{(url=https://e.org/a.jpg)} ${block}`,
      ],
      [
        `is followed by the player in its caption: ${player}`,
        `<figure>${img}<figcaption>渡口<p>${player}</p>的船</figcaption></figure>`,
        `figure{(url=https://e.org/a.jpg caption=渡口 的船)} ${block}`,
      ],
    ]),
    [
      'is followed by the fallback text of a player in its caption, and by another picture in it',
      `<figure>${img}<figcaption>船<audio src="https://e.org/v">听</audio><img src="https://e.org/b.jpg"></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船)} audio{sources=[{"url":"https://e.org/v","mimeType":null}]} paragraph["听"] figure{(url=https://e.org/b.jpg)}',
    ],
    [
      'has the link around its picture, in other elements or around them',
      `<figure><a href="https://e.org/1"><b><i>${img}</i></b></a></figure><figure><b><a href="https://e.org/2"><i>${img}</i></a></b></figure>`,
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)} figure{url=https://e.org/2 (url=https://e.org/a.jpg)}',
    ],
    [
      'has the outer one of two links around it',
      `<a href="https://e.org/1"><table><tr><td><figure><a href="https://e.org/2">${img}</a></figure></td></tr></table></a><a href="https://e.org/1"><table><tr><td><figure><a>${img}</a></figure></td></tr></table></a>`,
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)} figure{url=https://e.org/1 (url=https://e.org/a.jpg)}',
    ],
    [
      'has no link if only its text or its caption contains one',
      `<figure>${img}<figcaption><a href="https://e.org/1">船</a></figcaption><a href="https://e.org/2">甲</a></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船)} paragraph[link{url=https://e.org/2}["甲"]]',
    ],
    [
      'has the second span of its caption as its credit',
      `<figure>${img}<figcaption><span>船</span><span>甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 credit=甲)}',
    ],
    [
      'has no credit if its caption has three spans',
      `<figure>${img}<figcaption><span>船</span><span>甲</span><span>乙</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船甲乙)}',
    ],
    [
      'may have a caption of two paragraphs',
      `<figure>${img}<figcaption><p>船</p><p>甲</p></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 甲)}',
    ],
    [
      'may have a caption of three paragraphs',
      `<figure>${img}<figcaption><p>船</p><p>甲</p><p>乙</p></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 甲 乙)}',
    ],
    [
      'has three paragraphs as text if the end tag of its caption is missing',
      `<figure>${img}<figcaption><p>船</p><p>甲</p><p>乙</p></figure>`,
      'figure{(url=https://e.org/a.jpg)} paragraph["船"] paragraph["甲"] paragraph["乙"]',
    ],
    [
      'has its text as the caption even if the end tag of the caption is missing',
      `<figure>${img}<figcaption>船</figure><figure>${img}<figcaption>一<b>二</b>三<p>四</p><p>五</figure>`,
      'figure{(url=https://e.org/a.jpg caption=船)} figure{(url=https://e.org/a.jpg caption=一二三 四 五)}',
    ],
    [
      'has a lone span that begins with © as its credit',
      `<figure>${img}<figcaption><span>© 甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg credit=© 甲)}',
    ],
    [
      'has no credit if the first of its three spans begins with ©',
      `<figure>${img}<figcaption><span>© 甲</span><span>船</span><span>乙</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=© 甲船乙)}',
    ],
    [
      'has the second span as its credit even if the first begins with ©',
      `<figure>${img}<figcaption><span>© 甲</span><span>乙</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=© 甲 credit=乙)}',
    ],
    [
      'has a lone span that contains © as its caption',
      `<figure>${img}<figcaption><span>船 © 甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 © 甲)}',
    ],
    [
      'has the second of two spans as its credit, even with text around them',
      `<figure>${img}<figcaption>一<span>二</span>三<span>四</span>五<b>六</b></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=一二三五六 credit=四)}',
    ],
    [
      'has a span in another element as its caption',
      `<figure>${img}<figcaption><span>一</span><b><span>二</span></b></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=一二)}',
    ],
    [
      'has its credit in an element with a class, in the caption or outside',
      `<figure>${img}<figcaption>船<span class="m-figure__caption__credits">甲</span></figcaption></figure>` +
        `<figure>${img}<span class="m-figure__caption__credits">甲</span><figcaption>船</figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 credit=甲)} figure{(url=https://e.org/a.jpg caption=船 credit=甲)}',
    ],
    [
      'has a lone span without © as its caption',
      `<figure>${img}<figcaption><span>甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=甲)}',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('an image', () => {
  it.each<Row>([
    [
      'has the URL of its largest candidate',
      '<img src="https://e.org/a.jpg" srcset="https://e.org/s.jpg 1x, https://e.org/l.jpg 2x">',
      'figure{(url=https://e.org/l.jpg)}',
    ],
    [
      'has the URL in src if the candidates are placeholders',
      '<img srcset="data:image/gif,x 1x" src="https://e.org/a.jpg">',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'has the spaces in its URL encoded, and those around it removed, as in a browser',
      '<img src=" https://e.org/a  b.jpg\n">',
      'figure{(url=https://e.org/a%20%20b.jpg)}',
    ],
    [
      'has the URL that a lazy-loading script would load',
      '<img src="data:image/gif,x" data-original="https://e.org/a.jpg">',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'has the URL in the first lazy-loading attribute that is not empty',
      '<img src="data:image/gif,x" data-src="" data-original="https://e.org/a.jpg">',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'has the URL of its copy in the noscript after it',
      '<img src="data:image/gif,x"> <noscript><img src="https://e.org/a.jpg"></noscript>',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'has the link around it, in whatever marks both are',
      '<b><a href="https://e.org/1"><i><img src="https://e.org/a.jpg"></i></a></b>',
      'figure{url=https://e.org/1 (url=https://e.org/a.jpg)}',
    ],
    [
      'has its alternative text without the blanks around it, on one line',
      '<p>前<img src="https://e.org/a.jpg" alt=" 渡口\n 的  船\u3000"></p>',
      'paragraph["前" image{url=https://e.org/a.jpg alt=渡口 的 船}]',
    ],
    [
      'becomes its alternative text if only a placeholder is left',
      '<p>前<img src="data:image/gif,x" alt="船">后</p>',
      'paragraph["前船后"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });

  it('without a usable URL is reported with the reason', () => {
    expect(diagnosticsOf('<p>船<img src="data:image/gif,x"><img><img src="javascript:1"></p>')).toEqual([
      'unsafe-image <img src="data:image/gif,x">',
      'image-without-url <img>',
      'unsafe-image <img src="javascript:1">',
    ]);
  });
});

describe('the URL of an image', () => {
  /** From the first that is used to the last. */
  const places = [
    ['srcset', 'srcset="https://e.org/1.jpg 2x"'],
    ['src', 'src="https://e.org/2.jpg"'],
    [
      'the data set of RFI',
      'data-image-dataset="{&quot;url&quot;:&quot;https://e.org/&quot;,&quot;filename&quot;:&quot;3.jpg&quot;}"',
    ],
    ['data-srcset', 'data-srcset="https://e.org/s.jpg 266w, https://e.org/4.jpg 1044w"'],
    ['data-lazy-srcset', 'data-lazy-srcset="https://e.org/s.jpg 266w, https://e.org/5.jpg 1044w"'],
    ['data-src', 'data-src="https://e.org/6.jpg"'],
    ['data-original', 'data-original="https://e.org/7.jpg"'],
    ['data-lazy-src', 'data-lazy-src="https://e.org/8.jpg"'],
  ] as const;
  const copy = '<noscript><img src="https://e.org/s.jpg" srcset="https://e.org/9.jpg 2x"></noscript>';
  const urls = (html: string) => imagesIn(html).map(({ url }) => url);

  it.each(places.map(([place], at) => [place, at] as const))('is in %s, if no better place has one', (_, at) => {
    // The order of the attributes does not matter.
    for (const attributes of [places.slice(at), places.slice(at).toReversed()])
      expect(urls(`<p>前</p><img ${attributes.map(([, text]) => text).join(' ')}>${copy}`)).toEqual([
        `https://e.org/${at + 1}.jpg`,
      ]);
  });

  it.each([
    ...['<img>', '<img src="">', '<img src=" ">', '<img srcset=" , ">', '<img data-src="" data-original=" ">'],
    '<img src="data:image/gif,x" data-src=" ">',
    ...['<img>', '<img src="">', '<img src=" ">', '<p></p>', ''].map(
      (image) => `<img src=""><noscript>${image}</noscript>`,
    ),
    '<picture><source srcset=""><source><img src=""></picture>',
  ])('is not the URL of the page if all places are empty: %s', (html) => {
    expect(parseBody(`<p>前</p>${html}`, { url: 'https://news.example/a' }).body.children).toHaveLength(1);
  });

  it('is in the copy in the <noscript> after it, before its <picture>', () => {
    const source = '<source srcset="https://e.org/10.jpg">';
    expect(urls(`<p>前</p><picture>${source}<img> ${copy}</picture>`)).toEqual(['https://e.org/9.jpg']);
  });

  it.each([
    ['<picture><source srcset="https://e.org/8.jpg"><source srcset="https://e.org/9.jpg"><img></picture>', 1],
    ['<picture><source srcset="data:image/gif,x"><source srcset="https://e.org/8.jpg"> <img></picture>', 1],
    ['<picture><!--x--><source src="https://e.org/9.jpg"><source srcset="https://e.org/8.jpg"><img></picture>', 1],
    ['<picture>船<source srcset="https://e.org/8.jpg"><img></picture>', 0],
    ['<picture><source srcset="https://e.org/8.jpg"><img><b></b></picture>', 0],
    ['<picture><source srcset="https://e.org/8.jpg"><img><img></picture>', 0],
    ['<span><source srcset="https://e.org/8.jpg"><img></span>', 0],
  ])('is that of the first <source> of a <picture> that contains nothing else: %s', (picture, count) => {
    expect(urls(`<p>前</p>${picture}`)).toEqual(count === 0 ? [] : ['https://e.org/8.jpg']);
    expect(outline(`<p>前</p>${picture}`).includes('船')).toBe(picture.includes('船'));
  });
});

describe('the position of an image', () => {
  it.each<readonly [html: string, source: string]>([
    ['<img src="https://e.org/a.jpg">', '<img src="https://e.org/a.jpg">'],
    ['<picture><source><img src="https://e.org/a.jpg"></picture>', '<img src="https://e.org/a.jpg">'],
    [
      '<picture><source srcset="https://e.org/a.jpg"><img></picture>',
      '<picture><source srcset="https://e.org/a.jpg"><img></picture>',
    ],
    ['<img> <noscript><img src="https://e.org/a.jpg"></noscript>', '<img>'],
    [
      '<figure><a href="https://e.org"><img src="https://e.org/a.jpg"></a><figcaption>船</figcaption></figure>',
      '<img src="https://e.org/a.jpg">',
    ],
  ])('%s', (html, source) => {
    const document = `<p>前</p>${html}`;
    expect(
      imagesIn(document).map(({ position }) => document.slice(position?.start.offset, position?.end.offset)),
    ).toEqual([source]);
  });
});

describe('the file name of an image', () => {
  it.each<readonly [url: string, filename: string | null]>([
    ['https://e.org/a/b.jpg', 'b.jpg'],
    ['https://e.org/a/%E8%88%B9.jpg?c=/d', '船.jpg'],
    ['https://e.org/a/b.jpg#/c', 'b.jpg'],
    ['https://e.org/a/', null],
    ['https://e.org/', null],
    ['https://e.org/?b.jpg', null],
    ['https://e.org/a/%', '%'],
  ])('%s', (url, filename) => {
    expect(imagesIn(`<p>前</p><img src="${url}">`).map((image) => image.filename)).toEqual([filename]);
  });
});

describe('an embed', () => {
  it.each<Row>([
    [
      'YouTube’s frame',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="船"></iframe>',
      'embed{provider=youtube url=https://www.youtube.com/embed/abcdefghijk id=abcdefghijk title=船}',
    ],
    [
      'YouTube’s page, with the id in a parameter',
      '<iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe>',
      'embed{provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk id=abcdefghijk}',
    ],
    [
      'YouTube’s short URL',
      '<iframe src="https://youtu.be/abcdefghijk"></iframe>',
      'embed{provider=youtube url=https://youtu.be/abcdefghijk id=abcdefghijk}',
    ],
    [
      'Facebook’s plugin, with the post in a parameter',
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12%2F"></iframe>',
      'embed{provider=facebook url=https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12%2F id=12}',
    ],
    [
      'Facebook’s plugin without a post',
      '<iframe src="https://www.facebook.com/plugins/video.php"></iframe>',
      'embed{provider=facebook url=https://www.facebook.com/plugins/video.php}',
    ],
    [
      'a lazy-loaded frame',
      '<iframe data-src="https://player.vimeo.com/video/12"></iframe>',
      'embed{provider=vimeo url=https://player.vimeo.com/video/12 id=12}',
    ],
    ['a blank frame, which is omitted', '<iframe src="about:blank"></iframe><iframe></iframe>', ''],
    [
      'a tweet, followed by its text',
      '<blockquote class="twitter-tweet"><p>潮起</p><a href="https://twitter.com/e/status/12">链接</a></blockquote>',
      'embed{provider=twitter url=https://twitter.com/e/status/12 id=12} blockquote[paragraph["潮起"] paragraph[link{url=https://twitter.com/e/status/12}["链接"]]]',
    ],
    [
      'a tweet without a link, which becomes a block quotation',
      '<blockquote class="twitter-tweet"><a>潮起</a></blockquote>',
      'blockquote[paragraph["潮起"]]',
    ],
    [
      'an Instagram post',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab/">潮</blockquote>',
      'embed{provider=instagram url=https://www.instagram.com/p/Ab/ id=Ab} blockquote[paragraph["潮"]]',
    ],
    [
      'an Instagram reel',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/Ab/">潮</blockquote>',
      'embed{provider=instagram url=https://www.instagram.com/reel/Ab/ id=Ab} blockquote[paragraph["潮"]]',
    ],
    [
      'an Instagram post without a URL, which becomes a block quotation',
      '<blockquote class="instagram-media">潮</blockquote>',
      'blockquote[paragraph["潮"]]',
    ],
    [
      'a TikTok post',
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@e/video/12">潮</blockquote>',
      'embed{provider=tiktok url=https://www.tiktok.com/@e/video/12 id=12} blockquote[paragraph["潮"]]',
    ],
    [
      'a TikTok post without a URL, which becomes a block quotation',
      '<blockquote class="tiktok-embed">潮</blockquote>',
      'blockquote[paragraph["潮"]]',
    ],
    [
      'a Facebook post',
      '<div class="fb-post" data-href="https://www.facebook.com/e/posts/12"></div>',
      'embed{provider=facebook url=https://www.facebook.com/e/posts/12 id=12}',
    ],
    ['a Facebook post without a URL, which becomes a paragraph', '<div class="fb-post">潮</div>', 'paragraph["潮"]'],
    [
      'a post whose URL could run code, which becomes a paragraph',
      '<div class="fb-post" data-href="javascript:1">潮</div>',
      'paragraph["潮"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });
});

describe('the URL of a frame', () => {
  it.each<readonly [attributes: string, url: string | null]>([
    ['src="https://e.org/1" data-src="https://e.org/2"', 'https://e.org/1'],
    ['src=" https://e.org/1 "', 'https://e.org/1'],
    ['src="//e.org/1"', 'https://e.org/1'],
    ['src="/1"', 'https://news.example/1'],
    ...['', 'src=""', 'src=" "', 'src="about:blank"', 'src="data:image/gif,x"'].flatMap(
      (src): (readonly [string, string | null])[] => [
        [`${src} data-src="https://e.org/2" data-original="https://e.org/3"`, 'https://e.org/2'],
        [`${src} data-original="https://e.org/3" data-lazy-src="https://e.org/4"`, 'https://e.org/3'],
        [`${src} data-src=" " data-lazy-src="https://e.org/4"`, 'https://e.org/4'],
        [src, null],
      ],
    ),
    ['src="javascript:1" data-src="https://e.org/2"', null],
  ])('is in its attributes: %s', (attributes, url) => {
    for (const html of [`<iframe ${attributes}></iframe>`, `<embed ${attributes}>`]) {
      const { body } = parseBody(html, { url: 'https://news.example/a' });
      expect(body.children).toMatchObject(url === null ? [] : [{ type: 'embed', url }]);
      expect(body.children).toHaveLength(url === null ? 0 : 1);
    }
  });
});

describe('the provider of an embed', () => {
  it.each([
    ...['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'twitter.com', 'x.com', 'facebook.com', 'instagram.com'],
    ...['dailymotion.com', 'vimeo.com', 'soundcloud.com', 'tiktok.com'],
  ])('is known by the host %s and its subdomains, but not by hosts that only end like it', (host) => {
    const providers = ['', 'www.', 'm.', 'not-'].map((before) => {
      const [block] = parseBody(`<iframe src="https://${before}${host}/a"></iframe>`).body.children;
      return block?.type === 'embed' ? block.provider : null;
    });
    expect(new Set(providers.slice(0, 3)).size).toBe(1);
    expect(providers[0]).not.toBe('unknown');
    expect(providers[3]).toBe('unknown');
  });
});

describe('the id of an embed', () => {
  it.each<readonly [url: string, provider: string, id: string | null]>([
    ['https://www.youtube.com/embed/AbCdEf-_001', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube-nocookie.com/embed/AbCdEf-_001?rel=0', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube.com/v/AbCdEf-_001', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube.com/shorts/AbCdEf-_001', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube.com/live/AbCdEf-_001', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube.com/watch?v=AbCdEf-_001&t=1', 'youtube', 'AbCdEf-_001'],
    ['https://youtu.be/AbCdEf-_001', 'youtube', 'AbCdEf-_001'],
    ['https://www.youtube.com/channel', 'youtube', null],
    ['https://youtu.be/AbCdEf-_00', 'youtube', null],
    ['https://www.youtube.com/plugins/a?v=b&href=https://www.facebook.com/a/posts/12', 'youtube', 'b'],
    ['https://vimeo.com/a?v=b', 'vimeo', null],
    ['https://www.facebook.com/plugins/post.php', 'facebook', null],
    ['https://www.facebook.com/a/plugins/post.php?href=https://www.facebook.com/a/posts/12', 'facebook', null],
    ['https://youtu.be/AbCdEf-_0012', 'youtube', null],
    ['https://youtu.be/AbCdEf-_001/a', 'youtube', null],
    ['https://www.youtube.com/a/embed/AbCdEf-_001', 'youtube', null],
    ['https://www.youtube.com/embed/AbCdEf-_001/a?v=b', 'youtube', 'AbCdEf-_001'],
    ['https://twitter.com/a/status/12', 'twitter', '12'],
    ['https://mobile.twitter.com/a/statuses/12', 'twitter', '12'],
    ['https://x.com/a/status/12?s=20', 'twitter', '12'],
    ['https://twitter.com/a', 'twitter', null],
    ['https://www.facebook.com/a/posts/12', 'facebook', '12'],
    ['https://www.facebook.com/a/videos/12/', 'facebook', '12'],
    ['https://www.facebook.com/a/videos/vb.3/12/', 'facebook', '12'],
    ['https://www.facebook.com/a/posts/the-harbour', 'facebook', null],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F12',
      'facebook',
      '12',
    ],
    ['https://www.instagram.com/p/Ab-1/', 'instagram', 'Ab-1'],
    ['https://www.instagram.com/reel/Ab-1/embed', 'instagram', 'Ab-1'],
    ['https://www.instagram.com/tv/Ab-1/', 'instagram', 'Ab-1'],
    ['https://www.instagram.com/a/', 'instagram', null],
    ['https://www.instagram.com/a/p/Ab-1/', 'instagram', null],
    ['https://www.dailymotion.com/a/video/x7', 'dailymotion', null],
    ['https://vimeo.com/a/12', 'vimeo', null],
    ['https://vimeo.com/a', 'vimeo', null],
    ['https://www.tiktok.com/@a/video/b', 'tiktok', null],
    ['https://twitter.com/a/status/b', 'twitter', null],
    ['https://www.dailymotion.com/embed/video/x7', 'dailymotion', 'x7'],
    ['https://www.dailymotion.com/video/x7', 'dailymotion', 'x7'],
    ['https://player.vimeo.com/video/12', 'vimeo', '12'],
    ['https://vimeo.com/12', 'vimeo', '12'],
    ['https://w.soundcloud.com/player/?url=a', 'soundcloud', null],
    ['https://www.tiktok.com/@a/video/12', 'tiktok', '12'],
    ['https://www.tiktok.com/embed/12', 'tiktok', '12'],
    ['https://www.tiktok.com/embed/v2/12', 'tiktok', '12'],
    ['https://e.org/embed/12', 'unknown', null],
  ])('%s', (url, provider, id) => {
    expect(parseBody(`<iframe src="${url}"></iframe>`).body.children).toMatchObject([{ provider, url, id }]);
  });
});

describe('the relative URL of a post, a frame or a recording', () => {
  it.each<readonly [html: string, url: string]>([
    [
      '<blockquote class="twitter-tweet"><a href="//twitter.com/a/status/1"></a></blockquote>',
      '//twitter.com/a/status/1',
    ],
    ['<div class="fb-post" data-href="/a/posts/1"></div>', '/a/posts/1'],
    ['<div class="instagram-media" data-instgrm-permalink="/p/A/"></div>', '/p/A/'],
    ['<div class="tiktok-embed" cite="//www.tiktok.com/@a/video/1"></div>', '//www.tiktok.com/@a/video/1'],
    ['<iframe src="/v"></iframe>', '/v'],
    ['<embed src="v?a=b#c">', 'v?a=b#c'],
    ['<iframe data-src="../v"></iframe>', '../v'],
    ['<audio src="/v.mp3"></audio>', '/v.mp3'],
    ['<video><source src="v.mp4"></video>', 'v.mp4'],
  ])('is resolved against that of the article: %s', (html, url) => {
    const base = 'https://news.example/cn/a';
    const urls = (options: BodyOptions) =>
      parseBody(html, options).body.children.flatMap((block) => {
        if (block.type === 'audio' || block.type === 'video') return block.sources.map((source) => source.url);
        return block.type === 'embed' ? block.url : [];
      });
    expect(urls({ url: base })).toEqual([new URL(url, base).href]);
    expect(urls({})).toEqual([]);
  });
});

describe('an element that a script replaces with a post', () => {
  const tweet = '<a href="https://twitter.com/a/status/1">一</a><a href="https://twitter.com/b/statuses/2">二</a>';
  it.each<readonly [html: string, url: string | null]>([
    [`<blockquote class="twitter-tweet">${tweet}<a href="/c">三</a></blockquote>`, 'https://twitter.com/b/statuses/2'],
    [
      `<div class="twitter-video">${tweet}<b href="https://twitter.com/c/status/3">三</b></div>`,
      'https://twitter.com/b/statuses/2',
    ],
    [`<blockquote class="a twitter-video b">${tweet}</blockquote>`, 'https://twitter.com/b/statuses/2'],
    [`<blockquote class="twitter-card">${tweet}</blockquote>`, null],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
      'https://www.facebook.com/a/posts/1',
    ],
    [
      '<div class="fb-video" data-href="https://www.facebook.com/a/videos/1"></div>',
      'https://www.facebook.com/a/videos/1',
    ],
    ['<div class="fb-page" data-href="https://www.facebook.com/a"></div>', null],
    [
      '<section class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1"></section>',
      'https://www.tiktok.com/@a/video/1',
    ],
    [
      '<span class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/A/"></span>',
      'https://www.instagram.com/p/A/',
    ],
  ])('%s', (html, url) => {
    const embeds = parseBody(html).body.children.flatMap((block) => (block.type === 'embed' ? block.url : []));
    expect(embeds).toEqual(url === null ? [] : [url]);
  });
});

describe('a frame that shows nothing', () => {
  it('is not reported; one with an unsafe URL is', () => {
    const unsafe = '<iframe src="javascript:1"></iframe>';
    expect(diagnosticsOf(`<iframe src="about:blank"></iframe><iframe></iframe>${unsafe}`)).toEqual([
      `unsafe-media ${unsafe}`,
    ]);
  });
});

describe('native media', () => {
  it.each<Row>([
    [
      'lists each source once',
      '<audio src="https://e.org/a.mp3"><source src="https://e.org/a.mp3" type="audio/mpeg"></audio>',
      'audio{sources=[{"url":"https://e.org/a.mp3","mimeType":null}]}',
    ],
    [
      'has the type of each source; its own source is the first',
      '<video src="https://e.org/a" type="video/mp4"><source src="https://e.org/b" type="video/webm"><source src="https://e.org/c"></video>',
      'video{sources=[{"url":"https://e.org/a","mimeType":"video/mp4"},{"url":"https://e.org/b","mimeType":"video/webm"},{"url":"https://e.org/c","mimeType":null}]}',
    ],
    [
      'has no title and no type if they are empty',
      '<audio src="https://e.org/a" title="" type=""></audio>',
      'audio{sources=[{"url":"https://e.org/a","mimeType":null}]}',
    ],
    [
      'keeps the sources that may be used',
      '<audio title="潮声"><source src="javascript:1"><source src=" "><source src=" https://e.org/a "></audio>',
      'audio{title=潮声 sources=[{"url":"https://e.org/a","mimeType":null}]}',
    ],
    [
      'has no sources in other elements',
      '<video src="https://e.org/a"><track src="https://e.org/b"><embed src="https://e.org/c"><b><source src="https://e.org/d"></b></video>',
      'video{sources=[{"url":"https://e.org/a","mimeType":null}]} embed{provider=unknown url=https://e.org/c}',
    ],
    ['without a source becomes its fallback', '<video>看不了</video>', 'paragraph["看不了"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});
