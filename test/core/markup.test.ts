import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { safeParseArticle } from '../../src/index.js';
import { definePublisher } from '../../src/publishers/index.js';
import { diagnosticsOf, outline } from './reading.js';

type Row = readonly [description: string, html: string, expected: string];

describe('a glued tag', () => {
  it.each<Row>([
    [
      'is split before its first attribute',
      '<imgsrc="https://e.org/a.jpg"alt="船">',
      'paragraph["前"] figure{(url=https://e.org/a.jpg alt=船)}',
    ],
    [
      'may have attribute values in single quotes, or without quotes',
      "<imgsrc='https://e.org/a.jpg'alt=船 >",
      'paragraph["前"] figure{(url=https://e.org/a.jpg alt=船)}',
    ],
    [
      'has the first of two attributes with the same name',
      '<imgsrc="https://e.org/a.jpg" src="https://e.org/b.jpg"/>',
      'paragraph["前"] figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'may have attributes without values',
      '<imgclass hidden / src = "https://e.org/a.jpg" alt>',
      'paragraph["前"] figure{(url=https://e.org/a.jpg)}',
    ],
    ['without an end is text', '<imgclass="a', 'paragraph["前"] paragraph["<imgclass=\\"a</div>"]'],
    [
      'of a script ends at the end tag of the script',
      '<scripttype="text/plain">a</b></script><p>后</p>',
      'paragraph["前"] paragraph["后"]',
    ],
    ['of a script may be empty', '<scripttype="text/plain"></script><p>后</p>', 'paragraph["前"] paragraph["后"]'],
    [
      'of a script without an end tag is dropped, but its content is kept',
      '<scripttype="text/plain">a</b>',
      'paragraph["前"] paragraph["a"]',
    ],
    [
      'does not include unknown elements, whose content is kept',
      '<divination>渡口</divination>',
      'paragraph["前"] paragraph["渡口"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div><p>前</p>${html}</div>`)).toBe(expected);
  });

  it('without an end after an unquoted value is text', () => {
    expect(outline('<div><p>前</p></div><imgclass=a')).toBe('paragraph["前"] paragraph["<imgclass=a"]');
  });

  it('without an end is reported as unclosed', () => {
    expect(diagnosticsOf('<p>前</p><imgclass="a')).toEqual(['unclosed-tag <imgclass="a']);
  });

  it('is reported, unlike an unknown element', () => {
    expect(diagnosticsOf('<divclass="a">渡口</div><divination>a</divination>')).toEqual([
      'glued-tag <divclass="a">',
      'unknown-element <divination>',
    ]);
  });
});

describe('a glued attribute', () => {
  it.each(['aria-hidden="true"', ':class="a"', '@click="a"', 'v-if="a"', 'data-a', 'onclick="a"', 'hidden'])(
    'may be %s, also after a long name of an element',
    (attribute) => {
      for (const name of ['div', 'blockquote', 'figcaption'])
        expect(diagnosticsOf(`<${name}${attribute}>渡口</${name}>`)).toEqual([`glued-tag <${name}${attribute}>`]);
    },
  );

  it.each([
    ['div', 'align class dir hidden id itemprop itemscope itemtype lang live role style tabindex title'],
    ['a', 'href hreflang name rel target'],
    ['font', 'color face size'],
    [
      'img',
      'alt border crossorigin decoding fetchpriority height image is loading referrerpolicy sizes src srcset width',
    ],
    ['source', 'media sizes src srcset type'],
    ['audio', 'autoplay controls loop muted playlist preload'],
    ['video', 'playsinline poster'],
    ['iframe', 'allow allowfullscreen frameborder scrolling srcdoc'],
    ['object', 'data'],
    ['table', 'bgcolor cellpadding cellspacing'],
    ['col', 'span'],
    ['td', 'colspan rowspan scope valign'],
    ['textarea', 'cols rows'],
    ['ol', 'start'],
    ['li', 'value'],
    ['option', 'label'],
    ['time', 'datetime'],
    ['meta', 'charset content'],
    ['script', 'async defer'],
    ['svg', 'viewBox xmlns'],
    ['video-player', 'embed_config locale media-id source video-id video-type'],
    ['play-media', 'play-class'],
    ['diaporama', 'classes diaporama-classes'],
  ])('of <%s> may be one of these: %s', (element, attributes) => {
    const isGlued = (attribute: string) =>
      diagnosticsOf(`<${element}${attribute}="a">渡</${element}>口`).includes(`glued-tag <${element}${attribute}="a">`);
    expect(attributes.split(' ').filter((attribute) => !isGlued(attribute))).toEqual([]);
  });
});

describe('a tag whose name begins with that of an element', () => {
  it.each([
    // After three letters, the name of an attribute is enough. After fewer, the whole may be a word.
    ...(['aid', 'btitle', 'h1id', 'brid', 'uid', 'tdclass', 'liclass'] as const).map((name) => [name, false] as const),
    ...(['divid', 'divclass', 'spanclass', 'imgsrc'] as const).map((name) => [name, true] as const),
    ...(['aid=1', 'h1id="a"', 'tdclass="a"', 'adata-a', 'h1aria-a'] as const).map((name) => [name, true] as const),
    ...(['divition', 'divx', 'divx="a"', 'spanner', 'pone', 'divon'] as const).map((name) => [name, false] as const),
  ])('<%s> is glued: %s', (name, isGlued) => {
    const diagnostics = diagnosticsOf(`<div>渡<${name}>口</div>`);
    expect(diagnostics).toContain(`${isGlued ? 'glued-tag' : 'unknown-element'} <${name}>`);
  });
});

describe('svg', () => {
  it.each<Row>([
    ['is not text', '前<svg><title>船</title><p/><svg><path/></svg>线</svg>后', 'paragraph["前"] paragraph["线后"]'],
    ['is omitted if it is self-closing', '前<svg/>后', 'paragraph["前后"]'],
    ['ends at HTML inside it', '前<svg><g>线<p>中</p></g></svg>后', 'paragraph["前"] paragraph["中"] paragraph["后"]'],
    [
      'ends at a foreignObject, whose HTML is shown',
      '前<svg><foreignObject><p>中</p></foreignObject></svg>后',
      'paragraph["前"] paragraph["中"] paragraph["后"]',
    ],
    [
      'ends at the end tag of an HTML element around it',
      '<blockquote>前<svg><g>线</blockquote>后',
      'blockquote[paragraph["前"]] paragraph["后"]',
    ],
    ['ends at the end tag of an inline element around it', '<b>前<svg>线</b></svg>后', 'paragraph[strong["前"] "后"]'],
    ['may contain CDATA', '前<svg><![CDATA[ </svg> ]]></svg>后', 'paragraph["前后"]'],
    ['may contain another', '前<svg><svg>图</svg>线</svg>后', 'paragraph["前后"]'],
    ['may contain others in each other', '前<svg><svg><svg>船</svg>图</svg>线</svg>后', 'paragraph["前后"]'],
    ['may contain self-closing elements', '前<svg><svg/><g/>图</g>线</svg>后', 'paragraph["前后"]'],
    [
      'does not end at the end tag of its own link, in a link',
      '<a href="https://e.org/">前<svg><a>图</a>线</svg>后</a>',
      'paragraph[link{url=https://e.org/}["前后"]]',
    ],
    [
      'ends at the end tag of an element that HTML opens again before it, even if another of its name is open around a cell',
      '<b>一<table><tr><td><p><b>二</p><svg></b>三</svg>四</td></tr></table></b>',
      'paragraph[strong["一"]] paragraph[strong["二"]] paragraph[strong["三四"]]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });

  it.each([
    ['前<svg><g>线<p>中</p>后', ['unclosed-element <svg><g>线']],
    ['前<svg>线</p>后', ['unclosed-element <svg>线', 'surplus-end-tag </p>']],
    ['<b>前<svg>线</b>后', ['unclosed-element <svg>线']],
    ['前<math><mi>线<br>后', ['unclosed-element <math><mi>线']],
    ['前<svg>线', ['unclosed-element <svg>线']],
  ])('is reported up to the tag that ends it if it is not closed: %s', (html, expected) => {
    expect(diagnosticsOf(html)).toEqual(expected);
  });

  it('may contain end tags that HTML ignores, which are not reported', () => {
    expect(diagnosticsOf('前<svg></b></i></g>图</svg>后')).toEqual([]);
  });
});

describe('misplaced and malformed tags', () => {
  it.each<Row>([
    [
      'a link ends the link before it, even in a mark, but not around an object',
      '<a href="https://e.org/1">一<b>二<a href="https://e.org/2">三</a></b><a href="https://e.org/3">四<object>五<a href="https://e.org/4">六</a></object>七</a>',
      'paragraph[link{url=https://e.org/1}["一" strong["二"]] link{url=https://e.org/2}["三"] link{url=https://e.org/3}["四五六七"]]',
    ],
    ['a block ends a paragraph', '<p>前<div>中</div>后', 'paragraph["前"] paragraph["中"] paragraph["后"]'],
    [
      'a link ends a link',
      '<p><a href="https://e.org/1">前<a href="https://e.org/2">后</a></p>',
      'paragraph[link{url=https://e.org/1}["前"] link{url=https://e.org/2}["后"]]',
    ],
    [
      'an item ends an item, and a row ends a row',
      '<ul><li>前<li>后</ul><table><tr><td>一<tr><td>二</table>',
      'list[listItem[paragraph["前"]] listItem[paragraph["后"]]] table[tableRow[tableCell["一"]] tableRow[tableCell["二"]]]',
    ],
    [
      'an item in a nested list does not end the outer item',
      '<ul><li>前<ul><li>中</ul><li>后</ul>',
      'list[listItem[paragraph["前"] list[listItem[paragraph["中"]]]] listItem[paragraph["后"]]]',
    ],
    ['a heading ends a heading', '<h2>前<h3>后</h3>', 'heading{depth=2}["前"] heading{depth=3}["后"]'],
    [
      'a heading does not end a heading with an open inline element',
      '<h2><b>前<h3>后</h3></b></h2>',
      'heading{depth=2}[strong["前"]] heading{depth=3}[strong["后"]]',
    ],
    [
      'the end tag of a br is a break, and the end tag of a p ends a paragraph',
      '前</br>中</p>后',
      'paragraph["前" break "中"] paragraph["后"]',
    ],
    [
      'the end tag of a cell has no effect outside its table',
      '<table><tr><td>一<table></td><tr><td>二</table></td></tr></table>',
      'paragraph["一"] table[tableRow[tableCell["二"]]]',
    ],
    [
      'the end tag of a span has no effect outside its block, but that of an inline formatting element has',
      '<span>前<p>中</span>后</p></span><b><p>左</b>右</p>',
      'paragraph["前"] paragraph["中后"] paragraph[strong["左"]] paragraph["右"]',
    ],
    [
      'a row ends the caption and its columns, and a cell without a row',
      '<table><caption>船期<tr><td>一</table><table><colgroup><col><tr><td>二</table><table><th>三<tr><td>四</table><table><td>五<th>六<tr><td>七</table>',
      'paragraph["船期"] table[tableRow[tableCell["一"]]] table[tableRow[tableCell["二"]]] paragraph["三"] table[tableRow[tableCell["四"]]] paragraph["五"] paragraph["六"] table[tableRow[tableCell["七"]]]',
    ],
    [
      'a part of a table ends its caption',
      '<table><caption>船期<tbody><tr><td>一</table>',
      'paragraph["船期"] table[tableRow[tableCell["一"]]]',
    ],
    [
      'an item of a menu in an item does not end the outer item',
      '<ul><li>前<menu><li>中</menu><li>后</ul>',
      'list[listItem[paragraph["前"] list[listItem[paragraph["中"]]]] listItem[paragraph["后"]]]',
    ],
    [
      'an attribute contains no reference without a semicolon before a letter or an equals sign',
      '<a href="https://e.org/?a=1&copy=2&amp;b=3">船</a>',
      'paragraph[link{url=https://e.org/?a=1&copy=2&b=3}["船"]]',
    ],
    ['an image element is an img', '<image src="https://e.org/a.jpg">', 'figure{(url=https://e.org/a.jpg)}'],
    ['a comment without an end', '前<!-- 后', 'paragraph["前"]'],
    ['a start tag ends at the next >', '前<b 后', 'paragraph["前"]'],
    ['an end tag ends at the next >', '前</b 后', 'paragraph["前"]'],
    [
      'a declaration, CDATA and a processing instruction outside SVG',
      '前<!a><![CDATA[b]]><?c?>后',
      'paragraph["前后"]',
    ],
    ['a < that does not begin a tag', '前<苹果>后 a < b', 'paragraph["前<苹果>后 a < b"]'],
    [
      'references',
      '&lt;b&gt; &amp;amp; &amp;#33337; &#33337; &bogus; &amp;#x; &amp;#0; & a&',
      'paragraph["<b> &amp; 船 船 &bogus; &#x; � & a&"]',
    ],
    ['references without a semicolon', '&copy &#33337 &amp;#33337 &amp#33337;', 'paragraph["© 船 &#33337 船"]'],
    ['a form feed is white space', '前\f后 \f 左', 'paragraph["前 后 左"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });

  it('are reported at their positions', () => {
    expect(diagnosticsOf('<div>前</i></i></b><b>中</div>后</b><x-a>a</x-a></br>')).toEqual([
      'surplus-end-tag </i></i>',
      'surplus-end-tag </b>',
      'unclosed-element <b>中',
      'surplus-end-tag </b>',
      'unknown-element <x-a>',
      'surplus-end-tag </br>',
    ]);
    expect(parseBody('<p>前</i>中</i></i></i></p>').diagnostics).toMatchObject([
      { args: { element: 'i', count: 1 } },
      { args: { element: 'i', count: 3 } },
    ]);
    expect(diagnosticsOf('<p>前</i>中</i></i></p>')).toEqual(['surplus-end-tag </i>', 'surplus-end-tag </i></i>']);
    expect(diagnosticsOf('<p>前<!-- 后')).toEqual(['unclosed-comment <!-- 后']);
    expect(diagnosticsOf('<p>前<b 后')).toEqual(['unclosed-tag <b 后']);
    expect(diagnosticsOf('<b><div>前</b>后</div>')).toEqual([
      'unclosed-element <div>前',
      'misnested-end-tag </b>',
      'surplus-end-tag </div>',
    ]);
  });

  it('are not reported if HTML allows the end tag to be omitted', () => {
    expect(diagnosticsOf('<ul><li>前<li>后</ul><p><ruby>渡<rp>(<rt>dù<rp>)</ruby><p>口')).toEqual([]);
  });

  it('beyond the depth limit are ignored', () => {
    expect(outline('<div><b><i>前</i><u>中</u></b>后</div>', { maxDepth: 2 })).toBe('paragraph[strong["前中"] "后"]');
    expect(diagnosticsOf('<div><b><i>前</i></b></div>', { maxDepth: 2 })).toEqual(['too-deep <i>']);
    expect(outline('<div><b><i>前</i></b><i>中</i>后</div>', { maxDepth: 2 })).toBe(
      'paragraph[strong["前"] emphasis["中"] "后"]',
    );
  });

  it('beyond the depth limit close nothing, each end tag of several', () => {
    const html = '<i><b><i>前<i>中</i></i>后</b>尾</i>';
    expect(outline(html, { maxDepth: 2 })).toBe('paragraph[emphasis[strong["前中后"] "尾"]]');
    expect(diagnosticsOf(html, { maxDepth: 2 })).toEqual(['too-deep <i>', 'too-deep <i>']);
  });

  it.each([
    [undefined, 'paragraph[strong["船"]]'],
    [Number.NaN, 'paragraph[strong["船"]]'],
    [Number.POSITIVE_INFINITY, 'paragraph[strong["船"]]'],
    [1.9, 'paragraph["船"]'],
    [-1, 'paragraph["船"]'],
  ])('are limited to the depth in the option, or to the default: %s', (maxDepth, expected) => {
    expect(outline('<p><b>船</b></p>', maxDepth === undefined ? {} : { maxDepth })).toBe(expected);
  });

  it('begin foreign content at any depth, and an <iframe> in it is not raw text', () => {
    expect(outline('<div><b><math><mi>前</mi><iframe><p>后', { maxDepth: 2 })).toBe('paragraph[strong["前后"]]');
    expect(outline('<div><b><svg><g></svg>后</b></div>', { maxDepth: 2 })).toBe('paragraph[strong["后"]]');
  });

  it('limit the elements in foreign content, too, whose end tags then end nothing outside it', () => {
    const html = '<div><a href="https://e.org/">前<svg><a>图</a>线</svg>后</a></div>';
    expect(outline(html, { maxDepth: 3 })).toBe('paragraph[link{url=https://e.org/}["前后"]]');
    expect(parseBody(html, { maxDepth: 3 }).diagnostics).toMatchObject([
      { code: 'too-deep', args: { element: 'a', maxDepth: 3 } },
    ]);
    expect(diagnosticsOf(html, { maxDepth: 4 })).toEqual([]);
    const groups = `<div><svg>${'<g>'.repeat(3)}图${'</g>'.repeat(3)}</svg>后</div>`;
    expect(outline(groups, { maxDepth: 3 })).toBe('paragraph["后"]');
    expect(diagnosticsOf(groups, { maxDepth: 3 })).toEqual(['too-deep <g>', 'too-deep <g>']);
  });

  it('have no empty paragraph at a surplus </p> at the depth limit', () => {
    const html = '<div><b>前</p>后</b></div>';
    expect(outline(html, { maxDepth: 3 })).toBe('paragraph[strong["前"]] paragraph[strong["后"]]');
    expect(outline(html, { maxDepth: 2 })).toBe('paragraph[strong["前后"]]');
  });

  it('end foreign content with the end tag of an element that was too deep', () => {
    expect(outline('<div><b><i><svg></i>后</b></div>', { maxDepth: 2 })).toBe('paragraph[strong["后"]]');
    expect(outline('<div><b><i><svg></i><svg></i>线</svg>后</b></div>', { maxDepth: 2 })).toBe(
      'paragraph[strong["后"]]',
    );
  });
});

describe('a tag in capitals', () => {
  const img = '<img src="https://e.org/a.jpg">';
  it.each<readonly [html: string, expected: string]>([
    ['<p>一<b>二</b><br>三</p>', 'paragraph["一" strong["二"] break "三"]'],
    ['<ul><li>一<li>二</ul>', 'list[listItem[paragraph["一"]] listItem[paragraph["二"]]]'],
    ['<table><tbody><tr><td>一<td>二</table>', 'table[tableRow[tableCell["一"] tableCell["二"]]]'],
    ['<pre>一\n二</pre>', 'code{"一\\n二"}'],
    ['<template><p>一</p></template>', ''],
    ['<script>一</b></script><style>二</style>', ''],
    ['<textarea>一&amp;二</textarea>', 'paragraph["一&二"]'],
    ['<svg><title>一</title></svg><p>二</p>', 'paragraph["二"]'],
    ['<divclass="a">一</div>', 'paragraph["一"]'],
    [
      `<figure>${img}<figcaption><p>一</p><p>二</p><p>三</p></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=一 二 三)}',
    ],
    [
      '<img src="data:image/gif,x"><noscript><img src="https://e.org/a.jpg"></noscript><p>一</p>',
      'figure{(url=https://e.org/a.jpg)} paragraph["一"]',
    ],
    ['<iframe src="https://e.org/v">一</iframe>', 'embed{provider=unknown url=https://e.org/v}'],
    ['<noscript>一</noscript><p>二</p>', 'paragraph["二"]'],
  ])('is the same as in small letters: %s', (html, expected) => {
    const capitals = html.replace(/<\/?(?:divclass|[a-z]+\d?)/g, (tag) =>
      tag === '<divclass' ? '<DIVclass' : tag.toUpperCase(),
    );
    for (const written of [html, capitals])
      expect(outline(`<div><p>前</p>${written}</div>`)).toBe(`paragraph["前"] ${expected}`.trimEnd());
  });
});

describe('the end tag of an inline element', () => {
  const FORMATTING = 'a b big code em font i nobr s small strike strong tt u'.split(' ');
  const OTHERS = 'abbr cite del ins label mark q span sub sup x-a'.split(' ');

  it.each([...FORMATTING, ...OTHERS])('closes a block that began in the element, or not: </%s>', (name) => {
    const isFormatting = FORMATTING.includes(name);
    const codes = diagnosticsOf(`<p>前</p><${name}>一<div>二</${name}>三</div>四`).map((line) => line.split(' ')[0]);
    expect(codes.includes('misnested-end-tag')).toBe(isFormatting);
  });

  it.each([...FORMATTING, ...OTHERS])('ends an <svg> after the block that ended the element, or not: </%s>', (name) => {
    const html = `<p>前</p><blockquote><${name}></blockquote><svg></${name}>后`;
    expect(outline(html)).toBe(FORMATTING.includes(name) ? 'paragraph["前"] paragraph["后"]' : 'paragraph["前"]');
  });
});

describe('an end tag in a <template>', () => {
  it.each(['table', 'tbody', 'tr', 'td', 'blockquote', 'div', 'p', 'b', 'span'])(
    'does not end an element around the <template>: </%s>',
    (name) => {
      const cell = `<blockquote><div><p><b><span>一<template>二</${name}>三</template>四</span></b></p></div></blockquote>`;
      expect(outline(`<table><tbody><tr><td>${cell}</td></tr></tbody></table>`)).toBe(
        'blockquote[paragraph[strong["一四"]]]',
      );
    },
  );
});

describe('text that a browser shows is kept', () => {
  it.each<Row>([
    ['after SVG in a link', '<p><a href="https://e.org/"><svg></a>后</p>', 'paragraph["后"]'],
    ['after SVG that the end tag of a paragraph ends', '<p>前<svg></p>后', 'paragraph["前"] paragraph["后"]'],
    ['in a font element that ends SVG', '前<svg><font color="red">后</font>', 'paragraph["前后"]'],
    ['in a font element with a size that ends SVG', '前<svg><font size="2">后</font>', 'paragraph["前后"]'],
    [
      'but not in SVG after the second end tag of an inline element that HTML would open again once',
      '<p><b>前</p></b><svg>图</b>标</svg>后',
      'paragraph[strong["前"]] paragraph["后"]',
    ],
    ['in a foreignObject', '<svg><foreignObject>前</foreignObject></svg>后', 'paragraph["前后"]'],
    ['in MathML', '<math><mi>前</mi><iframe><p>后', 'paragraph["前"] paragraph["后"]'],
    [
      'in MathML, after the end tag of an inline element that is not open',
      '<math></b><iframe><p>后',
      'paragraph["后"]',
    ],
    [
      'after MathML that the end tag of an inline element ends',
      '<p><b>前</p><math></b>后<mi><iframe>x',
      'paragraph[strong["前"]] paragraph["后"]',
    ],
    [
      'in MathML, which has no foreignObject',
      '<math><foreignObject>前<iframe><p>后',
      'paragraph["前"] paragraph["后"]',
    ],
    ['in a CDATA section of MathML', '<math><![CDATA[前]]></math>后', 'paragraph["前后"]'],
    [
      'in a CDATA section of MathML after a glued tag',
      '<divclass="a">前</div><math><![CDATA[中>后]]></math>',
      'paragraph["前"] paragraph["中>后"]',
    ],
    ['after a CDATA section without an end', '<![CDATA[<p>后</p>', 'paragraph["后"]'],
    ['in a CDATA section, after its first >', '<![CDATA[ <b>后</b> ]]>', 'paragraph["后 ]]>"]'],
    ['after a comment in a noscript', '<noscript><!-- </noscript>后', 'paragraph["后"]'],
    ['after an unclosed tag in a noscript', '<noscript><img src="x></noscript>后', 'paragraph["后"]'],
    ['after a noscript that ends in capitals', '<noscript>前</NOSCRIPT>后', 'paragraph["后"]'],
    ['after a cell in a noscript', '<noscript><table><tr><td></noscript>后', 'paragraph["后"]'],
    ['after a cell in a template', '<template><table><tr><td></template>后', 'paragraph["后"]'],
    ['after an image element', '前<image src="">后', 'paragraph["前后"]'],
    ['in a textarea, with references decoded', '<textarea>&lt;b&gt;</textarea>', 'paragraph["<b>"]'],
    ['after an end tag with attributes', '前</p title="a>b">后', 'paragraph["前"] paragraph["后"]'],
    ['after an unknown element that begins with “script”', '<scripttype>前<p>后', 'paragraph["前"] paragraph["后"]'],
    ['after an unknown element that begins with “title”', '<titleid>前<p>后', 'paragraph["前"] paragraph["后"]'],
    [
      'between an unknown element that begins with “script” and the end of a script',
      '<scriptasync>前</script>后',
      'paragraph["前后"]',
    ],
    ['after a glued template without an end', '<templateclass="a">后', 'paragraph["后"]'],
    ['after a script in a script', '<script><!--<script></script>后', 'paragraph["后"]'],
    ['from a reference with many digits', `&#${'0'.repeat(70)}33337;`, 'paragraph["船"]'],
    [
      'before and after a paragraph',
      '前文<p><b>中</b></p>后文',
      'paragraph["前文"] paragraph[strong["中"]] paragraph["后文"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });

  it.each<Row>([
    ['preformatted text', '<pre>前<script>a</script><style>b</style><iframe>c</iframe>后</pre>', 'code{"前后"}'],
    ['code', '<code>前<script>a</script></code>', 'paragraph[inlineCode{"前"}]'],
    [
      'elements beyond the depth limit',
      `${'<div>'.repeat(200)}前<script>a</script><style>b</style>`,
      'paragraph["前"]',
    ],
  ])('but not what it hides in %s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('a <noscript>', () => {
  it.each(['\t', '\n', '\f', '\r', ' ', '/', ' a="b"'])(
    'ends with an end tag in which %j follows the name',
    (after) => {
      expect(outline(`<div>前<noscript>中</noscripts></noscript${after}>后</div>`)).toBe('paragraph["前后"]');
    },
  );

  it('in an <svg> does not hide what follows the <svg>', () => {
    expect(outline('<div><svg><noscript></svg>后</div>')).toBe('paragraph["后"]');
  });

  it('ends with its end tag, even if that of another element is missing', () => {
    const html = '<p>前</p><styletype="a"><noscript>中</noscript><p>后</p>';
    expect(outline(html)).toBe('paragraph["前"] paragraph["后"]');
  });
});

describe('MathML', () => {
  const publisher = definePublisher({
    ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
    boilerplate: [{ kind: 'other', tag: 'math' }],
  });
  it.each([
    '<math>前</math>',
    '<math><mi>前</mi></math>',
    '<math><mrow><mrow>前</mrow>中</mrow></math>',
    '<math><mi>前</math>',
  ])('is an element from its start tag to its end tag: %s', (math) => {
    const html = `<p>一${math}二</p>`;
    const [piece] = parseBody(html, { publisher }).boilerplate;
    expect(html.slice(piece?.position?.start.offset, piece?.position?.end.offset)).toBe(math);
  });
});

describe('a document that ends inside a tag', () => {
  it.each<readonly [end: string, isUnclosed: boolean]>([
    ['<', false],
    ['</', false],
    ['<b', true],
    ['</p', true],
    ['</p/', true],
    ['</em/', true],
    ['</blockquote /', true],
    ['<em/', true],
    ['<divclass="a"/', true],
    ['</p title', true],
    ['<b/', true],
    ['<b title', true],
    ['<b title=', true],
    ['<b title=a', true],
    ['<b title="', true],
    ["<b title='a", true],
    ['<b title="a"', true],
    ['<!doctype', true],
    ['<script', true],
    ['<title a="', true],
    ['</b<', true],
    ['</b</', true],
    ['</b<!', true],
    ['</b<?', true],
  ])('shows the tag as text, and reports it if it is one: %s', (end, isUnclosed) => {
    const html = `<p>前${end}`;
    expect(outline(html)).toBe(`paragraph[${JSON.stringify(`前${end}`)}]`);
    expect(diagnosticsOf(html)).toEqual(isUnclosed ? [`unclosed-tag ${end}`] : []);
  });

  it.each(['<!', '<!--', '<!--后', '<?xml', '</ '])('drops an unclosed comment, and reports it: %s', (end) => {
    expect(outline(`<p>前${end}`)).toBe('paragraph["前"]');
    expect(diagnosticsOf(`<p>前${end}`)).toEqual([`unclosed-comment ${end}`]);
  });

  it.each(['<!doctype html>', '<?xml?>', '<!---->', '<![CDATA[后]]>'])(
    'is different from one that ends with %s',
    (end) => {
      expect(outline(`<p>前</p>${end}`)).toBe('paragraph["前"]');
      expect(diagnosticsOf(`<p>前</p>${end}`)).toEqual([]);
    },
  );
});

describe('the position of an error', () => {
  it('takes a lone carriage return as the end of a line', () => {
    const result = safeParseArticle('<!--0-->\r[题](渡口)\r------\r\r<p>前</p>');
    expect(result.ok ? null : result.error.position?.start).toEqual({ line: 2, column: 5, offset: 13 });
  });
});
