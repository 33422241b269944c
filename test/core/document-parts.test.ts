import { describe, expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter } from '../../src/document/front-matter.js';
import { splitDocument } from '../../src/document/parts.js';
import { attribute, escapeText, writeDocument } from '../../src/document/write-document.js';
import type { Span } from '../../src/source/positions.js';

// How a document is divided into its parts, and how it is written.

const LINK = '[渡口](https://e.org/a)';

/** The parts of a document as texts. */
function partsOf(document: string): object {
  const { frontMatter, unclosedFrontMatter, timestamp, headline, rule, body } = splitDocument(document);
  const text = (span: Span | null | undefined): string | null =>
    span === null || span === undefined ? null : document.slice(span.start, span.end);
  return {
    frontMatter: text(frontMatter?.span),
    unclosed: text(unclosedFrontMatter),
    ...{ timestamp: text(timestamp), headline: text(headline), rule: text(rule), body: text(body) },
  };
}

describe('a document', () => {
  const whole = {
    frontMatter: null,
    unclosed: null,
    timestamp: '<!--0-->',
    headline: LINK,
    rule: '------',
    body: '甲',
  };

  it.each(['\n', '\r\n', '\r', ' \t\n', '\n\n\f\n'])('has parts on separate lines: %j', (end) => {
    expect(partsOf(`<!--0-->${end}${LINK}${end}------${end}甲${end}`)).toEqual(whole);
  });

  it.each(['\ufeff', '\n', '\ufeff\n '])('may begin with %j', (start) => {
    expect(partsOf(`${start}<!--0-->\n${LINK}\n------\n\n甲`)).toEqual(whole);
  });

  it('may have parts on one line', () => {
    expect(partsOf(`<!--0-->${LINK}\n------\n甲`)).toEqual(whole);
  });

  it.each([
    ['', { timestamp: '', headline: '', body: '' }],
    ['\ufeff', { timestamp: '', headline: '', body: '' }],
    [' \n', { timestamp: '', headline: '', body: '' }],
    ['<!--0', { timestamp: '<!--0', headline: '', body: '' }],
    ['<!--0-->', { timestamp: '<!--0-->', headline: '', body: '' }],
    ['<!--0\n甲-->', { timestamp: '<!--0', headline: '', body: '甲-->' }],
    ['<!--0\r甲-->', { timestamp: '<!--0', headline: '', body: '甲-->' }],
    ['甲', { timestamp: '', headline: '', body: '甲' }],
    [`甲${LINK}`, { timestamp: '', headline: '', body: `甲${LINK}` }],
    ['[甲', { timestamp: '', headline: '[甲', body: '' }],
    ['[甲）)  \n乙', { timestamp: '', headline: '[甲）)', body: '乙' }],
  ])('may lack parts: %j', (document, expected) => {
    expect(partsOf(document)).toEqual({ frontMatter: null, unclosed: null, rule: null, ...expected });
  });

  it.each([
    ['[甲](乙\n丙](https://e.org/a)', '\n------\n丁'],
    ['[甲](http丙)](https://e.org/a)', '\n------\n丁'],
    [LINK, '\n------\n见[甲](https://e.org/b)'],
    [LINK, ' \t\n------\n丁'],
    [LINK, '\n\n[甲](https://e.org/b)'],
    ['[甲\n\n乙](https://e.org/a)', ''],
  ])('has a headline link up to the first line that ends like one: %j', (link, rest) => {
    expect(partsOf(`<!--0-->\n${link}${rest}`)).toMatchObject({ headline: link });
  });

  it.each(['------', '------ \t', '------\n', '------\t\r\n\r\n'])(
    'has a rule without the blanks after it: %j',
    (rule) => {
      expect(partsOf(`<!--0-->\n${LINK}\n${rule}`)).toMatchObject({ rule: '------', body: '' });
    },
  );
});

describe('the wrapper of a mirror', () => {
  const bodyOf = (body: string): unknown => partsOf(`<!--0-->\n${LINK}\n------\n\n${body}\n`);

  it.each(['<div>\n甲\n</div>', '<div>\n\n 甲\r\n\t\n</div>', '<div>\r甲\r</div>'])('is removed: %j', (body) => {
    expect(bodyOf(body)).toMatchObject({ body: '甲' });
  });

  it.each([
    ...[
      '<div>\n甲',
      '甲\n</div>',
      '<div>甲\n</div>',
      '<div>\n甲</div>',
      '<p>\n甲\n</div>',
      '<div>\n甲\n</p>',
      '<div></div>',
    ],
    ...['<div >\n甲\n</div>', '<div>\n甲\n</div><!---->'],
  ])('is not %j', (body) => {
    expect(bodyOf(body)).toMatchObject({ body });
  });

  it('may be empty', () => {
    expect(bodyOf('<div>\n</div>')).toMatchObject({ body: '' });
    expect(bodyOf('<div>\n\n</div>')).toMatchObject({ body: '' });
  });
});

