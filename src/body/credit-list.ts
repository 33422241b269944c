import type { Credit } from '../model/credit.js';

/** Credits of a piece of boilerplate that say themselves where they stand among all. */
interface PlacedCredits {
  readonly place: number;
  readonly credits: readonly Credit[];
}

/** Credits in the order of the document that was read first: `stringifyArticle` writes boilerplate behind the article. */
export class CreditList {
  /** Those that stand where they are read. */
  readonly found: Credit[] = [];
  readonly #placed: PlacedCredits[] = [];

  place(place: number, credits: readonly Credit[]): void {
    this.#placed.push({ place, credits });
  }

  /** Adds credits that were read after others that follow them in the document. */
  insert(credits: readonly Credit[]): void {
    if (credits.length === 0) return;
    for (const credit of credits) this.found.push(credit);
    this.found.sort((a, b) => startOf(a) - startOf(b));
  }

  inOrder(): readonly Credit[] {
    if (this.#placed.length === 0) return this.found.slice();
    const list: Credit[] = [];
    let at = 0;
    for (const { place, credits } of this.#placed.toSorted((a, b) => a.place - b.place)) {
      // Never many as arguments: a byline of a hundred thousand links would overflow the stack.
      for (const credit of this.found.slice(at, at + Math.max(0, place - list.length))) {
        list.push(credit);
        at++;
      }
      for (const credit of credits) list.push(credit);
    }
    return list.concat(this.found.slice(at));
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
