import { readUrl } from '../standards/urls.js';

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/**
 * The URL of a link as a browser understands it, or `null` where it is relative or its scheme may run code. The WHATWG's
 * parser decides, which drops the blanks and control characters that hide a scheme, and what it gives back is what is
 * written: there is no second reading that could differ.
 */
export function safeLinkUrl(url: string): string | null {
  return safeUrl(url, LINK_SCHEMES);
}

/** Likewise for an image or a recording, which the page itself loads: `http:` and `https:` alone. */
export function safeMediaUrl(url: string): string | null {
  return safeUrl(url, WEB_SCHEMES);
}

function safeUrl(url: string, schemes: ReadonlySet<string>): string | null {
  const read = readUrl(url);
  return read !== null && schemes.has(read.protocol) ? read.href : null;
}