describe('front matter', () => {
  const read = (text: string) => readFrontMatter(text, 0, text.length);

  it.each<readonly [lines: string, values: object]>([
    ['', {}],
    ['a: b', { a: 'b' }],
    ['a: b: c', { a: 'b: c' }],
    ['a:b: c', { 'a:b': 'c' }],
    ['a:  b \t', { a: ' b' }],
    ['a:', { a: '' }],
    ['a: ', { a: '' }],
    ['a: b:', { a: 'b:' }],
    ['a: b\nc', { a: 'b\nc' }],
    ['a: b\n c: d', { a: 'b\n c: d' }],
    ['a: b\n\tc: d', { a: 'b\n\tc: d' }],
    ['a: b\n: c', { a: 'b\n: c' }],
    ['a: b\n\nc', { a: 'b\n\nc' }],
    ['a: b\nc: d\ne: f\ng\nh', { a: 'b', c: 'd', e: 'f\ng\nh' }],
    ['a: b\nc: d\ne\nf: g', { a: 'b', c: 'd\ne', f: 'g' }],
    ['b\na: c', { a: 'c' }],
    ['a: b\na: c', { a: 'c' }],
    ['a: "b"', { a: 'b' }],
    ['a: "b', { a: '"b' }],
    ['a: b"', { a: 'b"' }],
    ['a: "', { a: '"' }],
    ['a: ""', { a: '' }],
    ['a: "b \\"c\\" \\"d\\" "', { a: 'b "c" "d" ' }],
    ['---a: b', { '---a': 'b' }],
  ])('has the keys and values of its lines: %j', (lines, values) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `---\n${lines}\n---`.replaceAll('\n', end);
      expect([end, read(text)]).toEqual([end, { span: { start: 0, end: text.length }, isClosed: true, values }]);
    }
  });

  it.each(['--- ', '---\t', '---'])('is between fences, after which blanks may follow: %j', (fence) => {
    const text = `${fence}\na: b\n${fence}\n甲\n---\n`;
    expect(read(text)).toEqual({
      span: { start: 0, end: `${fence}\na: b\n---`.length },
      ...{ isClosed: true, values: { a: 'b' } },
    });
  });

  it('is not closed by a line that only begins with a fence', () => {
    expect(read('---\na: b\n----\n--- c')).toMatchObject({ span: { start: 0, end: 3 }, isClosed: false });
  });

  it.each(['', '--\na: b\n---', '----\na: b\n---', '--- a\n---', 'a: b\n---'])('does not begin with %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['b', 'b'],
    ['', ''],
    [' b', ' b'],
    ['b ', '"b "'],
    ['b\t', '"b\t"'],
    ['b\f', '"b\f"'],
    ['b\n', '"b\n"'],
    ['"', '"'],
    ['""', '"\\"\\""'],
    ['"b"', '"\\"b\\""'],
    ['"b" c', '"b" c'],
    ['b\nc', 'b\nc'],
    ['b\nc: d', 'b c: d'],
    ['b\nc:', 'b c:'],
    ['b\n---', 'b ---'],
    ['b\n---\t', '"b ---\t"'],
    ['b\n--- c', 'b\n--- c'],
    ['b\n c: d', 'b\n c: d'],
    ['b\n\tc: d', 'b\n\tc: d'],
    ['b\n: c', 'b\n: c'],
    ['b\nc: d\ne', 'b c: d\ne'],
    ['b\nc: d\ne\nf:', 'b c: d e f:'],
    ['b\r\nc\rd', 'b\nc\nd'],
  ])('writes the value %j as %j', (value, written) => {
    expect(writeFrontMatter({ a: value, z: '末' })).toBe(`---\na: ${written}\nz: 末\n---\n`);
    // Only line breaks that would end the value are lost.
    const values = read(writeFrontMatter({ a: value, z: '末' }))?.values;
    expect([values?.['a']?.replace(/\n/g, ' '), values?.['z']]).toEqual([value.replace(/\r\n?|\n/g, ' '), '末']);
  });

  it.each(['', ' a', '\ta', '\0', 'a: b', 'a\nb', 'a\rb'])('cannot be written with the key %j', (key) => {
    expect(() => writeFrontMatter({ [key]: 'b' })).toThrow(
      `Not an Article: /frontMatter: No line can begin with the key ${JSON.stringify(key)}.`,
    );
  });
});

describe('a document that is written', () => {
  const values = { epochMilliseconds: -5, title: '甲', url: 'https://e.org/a', body: '<p>乙</p>', frontMatter: null };

  it('has the form of the generator or of the mirror', () => {
    const head = '<!---5-->\n[甲](https://e.org/a)\n------\n\n';
    expect(writeDocument(values)).toBe(`${head}<p>乙</p>\n`);
    expect(writeDocument({ ...values, frontMatter: {} })).toBe(`---\n---\n${head}<div>\n<p>乙</p>\n</div>\n`);
  });

  it.each([
    [' 甲\n乙 ', '甲 乙'],
    ['"甲" & <乙>', '"甲" &amp; &lt;乙&gt;'],
    ['](](', '&#93;(&#93;('],
    ['&#33337;', '&amp;&#35;33337;'],
  ])('has its title on one line, escaped: %j', (title, written) => {
    expect(writeDocument({ ...values, title })).toContain(`\n[${written}](https://e.org/a)\n`);
  });

  it('has a URL in which no link ends', () => {
    const url = 'https://e.org/](http://a](http://b](https://c](https://d](ftp://e';
    expect(writeDocument({ ...values, url })).toContain(
      '](https://e.org/%5D(http://a%5D(http://b%5D(https://c%5D(https://d](ftp://e)\n',
    );
  });

  it('has escaped texts and attributes', () => {
    expect(escapeText('<"&">')).toBe('&lt;&quot;&amp;&quot;&gt;');
    expect(['"', '<', '>', '&', "'", '甲'].map(escapeText)).toEqual(['&quot;', '&lt;', '&gt;', '&amp;', "'", '甲']);
    expect([attribute('alt', null), attribute('alt', ''), attribute('alt', 0), attribute('alt', '"')]).toEqual([
      ...['', ' alt=""', ' alt="0"', ' alt="&quot;"'],
    ]);
  });
});
