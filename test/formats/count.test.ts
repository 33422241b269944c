import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, countSegmenterWords, wordsIn } from '../../src/formats/text/count.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const segmented = (text: string) => [...graphemes.segment(text)].length;
const characters = (text: string) => count([text]).characters;
const words = (text: string) => wordsIn(count([text]));

describe('characters', () => {
  test.each([
    ['nothing', '', 0],
    ['ideographs, one of them outside the basic multilingual plane', '港湾𠮷', 3],
    ['a letter with a combining accent', 'e\u0301te', 3],
    ['a combining mark at the beginning', '\u0301e', 2],
    ['emoji joined by zero-width joiners', '甲👨‍👩‍👧乙', 3],
    ['two adjacent flags', '甲🇫🇷🇨🇳乙', 4],
    ['an emoji with a skin tone', '甲👍🏽乙', 3],
    ['an ideograph with a variation selector', '葛\u{e0100}城', 2],
    ['CRLF, and each of its characters alone', 'a\r\nb\nc\rd', 7],
    ['Hangul as jamo and as syllables', '\u1112\u1161\u11ab한글', 3],
    ['a Devanagari conjunct', 'क्षि', 1],
    ['a Thai vowel sign that is a letter', 'น้ำ', 1],
    ['a prepended mark and the digit after it', '\u06dd1', 1],
    ['an unpaired surrogate', '甲\ud800乙', 3],
  ])('counts %s', (_name, text, expected) => {
    expect(characters(text)).toBe(expected);
    expect(segmented(text)).toBe(expected);
  });

  // Characters of every kind for which graphemes differ from code points, and of scripts for which they do not.
  const parts = [
    ...'a1é , 甲乙𠮷あカー한ㄅжλאابกทลกख\r\n'.split(''),
    ...[
      '\u0301',
      '\u093f',
      '\u094d',
      'क',
      'ष',
      '\u0b95',
      '\u0bcd',
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\u{e0100}',
      '\u{e0020}',
    ],
    ...['👨', '👩', '❤', '👍', '🏽', '🇫', '🇷', '\u1100', '\u1161', '\u11a8', '각', '가', '\ua960', '\ud7b0'],
    ...['\u0600', '\u06dd', '\u0d4e', '\u{110bd}', '\u{111c2}', '\u{11d46}', '\u0e33', '\u0eb3', '\uff9e', '\u3099'],
    ...[
      '\u0000',
      '\u00ad',
      '\u2028',
      '\ufeff',
      '\ud83d',
      '\udc68',
      '\r',
      '\n',
      '\u{1f3fb}',
      '\u0e31',
      '\u1039',
      '\u17d2',
    ],
  ];

  test('are those of Intl.Segmenter over the whole text, in any script', () => {
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(characters(text)).toBe(segmented(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('are counted once each in a long text, which is given to Intl.Segmenter in several pieces', () => {
    expect(characters(`e\u0301${'船'.repeat(5000)}`)).toBe(5001);
    for (const before of ['', 'a']) expect(characters(before + 'e\u0301'.repeat(5000))).toBe(5000 + before.length);
  });

  test('are those of Intl.Segmenter for every code point, between letters, and next to itself', () => {
    const wrong: string[] = [];
    for (let first = 0; first < 0x20000; first += 64) {
      let text = '';
      for (let codePoint = first; codePoint < first + 64; codePoint++) {
        const character = String.fromCodePoint(codePoint);
        text += `a${character}${character}가ก${character}`;
      }
      if (characters(text) !== segmented(text)) wrong.push(first.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('words', () => {
  test.each([
    ['each ideograph is a word, and punctuation is not', '比利时，你好。', 5],
    ['々 and 〇 are ideographs', '人々二〇', 4],
    ['each kana is a word', 'ひらがな カタカナ コーヒー', 12],
    ['each kana of half width is a word', 'ｺｰﾋｰ', 4],
    ['each letter of Bopomofo is a word', 'ㄅㄆ', 2],
    ['Hangul has spaces between words', '안녕하세요 세계', 2],
    ['Thai has no spaces between words: a run of letters is one word', 'สวัสดีชาวโลก', 1],
    ['words in Latin, Cyrillic, Greek and Arabic script end at spaces', 'two words два слова δύο λέξεις كلمتان هنا', 8],
    ['a letter after an ideograph begins a word', '用GPS导航', 4],
    ['an ideograph or a kana ends a word', 'GPS导GPS航GPS あGPSいGPS', 9],
    ['a hyphen, an apostrophe, a full stop and a comma do not end a word', "Jean-Luc l'été U.S. 3.14 1,000 24/7", 6],
    ['a dash and consecutive punctuation marks end a word', 'one—two...three --', 3],
    ['each of these signs joins two letters to one word', "a'b a’b a.b a,b a:b a/b a@b a_b a&b a-b", 10],
    ['letters outside the basic multilingual plane form words', '𝐚𝐛𝐜 𐐀𐐁', 2],
    ['an accent belongs to its letter', 'e\u0301te\u0301', 1],
    ['an invisible character does not end a word', 'a\u00adb a\u200db a\u2060b e\u0301\u00adt a-\u00adb', 5],
    ['punctuation and symbols are not words', '- , … — ！ 👍', 0],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('may have millions of letters', () => {
    // It begins with an ideograph because a string of Latin letters alone takes one byte per letter, and less space on the stack.
    expect(count([`比${'a'.repeat(8_000_000)}`])).toEqual({
      characters: 8_000_001,
      hanCharacters: 1,
      eastAsianCharacters: 1,
      otherWords: 1,
    });
  });

  test('of Intl.Segmenter are counted once each, even if the text is given to it in several pieces', () => {
    // Words of four letters and a space: 1,024 is not a multiple of five, so pieces end in the middle of a word.
    expect(countSegmenterWords(['word '.repeat(1000)])).toBe(1000);
    expect(countSegmenterWords(['a'.repeat(5000)])).toBeLessThan(6);
    // Words of one letter at all places of a piece, including its last
    for (const pair of ['a ', ' a']) expect(countSegmenterWords([pair.repeat(3000)])).toBe(3000);
  });
});
