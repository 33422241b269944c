import { describe, expect, it } from 'vitest';
import { type BodyOptions, parseBody } from '../../src/body/index.js';
import { bbc } from '../../src/publishers/bbc.js';
import { cna } from '../../src/publishers/cna.js';
import { dw } from '../../src/publishers/dw.js';
import { ft } from '../../src/publishers/ft.js';
import { generic } from '../../src/publishers/generic.js';
import { definePublisher } from '../../src/publishers/index.js';
import { nyt } from '../../src/publishers/nyt.js';
import type { BylineGrammar, Publisher } from '../../src/publishers/publisher.js';
import { rfi } from '../../src/publishers/rfi.js';
import { wqw } from '../../src/publishers/wqw.js';

/** Each credit, with the source text at its position. */
function credits(html: string, options?: BodyOptions): readonly string[] {
  return parseBody(html, options).credits.map(({ position, ...credit }) => {
    // A translator without a link is written without the URL.
    const { url, ...unlinked } = { url: null, ...credit };
    const values = Object.values(credit.kind === 'translator' && url === null ? unlinked : credit)
      .map((value) => value ?? '–')
      .join(' ');
    return `${values} ← ${html.slice(position?.start.offset, position?.end.offset)}`;
  });
}

type Row = readonly [html: string, expected: readonly string[]];

describe('a dateline', () => {
  it.each<Row>([
    ['<p>（法新社白沙20日电）渡口。</p>', ['agency 法新社 白沙 20 ← （法新社白沙20日电）']],
    ['<p>（法新社5日电）渡口。</p>', ['agency 法新社 – 5 ← （法新社5日电）']],
    ['<p>（路透社白沙电）渡口。</p>', ['agency 路透社 白沙 – ← （路透社白沙电）']],
    ...['法新社', '路透社', '中央社', '美联社', '新华社', '德新社'].map(
      (name): Row => [`<p>（${name}白沙5日电）渡口。</p>`, [`agency ${name} 白沙 5 ← （${name}白沙5日电）`]],
    ),
    ['<p>（法新社）渡口。</p>', []],
    ['<p>（法新社白沙）渡口。</p>', []],
    ['<p>（海风社白沙20日电）渡口。</p>', []],
    ['<p>（法新社白沙20日电 渡口。</p>', []],
  ])('%s', (html, expected) => {
    expect(credits(`<div>${html}</div>`)).toEqual(expected);
  });
});

describe('people in brackets', () => {
  it.each<Row>([
    ['<p>渡口。（译者：陆甲/核稿：苏乙）</p>', ['translator 陆甲 ← 陆甲', 'editor 苏乙 ← 苏乙']],
    ['<p>渡口。（译者：陆甲核稿：苏乙）</p>', ['translator 陆甲 ← 陆甲', 'editor 苏乙 ← 苏乙']],
    ['<p>渡口。（译者：陆甲、苏乙）</p>', ['translator 陆甲 ← 陆甲', 'translator 苏乙 ← 苏乙']],
    ['<p>渡口。（译者：、陆甲）</p>', ['translator 陆甲 ← 陆甲']],
    ['<table><tr>渡口。（译者：陆甲）<td>一</td></tr></table>', ['translator 陆甲 ← 陆甲']],
    ['<p>渡口。(译者:陆甲)</p>', ['translator 陆甲 ← 陆甲']],
    ['<p>渡口。（译者：陆甲/苏乙）</p>', ['translator 陆甲 ← 陆甲', 'translator 苏乙 ← 苏乙']],
    ['<p>渡口。（译者：陆甲/摄影：苏乙）</p>', ['translator 陆甲 ← 陆甲']],
    ['<p>渡口。（见上图）（译者 陆甲）</p>', []],
    ['<p>渡口。（译者：陆甲</p>', ['translator 陆甲 ← 陆甲']],
    ['<h2>渡口。（译者：陆甲）</h2>', ['translator 陆甲 ← 陆甲']],
  ])('%s', (html, expected) => {
    expect(credits(`<div>${html}</div>`)).toEqual(expected);
  });
});

