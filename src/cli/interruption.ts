let report = (): void => {};

/** Sets what is done if the run is interrupted, such as printing how far it got. */
export function onInterruption(action: () => void): void {
  report = action;
}

/**
 * Ends the process with the exit code 130 at a SIGINT, SIGTERM or SIGHUP, after the current document. Unfinished files are
 * removed when the process exits.
 */
export function exitOnSignals(): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      report();
      process.exit(130);
    });
  }
}
