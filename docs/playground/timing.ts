/** The minimum measured time in milliseconds. The clock may be as coarse as 0.1 ms, so short work is repeated. */
const ENOUGH = 12;
/** The time in milliseconds above which work is not repeated, so that the page does not freeze. */
const LONG = 200;

/** Returns the result of a function, and the time that it takes after the browser has compiled it. */
export function timed<T>(run: () => T): { readonly value: T; readonly milliseconds: number } {
  const start = performance.now();
  const value = run();
  const first = performance.now() - start;
  if (first > LONG) return { value, milliseconds: first };
  const again = performance.now();
  let runs = 0;
  let elapsed = 0;
  while (elapsed < ENOUGH && runs < 200) {
    run();
    runs++;
    elapsed = performance.now() - again;
  }
  return { value, milliseconds: elapsed / runs };
}

export function formatTime(milliseconds: number): string {
  if (milliseconds < 1) return `${Math.round(milliseconds * 1000)} µs`;
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

const encoder = new TextEncoder();

/** Returns the size of a text in UTF-8. */
export function formatSize(text: string): string {
  const bytes = encoder.encode(text).length;
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
