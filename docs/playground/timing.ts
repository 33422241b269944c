/** In milliseconds. A browser's clock may be as coarse as 0.1 ms, so short work is repeated until this time has passed. */
const ENOUGH = 12;
/** In milliseconds. Longer work is done once, so that the page does not freeze for a measurement. */
const LONG = 200;

/** What a function gives, and how long it takes once the browser has compiled it. */
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

/** The size of a text in UTF-8. */
export function formatSize(text: string): string {
  const bytes = encoder.encode(text).length;
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
