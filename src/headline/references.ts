import type { Span } from '../source/positions.js';

function pairs(list: string): Readonly<Record<string, string>> {
  const words = list.split(' ');
  return Object.fromEntries(words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? '']] : [])));
}

/** A text with its character references decoded. */
export interface DecodedText {
  readonly text: string;
  /** References that had been escaped twice (`&amp;#22338;`), as they stand in the source. */
  readonly escapedTwice: readonly (Span & { readonly reference: string })[];
}

/** XML's names, and those that a newsroom types; HTML's two thousand others are the body's business. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ...pairs(
    'agrave à aacute á acirc â auml ä ccedil ç egrave è eacute é ecirc ê euml ë icirc î iuml ï ntilde ñ ocirc ô ouml ö oelig œ ugrave ù ' +
      'ucirc û uuml ü szlig ß ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » hellip … middot · bull • deg ° times × euro € ' +
      'pound £ copy © reg ® trade ™',
  ),
};
const LONGEST_REFERENCE = 10;

/**
 * Decodes the references of a title once. A numeric reference that then still stands (eleven of 10,754 titles hold
 * the likes of `&amp;#22338;`) is decoded once more.
 */
export function decodeReferences(source: string, { start, end }: Span): DecodedText {
  const escapedTwice: (Span & { reference: string })[] = [];
  let text = '';
  let kept = start;
  let at = source.indexOf('&', start);
  while (at !== -1 && at < end) {
    const once = readReference(source, at + 1, end);
    if (once === null) {
      at = source.indexOf('&', at + 1);
      continue;
    }
    const twice = once.value === '&' && source[once.end] === '#' ? readReference(source, once.end, end) : null;
    const { value, end: next } = twice ?? once;
    if (twice !== null) escapedTwice.push({ start: at, end: next, reference: source.slice(at, next) });
    text += source.slice(kept, at) + value;
    kept = next;
    at = source.indexOf('&', next);
  }
  return { text: kept === start ? source.slice(start, end) : text + source.slice(kept, end), escapedTwice };
}

/** The reference whose name or number starts at `from`, after the ampersand. */
function readReference(source: string, from: number, end: number): { value: string; end: number } | null {
  // A search of the whole rest for the semicolon would be quadratic on a title of ampersands.
  const candidate = source.slice(from, Math.min(end, from + LONGEST_REFERENCE + 1));
  const semicolon = candidate.indexOf(';');
  if (semicolon < 1) return null;
  const name = candidate.slice(0, semicolon);
  const value = name.startsWith('#')
    ? numericValue(name.slice(1))
    : Object.hasOwn(NAMED, name)
      ? NAMED[name]
      : undefined;
  return value === undefined ? null : { value, end: from + semicolon + 1 };
}

function numericValue(digits: string): string | undefined {
  const codePoint = /^\d+$/.test(digits)
    ? Number(digits)
    : /^[xX][\dA-Fa-f]+$/.test(digits)
      ? Number(`0${digits}`)
      : -1;
  if (codePoint < 0) return undefined;
  // https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
  const invalid = codePoint === 0 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff);
  return invalid ? '\ufffd' : String.fromCodePoint(codePoint);
}
