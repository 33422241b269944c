import type { Credit } from '../model/credit.js';

/** Credits in the order of the document. */
export class CreditList {
  readonly found: Credit[] = [];

  /** Adds credits that were read after others that follow them in the document. */
  insert(credits: readonly Credit[]): void {
    if (credits.length === 0) return;
    for (const credit of credits) this.found.push(credit);
    this.found.sort((a, b) => startOf(a) - startOf(b));
  }

  inOrder(): readonly Credit[] {
    return this.found.slice();
  }
}

function startOf({ position }: Credit): number {
  return position?.start.offset ?? 0;
}

/** Each person once for each role, at the first place. */
export function withoutRepeats(credits: readonly Credit[]): readonly Credit[] {
  if (credits.length < 2) return credits;
  const named = new Set<string>();
  return credits.filter((credit) => {
    if (credit.kind === 'agency' || credit.kind === 'copyright') return true;
    const key = `${credit.kind} ${credit.name}`;
    return !named.has(key) && named.add(key);
  });
}
