import { writeFileSync } from 'node:fs';

/** Runs checks of built files outside vitest, and counts which pass and fail. A failure does not stop the others. */
export class Checks {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly #isQuiet: boolean;

  /** @param options - `quiet`: print only failures. */
  constructor(options: { readonly quiet?: boolean } = {}) {
    this.#isQuiet = options.quiet ?? false;
  }

  /** Runs a check, whose body throws an error if it fails. Returns whether it passed. */
  async run(name: string, body: () => void | Promise<void>): Promise<boolean> {
    const start = performance.now();
    try {
      await body();
      this.passed++;
      if (!this.#isQuiet) console.log(`ok    ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      return true;
    } catch (error) {
      this.fail(name, error);
      return false;
    }
  }

  fail(name: string, error: unknown): void {
    this.failed++;
    const message = error instanceof Error ? error.message : String(error);
    // The error of a command contains what it wrote to standard error, but not what it wrote to standard output.
    const output = error instanceof Error && 'stdout' in error ? `\n${String(error.stdout)}` : '';
    console.log(`FAIL  ${name}\n${`${message}${output}`.trimEnd().replace(/^/gm, '      ')}`);
  }

  /** Counts a check that cannot run because something is not installed here. */
  skip(name: string, reason: string): void {
    this.skipped++;
    console.log(`skip  ${name}: ${reason}`);
  }

  /** Prints the counts, writes them as JSON if `--report=FILE` is given, and sets the exit code. */
  finish(): void {
    const { passed, failed, skipped } = this;
    const report = argument('report');
    if (report !== undefined) writeFileSync(report, `${JSON.stringify({ passed, failed, skipped })}\n`);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}

/** Returns the value of `--NAME=VALUE` on the command line. */
export function argument(name: string): string | undefined {
  return process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
}
