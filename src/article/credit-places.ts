import { signedName } from '../body/byline.js';
import { findCopyright } from '../body/credits.js';
import type { Article } from '../model/article.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';

/** What the reader takes out of a piece of boilerplate as a credit. */
type Signed =
  | Pick<Credit & { kind: 'author' }, 'kind' | 'name'>
  | Pick<Credit & { kind: 'copyright' }, 'kind' | 'holder' | 'year'>;

/**
 * For each piece of boilerplate, where its credits stand among all; `null` where the reader finds them there anyway. A
 * byline or a copyright line may have stood before the article's own credits, and is written behind them.
 */
export function creditPlaces({ credits, boilerplate }: Article, copyright: RegExp | null): readonly (number | null)[] {
  const places = new Array<number | null>(boilerplate.length).fill(null);
  // From the end, for there they stand in most documents.
  let at = credits.length - 1;
  let isBeforeOthers = false;
  for (let index = boilerplate.length - 1; index >= 0; index--) {
    const piece = boilerplate[index];
    for (const signed of piece === undefined ? [] : signedBy(piece, copyright).reverse()) {
      while (at >= 0 && !isSame(credits[at], signed)) {
        isBeforeOthers = true;
        at--;
      }
      if (at < 0) return places;
      if (isBeforeOthers) places[index] = at;
      at--;
    }
  }
  return places;
}

function signedBy({ kind, text, links }: Boilerplate, copyright: RegExp | null): Signed[] {
  if (kind === 'byline') {
    const names = links.length === 0 ? [signedName(text)] : links.map((link) => link.text);
    return names.filter((name) => name !== '').map((name) => ({ kind: 'author', name }));
  }
  const line = kind === 'copyright' && copyright !== null ? findCopyright(text, copyright) : null;
  return line === null ? [] : [{ kind: 'copyright', holder: line.holder, year: line.year }];
}

function isSame(credit: Credit | undefined, signed: Signed): boolean {
  if (credit?.kind === 'author') return signed.kind === 'author' && credit.name === signed.name;
  if (credit?.kind !== 'copyright' || signed.kind !== 'copyright') return false;
  return credit.holder === signed.holder && credit.year === signed.year;
}
