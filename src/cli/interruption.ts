import { removeUnfinishedFiles } from './output.js';

/** How long a run that was interrupted may take to end by itself, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Aborts at the first signal, so that a run can clean up and say how far it came. Where it cannot, because it waits for a reader
 * or a writer that does nothing, the process ends a second later; a second signal ends it at once.
 */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      const end = () => {
        removeUnfinishedFiles();
        process.removeAllListeners(name);
        process.kill(process.pid, name); // nobody listens to it now: the system ends the process
      };
      process.once(name, end);
      setTimeout(end, PATIENCE).unref();
      controller.abort(name);
    });
  }
  return controller.signal;
}

/** Does the work until it is done or aborted. What waits for something that never comes is left behind. */
export async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([work, aborted]);
}
