import { describe, expect, it } from 'vitest';
import { codeFrame, excerpt, found, foundIn } from '../../src/diagnostics/excerpt.js';

// How messages quote the source.

describe('a quoted text', () => {
  it.each<readonly [text: string, quoted: string]>([
    ['', ''],
    ['一\t二\r\n三\n', '一 二  三 '],
    ['一'.repeat(60), '一'.repeat(60)],
    ['一'.repeat(61), `${'一'.repeat(60)}…`],
    [`${'一'.repeat(59)}\n二`, `${'一'.repeat(59)} …`],
  ])('is on one line, and has at most 60 characters: %j', (text, quoted) => {
    expect(excerpt(text)).toBe(quoted);
  });

  it.each<readonly [text: string, quoted: string]>([
    ['', 'nothing'],
    [' \u3000\n', 'nothing'],
    [' 船\n', '"船"'],
    [` ${'一'.repeat(60)} `, `"${'一'.repeat(60)}"`],
  ])('has quotation marks, but no blanks at its ends: %j', (text, quoted) => {
    expect(found(text)).toBe(quoted);
  });

  it.each<readonly [start: number, end: number, quoted: string]>([
    [2, 4, '"三四"'],
    [2, 7, '"三四 五六"'],
    [2, 2, '"三四"'],
    [4, 4, 'nothing'],
    [7, 7, '"七"'],
    [10, 10, 'nothing'],
  ])('is that of a span, or the rest of the line where the span is empty: %i to %i', (start, end, quoted) => {
    expect(foundIn('一二三四\n五六七\r八', { start, end })).toBe(quoted);
  });
});

describe('a code frame', () => {
  it.each<readonly [description: string, source: string, at: string, frame: string]>([
    ['marks one character', 'abc', 'b', '7 | abc\n     ^'],
    ['marks each character', 'abcd', 'bcd', '7 | abcd\n     ^~~'],
    ['marks the end of the text', 'abc', '', '7 | abc\n       ^'],
    ['pads below wide characters', '船a口b', 'b', '7 | 船a口b\n    \u3000 \u3000^'],
    ['marks wide characters twice, after the first', 'a船口b', '船口b', '7 | a船口b\n     ^~~~'],
    ['takes characters of each script as wide', '한あア〇）｠a', 'a', `7 | 한あア〇）｠a\n    ${'\u3000'.repeat(6)}^`],
    ['shows only the line, whatever ends it', 'a\nb\rcd\re', 'd', '7 | cd\n     ^'],
    ['ends its mark with the line', 'a\nbc\nde', 'c\nd', '7 | bc\n     ^'],
    [
      'shows 36 characters on each side',
      `0${'1'.repeat(35)}2b${'3'.repeat(34)}45`,
      'b',
      `7 | ${'1'.repeat(35)}2b${'3'.repeat(34)}4\n${' '.repeat(40)}^`,
    ],
  ])('%s', (_, source, at, frame) => {
    const start = at === '' ? source.length : source.indexOf(at);
    expect(codeFrame(source, start, start + at.length, 7)).toBe(frame);
  });
});
