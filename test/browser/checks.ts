/** Counts what holds and what does not, and goes on behind a failure. */
export class Checks {
  passed = 0;
  failed = 0;

  async run(name: string, body: () => Promise<void>): Promise<void> {
    const start = performance.now();
    try {
      await body();
      this.passed++;
      console.log(`ok    ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      this.failed++;
      console.log(
        `FAIL  ${name}\n${(error instanceof Error ? error.message : String(error)).replace(/^/gm, '      ')}`,
      );
    }
  }
}

export function expectEqual(actual: unknown, wanted: unknown, what: string): void {
  const [got, want] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (got !== want) throw new Error(`${what}: got ${got?.slice(0, 2000)}, wanted ${want?.slice(0, 2000)}`);
}
