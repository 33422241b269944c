import { isAsciiWhiteSpace } from '../source/white-space.js';

const SLASH = 47;
const GREATER_THAN = 62;

/** What a tag's name begins with: https://html.spec.whatwg.org/#tag-open-state */
export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

/** Where the name of a tag ends that begins at `start`: before a blank, a slash or `>`, at `end` at the latest. */
export function tagNameEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !endsTagName(source.charCodeAt(at))) at++;
  return at;
}

/** Where raw text ends: before the end tag of its element, which `<plaintext>` has none of. */
export function rawTextEnd(source: string, name: string, start: number, end: number): number {
  if (name === 'plaintext') return end;
  for (let at = source.indexOf('</', start); at !== -1; at = source.indexOf('</', at + 2)) {
    const nameEnd = at + 2 + name.length;
    if (nameEnd >= end) return end;
    if (endsTagName(source.charCodeAt(nameEnd)) && source.slice(at + 2, nameEnd).toLowerCase() === name) return at;
  }
  return end;
}

/** Whether a character ends a name in a tag. */
export function endsTagName(code: number): boolean {
  return code <= GREATER_THAN && (code === GREATER_THAN || code === SLASH || isAsciiWhiteSpace(code));
}
