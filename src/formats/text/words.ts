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
