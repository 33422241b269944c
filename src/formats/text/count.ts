/** How words and characters are told apart. */
export type CountMethod = 'intl-segmenter' | 'code-points';

export interface Counts {
  readonly characters: number;
  readonly words: number;
  readonly method: CountMethod;
}

interface Segmenters {
  readonly graphemes: Intl.Segmenter;
  readonly words: Intl.Segmenter;
}

let segmenters: Segmenters | null | undefined;

/**
 * One pair for all Articles: making them takes longer than counting a paragraph. The locale is fixed, so that the
 * host's own never decides; Han text is cut by dictionary in every locale
 * (https://unicode-org.github.io/icu/userguide/boundaryanalysis/).
 */
function segmentersOfHost(): Segmenters | null {
  if (segmenters === undefined) {
    segmenters =
      'Segmenter' in Intl
        ? {
            graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
            words: new Intl.Segmenter('en', { granularity: 'word' }),
          }
        : null;
  }
  return segmenters;
}

/** Counts with `Intl.Segmenter` where the host has one, otherwise as `countCodePoints` does. */
export function count(texts: readonly string[]): Counts {
  const host = segmentersOfHost();
  if (host === null) return countCodePoints(texts);
  let characters = 0;
  let words = 0;
  for (const text of texts) {
    characters += countSegments(host.graphemes, text, () => true);
    words += countSegments(host.words, text, ({ isWordLike }) => isWordLike === true);
  }
  return { characters, words, method: 'intl-segmenter' };
}

/** How much a segmenter is given at once, in UTF-16 units: V8's takes time quadratic in the length. */
const WINDOW = 1024;

/**
 * Counts segments window by window. A window's last segment may go on behind it: it is left to the next window, unless it
 * fills its own.
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

/** Marks, joiners, variation selectors and skin tones go on the character before them. */
const EXTENDING = /[\p{M}\p{Emoji_Modifier}\u200d]/u;

/**
 * The count for hosts without a segmenter (Firefox before 125): a character is a code point with the marks on it, a word
 * is one ideograph, as word processors count Chinese, or a run of other letters and digits.
 */
export function countCodePoints(texts: readonly string[]): Counts {
  let characters = 0;
  let words = 0;
  for (const text of texts) {
    for (const codePoint of text) if (!EXTENDING.test(codePoint)) characters++;
    words += countHan(text) + countOtherWords(text);
  }
  return { characters, words, method: 'code-points' };
}

const HAN = /\p{Script=Han}/gu;
/** Where a run of letters and digits of another script begins. Not the run: one of millions of letters would overflow the stack. */
const OTHER_WORD = /(?<!(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’])(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’]/gu;

/** How many ideographs a text holds. */
export function countHan(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** How many runs of letters and digits of every other script. */
export function countOtherWords(text: string): number {
  return text.match(OTHER_WORD)?.length ?? 0;
}
