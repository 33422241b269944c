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
