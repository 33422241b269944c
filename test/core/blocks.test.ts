import { describe, expect, it } from 'vitest';
import { outline, remarks } from './reading.js';

type Row = readonly [what: string, html: string, expected: string];

describe('the text of a paragraph', () => {
  it.each<Row>([
    ['has one blank where lines and tabs were', '<p>渡\n口\t船\f来\r。</p>', 'paragraph["渡 口 船 来 。"]'],
    ['has one blank where there were several', '<p>渡  口 船   来</p>', 'paragraph["渡 口 船 来"]'],
    ['has no blanks at its ends', '<p> \n\u3000渡口\u00a0 </p>', 'paragraph["渡口"]'],
    [
      'keeps the blanks that do not collapse',
      '<p>渡\u3000\u3000口\u00a0\u00a0船</p>',
      'paragraph["渡\u3000\u3000口\u00a0\u00a0船"]',
    ],
    ['is nothing where it is blanks alone', '<p>渡</p><p> \u00a0</p><p></p>', 'paragraph["渡"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });
});

describe('a list', () => {
  it.each<Row>([
    [
      'has its items',
      '<ul><li>渡口</li><li>河湾</li></ul>',
      'list[listItem[paragraph["渡口"]] listItem[paragraph["河湾"]]]',
    ],
    [
      'keeps the number that it starts with',
      '<ol start="3"><li>渡口</li></ol>',
      'list{start=3}[listItem[paragraph["渡口"]]]',
    ],
    [
      'starts with 1 where the number is none',
      '<ol start="-x"><li>渡口</li></ol>',
      'list{start=1}[listItem[paragraph["渡口"]]]',
    ],
    [
      'has text outside its items as an item of its own',
      '<ul>前言<li>渡口</li>后记<p>又记</p></ul>',
      'list[listItem[paragraph["前言"]] listItem[paragraph["渡口"]] listItem[paragraph["后记"] paragraph["又记"]]]',
    ],
    ['without any text is none', '<ul><li> </li></ul><p>渡口</p>', 'paragraph["渡口"]'],
    [
      'holds lists',
      '<ul><li>渡口<ol><li>北岸</li></ol></li></ul>',
      'list[listItem[paragraph["渡口"] list{start=1}[listItem[paragraph["北岸"]]]]]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('a table whose cells hold anything else than one paragraph each is read as blocks, in order', () => {
  const cell = (html: string) => outline(`<table><tr><td>一</td><td>${html}</td></tr></table>`);
  it.each<Row>([
    ['several paragraphs', '<p>船来。</p><p>船去。</p>', 'paragraph["一"] paragraph["船来。"] paragraph["船去。"]'],
    ['a heading', '<h2>渡口</h2>', 'paragraph["一"] heading{depth=2}["渡口"]'],
    ['a list', '<ul><li>北岸</li></ul>', 'paragraph["一"] list[listItem[paragraph["北岸"]]]'],
    ['a quotation', '<blockquote>船来。</blockquote>', 'paragraph["一"] blockquote[paragraph["船来。"]]'],
    ['preformatted text', '<pre>一\n 二</pre>', 'paragraph["一"] code{"一\\n 二"}'],
    ['an image alone', '<img src="https://e.org/a.jpg">', 'paragraph["一"] figure{(url=https://e.org/a.jpg)}'],
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
      'a table of data, which stays one',
      '<table><tr><td>二</td></tr></table>',
      'paragraph["一"] table[tableRow[tableCell["二"]]]',
    ],
  ])('%s', (_, html, expected) => {
    expect(cell(html)).toBe(expected);
  });

  it('with its caption and loose text where they are', () => {
    expect(outline('<table>闲话<tr><td><p>一</p><p>二</p></td></tr><tr>船期<td>三</td></tr></table>')).toBe(
      'paragraph["闲话"] paragraph["一"] paragraph["二"] paragraph["船期"] paragraph["三"]',
    );
  });
});

describe('a table', () => {
  it.each<Row>([
    [
      'has a caption and loose text before it',
      '<table><caption>船期</caption>闲话<tr><td>一</td></tr></table>',
      'paragraph["船期"] paragraph["闲话"] table[tableRow[tableCell["一"]]]',
    ],
    [
      'has text outside the cells of a row before it',
      '<table><tr>闲话<td>一</td><th>二</th></tr></table>',
      'paragraph["闲话"] table[tableRow[tableCell["一"] tableCell["二"]]]',
    ],
    [
      'keeps an empty cell beside a filled one',
      '<table><tr><td></td><td>一</td></tr></table>',
      'table[tableRow[tableCell[] tableCell["一"]]]',
    ],
    [
      'has no row without text',
      '<table><tbody><tr><td></td></tr><tr><td>一</td></tr></tbody></table>',
      'table[tableRow[tableCell["一"]]]',
    ],
    [
      'may have its texts in elements',
      '<table><tr><td><p>一</p></td><td><div>二<br>三</div></td></tr></table>',
      'table[tableRow[tableCell["一"] tableCell["二" break "三"]]]',
    ],
    [
      'has an image among text',
      '<table><tr><td>船<img src="https://e.org/a.jpg"></td></tr></table>',
      'table[tableRow[tableCell["船" image{url=https://e.org/a.jpg}]]]',
    ],
    ['without rows is none', '<table></table><p>一</p>', 'paragraph["一"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});

describe('preformatted text', () => {
  it('keeps its lines; without text it is none', () => {
    expect(outline('<pre>一\n  二</pre><pre> </pre>')).toBe('code{"一\\n  二"}');
  });
});

describe('a figure', () => {
  const img = '<img src="https://e.org/a.jpg">';
  it.each<Row>([
    ['without a picture is its texts', '<figure><figcaption>渡口</figcaption></figure>', 'paragraph["渡口"]'],
    [
      'with two pictures is two figures',
      `<figure>${img}<img src="https://e.org/b.jpg"></figure>`,
      'figure{(url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)}',
    ],
    [
      'in a figure is read by itself',
      `<figure>${img}<figcaption>外</figcaption><figure>${img}</figure></figure>`,
      'figure{(url=https://e.org/a.jpg caption=外)} figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'with text behind the caption has it as a paragraph',
      `<figure>${img}<figcaption>内</figcaption>外</figure>`,
      'figure{(url=https://e.org/a.jpg caption=内)} paragraph["外"]',
    ],
    [
      'has the second span as its credit',
      `<figure>${img}<figcaption><span>船</span><span>甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg caption=船 credit=甲)}',
    ],
    [
      'has a lone span behind © as its credit',
      `<figure>${img}<figcaption><span>© 甲</span></figcaption></figure>`,
      'figure{(url=https://e.org/a.jpg credit=© 甲)}',
    ],
    [
      'has a lone span without © as its legend',
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
      'is the largest of its candidates',
      '<img src="https://e.org/a.jpg" srcset="https://e.org/s.jpg 1x, https://e.org/l.jpg 2x">',
      'figure{(url=https://e.org/l.jpg)}',
    ],
    [
      'is its src where the candidates are placeholders',
      '<img srcset="data:image/gif,x 1x" src="https://e.org/a.jpg">',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'has every blank of its address but those round it, as a browser asks for it',
      '<img src=" https://e.org/a  b.jpg\n">',
      'figure{(url=https://e.org/a%20%20b.jpg)}',
    ],
    [
      'is what a lazy-loading script would show',
      '<img src="data:image/gif,x" data-original="https://e.org/a.jpg">',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'is its copy in the noscript behind it',
      '<img src="data:image/gif,x"> <noscript><img src="https://e.org/a.jpg"></noscript>',
      'figure{(url=https://e.org/a.jpg)}',
    ],
    [
      'is its alternative text where only a placeholder is left',
      '<p>前<img src="data:image/gif,x" alt="船">后</p>',
      'paragraph["前船后"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });

  it('says why it is none', () => {
    expect(remarks('<p>船<img src="data:image/gif,x"><img><img src="javascript:1"></p>')).toEqual([
      'unsafe-image <img src="data:image/gif,x">',
      'image-without-url <img>',
      'unsafe-image <img src="javascript:1">',
    ]);
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
      'YouTube’s page, the id in a parameter',
      '<iframe src="https://www.youtube.com/watch?v=abcdefghijk"></iframe>',
      'embed{provider=youtube url=https://www.youtube.com/watch?v=abcdefghijk id=abcdefghijk}',
    ],
    [
      'YouTube’s short address',
      '<iframe src="https://youtu.be/abcdefghijk"></iframe>',
      'embed{provider=youtube url=https://youtu.be/abcdefghijk id=abcdefghijk}',
    ],
    [
      'Facebook’s plugin, the post in a parameter',
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12%2F"></iframe>',
      'embed{provider=facebook url=https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12%2F id=12}',
    ],
    [
      'Facebook’s plugin without one',
      '<iframe src="https://www.facebook.com/plugins/video.php"></iframe>',
      'embed{provider=facebook url=https://www.facebook.com/plugins/video.php}',
    ],
    [
      'a lazy frame',
      '<iframe data-src="https://player.vimeo.com/video/12"></iframe>',
      'embed{provider=vimeo url=https://player.vimeo.com/video/12 id=12}',
    ],
    ['a blank frame is none', '<iframe src="about:blank"></iframe><iframe></iframe>', ''],
    [
      'a tweet, and its text',
      '<blockquote class="twitter-tweet"><p>潮起</p><a href="https://twitter.com/e/status/12">链接</a></blockquote>',
      'embed{provider=twitter url=https://twitter.com/e/status/12 id=12} blockquote[paragraph["潮起"] paragraph[link{url=https://twitter.com/e/status/12}["链接"]]]',
    ],
    [
      'a tweet without its link is a quotation',
      '<blockquote class="twitter-tweet"><a>潮起</a></blockquote>',
      'blockquote[paragraph["潮起"]]',
    ],
    [
      'Instagram’s',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ab/">潮</blockquote>',
      'embed{provider=instagram url=https://www.instagram.com/p/Ab/ id=Ab} blockquote[paragraph["潮"]]',
    ],
    [
      'Instagram’s without its address',
      '<blockquote class="instagram-media">潮</blockquote>',
      'blockquote[paragraph["潮"]]',
    ],
    [
      'TikTok’s',
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@e/video/12">潮</blockquote>',
      'embed{provider=tiktok url=https://www.tiktok.com/@e/video/12 id=12} blockquote[paragraph["潮"]]',
    ],
    ['TikTok’s without its address', '<blockquote class="tiktok-embed">潮</blockquote>', 'blockquote[paragraph["潮"]]'],
    [
      'Facebook’s post',
      '<div class="fb-post" data-href="https://www.facebook.com/e/posts/12"></div>',
      'embed{provider=facebook url=https://www.facebook.com/e/posts/12 id=12}',
    ],
    ['Facebook’s post without its address', '<div class="fb-post">潮</div>', 'paragraph["潮"]'],
    [
      'a post whose address could run code is none',
      '<div class="fb-post" data-href="javascript:1">潮</div>',
      'paragraph["潮"]',
    ],
  ])('%s', (_, html, expected) => {
    expect(outline(`<div>${html}</div>`)).toBe(expected);
  });
});

describe('native media', () => {
  it.each<Row>([
    [
      'have each source once',
      '<audio src="https://e.org/a.mp3"><source src="https://e.org/a.mp3" type="audio/mpeg"></audio>',
      'audio{sources=[{"url":"https://e.org/a.mp3","mimeType":null}]}',
    ],
    ['without a source are their fallback', '<video>看不了</video>', 'paragraph["看不了"]'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });
});
