import type { Element } from 'domhandler';
import { findOne } from 'domutils';
import { startOf } from '../markup/node-span.js';
import { visibleText } from '../markup/visible-text.js';

/** The text of a link; where another link begins in it, it ends there, as in HTML. */
export function linkText(anchor: Element): string {
  const nested = findOne((child) => child.name === 'a', anchor.children);
  return nested === null ? visibleText(anchor.children) : visibleText(anchor.children, startOf(nested));
}
