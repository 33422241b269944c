/** How long an interrupted run may take to end by itself, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Aborts at the first signal, so that a run can clean up and say how far it came. If it cannot, because it waits for a reader
 * or a writer that does nothing, the process ends after a second; a second signal ends it at once. The exit code is always 130.
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

/** What the work results in, or `null` once the signal aborts: work that waits for something that never comes is abandoned. */
export async function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | null> {
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    if (signal.aborted) resolve(null);
  });
  return Promise.race([aborted, work]);
}
