import { captioned } from '../elements.js';
import { open, type Reading, readingOf, takeLead } from '../reading.js';
import { walk } from '../walk.js';

/** What any publisher's document says without a record: everything that is visible is the article's. */
export function readGeneric(document: string): Reading {
  const page = walk(document, { figure: (element) => (element.tagName === 'figure' ? captioned(element) : null) });
  const isAtRoot = (tagName?: string, parent?: string) => tagName === 'img' && parent === '#document-fragment';
  const lead = takeLead(page.items, ({ element }) => isAtRoot(element?.tagName, element?.parentNode?.nodeName));
  return readingOf(page, { headline: open, lead, section: open, language: null });
}
