/** Compares values as JSON, because a page can pass on nothing else. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, want] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== want) throw new Error(`${what}: got ${got?.slice(0, 2000)}, expected ${want?.slice(0, 2000)}`);
}
