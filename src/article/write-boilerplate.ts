import { attribute, escapeText } from '../document/escape.js';
import type { Boilerplate } from '../model/boilerplate.js';

/**
 * A piece of boilerplate in an element that says what it is, its links where their texts stand in its text.
 *
 * @param creditPlace - Where its credits stand among all; `null` where that is where the piece stands.
 */
export function writeBoilerplate({ kind, text, links }: Boilerplate, creditPlace: number | null): string {
  let content = '';
  let at = 0;
  for (const link of links) {
    // A text that is not in the piece's own text, which no reader gives, is left out: the piece's text comes first.
    const found = text.indexOf(link.text, at);
    const linkText = found === -1 ? '' : link.text;
    const start = found === -1 ? at : found;
    content += `${escapeText(text.slice(at, start))}<a${attribute('href', link.url)}>${escapeText(linkText)}</a>`;
    at = start + linkText.length;
  }
  const place = attribute('data-credits-at', creditPlace === null ? null : String(creditPlace));
  return `<div${attribute('data-boilerplate', kind)}${place}>${content}${escapeText(text.slice(at))}</div>`;
}
