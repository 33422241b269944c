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
  readonly searchParams: { get(name: string): string | null };
}

/** Reads a URL by the WHATWG's rules (https://url.spec.whatwg.org/), against a base where it is relative; `null` where it is none. */
export function readUrl(url: string, base?: string): WebUrl | null {
  try {
    return base === undefined ? new URL(url) : new URL(url, base);
  } catch {
    return null;
  }
}

export type { WebUrl };

/** Undoes percent-encoding; text that is badly encoded stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
