export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Something to time: one call works through all documents. */
export interface Contender {
  readonly name: string;
  readonly run: () => void;
}

/**
 * Times each contender in every round, one after the other in an order that turns: a machine that is busy for a while
 * slows them all. Gives the times in milliseconds, one a round.
 */
export function interleave(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { run } of contenders) run();
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < contenders.length; index++) {
      const contender = contenders[(index + round) % contenders.length];
      if (contender === undefined) continue;
      const start = performance.now();
      contender.run();
      times.get(contender.name)?.push(performance.now() - start);
    }
  }
  return times;
}

/** The median of the ratios round by round: steadier than the ratio of two medians where the machine is shared. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}
