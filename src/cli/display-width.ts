// What terminals draw two columns wide. JavaScript knows no East Asian Width, so it is named by scripts and blocks.
const wide =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\p{Emoji_Presentation}\u3000-\u303e\u3099-\u33ff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;
// Katakana and Hangul have half-width forms.
const halfWidth = /^[\uff61-\uffdc\uffe8-\uffee]/;
/** What a terminal would obey, or would not show at all. */
const unseen = /^(?:[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufeff])/u;
const zeroWidth = /^\p{M}+$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** One cell of a terminal, or two: what is printed, and how wide that is. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Where it begins in the text it comes from, in UTF-16 units. */
  readonly offset: number;
}

/**
 * Cuts a text into what a terminal draws. Control characters and invisible ones are shown by their number, `<U+200B>`:
 * a document must not be able to steer the terminal of who looks at it.
 */
export function cellsOf(text: string): Cell[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ ...draw(segment), offset: index }));
}

/** How many columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** A text as it may be printed on a terminal: no control characters, no line breaks. */
export function printable(text: string): string {
  return cellsOf(text)
    .map(({ text: drawn }) => drawn)
    .join('');
}

function draw(grapheme: string): { text: string; width: number } {
  const first = grapheme.charCodeAt(0);
  if (first >= 0x20 && first < 0x7f && grapheme.length === 1) return { text: grapheme, width: 1 };
  if (grapheme === '\t') return { text: ' ', width: 1 };
  if (unseen.test(grapheme)) {
    const text = Array.from(grapheme, codePointName).join('');
    return { text, width: text.length };
  }
  if (zeroWidth.test(grapheme)) return { text: grapheme, width: 0 };
  return { text: grapheme, width: wide.test(grapheme) && !halfWidth.test(grapheme) ? 2 : 1 };
}

function codePointName(character: string): string {
  // A string that Array.from gives has at least one code point.
  const number = (character.codePointAt(0) as number).toString(16).toUpperCase();
  return `<U+${number.padStart(4, '0')}>`;
}
