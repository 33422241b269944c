import { describe, expect, it } from 'vitest';
import { safeParseArticle } from '../../src/index.js';
import { outline, remarks } from './reading.js';

type Row = readonly [what: string, html: string, expected: string];

describe('a glued tag', () => {
  it.each<Row>([
    [
      'has its first attribute in its name',
      '<imgsrc="https://e.org/a.jpg"alt="船">',
      'paragraph["前"] figure{(url=https://e.org/a.jpg alt=船)}',
    ],
    [
      'may quote with apostrophes, or not at all',
      "<imgsrc='https://e.org/a.jpg'alt=船 >",
      'paragraph["前"] figure{(url=https://e.org/a.jpg alt=船)}',
    ],
    [
      'has the first of two attributes of a name',
      '<imgsrc="https://e.org/a.jpg" src="https://e.org/b.jpg"/>',
      'paragraph["前"] figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'may hold attributes without values',
      '<imgclass hidden / src = "https://e.org/a.jpg" alt>',
      'paragraph["前"] figure{(url=https://e.org/a.jpg)}',
    ],
    ['without an end is text', '<imgclass="a', 'paragraph["前"] paragraph["<imgclass=\\"a</div>"]'],
    [
      'of a script is raw up to its end',
      '<scripttype="text/plain">a</b></script><p>后</p>',
      'paragraph["前"] paragraph["后"]',
    ],
    ['of a script without text', '<scripttype="text/plain"></script><p>后</p>', 'paragraph["前"] paragraph["后"]'],
    ['of a script without an end is not one', '<scripttype="text/plain">a</b>', 'paragraph["前"] paragraph["a"]'],
    [
      'must be one: an element nobody knows is its content',
      '<divination>渡口</divination>',
      'paragraph["前"] paragraph["渡口"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div><p>前</p>${html}</div>`)).toBe(expected);
  });

  it('without an end in an unquoted value is text', () => {
    expect(outline('<div><p>前</p></div><imgclass=a')).toBe('paragraph["前"] paragraph["<imgclass=a"]');
  });

  it('without an end is reported as that', () => {
    expect(remarks('<p>前</p><imgclass="a')).toEqual(['unclosed-tag <imgclass="a']);
  });

  it('is reported with what it is', () => {
    expect(remarks('<divclass="a">渡口</div><divination>a</divination>')).toEqual([
      'glued-tag <divclass="a">',
      'unknown-element <divination>',
    ]);
  });
});

describe('svg', () => {
  it.each<Row>([
    ['is no text', '前<svg><title>船</title><p/><svg><path/></svg>线</svg>后', 'paragraph["前"] paragraph["线后"]'],
    ['closed by itself is nothing', '前<svg/>后', 'paragraph["前后"]'],
    [
      'is ended by HTML inside it',
      '前<svg><g>线<p>中</p></g></svg>后',
      'paragraph["前"] paragraph["中"] paragraph["后"]',
    ],
    [
      'is ended by a foreignObject, whose HTML is shown',
      '前<svg><foreignObject><p>中</p></foreignObject></svg>后',
      'paragraph["前"] paragraph["中"] paragraph["后"]',
    ],
    [
      'is ended by the end of HTML around it',
      '<blockquote>前<svg><g>线</blockquote>后',
      'blockquote[paragraph["前"]] paragraph["后"]',
    ],
    ['is ended by the end of a mark around it', '<b>前<svg>线</b></svg>后', 'paragraph[strong["前"] "后"]'],
    ['may hold CDATA', '前<svg><![CDATA[ </svg> ]]></svg>后', 'paragraph["前后"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });
});

describe('tags that do not fit', () => {
  it.each<Row>([
    ['a paragraph ends at a block', '<p>前<div>中</div>后', 'paragraph["前"] paragraph["中"] paragraph["后"]'],
    [
      'a link ends at a link',
      '<p><a href="https://e.org/1">前<a href="https://e.org/2">后</a></p>',
      'paragraph[link{url=https://e.org/1}["前"] link{url=https://e.org/2}["后"]]',
    ],
    [
      'an item ends at an item, a row at a row',
      '<ul><li>前<li>后</ul><table><tr><td>一<tr><td>二</table>',
      'list[listItem[paragraph["前"]] listItem[paragraph["后"]]] table[tableRow[tableCell["一"]] tableRow[tableCell["二"]]]',
    ],
    [
      'an item in a list of an item does not end it',
      '<ul><li>前<ul><li>中</ul><li>后</ul>',
      'list[listItem[paragraph["前"] list[listItem[paragraph["中"]]]] listItem[paragraph["后"]]]',
    ],
    ['a heading ends at a heading', '<h2>前<h3>后</h3>', 'heading{depth=2}["前"] heading{depth=3}["后"]'],
    [
      'a heading with an open mark does not',
      '<h2><b>前<h3>后</h3></b></h2>',
      'heading{depth=2}[strong["前"]] heading{depth=3}[strong["后"]]',
    ],
    [
      'an end of a break is a break, an end of a paragraph ends it',
      '前</br>中</p>后',
      'paragraph["前" break "中"] paragraph["后"]',
    ],
    [
      'an end of a cell does not reach out of its table',
      '<table><tr><td>一<table></td><tr><td>二</table></td></tr></table>',
      'paragraph["一"] table[tableRow[tableCell["二"]]]',
    ],
    [
      'an end of a span does not reach out of a block, an end of a mark does',
      '<span>前<p>中</span>后</p></span><b><p>左</b>右</p>',
      'paragraph["前"] paragraph["中后"] paragraph[strong["左"]] paragraph["右"]',
    ],
    ['image is img', '<image src="https://e.org/a.jpg">', 'figure{(url=https://e.org/a.jpg)}'],
    ['a comment without an end', '前<!-- 后', 'paragraph["前"]'],
    ['a tag ends at the next >', '前<b 后', 'paragraph["前"]'],
    ['so does an end tag', '前</b 后', 'paragraph["前"]'],
    ['a declaration and CDATA outside svg', '前<!a><![CDATA[b]]><?c?>后', 'paragraph["前后"]'],
    ['raw <', '前<苹果>后 a < b', 'paragraph["前<苹果>后 a < b"]'],
    [
      'references',
      '&lt;b&gt; &amp;amp; &amp;#33337; &#33337; &bogus; &amp;#x; &amp;#0; & a&',
      'paragraph["<b> &amp; 船 船 &bogus; &#x; � & a&"]',
    ],
    ['references without a semicolon', '&copy &#33337 &amp;#33337 &amp#33337;', 'paragraph["© 船 &#33337 船"]'],
    ['a form feed is a blank', '前\f后 \f 左', 'paragraph["前 后 左"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });

  it('are reported where they stand', () => {
    expect(remarks('<div>前</i></i></b><b>中</div>后</b><x-a>a</x-a></br>')).toEqual([
      'surplus-end-tag </i></i>',
      'surplus-end-tag </b>',
      'unclosed-element <b>中',
      'surplus-end-tag </b>',
      'unknown-element <x-a>',
      'surplus-end-tag </br>',
    ]);
    expect(remarks('<p>前</i>中</i></i></p>')).toEqual(['surplus-end-tag </i>', 'surplus-end-tag </i></i>']);
    expect(remarks('<p>前<!-- 后')).toEqual(['unclosed-comment <!-- 后']);
    expect(remarks('<p>前<b 后')).toEqual(['unclosed-tag <b 后']);
    expect(remarks('<b><div>前</b>后</div>')).toEqual([
      'unclosed-element <div>前',
      'misnested-end-tag </b>',
      'surplus-end-tag </div>',
    ]);
  });

  it('open nothing below the depth allowed, and close nothing', () => {
    expect(outline('<div><b><i>前</i><u>中</u></b>后</div>', { maxDepth: 2 })).toBe('paragraph[strong["前中"] "后"]');
    expect(remarks('<div><b><i>前</i></b></div>', { maxDepth: 2 })).toEqual(['too-deep <i>']);
  });

  it('begin foreign content at any depth, where an <iframe> is not raw text', () => {
    expect(outline('<div><b><math><mi>前</mi><iframe><p>后', { maxDepth: 2 })).toBe('paragraph[strong["前后"]]');
    expect(outline('<div><b><svg><g></svg>后</b></div>', { maxDepth: 2 })).toBe('paragraph[strong["后"]]');
  });
});

describe('what a browser shows is kept', () => {
  it.each<Row>([
    ['after SVG in a link', '<p><a href="https://e.org/"><svg></a>后</p>', 'paragraph["后"]'],
    ['after SVG that a paragraph’s end tag ends', '<p>前<svg></p>后', 'paragraph["前"] paragraph["后"]'],
    ['in a font that ends SVG', '前<svg><font color="red">后</font>', 'paragraph["前后"]'],
    ['in a foreignObject', '<svg><foreignObject>前</foreignObject></svg>后', 'paragraph["前后"]'],
    ['in MathML', '<math><mi>前</mi><iframe><p>后', 'paragraph["前"] paragraph["后"]'],
    ['in MathML, after the end tag of a mark that is not open', '<math></b><iframe><p>后', 'paragraph["后"]'],
    [
      'after MathML that the end tag of a mark ends',
      '<p><b>前</p><math></b>后<mi><iframe>x',
      'paragraph[strong["前"]] paragraph["后"]',
    ],
    ['in a CDATA section of MathML', '<math><![CDATA[前]]></math>后', 'paragraph["前后"]'],
    ['after a CDATA section without an end', '<![CDATA[<p>后</p>', 'paragraph["后"]'],
    ['in a CDATA section, after its first >', '<![CDATA[ <b>后</b> ]]>', 'paragraph["后 ]]>"]'],
    ['after a comment in a noscript', '<noscript><!-- </noscript>后', 'paragraph["后"]'],
    ['after a tag without an end in a noscript', '<noscript><img src="x></noscript>后', 'paragraph["后"]'],
    ['after a cell in a noscript', '<noscript><table><tr><td></noscript>后', 'paragraph["后"]'],
    ['after a cell in a template', '<template><table><tr><td></template>后', 'paragraph["后"]'],
    ['after an image element', '前<image src="">后', 'paragraph["前后"]'],
    ['in a textarea, references decoded', '<textarea>&lt;b&gt;</textarea>', 'paragraph["<b>"]'],
    ['after an end tag with attributes', '前</p title="a>b">后', 'paragraph["前"] paragraph["后"]'],
    ['after a word that is no script', '<scripttype>前<p>后', 'paragraph["前"] paragraph["后"]'],
    ['after a word that is no title', '<titleid>前<p>后', 'paragraph["前"] paragraph["后"]'],
    ['after a script in a script', '<script><!--<script></script>后', 'paragraph["后"]'],
    ['of a reference with many digits', `&#${'0'.repeat(70)}33337;`, 'paragraph["船"]'],
    [
      'on both sides of a paragraph',
      '前文<p><b>中</b></p>后文',
      'paragraph["前文"] paragraph[strong["中"]] paragraph["后文"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });

  it.each<Row>([
    ['preformatted text', '<pre>前<script>a</script><style>b</style><iframe>c</iframe>后</pre>', 'code{"前后"}'],
    ['code', '<code>前<script>a</script></code>', 'paragraph[inlineCode{"前"}]'],
    ['elements too deep', `${'<div>'.repeat(200)}前<script>a</script><style>b</style>`, 'paragraph["前"]'],
  ])('and what it hides in %s is not', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('the place of an error', () => {
  it('counts lines that end with a carriage return alone', () => {
    const result = safeParseArticle('<!--0-->\r[题](渡口)\r------\r\r<p>前</p>');
    expect(result.ok ? null : result.error.position?.start).toEqual({ line: 2, column: 5, offset: 13 });
  });
});
