import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean parse?` where a name differs from one of `names` by a slip or two; the empty string elsewhere. */
export function suggestion(name: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  // Of several that are as near, the one as long: letters are swapped more often than left out.
  const surplus = (other: string) => Math.abs(other.length - name.length);
  const best = closest(
    name,
    names.toSorted((a, b) => surplus(a) - surplus(b)),
  );
  const isSlip = distance(name, best) <= Math.max(1, Math.floor(best.length / 3));
  return isSlip ? ` Did you mean ${best}?` : '';
}
