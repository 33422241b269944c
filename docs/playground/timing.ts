/** A browser's clock may tick ten times a millisecond: what is short is done again until this time is over. */
const ENOUGH = 12;
/** What takes longer is done once: no page should stand still for a figure. */
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
