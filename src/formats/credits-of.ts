import type { Article } from '../model/article.js';
import type { Credit } from '../model/credit.js';

type CreditOf<Kind extends Credit['kind']> = Extract<Credit, { readonly kind: Kind }>;

/** The credits of one kind, in the order of the document. */
export function creditsOf<Kind extends Credit['kind']>({ credits }: Article, kind: Kind): readonly CreditOf<Kind>[] {
  return credits.filter((credit): credit is CreditOf<Kind> => credit.kind === kind);
}
