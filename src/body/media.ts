import { type Element, isTag } from 'domhandler';
import { findAll } from 'domutils';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/nodes.js';
import type { Audio, Embed, EmbedProvider, MediaSource, Video } from '../model/body.js';
import { percentDecode, readUrl, safeWebUrl, type WebUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';
import { isPlaceholder, lazyUrl } from './image.js';

/** Hosts of players and posts, including their subdomains. */
const PROVIDERS: readonly (readonly [host: string, provider: EmbedProvider])[] = [
  ['youtube.com', 'youtube'],
  ['youtube-nocookie.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['twitter.com', 'twitter'],
  ['x.com', 'twitter'],
  ['facebook.com', 'facebook'],
  ['instagram.com', 'instagram'],
  ['dailymotion.com', 'dailymotion'],
  ['vimeo.com', 'vimeo'],
  ['soundcloud.com', 'soundcloud'],
  ['tiktok.com', 'tiktok'],
];

/** The provider's id in the path of a URL. */
const ID_PATTERNS: Readonly<Partial<Record<EmbedProvider, RegExp>>> = {
  youtube: /^\/(?:embed|v|shorts|live)\/([\w-]+)|^\/([\w-]{11})$/,
  twitter: /\/status(?:es)?\/(\d+)/,
  facebook: /\/(?:posts|videos)\/(?:[\w.-]+\/)?(\d+)/,
  instagram: /^\/(?:p|reel|tv)\/([\w-]+)/,
  dailymotion: /^\/(?:embed\/)?video\/([\w-]+)/,
  vimeo: /^\/(?:video\/)?(\d+)/,
  tiktok: /\/(?:video|embed(?:\/v2)?)\/(\d+)/,
};

/** Reads an `<iframe>` or `<embed>`. The content of an `<iframe>` is not visible. */
export function readFrame(context: BodyContext, element: Element): Embed | null {
  const src = frameUrl(element);
  if (src === '' || src === 'about:blank') return null;
  const url = safeWebUrl(src, context.baseUrl);
  if (url === null) {
    context.diagnostics.report('unsafe-media', startOf(element), endOf(element), { url: excerpt(src) });
    return null;
  }
  return createEmbed(context, element, url, element.attribs['title'] || null);
}

/** The `src`, or what a lazy-loading script would replace it with. */
function frameUrl(element: Element): string {
  const src = element.attribs['src']?.trim() ?? '';
  const isReal = src !== '' && src !== 'about:blank' && !isPlaceholder(src);
  return isReal ? src : (lazyUrl(element) ?? src);
}

/**
 * Reads an element that the script of a social network would replace with a post. Its content is read too, because it is
 * text of the page.
 */
export function readPostEmbed(context: BodyContext, element: Element): Embed | null {
  const className = element.attribs['class'];
  if (className === undefined) return null;
  const href = postUrl(element, className);
  const url = href === null ? null : safeWebUrl(href, context.baseUrl);
  return url === null ? null : createEmbed(context, element, url, null);
}

/** A part of the classes of posts, to exclude other elements with one test. */
const POST_CLASS = /twitter-|instagram-media|tiktok-embed|fb-/;

function postUrl(element: Element, className: string): string | null {
  if (!POST_CLASS.test(className)) return null;
  if (/\b(?:twitter-tweet|twitter-video)\b/.test(className)) {
    // The last link is the post's own; the text before it may quote others.
    const urls = findAll(({ name }) => name === 'a', element.children).map(({ attribs }) => attribs['href'] ?? '');
    return urls.findLast((url) => /\/status(?:es)?\/\d/.test(url)) ?? null;
  }
  if (/\binstagram-media\b/.test(className)) return element.attribs['data-instgrm-permalink'] ?? null;
  if (/\btiktok-embed\b/.test(className)) return element.attribs['cite'] ?? null;
  return /\bfb-(?:post|video)\b/.test(className) ? (element.attribs['data-href'] ?? null) : null;
}

/** Creates an embed with the provider and the id that its URL states. */
export function createEmbed(context: BodyContext, element: Element, url: string, title: string | null): Embed {
  const start = startOf(element);
  const end = endOf(element);
  const parsed = readUrl(url);
  const provider = parsed === null ? 'unknown' : providerOf(parsed);
  const node: Embed = {
    type: 'embed',
    provider,
    url,
    id: parsed === null ? null : providerId(provider, parsed),
    title,
    poster: null,
    position: context.lines.positionAt(start, end),
  };
  context.ledger?.add(start, end, node, 'url');
  return node;
}

function providerOf({ hostname }: WebUrl): EmbedProvider {
  return PROVIDERS.find(([name]) => hostname === name || hostname.endsWith(`.${name}`))?.[1] ?? 'unknown';
}

function providerId(provider: EmbedProvider, url: WebUrl): string | null {
  if (provider === 'facebook' && url.pathname.startsWith('/plugins/')) {
    // The URLs of Facebook's plugins state the post in a parameter: /plugins/video.php?href=…
    return ID_PATTERNS.facebook?.exec(percentDecode(url.searchParams.get('href') ?? ''))?.[1] ?? null;
  }
  const match = ID_PATTERNS[provider]?.exec(url.pathname);
  return match?.[1] ?? match?.[2] ?? (provider === 'youtube' ? url.searchParams.get('v') : null);
}

/** Reads an `<audio>` or `<video>`. Its fallback text follows, although browsers that play the recording do not show it. */
export function readNativeMedia(flow: Flow, element: Element): void {
  const { context } = flow;
  const sources = readSources(context, element);
  if (sources.length > 0) {
    const node: Audio | Video = {
      type: element.name === 'audio' ? 'audio' : 'video',
      title: element.attribs['title'] || null,
      mediaId: null,
      sources,
      position: flow.positionOf(element),
    };
    context.ledger?.add(startOf(element), endOf(element), node, 'sources');
    flow.builder.push(node);
  }
  flow.readNodes(element.children);
  flow.builder.endRun();
}

/** The sources of the element and of its `<source>` children. */
function readSources(context: BodyContext, element: Element): MediaSource[] {
  const elements = [element, ...element.children.filter(isTag).filter((child) => child.name === 'source')];
  const sources: MediaSource[] = [];
  for (const candidate of elements) {
    const src = candidate.attribs['src']?.trim() ?? '';
    if (src === '') continue;
    const url = safeWebUrl(src, context.baseUrl);
    if (url === null)
      context.diagnostics.report('unsafe-media', startOf(candidate), endOf(candidate), { url: excerpt(src) });
    else if (!sources.some((source) => source.url === url))
      sources.push({ url, mimeType: candidate.attribs['type'] || null });
  }
  return sources;
}
