import { isAsciiWhiteSpace } from '../source/white-space.js';

/** What one look at a text tells, as bits: whether its blanks may collapse, and whether it may name people or a holder of rights. */
export const COLLAPSES = 1;
/** A colon somewhere behind an opening bracket: （译者：A） */
export const HAS_LABEL = 2;
export const HAS_COPYRIGHT = 4;
/** Of a text that nobody has looked at. */
export const ANYTHING = 7;

const SPACE = 32;
const PARENTHESIS = 40;
const COLON = 58;
const COPYRIGHT_SIGN = 0xa9;
const FULL_WIDTH_PARENTHESIS = 0xff08;
const FULL_WIDTH_COLON = 0xff1a;

/**
 * Looks once at a stretch of the source, for all that is asked of a text. Not at the text itself: that is a slice, whose
 * characters take longer to come by.
 */
export function scanText(source: string, start: number, end: number): number {
  let bits = 0;
  let hasBracket = false;
  let lastSpace = -2;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code > COPYRIGHT_SIGN) {
      if (code === FULL_WIDTH_PARENTHESIS) hasBracket = true;
      else if (code === FULL_WIDTH_COLON && hasBracket) bits |= HAS_LABEL;
    } else if (code === SPACE) {
      if (lastSpace === at - 1) bits |= COLLAPSES;
      lastSpace = at;
    } else if (code === PARENTHESIS) hasBracket = true;
    else if (code === COLON && hasBracket) bits |= HAS_LABEL;
    else if (code === COPYRIGHT_SIGN) bits |= HAS_COPYRIGHT;
    else if (isAsciiWhiteSpace(code)) bits |= COLLAPSES;
  }
  return bits;
}
