import type { UrlParts } from '../model/article.js';

/** What a record reads of a URL; what it leaves out is `null`. */
export function urlParts(read: Partial<UrlParts>): UrlParts {
  return { edition: null, section: null, column: null, date: null, slug: null, ...read };
}
