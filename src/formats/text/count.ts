/** How words are counted: by characters and words as word processors do, or by `Intl.Segmenter`. */
export type WordMethod = 'characters-and-words' | 'segmenter';

/** The numbers of characters and words in texts. */
export interface Counts {
  /** Graphemes: characters as a reader sees them. */
  readonly characters: number;
  /** Code points of the script Han. */
  readonly hanCharacters: number;
  /** Ideographs, kana and bopomofo: characters that are written without spaces and counted individually. */
  readonly eastAsianCharacters: number;
  /** Words of all other scripts. */
  readonly otherWords: number;
}

/** The number of words as word processors count them: each East Asian character is one. */
export function wordsIn({ eastAsianCharacters, otherWords }: Counts): number {
  return eastAsianCharacters + otherWords;
}

/*
 * Properties of a code point, as flags. `JOINS` is a sign that does not end a word between two letters or digits: word
 * processors, which split at spaces, count `jean-luc`, `3.14` and `U.S.` as one word each. `CLUSTERS` is a code point that
 * may be part of a longer grapheme.
 */
const HAN = 1;
const EAST_ASIAN = 2;
const LETTER = 4;
const MARK = 8;
const JOINS = 16;
const CLUSTERS = 32;
const KNOWN = 64;

const PATTERNS: readonly (readonly [flag: number, pattern: RegExp])[] = [
  [HAN, /\p{Script=Han}/u],
  [EAST_ASIAN, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc\uff70]/u],
  [LETTER, /[\p{L}\p{N}]/u],
  [MARK, /[\p{M}\p{Cf}]/u],
  [JOINS, /['’.,:/@_&-]/],
  /*
   * UAX #29 (https://www.unicode.org/reports/tr29/#Grapheme_Cluster_Break_Property_Values): the CR of CRLF; marks, joiners,
   * prepended marks, emoji modifiers, regional indicators; Thai and Lao vowels that are letters; the prepended Malayalam
   * letter; Hangul jamo; and the blocks of Indic scripts outside the first plane.
   */
  [
    CLUSTERS,
    /[\r\p{M}\p{Cf}\p{Cs}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u0e33\u0eb3\u0d4e\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u{11000}-\u{16fff}]/u,
  ],
];

/** The flags of each code point of the first plane, 0 if not computed yet. */
const flagsOfFirstPlane = /* @__PURE__ */ new Uint8Array(0x10000);

function flagsOf(codePoint: number): number {
  const remembered = flagsOfFirstPlane[codePoint];
  if (remembered !== undefined && remembered !== 0) return remembered;
  const character = String.fromCodePoint(codePoint);
  let flags = KNOWN;
  for (const [flag, pattern] of PATTERNS) if (pattern.test(character)) flags |= flag;
  if (codePoint < flagsOfFirstPlane.length) flagsOfFirstPlane[codePoint] = flags;
  return flags;
}

/**
 * Counts characters and words in one pass. `Intl.Segmenter`, which takes several times as long as parsing the article, is used
 * only for texts in which a grapheme may be longer than a code point.
 */
export function count(texts: readonly string[]): Counts {
  let characters = 0;
  let hanCharacters = 0;
  let eastAsianCharacters = 0;
  let otherWords = 0;
  for (const text of texts) {
    let word: 'none' | 'open' | 'joined' = 'none';
    let codePoints = 0;
    let clusters = false;
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) as number; // `at` is below the length
      const flags = flagsOf(codePoint);

      if ((flags & EAST_ASIAN) !== 0) {
        eastAsianCharacters++;
        if ((flags & HAN) !== 0) hanCharacters++;
        word = 'none';
      } else if ((flags & LETTER) !== 0) {
        if (word === 'none') otherWords++;
        word = 'open';
      } else if ((flags & JOINS) !== 0 && word === 'open') word = 'joined';
      else if ((flags & MARK) === 0) word = 'none';

      if ((flags & CLUSTERS) !== 0) clusters = true;
      codePoints++;
      at += codePoint > 0xffff ? 2 : 1;
    }
    characters += clusters ? countGraphemes(text) : codePoints;
  }
  return { characters, hanCharacters, eastAsianCharacters, otherWords };
}

/** Created once, because it takes longer than counting a paragraph. The locale is fixed, so that the host's has no effect. */
let graphemes: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

function countGraphemes(text: string): number {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return countSegments(graphemes, text, () => true);
}

/**
 * Counts words with `Intl.Segmenter`. It splits Han text by the dictionary of the host's ICU, regardless of the locale
 * (https://unicode-org.github.io/icu/userguide/boundaryanalysis/).
 */
export function countSegmenterWords(texts: readonly string[]): number {
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  let counted = 0;
  for (const text of texts) counted += countSegments(words, text, ({ isWordLike }) => isWordLike === true);
  return counted;
}

/** How many UTF-16 code units a segmenter splits at once, because V8's takes time quadratic in the length. */
const WINDOW = 1024;

/**
 * Counts segments, window by window. The last segment of a window may continue after it, so it is counted in the next window,
 * unless it fills its own.
 */
function countSegments(
  segmenter: Intl.Segmenter,
  text: string,
  isCounted: (segment: Intl.SegmentData) => boolean,
): number {
  let counted = 0;
  let start = 0;
  while (start < text.length) {
    const end = start + WINDOW;
    let next = end;
    for (const segment of segmenter.segment(text.slice(start, end))) {
      if (end < text.length && segment.index > 0 && segment.index + segment.segment.length === WINDOW) {
        next = start + segment.index;
      } else if (isCounted(segment)) counted++;
    }
    start = next;
  }
  return counted;
}
