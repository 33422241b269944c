import { tidy } from '../source/white-space.js';

/**
 * Text as it stands in HTML. A numeric reference in the text gets both its ampersand and its number sign escaped, for the
 * reader decodes one that was escaped once (`&amp;#22338;`) twice.
 */
export function escapeText(text: string): string {
  return NEEDS_ESCAPING.test(text) ? text.replace(ESCAPED, (found) => REFERENCES[found] ?? found) : text;
}

const NEEDS_ESCAPING = /[&<>"]/;
const ESCAPED = /&#|[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&#': '&amp;&#35;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** An attribute with the blank before it; nothing where the value is `null`. */
export function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeText(value)}"`;
}

/**
 * A title as it stands in the headline link: on one line, without what ends a link or could be taken for a tag.
 */
export function escapeTitle(title: string): string {
  return escapeText(tidy(title)).replaceAll('&quot;', '"').replaceAll('](', '&#93;(');
}

/** A URL as it stands in the headline link, whose title ends at the last `](` before a web address. */
export function escapeLinkUrl(url: string): string {
  return url.replaceAll('](http://', '%5D(http://').replaceAll('](https://', '%5D(https://');
}
