import { attributeOf, descendants, type Element } from '../corpus/repair.js';
import { hasClass } from './elements.js';

// The URLs of pictures and embeds.

/** `https://images.weserv.nl/?url=HOST/PATH` is `https://HOST/PATH`. */
function withoutProxy(url: string): string {
  const proxied = /^https?:\/\/images\.weserv\.nl\/?\?url=(?:https?:\/\/)?(.*)$/s.exec(url);
  return proxied === null ? url : `https://${proxied[1]}`;
}

export function absolute(url: string, base: URL): string | null {
  const whole = URL.parse(url.trim(), base.href);
  if (whole === null || !/^https?:$/.test(whole.protocol)) return null;
  return URL.parse(withoutProxy(whole.href))?.href ?? null;
}

/** The URL of a picture: its largest candidate, its `src`, the attribute of a lazy loader or a `<source>` before it. */
export function imageUrl(image: Element, base: URL): string | null {
  const largest = (name: string) =>
    (attributeOf(image, name) ?? '')
      .split(/,\s+|,(?=https?:)/)
      .map((candidate) => candidate.trim().split(/\s+/))
      .map(([url = '', size = '1']) => ({ url, size: Number.parseFloat(size) }))
      .filter(({ url }) => url !== '' && !url.startsWith('data:'))
      .toSorted((a, b) => b.size - a.size)[0]?.url;
  const { parentNode } = image;
  const picture = parentNode?.nodeName === 'picture' ? descendants(parentNode as Element) : [];
  const sources = [
    largest('srcset'),
    attributeOf(image, 'src'),
    largest('data-lazy-srcset'),
    ...['data-src', 'data-lazy-src'].map((name) => attributeOf(image, name)),
    ...picture.map((source) => attributeOf(source, 'srcset')?.trim().split(/\s/)[0]),
  ];
  const chosen = sources.find((source) => source && !source.startsWith('data:'));
  return chosen ? absolute(chosen, base) : null;
}

/** `PROVIDER KEY` of an embedded URL. The key is the provider's id if there is one, or else the URL. */
export function embedOf(address: string, base: URL): string | null {
  const url = URL.parse(address.trim(), base.href);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(?:www|m|player|mobile)\./, '');
  if (/^(?:youtube(?:-nocookie)?\.com|youtu\.be)$/.test(host)) {
    return `youtube ${url.searchParams.get('v') ?? url.pathname.split('/').filter(Boolean).at(-1) ?? ''}`;
  }
  if (/^(?:platform\.)?(?:twitter|x)\.com$/.test(host)) return `twitter ${/status(?:es)?\/(\d+)/.exec(url.href)?.[1]}`;
  if (host === 'instagram.com') return `instagram ${/\/(?:p|tv|reel)\/([^/]+)/.exec(url.pathname)?.[1]}`;
  if (host === 'facebook.com') return 'facebook';
  if (/^(?:dailymotion|vimeo|soundcloud|tiktok)\.com$/.test(host.replace(/^w\./, '')))
    return host.split('.').at(-2) ?? '';
  return `unknown ${url.href}`;
}

/** The embed of a quoted post: the last link of a tweet, or the permalink of another post. */
export function postOf(element: Element, base: URL): string | null {
  const links = descendants(element).flatMap((child) => attributeOf(child, 'href') ?? []);
  if (hasClass(element, 'twitter-tweet') || hasClass(element, 'twitter-video')) {
    const status = links.filter((href) => /(?:twitter|x)\.com\/.+\/status/.test(href)).at(-1);
    return status === undefined ? null : embedOf(status, base);
  }
  if (!hasClass(element, 'instagram-media')) return null;
  return embedOf(attributeOf(element, 'data-instgrm-permalink') ?? links[0] ?? '', base);
}
