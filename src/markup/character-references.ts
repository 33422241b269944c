import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { isAsciiLetter } from './tag-name.js';

/** A character reference in the source: what it stands for and where it ends. */
export interface CharacterReference {
  readonly value: string;
  readonly end: number;
  /** It had been escaped twice (`&amp;#22338;`) and was decoded twice. */
  readonly escapedTwice: boolean;
}

/** The longest names (`&CounterClockwiseContourIntegral;`) have 33 characters; numbers that are longer mean nothing. */
const LONGEST_REFERENCE = 64;
const AMPERSAND = 38;
const NUMBER_SIGN = 35;

let decoded = '';
const decoder = /* @__PURE__ */ new EntityDecoder(htmlDecodeTree, (codePoint) => {
  decoded += String.fromCodePoint(codePoint);
});

/**
 * Reads the reference at an ampersand by HTML's rules; `null` where the ampersand is only an ampersand. The text that a
 * reference stands for is taken to be no reference again, but for a numeric one whose ampersand was escaped (`&amp;#22338;`).
 */
export function readCharacterReference(source: string, ampersand: number, end: number): CharacterReference | null {
  const next = source.charCodeAt(ampersand + 1);
  // Most lone ampersands (`AT&T`, `R & D`) stand before a blank or an ideograph: no need to ask the decoder.
  if (next !== NUMBER_SIGN && !isAsciiLetter(next)) return null;
  const once = decodeOnce(source, ampersand, end);
  if (once === null || once.value !== '&' || source.charCodeAt(once.end) !== NUMBER_SIGN) return once;
  const twice = decodeOnce(
    `&${source.slice(once.end, Math.min(end, once.end + LONGEST_REFERENCE))}`,
    0,
    LONGEST_REFERENCE,
  );
  if (twice === null || twice.value === '') return once;
  // Only a reference that is complete, semicolon included, had been escaped: `&amp;#22338` may be meant as it stands.
  const twiceEnd = once.end + twice.end - 1;
  return source[twiceEnd - 1] === ';' ? { value: twice.value, end: twiceEnd, escapedTwice: true } : once;
}

function decodeOnce(source: string, ampersand: number, end: number): CharacterReference | null {
  const text = source.slice(ampersand + 1, Math.min(end, ampersand + LONGEST_REFERENCE));
  decoded = '';
  decoder.startEntity(DecodingMode.Legacy);
  let length = decoder.write(text, 0);
  if (length < 0) length = decoder.end();
  return length > 0 && decoded !== '' ? { value: decoded, end: ampersand + length, escapedTwice: false } : null;
}

/** Decodes all references of a text. */
export function decodeText(text: string): string {
  let at = text.indexOf('&');
  if (at === -1) return text;
  let result = '';
  let kept = 0;
  while (at !== -1) {
    const reference = text.charCodeAt(at) === AMPERSAND ? readCharacterReference(text, at, text.length) : null;
    if (reference !== null) {
      result += text.slice(kept, at) + reference.value;
      kept = reference.end;
    }
    at = text.indexOf('&', reference === null ? at + 1 : reference.end);
  }
  return result + text.slice(kept);
}
