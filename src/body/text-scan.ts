import { isCollapsible } from '../source/white-space.js';

/** What one look at a text tells, as bits: whether its blanks are to be collapsed, and what credits are known by. */
export const COLLAPSES = 1;
export const HAS_BRACKET = 2;
export const HAS_COPYRIGHT = 4;
/** Of a text that nobody has looked at. */
export const ANYTHING = 7;

/** Anything that gives a bit: two thirds of the texts hold nothing of the kind. */
const NOTABLE = /[(（©\t\n\f\r]| {2}/;
const BRACKET = /[(（]/;

/** Looks at a text once, for all that is asked of it. */
export function scanText(text: string): number {
  if (!NOTABLE.test(text)) return 0;
  return (
    (isCollapsible(text) ? COLLAPSES : 0) |
    (BRACKET.test(text) ? HAS_BRACKET : 0) |
    (text.includes('©') ? HAS_COPYRIGHT : 0)
  );
}
