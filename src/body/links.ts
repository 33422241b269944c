import { type Element, isTag } from 'domhandler';
import { findAll, findOne } from 'domutils';
import { attributeOf, isInvisible, startOf, visibleText } from '../markup/nodes.js';

/** The links that an element shows: one in a `<noscript>`, say, is nobody's. */
export function linksIn(element: Element): readonly Element[] {
  const links = findAll((child) => child.name === 'a' && attributeOf(child, 'href') !== null, [element]);
  return links.filter((link) => isShownIn(link, element));
}

function isShownIn(link: Element, outer: Element): boolean {
  for (let at = link.parent; at !== null && at !== outer; at = at.parent)
    if (isTag(at) && isInvisible(at.name)) return false;
  return true;
}

/** The text of a link; where another link begins in it, it ends there, as in HTML. */
export function linkText(anchor: Element): string {
  const nested = findOne((child) => child.name === 'a', anchor.children);
  return nested === null ? visibleText(anchor.children) : visibleText(anchor.children, startOf(nested));
}
