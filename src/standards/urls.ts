/**
 * The WHATWG's `URL`, the only global that the core needs; every host of the library has it. It is declared here by hand so
 * that no other global type-checks in the core. It must not appear in the published types.
 */
declare const URL: {
  new (url: string, base?: string): WebUrl;
};

interface WebUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: { get(name: string): string | null };
}

/**
 * The longest URL that is read, in UTF-16 code units, before and after it is resolved. Each resolved link contains its base, so
 * many relative links with a long base would take quadratic memory. The longest URL of the corpus has 679 units.
 */
export const LONGEST_URL = 2048;
/** The longest host (https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4). Converting a host to Punycode takes quadratic time. */
const LONGEST_HOST = 253;
/** The host of a URL, with user name and port, as the WHATWG's parser finds it: after a web scheme or at least two slashes. */
const HOST = /^[^!-\uffff]*(?:(?:https?|wss?|ftp):[\\/]*|[\\/]{2})(?<host>[^\\/?#]*)/i;

/**
 * Parses a URL by the WHATWG's rules (https://url.spec.whatwg.org/), and resolves a relative one against a base. `null` if it
 * is not a URL, or it or its host is too long.
 */
export function readUrl(url: string, base?: string): WebUrl | null {
  if (isTooLong(url) || (base !== undefined && isTooLong(base))) return null;
  if (isNormal(url)) return readNormalUrl(url);
  try {
    const parsed = base === undefined ? new URL(url) : new URL(url, base);
    return isTooLong(parsed.href) ? null : parsed;
  } catch {
    return null;
  }
}

/** Whether a URL or its host is too long to be read. */
function isTooLong(url: string): boolean {
  if (url.length <= LONGEST_HOST) return false;
  if (url.length > LONGEST_URL) return true;
  // The parser drops tabs and line breaks wherever they are.
  const host = HOST.exec(url.replace(/[\t\n\r]/g, ''))?.groups?.['host'] ?? '';
  return host.slice(host.lastIndexOf('@') + 1).replace(/:\d*$/, '').length > LONGEST_HOST;
}

export type { WebUrl };

/** A URL without query and fragment, all of whose characters the WHATWG's parser leaves unchanged. */
const NORMAL_URL = /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}\/[\w~!$&'()*+,;=:@%./-]*$/;
/** Segments of dots, encoded or not, which the parser removes, and hosts in Punycode, which it may refuse. */
const UNUSUAL = /\/\.|\/%2|\.\.|xn--/;
const NO_PARAMETERS: WebUrl['searchParams'] = { get: () => null };

/** Whether the WHATWG's parser would return a web URL unchanged. Avoiding the parser saves 7 % of an Article's time. */
function isNormal(url: string): boolean {
  return NORMAL_URL.test(url) && !UNUSUAL.test(url);
}

function readNormalUrl(url: string): WebUrl {
  const hostStart = url.indexOf('/') + 2;
  const hostEnd = url.indexOf('/', hostStart);
  return {
    href: url,
    protocol: url.slice(0, hostStart - 2),
    hostname: url.slice(hostStart, hostEnd),
    pathname: url.slice(hostEnd),
    search: '',
    searchParams: NO_PARAMETERS,
  };
}

/** The schemes that links in an Article may have. Following such a link runs no code. */
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'] as const;
/** The schemes that images, recordings and articles may have. A page loads images and recordings unasked. */
export const WEB_SCHEMES = ['http:', 'https:'] as const;

/**
 * The absolute URL of a link as a browser would resolve it, or `null` if its scheme is not one of `LINK_SCHEMES`. The
 * WHATWG's parser removes blanks and control characters that could hide a scheme. Its result is what the library writes, so
 * that a browser cannot read the URL differently.
 */
export function safeLinkUrl(url: string, base: string | null = null): string | null {
  return safeUrl(url, base, LINK_SCHEMES);
}

/** The absolute URL of an image, a recording or a page, or `null` if it is not `http:` or `https:`. */
export function safeWebUrl(url: string, base: string | null = null): string | null {
  return safeUrl(url, base, WEB_SCHEMES);
}

function safeUrl(url: string, base: string | null, schemes: readonly string[]): string | null {
  // A browser reads an empty URL as that of the page.
  if (url.trim() === '') return null;
  // Every list of schemes contains those of normal URLs, and the host of so short a URL is not too long.
  if (url.length <= LONGEST_HOST && isNormal(url)) return url;
  const parsed = readUrl(url, base ?? undefined);
  if (parsed === null || !schemes.includes(parsed.protocol)) return null;
  // The parser keeps spaces in the paths of `mailto:` and `tel:`, but a URL in text must not contain any.
  return parsed.href.replaceAll(' ', '%20');
}

/** Decodes percent-encoding; malformed text is returned unchanged. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
