import { type EraMarkup, type EraName, eraTable } from './era.js';

/** An era as `documentEras` lists it. */
export interface DocumentEra {
  /** The name by which the era is asked for. */
  readonly name: EraName;
  /** The letter under which the project's fixtures and the publisher's record know it: `A0` to `C4`. */
  readonly id: string;
  /** The markup of the era's documents. */
  readonly template: 'news' | 'wire' | 'column' | 'generic';
  /** What sets the era's documents apart, in a sentence. */
  readonly description: string;
}

/**
 * Every era that `buildDocument` can write, in the order of time: one row for a `test.each`.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument, documentEras } from 'rfi-article/testing';
 *
 * for (const { name } of documentEras) parseArticle(buildDocument({ era: name, headline: 'A' })).headline; // 'A'
 * ```
 */
// Nobody adds keys to the table.
export const documentEras: readonly DocumentEra[] = /* @__PURE__ */ (Object.keys(eraTable) as EraName[]).map((name) => {
  const { id, template, description } = markupOf(name);
  return { name, id, template, description };
});

/** The markup of an era. */
export function markupOf(name: EraName): EraMarkup {
  if (!Object.hasOwn(eraTable, name))
    throw new RangeError(`There is no era ${JSON.stringify(name)}; see documentEras.`);
  return eraTable[name];
}
