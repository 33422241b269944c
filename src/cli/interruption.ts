const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborts at the first signal, so that a run can clean up and say how far it came. A second one ends the process at once,
 * also where it waits for a pipe that gives nothing.
 */
export function abortOnSignals(cleanUp: () => void): AbortSignal {
  const controller = new AbortController();
  for (const name of signals) {
    process.once(name, () => {
      controller.abort(name);
      process.stdin.destroy(); // who waits for it waits no longer
      process.once(name, () => {
        cleanUp();
        process.kill(process.pid, name); // nobody listens to it now: the system ends the process
      });
    });
  }
  return controller.signal;
}
