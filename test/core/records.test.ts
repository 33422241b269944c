import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/index.js';
import { explainDocument } from '../../src/explain/index.js';
import { parseArticle, safeParseArticle, stringifyArticle } from '../../src/index.js';
import { definePublisher, type PublisherRecord } from '../../src/publishers/index.js';
import type { ElementRule } from '../../src/publishers/publisher.js';
import { image, makeArticle, withBody } from '../formats/make-article.js';
import { boilerplateOf, outline } from './reading.js';

const record: PublisherRecord<'mine'> = { id: 'mine', name: '河口日报', hosts: ['news.example'] };

describe('a record', () => {
  it('may match the whole of a text of up to 200 characters', () => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'p', text: /^分享.*$/ }] });
    const read = (length: number) => outline(`<p>${'分享'.padEnd(length, '船')}</p>`, { publisher });
    expect(read(200)).toBe('');
    expect(read(201)).not.toBe('');
  });

  it('may include the element before boilerplate, by the first rule that matches it', () => {
    const text = /^分享/;
    const publisher = definePublisher({
      ...record,
      boilerplate: [
        { kind: 'share', tag: 'p', text: '分享渡口' },
        { kind: 'other', tag: 'p', text, leadIn: ['hr'] },
      ],
    });
    expect(outline('<p>船</p><hr><p>分享北岸</p><p>来</p>', { publisher })).toBe('paragraph["船"] paragraph["来"]');
    expect(outline('<p>船</p><hr><p>分享渡口</p><p>来</p>', { publisher })).toBe(
      'paragraph["船"] thematicBreak paragraph["来"]',
    );
  });

  it('may match a text in several elements, with the space between them', () => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'p', text: '分享 渡口' }] });
    expect(outline('<p><b>分享</b> <b>渡口</b></p><p><b>分享</b><b>渡口</b></p>', { publisher })).toBe(
      'paragraph[strong["分享"] strong["渡口"]]',
    );
  });

  it.each([
    ['<div>分享<p>渡口</p></div>', '分享 渡口'],
    ['<div><p>分享</p>渡口</div>', '分享 渡口'],
    ['<div>分享<br>渡口</div>', '分享 渡口'],
    ['<div><p>分享</p><p>渡口</p></div>', '分享 渡口'],
    ['<div><p><b>分享</b></p>\n<p>渡口</p></div>', '分享 渡口'],
    ['<div><b>分享</b><i>渡口</i></div>', '分享渡口'],
    ['<div>分<script>船</script>享渡口</div>', '分享渡口'],
  ])('may match a text with a space where a block or a line begins or ends: %s', (html, text) => {
    const rule = (matched: string | RegExp) =>
      definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'div', text: matched }] });
    expect(boilerplateOf(parseBody(html, { publisher: rule(text) }))).toEqual([`other: ${text}`]);
    expect(boilerplateOf(parseBody(html, { publisher: rule(new RegExp(`^${text}$`)) }))).toEqual([`other: ${text}`]);
  });

  it('may match a text of up to 200 characters in several elements', () => {
    const text = /^分享.*$/;
    const rules: readonly ElementRule[] = [
      { tag: 'p', text },
      { tag: 'div', child: { tag: 'p', text } },
    ];
    for (const rule of rules) {
      const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', ...rule }] });
      const read = (length: number) =>
        outline(`<div><p>分<b>享${'船'.repeat(98)}<i>${'来'.repeat(length - 100)}</i></b></p></div>`, { publisher });
      expect(read(200)).toBe('');
      expect(read(201)).not.toBe('');
    }
  });

  it('may match a text only if it is in fewer than 300 elements', () => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'p', text: /^分享$/ }] });
    const read = (elements: number) => outline(`<p>分享${'<b></b>'.repeat(elements)}</p>`, { publisher });
    expect(read(200)).toBe('');
    expect(read(400)).toBe('paragraph["分享"]');
  });

  it('may match the opening of a longer text in several elements', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [{ kind: 'other', tag: 'p', opening: /^渡口.*分享/ }],
    });
    const read = (before: number) =>
      outline(`<p><b>渡口</b>${'船'.repeat(before)}分享<i>${'船'.repeat(500)}</i></p>`, { publisher });
    expect(read(96)).toBe('');
    expect(read(97)).not.toBe('');
  });

  it('may match the first 100 characters of a text of up to 1,000', () => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'p', opening: /分享/ }] });
    const read = (before: number, length: number) =>
      outline(`<p>${`${'船'.repeat(before)}分享`.padEnd(length, '船')}</p>`, { publisher });
    expect(read(98, 1000)).toBe('');
    expect(read(98, 1001)).not.toBe('');
    expect(read(99, 200)).not.toBe('');
  });

  describe('with a rule for lists of links', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [
        { kind: 'related', tag: 'ul', onlyLinks: /news\.example/ },
        { kind: 'related', tag: 'ol', onlyLinks: true },
      ],
    });
    it.each<readonly [html: string, isRelated: boolean]>([
      ['<ul><li><a href="https://news.example/a">渡口</a></li></ul>', true],
      ['<ul><li><a href="/a">渡口</a></li></ul>', true],
      ['<ul><li><a href="https://e.org/a">渡口</a></li></ul>', false],
      ['<ul><li><a href="HTTPS://e.org/a">渡口</a></li></ul>', false],
      ['<ul><li><a href="//e.org/a">渡口</a></li></ul>', false],
      ['<ul><li><a href=" \n\t\r https://e.org/a">渡口</a></li></ul>', false],
      ['<ul><li><a href=" /a">渡口</a></li></ul>', true],
      ['<ul><li><a href="a:b">渡口</a></li></ul>', false],
      ['<ul><li><a href="h2.x+y-z:b">渡口</a></li></ul>', false],
      ['<ul><li><b href="/a">渡口</b></li></ul>', false],
      ['<ul><li><a href="1:b">渡口</a></li></ul>', true],
      ['<ul><li><a href="a/b:c">渡口</a></li></ul>', true],
      ['<ul><li><a href="a_b:c">渡口</a></li></ul>', true],
      ['<ul><li><a href="?a=//b">渡口</a></li></ul>', true],
      ['<ul><li><a href="/a">渡口</a>：船来。</li></ul>', false],
      // A link without text leads nowhere, and one without a URL is a link only if the rule does not check URLs.
      ['<ul><li><a href="https://e.org/a"></a><a href="/a">渡口</a></li></ul>', true],
      ['<ul><li><a>渡口</a></li></ul>', false],
      ['<ol><li><a>渡口</a></li><li><a href="https://e.org/a">船</a></li></ol>', true],
      ['<ol><li></li></ol>', false],
    ])('%s', (html, isRelated) => {
      expect(parseBody(html, { publisher }).boilerplate.length === 1).toBe(isRelated);
    });
  });

  it('may have a rule that applies only before the text of the article', () => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'h1', front: true }] });
    expect(outline('<h1>渡口</h1><p>船来。</p><h1>北岸</h1>', { publisher })).toBe(
      'paragraph["船来。"] heading{depth=1}["北岸"]',
    );
  });

  it('may define the caption of an image as the element after it, if the image is not within text', () => {
    const publisher = definePublisher({
      ...record,
      image: { captionAfter: [{ tag: 'div', child: { tag: 'small' } }] },
    });
    const read = (html: string) => outline(`<p>前</p>${html}`, { publisher });
    const caption = '<div><small>渡口</small></div>';
    expect(read(`<img src="https://e.org/a.jpg">${caption}`)).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg caption=渡口)}',
    );
    expect(read(`后<img src="https://e.org/a.jpg">${caption}`)).toBe(
      'paragraph["前"] paragraph["后" image{url=https://e.org/a.jpg}] paragraph["渡口"]',
    );
    expect(
      read('<img src="https://e.org/a.jpg"><div><small>船<b><img src="https://e.org/b.jpg"></b></small></div>'),
    ).toBe('paragraph["前"] figure{(url=https://e.org/a.jpg)} paragraph["船" strong[image{url=https://e.org/b.jpg}]]');
    expect(read(`<img src="https://e.org/a.jpg"><img src="https://e.org/b.jpg">${caption}`)).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg)} figure{(url=https://e.org/b.jpg)} paragraph["渡口"]',
    );
    expect(read(caption)).toBe('paragraph["前"] paragraph["渡口"]');
    const figure = (text: string) => `<figure><img src="https://e.org/a.jpg"><figcaption>${text}</figcaption></figure>`;
    expect(read(figure('') + caption)).toBe('paragraph["前"] figure{(url=https://e.org/a.jpg caption=渡口)}');
    expect(read(`${figure('')}后${caption}`)).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg)} paragraph["后"] paragraph["渡口"]',
    );
    expect(read(figure('河湾') + caption)).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg caption=河湾)} paragraph["渡口"]',
    );
    expect(read(figure('<cite>甲</cite>') + caption)).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg credit=甲)} paragraph["渡口"]',
    );
    expect(read('<img src="https://e.org/a.jpg"><div>后</div>')).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg)} paragraph["后"]',
    );
  });

  describe('with a rule for figures that contain only a picture, its caption and its credit', () => {
    const publisher = definePublisher({
      ...record,
      image: { figures: [{ element: { tag: 'div' }, caption: [{ tag: 'small' }], isWhole: true }] },
    });
    const read = (content: string) => outline(`<p>前</p><div>${content}</div>`, { publisher });
    const picture = '<img src="https://e.org/a.jpg">';
    const texts = '<small>船</small><cite>甲</cite>';

    it.each([
      ['', 'figure{(url=https://e.org/a.jpg caption=船 credit=甲)}'],
      ['<span> </span><br>', 'figure{(url=https://e.org/a.jpg caption=船 credit=甲)}'],
      ['<script>a</script><!--b-->', 'figure{(url=https://e.org/a.jpg caption=船 credit=甲)}'],
    ])('takes an element that also contains nothing visible for one: %j', (more, expected) => {
      expect(read(picture + texts + more)).toBe(`paragraph["前"] ${expected}`);
    });

    it.each([
      ['北岸', 'paragraph["船甲北岸"]'],
      ['<p>北岸</p>', 'paragraph["船甲"] paragraph["北岸"]'],
      ['<hr>', 'paragraph["船甲"] thematicBreak'],
      [picture, 'paragraph["船甲" image{url=https://e.org/a.jpg}]'],
      ['<iframe src="https://e.org/v"></iframe>', 'paragraph["船甲"] embed{provider=unknown url=https://e.org/v}'],
      ['<embed src="https://e.org/v">', 'paragraph["船甲"] embed{provider=unknown url=https://e.org/v}'],
      [
        '<audio src="https://e.org/a.mp3"></audio>',
        'paragraph["船甲"] audio{sources=[{"url":"https://e.org/a.mp3","mimeType":null}]}',
      ],
      [
        '<video src="https://e.org/a.mp4"></video>',
        'paragraph["船甲"] video{sources=[{"url":"https://e.org/a.mp4","mimeType":null}]}',
      ],
    ])('does not take an element with other content for one: %s', (more, rest) => {
      expect(read(`${picture}<p></p>${texts}${more}`)).toBe(
        `paragraph["前"] figure{(url=https://e.org/a.jpg)} ${rest}`,
      );
    });
  });

  describe('with a rule for elements', () => {
    const B = { tag: 'b' };
    it.each<readonly [rule: ElementRule, selected: readonly string[], others: readonly string[]]>([
      [{ tag: 'div' }, ['<div>船</div>', '<DIV>船</DIV>'], ['<section>船</section>']],
      [{ tag: ['div', 'section'] }, ['<div>船</div>', '<section>船</section>'], ['<aside>船</aside>']],
      [
        { tag: 'div', className: 'a' },
        ['a', ' a ', 'b a', 'a-b a', ...['\t', '\n', '\f', '\r'].map((space) => `b${space}a${space}c`)].map(
          (words) => `<div class="${words}">船</div>`,
        ),
        [
          ...['', 'ab', 'ba', 'a-b', 'A', 'b\u00a0a'].map((words) => `<div class="${words}">船</div>`),
          '<div id="a">船</div>',
        ],
      ],
      [
        { tag: 'div', attributes: { id: true } },
        ['<div id="a">船</div>', '<div id>船</div>', '<div id="">船</div>', '<div ID="a">船</div>'],
        ['<div>船</div>', '<div class="id">船</div>'],
      ],
      [
        { tag: 'div', attributes: { id: 'a' } },
        ['<div id="a">船</div>'],
        ['<div id="ab">船</div>', '<div id="A">船</div>'],
      ],
      [{ tag: 'div', attributes: { id: /a/ } }, ['<div id="ba">船</div>'], ['<div id="b">船</div>']],
      [
        { tag: 'div', attributes: { id: 'a', lang: true } },
        ['<div lang="b" id="a">船</div>'],
        ['<div id="a">船</div>', '<div lang="a">船</div>'],
      ],
      [
        { tag: 'div', text: '船 来' },
        ['<div>船 来</div>', '<div> 船\n<b>来</b> </div>', '<div>船<br>来</div>', '<div><p>船</p><p>来</p></div>'],
        ['<div>船来</div>', '<div>船 来了</div>', '<div>船<b>来</b></div>'],
      ],
      [
        { tag: 'div', text: '' },
        ['<div><img src="https://e.org/a.jpg"></div>', '<div><script>船</script></div>'],
        ['<div>船</div>'],
      ],
      [
        { tag: 'div', text: /船/ },
        ['<div>船来</div>', '<div><p><b>船</b></p></div>'],
        [
          '<div>来</div>',
          '<div><template>船</template>来</div>',
          ...['iframe', 'noscript', 'script', 'style', 'template'].map((name) => `<div><${name}>船</${name}></div>`),
        ],
      ],
      [
        { tag: 'div', opening: /^船/ },
        ['<div> 船来</div>'],
        ['<div>来船</div>', '<div><script>船</script></div>', '<div><style>船</style>来</div>'],
      ],
      [{ tag: 'div', child: B }, ['<div>船<b>来</b></div>'], ['<div>船</div>', '<div><i><b>船</b></i></div>']],
      [{ tag: 'div', child: { tag: 'b', text: '来' } }, ['<div><b>船</b><b>来</b></div>'], ['<div><b>船</b>来</div>']],
      [{ tag: 'div', descendant: B }, ['<div><b>船</b></div>', '<div><i><b>船</b></i></div>'], ['<div>船</div>']],
      [
        { tag: 'div', next: B },
        ['<div>船</div><b>来</b>', '<div>船</div> \u3000<b>来</b>'],
        [
          '<div>船</div>来<b>去</b>',
          '<div>船</div><i></i><b>来</b>',
          '<b>来</b><div>船</div>',
          '<div>船<b>来</b></div>',
          '<div>船</div>',
        ],
      ],
      [
        { tag: 'div', previous: B },
        ['<b>来</b><div>船</div>', '<b>来</b>\n<div>船</div>'],
        ['<b>去</b>来<div>船</div>', '<b>来</b><i></i><div>船</div>', '<div>船</div><b>来</b>', '<div>船</div>'],
      ],
      [
        { tag: 'div', everyChild: B },
        ['<div><b>船</b></div>', '<div> <b>船</b> <b>来</b>\u00a0</div>', '<div><!--x--><b>船</b></div>'],
        [
          '<div><b>船</b>来</div>',
          '<div><b>船</b><i>来</i></div>',
          '<div>船</div>',
          '<div> </div>',
          '<div><i><b>船</b></i></div>',
        ],
      ],
      [
        { tag: 'div', onlyLinks: true },
        [
          '<div><a href="/a">船</a> <a href="/b">来</a></div>',
          '<div><p><a href="/a"><b>船</b></a></p></div>',
          '<div><a>船</a></div>',
          '<div><template>来</template><a href="/a">船</a><noscript>去</noscript></div>',
        ],
        ['<div>船<a href="/a">来</a></div>', '<div>船</div>', '<div><a href="/a"></a></div>'],
      ],
      [
        { tag: 'div', className: 'a', child: B, text: '船' },
        ['<div class="b a"><b>船</b></div>'],
        ['<div><b>船</b></div>', '<div class="a">船</div>', '<div class="a"><b>来</b></div>'],
      ],
    ])('selects those that satisfy all of it: %j', (rule, selected, others) => {
      const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', ...rule }] });
      const isSelected = (html: string) =>
        parseBody(`<p>前</p>${html}`, { publisher }).boilerplate.some(({ kind }) => kind === 'other');
      expect(selected.filter((html) => !isSelected(html))).toEqual([]);
      expect(others.filter(isSelected)).toEqual([]);
    });
  });

  describe('with a rule that has several properties', () => {
    const markup = '<s></s><div class="a" id="x"><b><a href="/a">船</a></b></div><i></i>';
    const properties: Omit<ElementRule, 'tag'> = {
      className: 'a',
      attributes: { id: 'x' },
      text: '船',
      opening: /^船/,
      child: { tag: 'b' },
      descendant: { tag: 'a' },
      next: { tag: 'i' },
      previous: { tag: 's' },
      everyChild: { tag: 'b' },
      onlyLinks: true,
    };
    it.each<readonly [property: keyof typeof properties, part: string, instead: string]>([
      ['className', 'class="a"', 'class="b"'],
      ['attributes', 'id="x"', 'id="y"'],
      ['text', '船', '船来'],
      ['opening', '船', '来'],
      ['child', 'b>', 'u>'],
      ['descendant', '<a href="/a">船</a>', '船'],
      ['next', '<i></i>', ''],
      ['previous', '<s></s>', ''],
      ['everyChild', '</b>', '</b><u></u>'],
      ['onlyLinks', '</a>', '</a>来'],
    ])('requires %s next to each of the others', (property, part, instead) => {
      const without = markup.replaceAll(part, instead);
      for (const other of Object.keys(properties) as (keyof typeof properties)[]) {
        const rule = { tag: 'div', [property]: properties[property], [other]: properties[other] };
        const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', ...rule }] });
        const isSelected = (html: string) => parseBody(`<p>前</p>${html}`, { publisher }).boilerplate.length === 1;
        expect([other, isSelected(markup), isSelected(without)]).toEqual([other, true, false]);
      }
    });
  });

  it('finds the lead image after boilerplate, inline or not', () => {
    for (const rule of [{ tag: 'u' }, { tag: 'u', inline: true }] as const) {
      const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'read-more', ...rule }] });
      const { leadImage, boilerplate } = parseBody('<u>英文版</u><img src="https://e.org/a.jpg"><p>船</p>', {
        publisher,
      });
      expect([leadImage?.filename, boilerplate.map(({ text }) => text)]).toEqual(['a.jpg', ['英文版']]);
    }
  });

  describe('that names an element', () => {
    const img = '<img src="https://e.org/a.jpg">';
    const publisher = definePublisher({
      ...record,
      boilerplate: [
        { kind: 'other', tag: 'u' },
        { kind: 'other', tag: 's', inline: true },
      ],
      printedDate: [{ place: { tag: 'time' }, pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/ }],
      image: {
        logos: ['https://e.org/line.png'],
        figures: [
          { element: { tag: 'b' }, caption: [] },
          { element: { tag: 'i' }, caption: [], isSlide: true },
          { element: { tag: ['center', 'q'] }, caption: [], isWhole: true },
        ],
      },
      players: {
        videos: [
          {
            element: { tag: 'x-video' },
            read: () => ({ provider: 'unknown', id: null, url: 'https://e.org/v', title: null, posterUrl: null }),
          },
        ],
        galleries: [
          {
            element: { tag: 'x-gallery' },
            read: () => [{ url: 'https://e.org/a.jpg', alt: null, caption: null, credit: null }],
          },
        ],
      },
    });
    it.each<readonly [what: string, element: string, block: string | null]>([
      ['boilerplate', '<u>船</u>', ''],
      ['a printed date', '<time>2023-10-05</time>', ''],
      ['a figure', `<b>${img}</b>`, 'figure{(url=https://e.org/a.jpg)}'],
      ['a figure with only a picture', `<center>${img}</center>`, 'figure{(url=https://e.org/a.jpg)}'],
      ['a figure with only an ornament', '<center><img src="https://e.org/line.png"></center>', ''],
      ['an inline figure with only an ornament', '<q><img src="https://e.org/line.png"></q>', ''],
      ['an inline figure with only a picture', `<q>${img}</q>`, 'figure{(url=https://e.org/a.jpg)}'],
      ['a slide', `<i>${img}</i>`, 'gallery{(url=https://e.org/a.jpg)}'],
      ['a video', '<x-video></x-video>', 'embed{provider=unknown url=https://e.org/v}'],
      ['a gallery', '<x-gallery></x-gallery>', 'gallery{(url=https://e.org/a.jpg)}'],
      ['inline boilerplate, which does not', '<s>船</s>', null],
    ])('as %s divides the text around it', (_, element, block) => {
      const expected = block === null ? 'paragraph["前后"]' : `paragraph["前"] ${block} paragraph["后"]`;
      for (const html of [`前${element}后`, `<p>前${element}后</p>`, `<div>前<em>${element}</em>后</div>`])
        expect(outline(html, { publisher })).toBe(expected.replace('  ', ' '));
    });

    it('as a player resolves its URLs, and leaves out those that are not safe', () => {
      const data = { provider: 'unknown', id: null, title: null } as const;
      const read = (url: string, posterUrl: string | null) =>
        outline('<p>前</p><x-video></x-video>', {
          url: 'https://e.org/b/c',
          publisher: definePublisher({
            ...record,
            players: { videos: [{ element: { tag: 'x-video' }, read: () => ({ ...data, url, posterUrl }) }] },
          }),
        });
      const embed = 'paragraph["前"] embed{provider=unknown url=https://e.org/v';
      expect(read('/v', '../a.jpg')).toBe(`${embed} (url=https://e.org/a.jpg)}`);
      expect(read('/v', 'data:a')).toBe(`${embed}}`);
      expect(read('javascript:1', '/a.jpg')).toBe('paragraph["前"]');
    });

    it('as a slide adds it to the slides before it, but not to a gallery of another element', () => {
      const image = '(url=https://e.org/a.jpg)';
      for (const [html, blocks] of [
        [`<i>${img}</i><i>${img}</i>`, `gallery{${image} ${image}}`],
        [`<i>${img}</i><p>船</p><i>${img}</i>`, `gallery{${image}} paragraph["船"] gallery{${image}}`],
        [`<x-gallery></x-gallery><i>${img}</i>`, `gallery{${image}} gallery{${image}}`],
      ] as const)
        expect(outline(`<p>前</p>${html}`, { publisher })).toBe(`paragraph["前"] ${blocks}`);
    });
  });

  it('may be one of several about elements with the same name', () => {
    const data = { provider: 'unknown', id: null, title: null, posterUrl: null } as const;
    const image = { alt: null, caption: null, credit: null };
    const named = ['a', 'b'].map((className) => ({ className, url: `https://e.org/${className}.jpg` }));
    const publisher = definePublisher({
      ...record,
      image: {
        figures: named.map(({ className }) => ({
          element: { tag: 'section', className },
          caption: [{ tag: className }],
        })),
        captionAfter: named.map(({ className }) => ({ tag: 'small', className })),
      },
      printedDate: named.map(({ className }) => ({
        place: { tag: 'time', className },
        pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
      })),
      players: {
        wrappers: named.map(({ className }) => ({ tag: 'center', className })),
        titles: named.map(({ className }) => ({ tag: 'h6', className })),
        videos: named.map(({ className, url }) => ({
          element: { tag: 'x-video', className },
          read: () => ({ ...data, url }),
        })),
        galleries: named.map(({ className, url }) => ({
          element: { tag: 'x-gallery', className },
          read: () => [{ ...image, url }],
        })),
      },
    });
    for (const { className, url } of named) {
      const read = (html: string) => outline(`<p>前</p>${html}`, { publisher }).replace('paragraph["前"] ', '');
      const of = `class="${className}"`;
      expect(read(`<section ${of}><img src="${url}"><${className}>船</${className}></section>`)).toBe(
        `figure{(url=${url} caption=船)}`,
      );
      expect(read(`<img src="${url}"><small ${of}>船</small>`)).toBe(`figure{(url=${url} caption=船)}`);
      expect(read(`<x-gallery ${of}></x-gallery>`)).toBe(`gallery{(url=${url})}`);
      expect(read(`<x-video ${of}></x-video><h6 ${of}>船</h6>`)).toBe(`embed{provider=unknown url=${url} title=船}`);
      expect(read(`<center ${of}><p>船</p><x-video ${of}></x-video></center>`)).toBe(
        `embed{provider=unknown url=${url} title=船}`,
      );
      expect(read(`<time ${of}>2023-10-05</time><p>船</p>`)).toBe('paragraph["船"]');
    }
  });

  it('of credits is used before one of captions', () => {
    const publisher = definePublisher({
      ...record,
      image: {
        figures: [{ element: { tag: 'section' }, caption: [{ tag: 'p' }] }],
        credit: [{ tag: 'p', className: 'credit' }],
      },
    });
    expect(
      outline('<p>前</p><section><img src="https://e.org/a.jpg"><p>船</p><p class="credit">甲</p></section>', {
        publisher,
      }),
    ).toBe('paragraph["前"] figure{(url=https://e.org/a.jpg caption=船 credit=甲)}');
  });

  it('may define all text of a figure as its caption, in the order of the document', () => {
    const publisher = definePublisher({
      ...record,
      image: { figures: [{ element: { tag: 'section' }, caption: 'text' }] },
    });
    const read = (content: string) =>
      outline(`<p>前</p><section><img src="https://e.org/a.jpg">${content}</section>`, { publisher });
    const figure = (texts: string) => `paragraph["前"] figure{(url=https://e.org/a.jpg ${texts})}`;
    expect(read('渡<b>口</b>')).toBe(figure('caption=渡口'));
    expect(read('一<figcaption>二</figcaption>三')).toBe(figure('caption=一二三'));
    expect(read('一<cite>甲</cite>二')).toBe(figure('caption=一二 credit=甲'));
    // A <figure> in an element that is not one itself is a part of it.
    expect(
      outline('<p>前</p><section><figure><img src="https://e.org/a.jpg"></figure>渡口</section>', { publisher }),
    ).toBe(figure('caption=渡口'));
    expect(read('一<p>二</p>')).toBe(
      'paragraph["前"] figure{(url=https://e.org/a.jpg)} paragraph["一"] paragraph["二"]',
    );
    // Text is a caption in these elements, wherever they are nested, but not next to a block in them.
    for (const name of 'a b em font i small span strong sub sup u'.split(' '))
      expect([name, read(`一<${name}>二<b>三</b></${name}>四`)]).toEqual([name, figure('caption=一二三四')]);
    for (const html of [
      '<b>一<legend>二</legend></b>',
      '一<legend>二</legend>',
      '<legend>一</legend><legend>二</legend>',
    ])
      expect(read(html)).toContain('figure{(url=https://e.org/a.jpg)}');
  });

  it('may define all text of an element as its caption if it contains nothing else than a picture', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [{ kind: 'other', tag: 'u', inline: true }],
      image: { figures: [{ element: { tag: 'section' }, caption: 'text', isWhole: true }] },
    });
    const read = (content: string) => parseBody(`<p>前</p><section>${content}</section>`, { publisher });
    const picture = '<img src="https://e.org/a.jpg">';
    for (const [content, caption, credit, labels] of [
      [`一<b>二</b>${picture}三<cite>甲</cite><i>四</i>`, '一二三四', '甲', []],
      [`<u>图</u>${picture}<b>一<u>注</u>二</b>`, '一二', null, ['other: 图', 'other: 注']],
      [`<b>${picture}一</b><figcaption>二</figcaption>`, '一二', null, []],
    ] as const) {
      const { body, boilerplate } = read(content);
      expect(body.children.slice(1)).toMatchObject([{ type: 'figure', image: { caption, credit } }]);
      expect(boilerplate.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(labels);
    }
    for (const more of ['<p>二</p>', picture, '<hr>', '<b><p>二</p></b>'])
      expect(read(`一${picture}${more}`).body.children[1]).toMatchObject({ type: 'paragraph' });
  });

  it('may name an element whose picture a script loads: the copy in its <noscript> is read', () => {
    const lazy = { tag: 'span', className: 'lazy' };
    const read = (content: string, rule: object) =>
      outline(`<p>前</p><section>${content}</section>`, {
        publisher: definePublisher({
          ...record,
          image: { figures: [{ element: { tag: 'section' }, caption: [{ tag: 'small' }], ...rule }] },
        }),
      });
    const copy = '<noscript><img src="https://e.org/a.jpg" alt="船"></noscript>';
    const figure = 'paragraph["前"] figure{(url=https://e.org/a.jpg alt=船 caption=渡口)}';
    const content = `<span class="lazy">${copy}</span><small>渡口</small>`;
    expect(read(content, { lazy })).toBe(figure);
    expect(read(content, { lazy, isWhole: true })).toBe(figure);
    expect(read(content, {})).toBe('paragraph["前"] paragraph["渡口"]');
    // The copy is not read elsewhere, or if the picture is also shown.
    expect(read(`<span>${copy}</span><small>渡口</small>`, { lazy })).toBe('paragraph["前"] paragraph["渡口"]');
    expect(read(`${copy}<small>渡口</small>`, { lazy })).toBe('paragraph["前"] paragraph["渡口"]');
    expect(read(`<img src="https://e.org/b.jpg">${content}`, { lazy })).toBe(
      'paragraph["前"] figure{(url=https://e.org/b.jpg caption=渡口)}',
    );
    expect(read('<span class="lazy"><noscript>船</noscript></span><small>渡口</small>', { lazy })).toBe(
      'paragraph["前"] paragraph["渡口"]',
    );
  });

  it.each<readonly [caption: string, shown: string]>([
    ['<u>图</u>船', '船'],
    ['船<u>图</u>甲', '船甲'],
    ['<b>船<u>图</u></b>甲', '船甲'],
    // The blocks and lines of the caption are apart, with or without a label in them.
    ['<p>船</p><p>甲</p>', '船 甲'],
    ['<u>图</u><p>船</p><p>甲</p>', '船 甲'],
    ['<p><u>图</u>船</p><p>甲</p>', '船 甲'],
    ['<p>船</p><p><u>图</u>甲</p>', '船 甲'],
    ['<p>船<u>图</u></p><p><u>图</u>甲</p>', '船 甲'],
    ['<div><p>船</p><u>图</u></div><div><b><u>图</u></b>甲</div>', '船 甲'],
    ['船<br><u>图</u>甲', '船 甲'],
  ])('may define a label as boilerplate, without which the caption is the same: %s', (caption, shown) => {
    const publisher = definePublisher({ ...record, boilerplate: [{ kind: 'other', tag: 'u', inline: true }] });
    const html = `<figure><img src="https://e.org/a.jpg"><figcaption>${caption}</figcaption></figure>`;
    expect(parseBody(html, { publisher }).body.children).toMatchObject([{ image: { caption: shown } }]);
    const credited = `<figure><img src="https://e.org/a.jpg"><figcaption><cite>${caption}</cite></figcaption></figure>`;
    expect(parseBody(credited, { publisher }).body.children).toMatchObject([{ image: { credit: shown } }]);
  });

  it('may define a label in a figure as boilerplate, wherever it is', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [{ kind: 'other', tag: 'u', inline: true }],
      image: {
        figures: [{ element: { tag: 'div' }, caption: [{ tag: 'small' }], isWhole: true }],
        logos: ['https://e.org/line.png'],
      },
    });
    const label = '<u>图</u>';
    const img = '<img src="https://e.org/a.jpg">';
    for (const [html, kinds] of [
      [`<figure>${label}${img}<figcaption>船</figcaption></figure>`, ['other']],
      [`<figure>${img}<figcaption>${label}船</figcaption></figure>`, ['other']],
      [`<figure>${img}<figcaption>船<b>${label}</b></figcaption></figure>`, ['other']],
      [`<figure>${img}<p>${label}船</p></figure>`, ['other']],
      [`<figure>${img}${img}${label}</figure>`, ['other']],
      [`<div>${label}${img}<small>船</small></div>`, ['other']],
      [`<div>${img}<small>${label}船</small></div>`, ['other']],
      [`<div>${label}<img src="https://e.org/line.png"></div>`, ['other', 'logo']],
      [`<figure>${label}<img src="https://e.org/line.png"></figure>`, ['other', 'logo']],
      [`<p>船${label}来</p>`, ['other']],
    ] as const) {
      const { boilerplate, body } = parseBody(`<p>前</p>${html}`, { publisher });
      expect([html, boilerplate.map(({ kind }) => kind)]).toEqual([html, kinds]);
      expect(JSON.stringify(body)).not.toContain('图');
    }
  });

  it('matches a class as one word of the attribute', () => {
    const publisher = definePublisher({
      ...record,
      boilerplate: [{ kind: 'advertisement', tag: 'div', className: 'ad' }],
    });
    const isRemoved = (words: string) => outline(`<div class="${words}">船来。</div>`, { publisher }) === '';
    expect(['ad', 'box ad', 'ad\tbox', 'ad-box', 'load', 'AD', ''].map(isRemoved)).toEqual([
      ...[true, true, true, false, false, false, false],
    ]);
  });

  it('may name the months and omit the time of day', () => {
    const months = '正 二 三 四 五 六 七 八 九 十 冬 腊'.split(' ');
    const publisher = definePublisher({
      ...record,
      printedDate: [{ place: { tag: 'p' }, pattern: /^(?<year>\d{4})年(?<month>\S)月(?<day>\d+)日$/, months }],
    });
    const printed = (text: string) => parseBody(`<p>${text}</p>`, { publisher }).printedDate;
    expect(printed('2024年腊月3日')?.local).toBe('2024-12-03');
    expect(printed('2024年正月3日')?.instant).toBeNull();
    expect(printed('2024年闰月3日')).toBeNull();
  });

  it('may define the end of a caption as the credit', () => {
    const publisher = definePublisher({ ...record, image: { creditText: /©[^©]{1,80}$/ } });
    const read = (caption: string) =>
      outline(`<figure><img src="https://e.org/a.jpg"><figcaption>${caption}</figcaption></figure>`, { publisher });
    expect(read('渡口 © 甲')).toBe('figure{(url=https://e.org/a.jpg caption=渡口 credit=© 甲)}');
    expect(read('© 甲')).toBe('figure{(url=https://e.org/a.jpg credit=© 甲)}');
  });

  it.each<readonly [printed: string, caption: string | null, credit: string | null]>([
    ['渡口（甲）', '渡口', '（甲）'],
    ['渡口(甲)', '渡口', '(甲)'],
    ['渡口(甲）', '渡口', '(甲）'],
    ['渡口（甲)', '渡口', '（甲)'],
    ['渡口 (甲(乙)丙)', '渡口', '(甲(乙)丙)'],
    ['渡口（甲）（乙）', '渡口（甲）', '（乙）'],
    ['渡口（甲（乙）丙）', '渡口', '（甲（乙）丙）'],
    ['渡口（甲（乙）（丙））', '渡口', '（甲（乙）（丙））'],
    ['（甲）', null, '（甲）'],
    ['渡口（甲）船', '渡口（甲）船', null],
    ['渡口（甲', '渡口（甲', null],
    ['渡口甲）', '渡口甲）', null],
    ['渡口（2020年）', '渡口（2020年）', null],
  ])('may define the bracket at the end of a caption as the credit: %s', (printed, caption, credit) => {
    const publisher = definePublisher({ ...record, image: { creditText: 'last-bracket', notCredit: /^（\d+年）$/ } });
    const html = `<figure><img src="https://e.org/a.jpg"><figcaption>${printed}</figcaption></figure>`;
    expect(parseBody(html, { publisher }).body.children).toMatchObject([{ image: { caption, credit } }]);
  });

  it('may name several elements of the credit, which is then all of them', () => {
    const publisher = definePublisher({ ...record, image: { credit: [{ tag: 'cite' }, { tag: 'small' }] } });
    const read = (texts: string) =>
      parseBody(`<figure><img src="https://e.org/a.jpg">${texts}</figure>`, { publisher });
    for (const [texts, caption, credit] of [
      ['<figcaption>船<small>甲</small></figcaption>', '船', '甲'],
      ['<figcaption>船<cite>甲</cite></figcaption>', '船', '甲'],
      ['<figcaption>船<small>甲</small>来<cite>乙</cite></figcaption>', '船来', '甲乙'],
      ['<cite>甲</cite><figcaption>船<small>乙</small></figcaption>', '船', '甲乙'],
      ['<figcaption><cite>甲</cite></figcaption>', null, '甲'],
      ['<figcaption>船<b><cite>甲</cite></b></figcaption>', '船甲', null],
    ] as const)
      expect(read(texts).body.children).toMatchObject([{ type: 'figure', image: { caption, credit } }]);
  });

  it.each<readonly [what: string, caption: string, segments: readonly string[]]>([
    ['of a caption without one', '渡口', ['caption 渡口']],
    ['of a credit at its end', '渡口 （甲）', ['caption 渡口', 'credit （甲）']],
    ['of a caption that is all credit', '（甲）', ['credit （甲）']],
    ['of a credit whose text precedes it, too', '（甲）船（甲）', ['caption （甲）船', 'credit （甲）']],
    ['of a credit after an element', '<b>渡</b>口（甲）', ['caption 渡', 'caption 口', 'credit （甲）']],
    ['of a credit in an element', '渡口<cite>甲</cite>', ['caption 渡口', 'credit 甲']],
    ['of a credit that the caption also contains', '甲的船<cite>甲</cite>', ['caption 甲的船', 'credit 甲']],
  ])('has separate segments in the ledger for caption and credit: those %s', (_, caption, segments) => {
    const publisher = definePublisher({ ...record, image: { creditText: 'last-bracket', credit: [{ tag: 'cite' }] } });
    const figure = `<figure><img src="https://e.org/a.jpg"><figcaption>${caption}</figcaption></figure>`;
    const document = `<!--0-->\n[河口](https://news.example/a)\n------\n\n<p>前</p>${figure}`;
    const found = explainDocument(document, { publishers: [publisher] });
    expect(
      found
        .filter(({ path }) => /\/(?:caption|credit)$/.test(path ?? ''))
        .map(({ path, start, end }) => `${path?.split('/').at(-1)} ${document.slice(start, end)}`),
    ).toEqual(segments);
  });

  it.each<readonly [string, object, RegExp]>([
    ['a label that is empty', { credits: { people: { labels: { editor: [''] } } } }, /labels\.editor\[0\]: is empty/],
    [
      'a kind that does not exist',
      { credits: { people: { labels: { x: ['译'] } } } },
      /people\.labels\.x: is not one of/,
    ],
  ])('is refused for %s', (_, values, message) => {
    expect(() => definePublisher({ ...record, ...values } as PublisherRecord<'mine'>)).toThrow(message);
  });
});

