export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A contender that measures itself. A call is one turn, and returns the milliseconds of a pass. */
export interface Timed {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/** Gives each contender a turn in every round, so that a busy machine slows all of them. Returns milliseconds per pass, by round. */
export async function interleave(
  contenders: readonly Timed[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contenders) times.get(name)?.push(await run());
  }
  return times;
}

/** Returns the median of the ratios in each round. On a busy machine, it varies less than the ratio of the medians. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}
