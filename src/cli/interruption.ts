import { exitCodes } from './exit-codes.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborts at the first signal, so that a run can clean up and say how far it came. A second one ends the process at once;
 * unfinished files are removed then too.
 */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of signals) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCodes.interrupted);
      controller.abort(name);
    });
  }
  return controller.signal;
}
