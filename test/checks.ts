import { writeFileSync } from 'node:fs';

/** Counts what holds and what does not, and goes on after a failure: for checks of what is built, which vitest does not run. */
export class Checks {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly #isQuiet: boolean;

  /** @param options - `quiet`: only failures are printed. */
  constructor(options: { readonly quiet?: boolean } = {}) {
    this.#isQuiet = options.quiet ?? false;
  }

  /** The body throws where the check fails. Says whether it passed. */
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
    // A command that failed: its message has what it wrote to standard error, and not what it wrote to standard output.
    const output = error instanceof Error && 'stdout' in error ? `\n${String(error.stdout)}` : '';
    console.log(`FAIL  ${name}\n${`${message}${output}`.trimEnd().replace(/^/gm, '      ')}`);
  }

  /** Something is missing here that the check needs. */
  skip(name: string, reason: string): void {
    this.skipped++;
    console.log(`skip  ${name}: ${reason}`);
  }

  /** Prints the numbers, writes them as JSON where `--report=FILE` names a file, and sets the exit code. */
  finish(): void {
    const { passed, failed, skipped } = this;
    const report = argument('report');
    if (report !== undefined) writeFileSync(report, `${JSON.stringify({ passed, failed, skipped })}\n`);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}

/** The value of `--NAME=VALUE` on the command line. */
export function argument(name: string): string | undefined {
  return process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
}
