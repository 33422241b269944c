import { safeLinkUrl, safeWebUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';

/** The absolute URL of a link, or `null` where its scheme could run code or is unknown. */
export function resolveLink({ baseUrl }: BodyContext, href: string): string | null {
  return safeLinkUrl(href, baseUrl);
}

/** The absolute URL of an image or a recording, or `null` where it is not `http:` or `https:`. */
export function resolveMedia({ baseUrl }: BodyContext, src: string): string | null {
  return safeWebUrl(src, baseUrl);
}
