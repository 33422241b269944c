import { once } from 'node:events';

/** How long an interrupted run may take to end, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Returns an `AbortSignal` that the first SIGINT, SIGTERM or SIGHUP aborts, so that a run can clean up and report how far it got.
 * If the run waits for a program that does nothing, the process ends after a second. A second SIGINT, SIGTERM or SIGHUP ends it
 * at once. The exit code is always 130.
 */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  const end = () => process.exit(130); // unfinished files are removed when the process exits
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) end();
      setTimeout(end, PATIENCE).unref();
      controller.abort(name);
    });
  }
  return controller.signal;
}

/** The result of some work, or `null` as soon as the signal aborts, even if the work never ends. */
export async function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | null> {
  const aborted = signal.aborted ? null : once(signal, 'abort').then(() => null);
  return Promise.race([aborted, work]);
}
