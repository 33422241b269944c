import { readUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';

const LINK_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const WEB_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:']);

/** The absolute URL of a link, or `null` where its scheme could run code or is unknown. */
export function resolveLink(context: BodyContext, href: string): string | null {
  return resolve(context, href, LINK_SCHEMES);
}

/** The absolute URL of an image or a recording, or `null` where it is not `http:` or `https:`. */
export function resolveMedia(context: BodyContext, src: string): string | null {
  return resolve(context, src, WEB_SCHEMES);
}

function resolve(context: BodyContext, url: string, schemes: ReadonlySet<string>): string | null {
  const resolved = readUrl(url, context.baseUrl ?? undefined);
  if (resolved === null || !schemes.has(resolved.protocol)) return null;
  const { href } = resolved;
  // The path of `mailto:` and `tel:` may keep blanks, which no URL that is written down has.
  return href.includes(' ') ? href.replaceAll(' ', '%20') : href;
}
