import type { Progress } from './progress.js';
import { type Styles, stylesFor } from './styles.js';

/** Says things to the person at the terminal, on standard error. */
export interface Reporter {
  readonly styles: Styles;
  print(text: string): void;
}

export const plainReporter: Reporter = { styles: stylesFor(process.stderr), print: printError };

/** Takes the progress bar out of the way before it says something. */
export function reporterBeside(progress: Progress): Reporter {
  return {
    ...plainReporter,
    print(text) {
      progress.clear();
      printError(text);
    },
  };
}

// A reader of our messages that has gone away is no reason to stop.
process.stderr.on('error', () => {});

function printError(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}
