import { gluedAttributes } from './attribute-names.js';
import { elementRecords } from './elements.js';

const PREFIXES = ['data-', 'v-', '@', ':', 'aria-', 'on'] as const;
/** `onclick=` is an attribute, `one` is not: what follows `on` must be given a value. */
const NEEDS_VALUE = 'on';
const LONGEST_ELEMENT = 20;

/**
 * Where the name of a glued tag ends within its token: 3 for `divclass="m-block-ad`. -1 when the token is no glued tag.
 * Of several splits the longest element wins whose rest is an attribute: `aside` + `data-…`, not `a` + `sidedata-…`.
 *
 * @param token - What stands where the tag's name does, in lower case: up to the first blank, slash or `>`.
 */
export function splitGluedTag(token: string): number {
  for (let length = Math.min(token.length - 1, LONGEST_ELEMENT); length > 0; length--) {
    if (!elementRecords.has(token.slice(0, length))) continue;
    if (startsWithAttribute(token, length)) return length;
  }
  return -1;
}

function startsWithAttribute(token: string, from: number): boolean {
  for (const prefix of PREFIXES) {
    if (!token.startsWith(prefix, from)) continue;
    if (prefix !== NEEDS_VALUE || nameEnd(token, from, true) !== -1) return true;
  }
  // A mark of one or two letters and a whole word is more likely a word in angle brackets, as `<uid>`.
  const end = nameEnd(token, from, from < 3);
  return end !== -1 && gluedAttributes.has(token.slice(from, end));
}

/** The end of the attribute's name: at `=`, or (unless it must have a value) at the end of the token. */
function nameEnd(token: string, from: number, needsValue: boolean): number {
  const equals = token.indexOf('=', from);
  if (equals !== -1) return equals;
  return needsValue ? -1 : token.length;
}
