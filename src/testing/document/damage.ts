import { type Damage, type DocumentDamage, type Draft, damages } from './damages.js';

/**
 * All damages that `buildDocument` can do, as rows for `test.each`.
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
  // The names are the catalogue's keys.
  return Object.entries(damages).map(([name, { change: _, ...damage }]) => ({ name: name as Damage, ...damage }));
}

/** Damages a document: first its parts, then its text as a whole, each in the order of the names. */
export function damageDocument(document: string, names: readonly Damage[]): string {
  if (names.length === 0) return document;
  const unknown = names.find((name) => !Object.hasOwn(damages, name));
  if (unknown !== undefined)
    throw new RangeError(`There is no damage ${JSON.stringify(unknown)}; see documentDamages.`);
  const changes = names.map((name) => damages[name].change);
  let draft = cutDocument(document);
  for (const change of changes) if ('parts' in change) draft = { ...draft, ...change.parts(draft) };
  let text = joinDraft(draft);
  for (const change of changes) if ('text' in change) text = change.text(text);
  return text;
}

const BEFORE_BODY = '\n------\n\n';

/** Splits a document that `writeDocument` wrote, in which each part is on a separate line. */
function cutDocument(document: string): Draft {
  const commentAt = document.startsWith('---\n') ? document.indexOf('\n---\n') + '\n---\n'.length : 0;
  const linkAt = document.indexOf('\n', commentAt) + 1;
  const ruleAt = document.indexOf(BEFORE_BODY, linkAt);
  return {
    frontMatter: document.slice(0, commentAt),
    comment: document.slice(commentAt, linkAt - 1),
    link: document.slice(linkAt, ruleAt),
    rule: BEFORE_BODY.trim(),
    body: document.slice(ruleAt + BEFORE_BODY.length, -1),
  };
}

function joinDraft({ frontMatter, comment, link, rule, body }: Draft): string {
  const lines = [comment, link, rule].filter((line) => line !== '');
  return `${frontMatter}${lines.join('\n')}\n\n${body}\n`;
}
