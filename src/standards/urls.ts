/**
 * The one global that the core needs: the WHATWG's `URL`, which every place has that the library runs in. It is declared
 * here by hand, so that no other global type-checks in the core, and must not reach the published types.
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
 * The longest URL that is read, in UTF-16 units, before and after it is resolved: every relative link carries its base, so
 * that many links under a long base would take quadratic memory. The longest of the corpus has 679.
 */
export const LONGEST_URL = 2048;
/** The longest host (https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4). Converting one to Punycode takes quadratic time. */
const LONGEST_HOST = 253;
/** The host of a URL, with user name and port, as the WHATWG's parser finds it: after a web scheme or at least two slashes. */
const HOST = /^[^!-\uffff]*(?:(?:https?|wss?|ftp):[\\/]*|[\\/]{2})(?<host>[^\\/?#]*)/i;

/**
 * Reads a URL by the WHATWG's rules (https://url.spec.whatwg.org/), against a base where it is relative. `null` where it is
 * not a URL, or is longer than `LONGEST_URL`, or its host is longer than 253 characters.
 */
export function readUrl(url: string, base?: string): WebUrl | null {
  if (isTooLong(url) || (base !== undefined && isTooLong(base))) return null;
  const normal = readNormalUrl(url);
  if (normal !== null) return normal;
  try {
    const read = base === undefined ? new URL(url) : new URL(url, base);
    return isTooLong(read.href) ? null : read;
  } catch {
    return null;
  }
}

/** Whether a URL is too long to be read, or its host is. */
function isTooLong(url: string): boolean {
  if (url.length <= LONGEST_HOST) return false;
  if (url.length > LONGEST_URL) return true;
  // The parser drops tabs and line breaks wherever they are.
  const host = HOST.exec(url.replace(/[\t\n\r]/g, ''))?.groups?.['host'] ?? '';
  return host.slice(host.lastIndexOf('@') + 1).replace(/:\d*$/, '').length > LONGEST_HOST;
}

export type { WebUrl };

/** Scheme, host and path of an address without query and fragment, of nothing but characters that stay as they are. */
const NORMAL_URL = /^https?:\/\/[a-z\d][a-z\d.-]*\.[a-z]{2,}\/[\w~!$&'()*+,;=:@%./-]*$/;
/** Segments of dots, encoded or not, which would be taken out, and names in punycode, which may be refused. */
const UNUSUAL = /\/\.|\/%2|\.\.|xn--/;
const NO_PARAMETERS: WebUrl['searchParams'] = { get: () => null };

/** A web address that the WHATWG's parser would return unchanged, or `null`. Not asking the parser saves 7 % of an Article. */
function readNormalUrl(url: string): WebUrl | null {
  if (!NORMAL_URL.test(url) || UNUSUAL.test(url)) return null;
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

/** The schemes of links in an Article: following one of these runs no code. */
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'] as const;
/** The schemes of images and recordings, which a page loads by itself, and of articles. */
export const WEB_SCHEMES = ['http:', 'https:'] as const;

/**
 * The absolute URL of a link as a browser understands it, or `null` where its scheme is not one of `LINK_SCHEMES`. The
 * WHATWG's parser decides, which drops the blanks and control characters that hide a scheme; what it returns is what is
 * written, so that no second reading can differ.
 */
export function safeLinkUrl(url: string, base: string | null = null): string | null {
  return safeUrl(url, base, LINK_SCHEMES);
}

/** The absolute URL of an image, a recording or a page, or `null` where it is not `http:` or `https:`. */
export function safeWebUrl(url: string, base: string | null = null): string | null {
  return safeUrl(url, base, WEB_SCHEMES);
}

function safeUrl(url: string, base: string | null, schemes: readonly string[]): string | null {
  const read = readUrl(url, base ?? undefined);
  if (read === null || !schemes.includes(read.protocol)) return null;
  // The path of `mailto:` and `tel:` may keep blanks, which no written URL has.
  return read.href.includes(' ') ? read.href.replaceAll(' ', '%20') : read.href;
}

/** Undoes percent-encoding; text that is badly encoded stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
