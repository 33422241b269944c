import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** A character reference that was found in a text. */
export interface CharacterReference {
  /** The decoded characters. */
  readonly value: string;
  /** The offset after the reference. */
  readonly end: number;
  /** Whether the reference was escaped twice (`&amp;#22338;`), and therefore decoded twice. */
  readonly isDoubleEscaped: boolean;
}

let decoded = '';
const decoder = /* @__PURE__ */ new EntityDecoder(htmlDecodeTree, (codePoint) => {
  decoded += String.fromCodePoint(codePoint);
});

/**
 * Calls back for each character reference in `[start, end)`, read by HTML's rules
 * (https://html.spec.whatwg.org/#character-reference-state). References are decoded once, except numeric ones whose
 * ampersand was escaped: eleven of 10,754 titles contain references such as `&amp;#22338;`.
 */
export function forEachReference(
  text: string,
  start: number,
  end: number,
  onReference: (start: number, reference: CharacterReference) => void,
  read: typeof readCharacterReference = readCharacterReference,
): void {
  for (let at = text.indexOf('&', start); at !== -1 && at < end; ) {
    const reference = read(text, at, end);
    if (reference !== null) onReference(at, reference);
    at = text.indexOf('&', at + 1);
  }
}

/** Decodes the references in a text. */
export function decodeReferences(text: string): string {
  return decode(text, readCharacterReference);
}

/** Decodes the references in an attribute's value by HTML's stricter rules, under which `?a=1&copy=2` contains none. */
export function decodeAttribute(value: string): string {
  return decode(value, (_, ampersand, end) => decodeOnce(value, ampersand + 1, end, DecodingMode.Attribute));
}

function decode(text: string, read: typeof readCharacterReference): string {
  // Most texts contain none.
  if (!text.includes('&')) return text;
  let result = '';
  let copied = 0;
  const addReference = (at: number, { value, end }: CharacterReference) => {
    result += text.slice(copied, at) + value;
    copied = end;
  };
  forEachReference(text, 0, text.length, addReference, read);
  return result + text.slice(copied);
}

/** Reads the reference at an ampersand; `null` if the ampersand does not begin one. */
function readCharacterReference(text: string, ampersand: number, end: number): CharacterReference | null {
  const once = decodeOnce(text, ampersand + 1, end, DecodingMode.Legacy);
  if (once === null || once.value !== '&' || text[once.end] !== '#') return once;
  // `&amp;#22338` without a semicolon may be intentional.
  const twice = decodeOnce(text, once.end, end, DecodingMode.Strict);
  return twice === null ? once : { ...twice, isDoubleEscaped: true };
}

/** Reads one reference, whose ampersand is before `start`. */
function decodeOnce(text: string, start: number, end: number, mode: DecodingMode): CharacterReference | null {
  decoded = '';
  decoder.startEntity(mode);
  let length = decoder.write(text.slice(start, end), 0);
  if (length < 0) length = decoder.end();
  return length > 0 ? { value: decoded, end: start + length - 1, isDoubleEscaped: false } : null;
}