describe('a paragraph that is a signature', () => {
  const name = '陆甲'.repeat(20);
  it.each<Row>([
    ['<p>翻译：陆甲</p>', ['translator 陆甲 ← 陆甲']],
    ['<p>译者： 陆甲、苏乙 核稿：江丙</p>', ['translator 陆甲 ← 陆甲', 'translator 苏乙 ← 苏乙', 'editor 江丙 ← 江丙']],
    ['<p><b>翻译与编辑</b>：陆甲</p>', ['translator 陆甲 ← 陆甲']],
    // 40 code units, and 41
    [`<p>翻译：${name.slice(0, 37)}</p>`, [`translator ${name.slice(0, 37)} ← ${name.slice(0, 37)}`]],
    [`<p>翻译：${name.slice(0, 38)}</p>`, []],
    ['<p>翻译：船几点开？</p>', []],
    ['<p>他问翻译：陆甲</p>', []],
    ['<p>翻译陆甲：渡口</p>', []],
  ])('%s', (html, expected) => {
    expect(credits(`<div>${html}</div>`)).toEqual(expected);
  });
});

describe('a signature on a line of a paragraph', () => {
  it('is read in addition to people in brackets, whether or not the record has a rule for lines with labels', () => {
    for (const lines of [null, { longest: 9 }]) {
      const publisher = definePublisher({
        ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
        credits: {
          people: { labels: { editor: ['责编'] }, separators: /、/, brackets: 'anywhere', lines },
          signature: (line) => (line === '陆甲' ? [{ kind: 'author', name: '陆甲' }] : []),
          copyright: /© (?<holder>\S+)/,
        },
      });
      // Other credits are listed with them, in the order of the document.
      expect(credits('<p>船来。（责编：苏乙）</p><p>陆甲</p><p>© AFP</p>', { publisher })).toEqual([
        'editor 苏乙 ← 苏乙',
        'author 陆甲 – ← 陆甲',
        'copyright AFP – ← © AFP',
      ]);
    }
  });

  it('has the positions of its names, even if the line is indented', () => {
    expect(credits('<p>船来。<br>\u3000\u3000陸甲／苏乙</p>', { publisher: dw })).toEqual([
      'author 陸甲 – ← 陸甲',
      'author 苏乙 – ← 苏乙',
    ]);
  });

  it('is read without the white space that indents it, which its position does not include', () => {
    const { people } = wqw.credits;
    const publisher: Publisher = {
      ...wqw,
      credits: { ...wqw.credits, people: people && { ...people, lines: { longest: 9 } } },
    };
    for (const blank of ['', ' ', '\u3000\u3000', '\u00a0'])
      for (const html of [`<p>${blank}作者：陆甲${blank}</p>`, `<p>船来。<br>${blank}作者：陆甲${blank}<br>船去。</p>`])
        expect(credits(html, { publisher })).toEqual(['author 陆甲 – ← 陆甲']);
  });

  it('is read up to the number of lines from the end that the record allows', () => {
    const signed = (after: string) => credits(`<p>船来。</p><p>译者/陆甲</p>${after}`, { publisher: ft });
    expect(signed('<p>一</p>')).toEqual(['translator 陆甲 ← 陆甲']);
    expect(signed('<p>一</p><p>二</p>')).toEqual([]);
  });

  it.each<readonly [what: string, html: string, lines: number]>([
    ['a paragraph', '<p>一</p>', 1],
    ['a paragraph with a line break', '<p>一<br>二</p>', 2],
    ['a line break without text after it', '<p>一<br><br></p>', 1],
    ['no blank line between lines', '<p>一<br>\u3000<br>二</p>', 2],
    ['a heading', '<h2>一</h2>', 1],
    ['each paragraph of a quotation', '<blockquote><p>一</p><p>二</p></blockquote>', 2],
    ['each item of a list', '<ul><li>一</li><li>二</li></ul>', 2],
    [
      'no picture, even with a caption',
      '<figure><img src="https://e.org/a.jpg"><figcaption>一</figcaption></figure>',
      0,
    ],
    ['no table', '<table><tr><td>一</td></tr></table>', 0],
    ['no boilerplate', '<div class="o-ads">一</div>', 0],
  ])('is counted from the end in lines, and so is %s', (_, after, lines) => {
    // The record reads a translator in the last two lines.
    for (const [more, isRead] of [
      [1 - lines, true],
      [2 - lines, false],
    ] as const) {
      if (more < 0) continue;
      const html = `<p>船来。</p><p>译者/陆甲</p>${after}${'<p>三</p>'.repeat(more)}`;
      expect(credits(html, { publisher: ft })).toEqual(isRead ? ['translator 陆甲 ← 陆甲'] : []);
    }
  });

  it.each<readonly [what: string, html: string, blocks: number]>([
    ['a paragraph', '<p>一</p>', 1],
    ['a paragraph with a line break', '<p>一<br>二</p>', 1],
    ['a heading', '<h2>一</h2>', 1],
    ['each paragraph of a quotation', '<blockquote><p>一</p><p>二</p></blockquote>', 2],
    ['each item of a list', '<ul><li>一</li><li>二</li></ul>', 2],
    ['no picture', '<figure><img src="https://e.org/a.jpg"><figcaption>一</figcaption></figure>', 0],
    ['no table', '<table><tr><td>一</td></tr></table>', 0],
  ])('is counted from the beginning in blocks, and so is %s', (_, before, blocks) => {
    // The record reads an author in the first three blocks.
    for (const [more, isRead] of [
      [2 - blocks, true],
      [3 - blocks, false],
    ] as const) {
      const html = `${before}${'<p>三</p>'.repeat(more)}<p>作者：陆甲</p>`;
      expect(credits(html, { publisher: wqw })).toEqual(isRead ? ['author 陆甲 – ← 陆甲'] : []);
    }
  });
});