describe('front matter', () => {
  const read = (lines: string) =>
    parseArticle(`---\n${lines}\n---\n<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<div>\n</div>\n`)
      .frontMatter;
  it('adds a line without a key to the value before it', () => {
    expect(read('title: 渡口\n河湾\ntags:')).toEqual({ title: '渡口\n河湾', tags: '' });
    for (const line of [' a: b', '\ta: b', ': b', ':', ' a:', 'a:b', '----', '---a', 'a---'])
      expect(read(`title: 渡口\n${line}`)).toEqual({ title: `渡口\n${line}` });
    expect(read('a: ""\nb: "b\nc: c"\nd: "\ne:')).toEqual({ a: '', b: '"b', c: 'c"', d: '"', e: '' });
    expect(read('河湾\ntitle: "渡口 \\"河湾\\""\nquote: "')).toEqual({ title: '渡口 "河湾"', quote: '"' });
  });

  it('may have white space after its fences and its values', () => {
    const document = '--- \ntitle: 渡口 \t\n---\t\n<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>船</p>';
    const { frontMatter, source } = parseArticle(document);
    expect(frontMatter).toEqual({ title: '渡口' });
    const { start, end } = source?.positions.frontMatter ?? {};
    expect(document.slice(start?.offset, end?.offset)).toBe('--- \ntitle: 渡口 \t\n---');
  });

  it.each(['----', '---a', '--- a', '--', ' ---a', '***'])(
    'begins with a line of three hyphens, which %j is not',
    (line) => {
      const result = safeParseArticle(`${line}\na: b\n---\n<!--0-->`);
      expect(result.ok ? null : [result.partial.frontMatter, result.error.code]).toEqual([null, 'missing-timestamp']);
      expect(result.diagnostics.map(({ code }) => code)).not.toContain('unclosed-front-matter');
    },
  );

  it.each(['----', '---a', ' ---', '-- -'])('does not end at the line %j', (line) => {
    expect(read(`a: b\n${line}\nc: d`)).toEqual({ a: `b\n${line}`, c: 'd' });
  });

  it('may be all that a document has', () => {
    const result = safeParseArticle('---\ntitle: 渡口\n---');
    expect(result.ok ? null : result.partial.frontMatter).toEqual({ title: '渡口' });
  });

  it('is written so that it can be read back', () => {
    const frontMatter = { title: '渡口\n河湾\r\n---\rnote: 船', end: '船 ' };
    const written = stringifyArticle(makeArticle({ frontMatter }));
    expect(parseArticle(written).frontMatter).toEqual({ title: '渡口 河湾 --- note: 船', end: '船 ' });
  });

  it('is written with the line breaks of a value, except before a line that would be read as something else', () => {
    const written = (title: string) =>
      parseArticle(stringifyArticle(makeArticle({ frontMatter: { title, end: '船' } }))).frontMatter;
    for (const line of ['河湾', ' a: b', ': b', ':', 'a:b', '----', '---a', 'a ---', ' ---', '"', '""', '"a"', 'a"'])
      for (const title of [`渡口\n${line}`, `"渡口\n${line}`, line])
        expect(written(title)).toEqual({ title, end: '船' });
    for (const line of ['---', '--- \t', 'a: b', 'a:', 'a b: ', 'a: b: c'])
      expect(written(`渡口\n河湾\n${line}\n船`)).toEqual({ title: `渡口 河湾 ${line.trimEnd()}\n船`, end: '船' });
  });

  it.each([
    ['::', { ':': '' }],
    ['a:: b', { 'a:': 'b' }],
    ['a\rb: c', { b: 'c' }],
    ['a: \rb', { a: '\nb' }],
    ['a: b\r\nc: d', { a: 'b', c: 'd' }],
  ])('with the line %j is %j, also when written and read again', (line, frontMatter) => {
    const article = parseArticle(`---\n${line}\n---\n\n<!--0-->\n[渡口](https://www.rfi.fr/cn/a)\n------\n\n<p>船</p>`);
    expect(article.frontMatter).toEqual(frontMatter);
    expect(parseArticle(stringifyArticle(article)).frontMatter).toEqual(frontMatter);
  });

  it('cannot be written with a key that no line can begin with', () => {
    for (const key of ['', ' a', 'a: b', 'a\rb', 'a\nb'])
      expect(() => stringifyArticle(makeArticle({ frontMatter: { [key]: '' } }))).toThrow(TypeError);
  });
});

