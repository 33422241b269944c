import { readUrl } from '../standards/urls.js';
import type { SharedLink } from './publisher.js';

/** The network's name at the time, by host or scheme. */
const NETWORKS: Readonly<Record<string, string>> = {
  'www.facebook.com': 'facebook',
  'twitter.com': 'twitter',
  'x.com': 'x',
  'web.whatsapp.com': 'whatsapp',
};
/** RFI's short link with the letter of the network that it is shared on. */
const SHORT_URL = /https:\/\/rfi\.my\/[\dA-Za-z]+(?=\.[A-Z]\b)/;

/** A quick test, because parsing a link as a URL takes longer than reading the paragraph around it. */
const MAY_SHARE = /facebook|twitter|whatsapp|\/\/x\.com\//;

/**
 * Decodes a link of RFI's share block. Facebook's has the short link in `href` and the article, encoded twice, in
 * `redirect_uri`; X's has it in `url`; both of WhatsApp's at the end of `text`.
 */
export function readShareLink(href: string): SharedLink | null {
  const url = MAY_SHARE.test(href) ? readUrl(href) : null;
  if (url === null) return null;
  const network =
    url.protocol === 'whatsapp:'
      ? 'whatsapp'
      : Object.hasOwn(NETWORKS, url.hostname)
        ? NETWORKS[url.hostname]
        : undefined;
  if (network === undefined) return null;
  const { searchParams } = url;
  const shared = searchParams.get('href') ?? searchParams.get('url') ?? searchParams.get('text') ?? '';
  return {
    network,
    shortUrl: SHORT_URL.exec(shared)?.[0] ?? null,
    targetUrl: searchParams.get('redirect_uri') ?? articleUrl(shared),
  };
}

/** The URL of the article at the end of the shared text, if that contains no short link. */
function articleUrl(shared: string): string | null {
  const last = shared.slice(shared.lastIndexOf(' ') + 1);
  return /^https?:\/\//.test(last) && !last.startsWith('https://rfi.my/') ? last : null;
}
