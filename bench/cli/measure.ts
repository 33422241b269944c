import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';

/**
 * Seconds of processor time that a command takes, start-up included: the least of some runs. Time by the clock would tell of
 * what else the machine does.
 */
export function processorSeconds(command: readonly string[], runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const { stderr, status } = spawnSync('bash', [
      '-c',
      `TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1`,
      'time',
      ...command,
    ]);
    if (status !== 0) throw new Error(`${command.join(' ')} ends with ${status}`);
    const [user = 0, system = 0] = stderr.toString().trim().split(' ').map(Number);
    least = Math.min(least, user + system);
  }
  return least;
}

/** The most memory that a command holds, in MB. */
export async function peakMegabytes(command: readonly string[], input?: string): Promise<number> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    stdio: [input === undefined ? 'ignore' : openSync(input, 'r'), 'ignore', 'ignore'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // it has ended
    }
  }, 20);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command.join(' ')} ends with ${status}`);
  return peak;
}
