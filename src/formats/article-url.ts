import type { Article } from '../model/article.js';
import { safeWebUrl } from '../standards/urls.js';

/**
 * The Article's URL, by which other systems know it.
 *
 * @throws `TypeError` where it is no absolute `http:` or `https:` URL: nothing else could stand for it.
 */
export function articleUrl({ url }: Article): string {
  const safe = safeWebUrl(url);
  if (safe === null) throw new TypeError('Not an Article: /url must be an absolute http: or https: URL.');
  return safe;
}
