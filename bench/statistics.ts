export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Something that times itself: one call is one turn, and gives the milliseconds of a pass. */
export interface Timed {
  readonly name: string;
  readonly run: () => Promise<number>;
}

/** Gives each a turn in every round, so that a machine that is busy for a while slows them all. Milliseconds a pass, one a round. */
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

/** The median of the ratios round by round: steadier than the ratio of two medians where the machine is shared. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}
