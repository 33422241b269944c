/** An index, and the items of both lists; `undefined` if one list has no counterpart. */
type Pair = readonly [index: number, before: unknown, after: unknown];

/** Lists that need more comparisons are paired by index. */
const LARGEST = 4_000_000;

/**
 * Pairs the items of two lists, in order: as many equal items as possible, and of the others, those between equal items that
 * `mayPair` allows.
 */
export function alignLists(
  before: readonly unknown[],
  after: readonly unknown[],
  keyOf: (value: unknown) => string,
  mayPair: (left: unknown, right: unknown) => boolean,
): readonly Pair[] {
  const [leftKeys, rightKeys] = [before.map(keyOf), after.map(keyOf)];
  const commonFrom = commonLengths(leftKeys, rightKeys);
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  while (left < before.length && right < after.length) {
    const isEqual = leftKeys[left] === rightKeys[right];
    const losesNothing = commonFrom(left + 1, right + 1) === commonFrom(left, right);
    if (isEqual || (losesNothing && mayPair(before[left], after[right]))) {
      pairs.push([left, before[left++], after[right++]]);
      continue;
    }
    const gain = commonFrom(left, right + 1) - commonFrom(left + 1, right);
    // If both are as good, the list with more remaining items has one without a counterpart.
    const isAdded = gain > 0 || (gain === 0 && after.length - right > before.length - left);
    pairs.push(isAdded ? [right, undefined, after[right++]] : [left, before[left++], undefined]);
  }
  while (left < before.length) pairs.push([left, before[left++], undefined]);
  while (right < after.length) pairs.push([right, undefined, after[right++]]);
  return pairs;
}

/** The length of the longest common subsequence of the lists from two indices on; always 0 for long lists. */
function commonLengths(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  if (before.length * after.length > LARGEST) return () => 0;
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  return lengthAt;
}