describe('stringifyArticle', () => {
  it('keeps the name of the site in the headline of an article about the site', () => {
    const headline = '渡口 – 法国国际广播电台 - RFI';
    expect(parseArticle(stringifyArticle(makeArticle({ headline }))).headline).toBe(headline);
  });

  it('writes a credit without a caption', () => {
    const article = withBody({ type: 'figure', image: image({ credit: '© 甲' }), url: null });
    expect(parseArticle(stringifyArticle(article)).body.children).toMatchObject([
      { image: { caption: null, credit: '© 甲' } },
    ]);
  });
});

describe('the position of a credit', () => {
  const sources = (html: string) =>
    parseBody(html).credits.map(({ position }) => html.slice(position?.start.offset, position?.end.offset));
  it('is that of the name, even if references and spaces precede it', () => {
    expect(sources('<div><p>渡口 &amp;  河湾。（译者：陆甲）</p></div>')).toEqual(['陆甲']);
  });
  it('is that of the whole text if the name occurs twice in it; it includes the tags within a name', () => {
    expect(sources('<div><p>陆甲 &amp; 苏乙。（译者：陆甲）</p></div>')).toEqual(['陆甲 &amp; 苏乙。（译者：陆甲）']);
    expect(sources('<div><p>渡口。（译者：陆<b>甲</b>）</p></div>')).toEqual(['陆<b>甲']);
  });
  it('is that of the whole text if the source spells the name differently, or if the text is long and contains references', () => {
    expect(sources('<div><p>渡口。（译者：陆&#30002;）</p></div>')).toEqual(['渡口。（译者：陆&#30002;）']);
    const text = (length: number) => `&amp;${'船'.repeat(length - 5 - '（译者：陆甲）'.length)}（译者：陆甲）`;
    for (const length of [2000, 2001])
      expect(sources(`<div><p>${text(length)}</p></div>`)).toEqual([length === 2000 ? '陆甲' : text(length)]);
  });
  it('is after the name before it, even if that name contains it', () => {
    const html = '<div><p>渡口。（译者：陆甲乙、陆甲）</p></div>';
    expect(parseBody(html).credits.map(({ position }) => position?.start.offset)).toEqual([
      html.indexOf('陆甲乙'),
      html.lastIndexOf('陆甲'),
    ]);
  });
});
