/** Compares as JSON: what a page hands over is that. */
export function expectEqual(actual: unknown, wanted: unknown, what: string): void {
  const [got, want] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (got !== want) throw new Error(`${what}: got ${got?.slice(0, 2000)}, wanted ${want?.slice(0, 2000)}`);
}
