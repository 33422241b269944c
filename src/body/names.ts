import type { NameGrammar } from '../publishers/credit-grammar.js';
import { tidy } from '../source/white-space.js';

/** A name in a text. */
export interface FoundName {
  readonly name: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
}

/** The names that a text lists. */
export function readNames(text: string, { separators, ends, cut = [], name: shape }: NameGrammar): FoundName[] {
  const end = ends === undefined ? -1 : text.search(ends);
  const names: FoundName[] = [];
  let at = 0;
  for (const written of (end === -1 ? text : text.slice(0, end)).split(separators)) {
    const start = text.indexOf(written, at);
    at = start + written.length;
    let name = tidy(written);
    for (const pattern of cut) name = tidy(name.replace(pattern, ''));
    if (name !== '' && isWhole(name, shape)) names.push({ name, start: start + Math.max(0, written.indexOf(name)) });
  }
  return names;
}

/** Whether a name, all of it, looks as the record says. */
function isWhole(name: string, shape: RegExp | undefined): boolean {
  return shape === undefined || shape.exec(name)?.[0] === name;
}
