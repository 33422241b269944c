import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** A character reference in a text: what it stands for and where it ends. */
export interface CharacterReference {
  readonly value: string;
  readonly end: number;
  /** It had been escaped twice (`&amp;#22338;`) and was decoded twice. */
  readonly isEscapedTwice: boolean;
}

let decoded = '';
const decoder = /* @__PURE__ */ new EntityDecoder(htmlDecodeTree, (codePoint) => {
  decoded += String.fromCodePoint(codePoint);
});

/**
 * Calls back for each character reference in `[start, end)`, read by HTML's rules
 * (https://html.spec.whatwg.org/#character-reference-state). What a reference stands for is not read as a reference again,
 * except a numeric one whose ampersand was escaped: of 10,754 titles eleven hold the likes of `&amp;#22338;`.
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
    at = text.indexOf('&', reference?.end ?? at + 1);
  }
}

/** Decodes the references in a text, or in a part of it. */
export function decodeReferences(text: string, start = 0, end: number = text.length): string {
  return decode(text, start, end, readCharacterReference);
}

/** Decodes the references in an attribute's value, by HTML's stricter rules for those: in `?a=1&copy=2` there is none. */
export function decodeAttribute(value: string): string {
  return decode(value, 0, value.length, (_, ampersand, end) =>
    decodeOnce(value, ampersand + 1, end, DecodingMode.Attribute),
  );
}

function decode(text: string, start: number, end: number, read: typeof readCharacterReference): string {
  let result = '';
  let kept = start;
  forEachReference(
    text,
    start,
    end,
    (at, reference) => {
      result += text.slice(kept, at) + reference.value;
      kept = reference.end;
    },
    read,
  );
  return result + text.slice(kept, end);
}

/** Reads the reference at an ampersand; `null` where the ampersand is only an ampersand. */
function readCharacterReference(text: string, ampersand: number, end: number): CharacterReference | null {
  const once = decodeOnce(text, ampersand + 1, end, DecodingMode.Legacy);
  if (once === null || once.value !== '&' || text[once.end] !== '#') return once;
  const twice = decodeOnce(text, once.end, end, DecodingMode.Legacy);
  // `&amp;#22338` without a semicolon may be meant as it is written.
  return twice !== null && text[twice.end - 1] === ';' ? { ...twice, isEscapedTwice: true } : once;
}

/** Reads what follows an ampersand. */
function decodeOnce(text: string, start: number, end: number, mode: DecodingMode): CharacterReference | null {
  decoded = '';
  decoder.startEntity(mode);
  let length = decoder.write(text.slice(start, end), 0);
  if (length < 0) length = decoder.end();
  return length > 0 && decoded !== '' ? { value: decoded, end: start + length - 1, isEscapedTwice: false } : null;
}
