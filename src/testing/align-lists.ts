/** An index, and the items of both lists; `undefined` if one list has no counterpart. */
type Pair = readonly [index: number, before: unknown, after: unknown];

/** Lists that need more comparisons are paired by index. */
const LARGEST = 4_000_000;

/**
 * Pairs the items of two lists, in order: equal items by the longest common subsequence, and those between them one after the
 * other if `mayPair` allows it.
 */
export function alignLists(
  before: readonly unknown[],
  after: readonly unknown[],
  keyOf: (value: unknown) => string,
  mayPair: (left: unknown, right: unknown) => boolean,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let left = 0;
  let right = 0;
  const add = (): void => void pairs.push([right, undefined, after[right++]]);
  const remove = (): void => void pairs.push([left, before[left++], undefined]);
  const pair = (): void => void pairs.push([left, before[left++], after[right++]]);
  const pairUpTo = (leftEnd: number, rightEnd: number): void => {
    // If items must not be paired, the list with more remaining items has one without a counterpart.
    while (left < leftEnd || right < rightEnd) {
      if (left === leftEnd) add();
      else if (right === rightEnd) remove();
      else if (mayPair(before[left], after[right])) pair();
      else if (rightEnd - right > leftEnd - left) add();
      else remove();
    }
  };
  for (const [sameLeft, sameRight] of commonItems(before.map(keyOf), after.map(keyOf))) {
    pairUpTo(sameLeft, sameRight);
    pair();
  }
  pairUpTo(before.length, after.length);
  return pairs;
}

/** The longest common subsequence, as pairs of indices. */
function commonItems(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const width = after.length + 1;
  if (before.length * after.length > LARGEST) return [];
  // lengths[i * width + j] is the length of the longest common subsequence of the lists from i and from j on.
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const common: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) common.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return common;
}
