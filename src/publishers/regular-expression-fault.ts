/** A repetition with at most this maximum multiplies the time only by a constant. */
const FEW = 8;

/** A group that is open while a pattern is read. */
interface Group {
  /** Whether the group contains a repetition whose number varies. */
  varies: boolean;
}

/**
 * The reason why a regular expression cannot be used in a record, or `null`. With the flags `g` and `y`, `exec` keeps state.
 * A repetition of what itself repeats a varying number of times (`(a+)*`) can take time exponential in the text; so can a
 * back reference.
 */
export function regularExpressionFault(pattern: RegExp): string | null {
  if (pattern.global || pattern.sticky)
    return `the flag "${pattern.global ? 'g' : 'y'}" makes it remember its last match`;
  const { source } = pattern;
  const open: Group[] = [{ varies: false }];
  /** Whether the last atom is a group that contains a varying repetition. */
  let lastVaries = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') {
      if (/^\\(?:[1-9]|k<)/.test(source.slice(at, at + 3))) return 'a back reference may take exponential time';
      at++;
      lastVaries = false;
    } else if (character === '[') {
      at = classEnd(source, at);
      lastVaries = false;
    } else if (character === '(') {
      open.push({ varies: false });
      lastVaries = false;
    } else if (character === ')') {
      const closed = open.pop();
      lastVaries = closed?.varies === true;
      const outer = open.at(-1);
      if (outer !== undefined && lastVaries) outer.varies = true;
    } else {
      const repetition = /^(?:[*+]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at, at + 16));
      if (repetition === null) {
        lastVaries = false;
        continue;
      }
      const [written, least, comma, most] = repetition;
      const repeats = least === undefined || Number(comma === '' ? least : most || FEW + 1) > FEW;
      if (lastVaries && repeats) return `"${written}" repeats what repeats a varying number of times`;
      const group = open.at(-1);
      if (group !== undefined && (least === undefined || (comma === ',' && least !== most))) group.varies = true;
      at += written.length - 1;
      lastVaries = false;
    }
  }
  return null;
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}
