import type { ArticleErrorCode } from '../../index.js';
import { type BodyDamage, bodyDamages } from './body-damages.js';
import { cutDocument, type DamageRecord, joinDraft } from './draft.js';
import { type PartDamage, partDamages } from './part-damages.js';

/** What `buildDocument` can break, by name; `documentDamages` says what each does. */
export type Damage = PartDamage | BodyDamage;

const damageTable: Readonly<Record<Damage, DamageRecord>> = { ...partDamages, ...bodyDamages };

/** A way in which documents are broken, as `documentDamages` lists it. */
export interface DocumentDamage {
  /** The name by which the damage is asked for. */
  readonly name: Damage;
  /**
   * `repaired`: the Article is the same but for positions and `source`, and a diagnostic may say what was done. `changed`: there
   * is an Article, and it differs as described. `fatal`: `parseArticle` throws, and `safeParseArticle` gives `partial`.
   */
  readonly effect: 'repaired' | 'changed' | 'fatal';
  /** The error's code where the damage is fatal. */
  readonly error: ArticleErrorCode | null;
  /** What happened to the document, in a sentence. */
  readonly description: string;
}

/**
 * Everything that `buildDocument` can break, and what becomes of the reading: one row for a `test.each`.
 *
 * @example
 * ```ts
 * import { safeParseArticle } from 'rfi-article';
 * import { buildDocument, documentDamages } from 'rfi-article/testing';
 *
 * const fatal = documentDamages.filter(({ effect }) => effect === 'fatal');
 * fatal.every(({ name }) => !safeParseArticle(buildDocument({ damage: [name] })).ok); // true
 * ```
 */
export const documentDamages: readonly DocumentDamage[] = /* @__PURE__ */ listDamages();

function listDamages(): readonly DocumentDamage[] {
  return Object.entries(damageTable).map(([name, { effect, error = null, description }]) => ({
    name: name as Damage, // the table's keys
    effect,
    error,
    description,
  }));
}

/** Breaks a document that is whole, in the order given; what strikes the text as a whole comes last. */
export function damageDocument(document: string, damages: readonly Damage[]): string {
  if (damages.length === 0) return document;
  const records = damages.map(recordOf);
  const draft = records.reduce((broken, { draft: apply }) => apply?.(broken) ?? broken, cutDocument(document));
  return records.reduce((text, { text: apply }) => apply?.(text) ?? text, joinDraft(draft));
}

function recordOf(name: Damage): DamageRecord {
  if (!Object.hasOwn(damageTable, name))
    throw new RangeError(`There is no damage ${JSON.stringify(name)}; see documentDamages.`);
  return damageTable[name];
}
