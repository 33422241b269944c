export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Something to time: one call works through all documents. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * Times each contender in every round. Within a round they take turns pass by pass, in an order that rotates: a machine
 * that is busy for a while slows them all, and nobody sweeps up after the same neighbour each time. Gives milliseconds
 * a pass, one a round.
 */
export async function interleave(
  contenders: readonly Contender[],
  rounds: number,
  passes = 1,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { run } of contenders) await run();
  for (let round = 0; round < rounds; round++) {
    const spent = contenders.map(() => 0);
    for (let turn = 0; turn < passes * contenders.length; turn++) {
      const index = (turn + Math.floor(turn / contenders.length)) % contenders.length;
      const contender = contenders[index];
      const start = performance.now();
      await contender?.run();
      spent[index] = (spent[index] ?? 0) + performance.now() - start;
    }
    contenders.forEach(({ name }, index) => {
      times.get(name)?.push((spent[index] ?? 0) / passes);
    });
  }
  return times;
}

/** The median of the ratios round by round: steadier than the ratio of two medians where the machine is shared. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}