describe('a byline with a list of names', () => {
  it.each<Row>([
    ['<address>陆甲、苏乙</address>', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙']],
    // A name that the source spells differently has the position of the byline.
    [
      '<address>陆甲、苏&#20057;、江丙</address>',
      ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← <address>陆甲、苏&#20057;、江丙</address>', 'author 江丙 – ← 江丙'],
    ],
    [
      '<address>陆甲、<a href="https://e.org/乙">苏乙</a>、<a href="javascript:1">江丙</a></address>',
      ['author 陆甲 – ← 陆甲', 'author 苏乙 https://e.org/%E4%B9%99 ← 苏乙', 'author 江丙 – ← 江丙'],
    ],
    [
      '<address><b>陆</b>甲、苏乙</address>',
      ['author 陆甲 – ← <address><b>陆</b>甲、苏乙</address>', 'author 苏乙 – ← 苏乙'],
    ],
    ['<address> </address>', []],
  ])('%s', (html, expected) => {
    expect(credits(`<p>前</p>${html}`, { publisher: nyt })).toEqual(expected);
  });

  it.each<readonly [html: string, authors: readonly string[]]>([
    ['<a href="https://e.org/1">陆甲</a>、苏乙', ['陆甲 1', '苏乙 –']],
    ['<a href="https://e.org/1">陆甲、</a>苏乙', ['陆甲 1', '苏乙 –']],
    ['陆甲、<a href="https://e.org/1">苏乙</a>', ['陆甲 –', '苏乙 1']],
    ['<a href="https://e.org/1">陆甲、苏乙</a>', ['陆甲 1', '苏乙 1']],
    ['<a href="https://e.org/1">陆甲</a>、<a href="https://e.org/2">苏乙</a>', ['陆甲 1', '苏乙 2']],
    ['<a href="https://e.org/1"><b>陆甲</b></a>、<b><a href="https://e.org/2">苏乙</a></b>', ['陆甲 1', '苏乙 2']],
    // A name in several elements, or with a reference, is found by the whole text of its link.
    ['<a href="https://e.org/1">陆<b>甲</b></a>、苏乙', ['陆甲 1', '苏乙 –']],
    ['陆甲、<a href="https://e.org/1">苏&#20057;</a>', ['陆甲 –', '苏乙 1']],
    ['<a href="https://e.org/1">陆<b>甲</b>、苏乙</a>', ['陆甲 –', '苏乙 1']],
    ['<a>陆甲</a>、<a href="">苏乙</a>', ['陆甲 –', '苏乙 –']],
  ])('has the URL of the link around each name: %s', (html, authors) => {
    const { credits } = parseBody(`<p>前</p><address>${html}</address>`, { publisher: nyt });
    expect(credits).toMatchObject(
      authors.map((author) => {
        const [name, page] = author.split(' ');
        return { kind: 'author', name, url: page === '–' ? null : `https://e.org/${page}` };
      }),
    );
  });

  it('has the position of each name after the name before it, even if that contains it', () => {
    const html = '<p>前</p><address>陆甲乙、陆甲、陆甲</address>';
    const { credits } = parseBody(html, { publisher: { ...nyt, credits: { ...nyt.credits, keepsRepeats: true } } });
    const first = html.indexOf('陆甲乙');
    expect(credits.map(({ position }) => position?.start.offset)).toEqual([first, first + 4, first + 7]);
  });
});

describe('a person who is named several times', () => {
  it.each<Row>([
    ['（撰稿：陆甲）渡口。（撰稿：陆甲）', ['author 陆甲 – ← 陆甲']],
    ['（撰稿：陆甲、苏乙、陆甲）', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙']],
    ['（责编：陆甲）渡口。（责编：苏乙、陆甲）', ['editor 陆甲 ← 陆甲', 'editor 苏乙 ← 苏乙']],
    // Another kind of work, or another name
    ['（撰稿：陆甲 责编：陆甲）', ['author 陆甲 – ← 陆甲', 'editor 陆甲 ← 陆甲']],
    ['（编译：陆甲）渡口。（责编：陆甲）', ['translator 陆甲 ← 陆甲', 'editor 陆甲 ← 陆甲']],
    ['（撰稿/责编：陆甲）渡口。（撰稿：陆甲）', ['author 陆甲 – ← 陆甲', 'editor 陆甲 ← 陆甲']],
    ['（撰稿：陆甲、陆甲乙）', ['author 陆甲 – ← 陆甲', 'author 陆甲乙 – ← 陆甲乙']],
  ])('has one credit for each kind of work: %s', (text, expected) => {
    expect(credits(`<p>前</p><p>${text}</p>`, { publisher: bbc })).toEqual(expected);
  });

  it('is the first of them, unless the record keeps all', () => {
    const html = '<p>（撰稿：陆甲）</p><p>（撰稿：陆甲）</p>';
    const starts = (publisher: Publisher) =>
      parseBody(html, { publisher }).credits.map(({ position }) => position?.start.offset);
    expect(starts(bbc)).toEqual([html.indexOf('陆')]);
    expect(starts({ ...bbc, credits: { ...bbc.credits, keepsRepeats: true } })).toEqual([
      html.indexOf('陆'),
      html.lastIndexOf('陆'),
    ]);
  });

  it('is not an agency, whose datelines all count', () => {
    const html = '<p>（中央社台北8日電）渡口。</p><p>（中央社台北8日電）河灣。</p>';
    expect(parseBody(html, { publisher: cna }).credits.map(({ kind }) => kind)).toEqual(['agency', 'agency']);
  });
});

describe('a copyright line', () => {
  it.each<Row>([
    ['<p>© 2021 AFP</p>', ['copyright AFP 2021 ← © 2021 AFP']],
    ['<p>© 河口日报</p>', ['copyright 河口日报 – ← © 河口日报']],
    ['<p>© 1234海风社</p>', ['copyright 1234海风社 – ← © 1234海风社']],
    ['<p>©2021 1234海风社</p>', ['copyright 1234海风社 2021 ← ©2021 1234海风社']],
    ['<p>©</p>', []],
    ['<p class="t-copyright">© 2021 AFP</p>', ['copyright AFP 2021 ← © 2021 AFP']],
    [
      '<p class="t-copyright">© <b>2021</b> AFP</p>',
      ['copyright AFP 2021 ← <p class="t-copyright">© <b>2021</b> AFP</p>'],
    ],
    ['<p class="t-copyright">AFP</p>', []],
    ['<p>船来。© 2021 AFP，保留权利。</p>', ['copyright AFP 2021 ← © 2021 AFP']],
    // After the people, wherever it is in the paragraph
    [
      '<p><b>© 2021 AFP</b>，<i>船</i>来。（译者：<u>陆甲</u>）</p>',
      ['translator 陆甲 ← 陆甲', 'copyright AFP 2021 ← © 2021 AFP'],
    ],
    [
      '<p>（<b>法新社</b>白沙5日电）<i>船</i>来。（译者：<u>陆甲</u>）© <b>2021</b> AFP</p>',
      [
        'agency 法新社 白沙 5 ← （<b>法新社</b>白沙5日电）',
        'translator 陆甲 ← 陆甲',
        'copyright AFP 2021 ← © <b>2021</b> AFP',
      ],
    ],
    ['<p class="t-copyright">照片：© 2021 AFP，保留权利。</p>', ['copyright AFP 2021 ← © 2021 AFP']],
  ])('%s', (html, expected) => {
    expect(credits(`<div>${html}</div>`)).toEqual(expected);
  });

  it('is a credit each time, even if the record keeps only the first credit of each person', () => {
    const once: Publisher = { ...rfi, credits: { ...rfi.credits, keepsRepeats: false } };
    expect(
      credits('<div><p>甲。© 2020 AFP</p><p>乙。© 2021 EFE，（译者：陆甲）</p></div>', { publisher: once }),
    ).toEqual(['copyright AFP 2020 ← © 2020 AFP', 'translator 陆甲 ← 陆甲', 'copyright EFE 2021 ← © 2021 EFE']);
  });

  it('is not a credit without a holder, even if the pattern of the record matches', () => {
    const loose: Publisher = { ...generic, credits: { ...generic.credits, copyright: /© ?(?<holder>[^。©]*)/ } };
    expect(credits('<p>©。船来。</p><p>© 甲</p>', { publisher: loose })).toEqual(['copyright 甲 – ← © 甲']);
  });

  it('is not a credit in boilerplate of another kind', () => {
    const withNotes: Publisher = { ...rfi, boilerplate: [{ kind: 'other', tag: 'p', className: 'note' }] };
    expect(credits('<div><p>前</p><p class="note">© 2021 AFP</p></div>', { publisher: withNotes })).toEqual([]);
  });

  it('is not a credit if the record has no rule for credits', () => {
    const withRights: Publisher = { ...generic, boilerplate: [{ kind: 'copyright', tag: 'div', className: 'rights' }] };
    expect(credits('<p>© 2021 AFP</p><div class="rights">© 2021 AFP</div>', { publisher: withRights })).toEqual([]);
  });
});

describe('a byline', () => {
  const publisher: Publisher = { ...rfi, boilerplate: [{ kind: 'byline', tag: 'div', className: 'byline' }] };
  const signed = (html: string) => `<div><p>前</p></div><div class="byline">${html}</div>`;
  it.each<Row>([
    [
      '作者：<a href="/cn/作者/陆甲/">陆甲</a><a href="">苏乙</a><a>沈丙</a><a> </a>',
      ['author 陆甲 https://www.rfi.fr/cn/%E4%BD%9C%E8%80%85/%E9%99%86%E7%94%B2/ ← 陆甲', 'author 苏乙 – ← 苏乙'],
    ],
    // A link that begins in another link ends it, as in HTML.
    ['作者：<a href="">陆甲<div><a href="">苏乙</a></div></a>', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙']],
    [
      '作者：<a href="/cn/作者/陆甲/"><b>陆甲</b></a>',
      ['author 陆甲 https://www.rfi.fr/cn/%E4%BD%9C%E8%80%85/%E9%99%86%E7%94%B2/ ← 陆甲'],
    ],
    ['作者：陆甲', ['author 陆甲 – ← 陆甲']],
    ['作者：<b>陆甲</b>', ['author 陆甲 – ← 陆甲']],
    ['作者：<b>陆</b>甲', ['author 陆甲 – ← <div class="byline">作者：<b>陆</b>甲</div>']],
    ['<i>作者</i>：陆甲 <br>', ['author 陆甲 – ← 陆甲']],
    ['作者:', []],
    // A name may contain a colon.
    ['作者：陆甲：记者', ['author 陆甲：记者 – ← 陆甲：记者']],
  ])('%s', (html, expected) => {
    expect(credits(signed(html), { publisher, url: 'https://www.rfi.fr/cn/a' })).toEqual(expected);
  });
});

describe('the byline of a record', () => {
  const signed = (byline: BylineGrammar) =>
    definePublisher({
      ...{ id: 'mine', name: '河口日报', hosts: ['news.example'] },
      boilerplate: [{ kind: 'byline', tag: ['div', 'span'], className: 'byline' }],
      credits: {
        people: {
          labels: { author: ['文'], translator: ['编译'], nobody: ['图'] },
          separators: /、/,
          lines: { longest: 40 },
        },
        byline,
        keepsRepeats: true,
      },
    });
  const read = (content: string, byline: BylineGrammar, tag = 'div') =>
    credits(`<p>前</p><${tag} class="byline">${content}</${tag}>`, { publisher: signed(byline) });

  it.each<Row>([
    ['文：陆甲', ['author 陆甲 – ← 陆甲']],
    ['文：陆甲<br>编译：苏乙、江丙', ['author 陆甲 – ← 陆甲', 'translator 苏乙 ← 苏乙', 'translator 江丙 ← 江丙']],
    ['<p>文：陆甲</p><p>编译：苏乙</p>', ['author 陆甲 – ← 陆甲', 'translator 苏乙 ← 苏乙']],
    // The names of a label that ends its line are in the next line, unless that has a label, too.
    ['文：<br>陆甲、苏乙<br>编译：江丙', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙', 'translator 江丙 ← 江丙']],
    ['<p>文:</p> <p>陆甲</p>', ['author 陆甲 – ← 陆甲']],
    ['文：<br>编译：江丙', ['translator 江丙 ← 江丙']],
    ['编译：江丙<br>文：', ['translator 江丙 ← 江丙']],
    ['文：陆甲<br>苏乙', ['author 陆甲 – ← 陆甲']],
    ['苏乙<br>文：陆甲', ['author 陆甲 – ← 陆甲']],
    ['苏乙：文<br>陆甲', []],
    ['图：苏乙<br>陆甲', []],
    ['文 陆甲', []],
    ['', []],
  ])('may consist of lines with labels: %s', (content, expected) => {
    for (const tag of ['div', 'span'])
      expect(read(content, { hasLabels: true, separators: /、/ }, tag)).toEqual(expected);
  });

  it('names nobody after labels that the record does not list', () => {
    const byline: BylineGrammar = { hasLabels: true, separators: /、/ };
    const publisher = { ...signed(byline), credits: { ...signed(byline).credits, people: null } };
    expect(credits('<p>前</p><div class="byline">文：陆甲</div>', { publisher })).toEqual([]);
  });

  it.each<Row>([
    ['<b>陆甲</b>、苏乙', ['author 陆甲 – ← 陆甲']],
    [
      '记者<i><b>陆甲、苏乙</b></i>，编辑<b>江丙</b>',
      ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙', 'author 江丙 – ← 江丙'],
    ],
    ['江丙<b></b>', []],
    // Without such an element, the first line with text is read.
    ['<p> </p><p>陆甲、苏乙</p><p>江丙</p>', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙']],
    ['陆甲<br>苏乙', ['author 陆甲 – ← 陆甲']],
    ['<br>', []],
  ])('may have the names in elements: %s', (content, expected) => {
    expect(read(content, { element: { tag: 'b' }, separators: /、/ })).toEqual(expected);
  });

  it.each<Row>([
    ['陆甲、<br>苏乙', ['author 陆甲 – ← 陆甲', 'author 苏乙 – ← 苏乙']],
    [
      '<a href="https://e.org/1">陆甲</a>、<a href="https://e.org/2">苏乙、江丙</a>、沈丁',
      [
        'author 陆甲 https://e.org/1 ← 陆甲',
        'author 苏乙 https://e.org/2 ← 苏乙',
        'author 江丙 https://e.org/2 ← 江丙',
        'author 沈丁 – ← 沈丁',
      ],
    ],
    // Two people with the same name
    [
      '<a href="https://e.org/1">陆甲</a>、<a href="https://e.org/2">陆甲</a>',
      ['author 陆甲 https://e.org/1 ← 陆甲', 'author 陆甲 https://e.org/2 ← 陆甲'],
    ],
    [
      '<a href="https://e.org/1">江丙</a>、陆甲、<a href="https://e.org/2">苏乙</a>',
      ['author 江丙 https://e.org/1 ← 江丙', 'author 陆甲 – ← 陆甲', 'author 苏乙 https://e.org/2 ← 苏乙'],
    ],
  ])('otherwise lists the names in its whole text: %s', (content, expected) => {
    expect(read(content, { separators: /、/ })).toEqual(expected);
  });
});

describe('a dateline of 中央社', () => {
  it.each<Row>([
    [
      '<p>（中央社記者陸甲、蘇乙台南2日電）渡口。</p>',
      ['agency 中央社 台南 2 ← （中央社記者陸甲、蘇乙台南2日電）', 'author 陸甲 – ← 陸甲', 'author 蘇乙 – ← 蘇乙'],
    ],
    // A name has three characters, or two if the place would otherwise have one character or be incomplete, as in 白沙縣.
    [
      '<p>（中央社記者陸甲乙台南2日電）渡口。</p>',
      ['agency 中央社 台南 2 ← （中央社記者陸甲乙台南2日電）', 'author 陸甲乙 – ← 陸甲乙'],
    ],
    [
      '<p>（中央社記者陸甲白沙2日電）渡口。</p>',
      ['agency 中央社 白沙 2 ← （中央社記者陸甲白沙2日電）', 'author 陸甲 – ← 陸甲'],
    ],
    [
      '<p>（中央社記者陸甲白沙縣2日電）渡口。</p>',
      ['agency 中央社 白沙縣 2 ← （中央社記者陸甲白沙縣2日電）', 'author 陸甲 – ← 陸甲'],
    ],
    [
      '<p>（中央社記者歐陽甲乙東京2日電）渡口。</p>',
      ['agency 中央社 東京 2 ← （中央社記者歐陽甲乙東京2日電）', 'author 歐陽甲乙 – ← 歐陽甲乙'],
    ],
    [
      '<p>（中央社記者陸甲乙／東京、雪梨2日電）渡口。</p>',
      ['agency 中央社 東京、雪梨 2 ← （中央社記者陸甲乙／東京、雪梨2日電）', 'author 陸甲乙 – ← 陸甲乙'],
    ],
    // A second place follows a slash.
    [
      '<p>（中央社記者陸甲乙東京/雪梨2日電）渡口。</p>',
      ['agency 中央社 東京/雪梨 2 ← （中央社記者陸甲乙東京/雪梨2日電）', 'author 陸甲乙 – ← 陸甲乙'],
    ],
    ['<p>（中央社華盛頓13日綜合外電報導）渡口。</p>', ['agency 中央社 華盛頓 13 ← （中央社華盛頓13日綜合外電報導）']],
    ['<p>（中央社13日電）渡口。</p>', ['agency 中央社 – 13 ← （中央社13日電）']],
    ['<p>渡口。（編輯：陸甲/蘇乙）</p>', ['editor 陸甲 ← 陸甲', 'editor 蘇乙 ← 蘇乙']],
  ])('%s', (html, expected) => {
    expect(credits(html, { publisher: cna })).toEqual(expected);
  });

  it('names each reporter after the one before, even if that name contains the next', () => {
    const html = '<p>（中央社記者陸甲乙、甲乙台南2日電）渡口。</p>';
    const positions = parseBody(html, { publisher: cna }).credits.map(({ position }) => position?.start.offset);
    expect(positions).toEqual([3, html.indexOf('陸甲乙'), html.lastIndexOf('甲乙')]);
  });
});

describe('a line that names a translator', () => {
  it('may be in a quotation or a list', () => {
    const line = '<p>翻译：陆甲</p>';
    for (const html of [`<blockquote>${line}</blockquote>`, `<ul><li>${line}</li></ul>`])
      expect(credits(`<p>渡口。</p>${html}`, { publisher: nyt })).toEqual(['translator 陆甲 ← 陆甲']);
  });
});

describe('a credit whose text occurs before', () => {
  it.each([
    ['© 2021 AFP', '<p class="t-copyright">© 2021 AFP</p>'],
    ['（译者：陆甲）', '<p>船来。（译者：陆甲）</p>'],
    ['（法新社白沙20日电）', '<p>（法新社白沙20日电）渡口。</p>'],
  ])('has the position of the text that it was read from: %s', (text, html) => {
    const before = `<p title="${text}"><code>${text}</code></p>`;
    const [position] = parseBody(before + html).credits.map((credit) => credit.position);
    expect(position?.start.offset).toBeGreaterThan(before.length);
    expect(text).toContain((before + html).slice(position?.start.offset, position?.end.offset));
  });
});

describe('a translator whose name is a link, or is spread over several elements', () => {
  it.each([
    ['（译者：<a href="/cn/a">田一舟</a>）', '田一舟', 'https://www.rfi.fr/cn/a', '田一舟'],
    ['（译者：<a href="/cn/a"><b>田一舟</b></a>）', '田一舟', 'https://www.rfi.fr/cn/a', '田一舟'],
    ['（译者：田<b>一</b>舟）', '田一舟', null, '田<b>一</b>舟'],
    ['（译者：<i>本台 </i><b>田一舟</b>）', '本台 田一舟', null, '本台 </i><b>田一舟'],
  ])('%s', (text, name, url, source) => {
    const html = `<div><p>渡口重开。${text}</p></div>`;
    const [credit] = parseBody(html, { url: 'https://www.rfi.fr/cn/b' }).credits;
    expect(credit).toMatchObject({ kind: 'translator', name, url });
    expect(html.slice(credit?.position?.start.offset, credit?.position?.end.offset)).toBe(source);
  });
});
