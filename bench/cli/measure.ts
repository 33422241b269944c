import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';

export interface Seconds {
  /** The processor time of the command and its children, including start-up. */
  readonly processor: number;
  /** The elapsed time, which depends on other processes. */
  readonly clock: number;
}

/** Runs a command without its output, and returns how long it took. */
export function secondsOf(command: readonly string[]): Seconds {
  const { stderr, status } = spawnSync('bash', [
    '-c',
    `TIMEFORMAT='%U %S %R'; time "$@" >/dev/null 2>&1`,
    'time',
    ...command,
  ]);
  if (status !== 0) throw new Error(`${command.join(' ')} ends with ${status}`);
  const [user = 0, system = 0, clock = 0] = stderr.toString().trim().split(' ').map(Number);
  return { processor: user + system, clock };
}

/** Returns the maximum memory of a command in MB. */
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
      // The process has ended.
    }
  }, 20);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command.join(' ')} ends with ${status}`);
  return peak;
}
