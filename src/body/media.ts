import { type Element, isTag } from 'domhandler';
import { findOne } from 'domutils';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/nodes.js';
import type { Audio, Embed, EmbedProvider, MediaSource, Video } from '../model/body.js';
import { percentDecode, readUrl, safeLinkUrl, safeWebUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';

/** Hosts of players and posts; each stands for its subdomains too. */
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

/** The provider's id in a path, without anything after it. */
const ID_PATTERNS: Readonly<Partial<Record<EmbedProvider, RegExp>>> = {
  youtube: /^\/(?:embed|v|shorts|live)\/([\w-]+)|^\/([\w-]{11})$/,
  twitter: /\/status(?:es)?\/(\d+)/,
  facebook: /\/(?:posts|videos)\/(?:[\w.-]+\/)?(\d+)/,
  instagram: /^\/(?:p|reel|tv)\/([\w-]+)/,
  dailymotion: /^\/(?:embed\/)?video\/([\w-]+)/,
  vimeo: /^\/(?:video\/)?(\d+)/,
  tiktok: /\/(?:video|embed(?:\/v2)?)\/(\d+)/,
};

/**
 * `<iframe>` and `<embed>`: content that another site shows in the page. The content of an `<iframe>` is a fallback that is
 * not visible.
 */
export function readFrame(context: BodyContext, element: Element): Embed | null {
  const written = element.attribs['src']?.trim() || element.attribs['data-src']?.trim() || '';
  if (written === '' || written === 'about:blank') return null;
  const url = safeWebUrl(written, context.baseUrl);
  if (url === null) {
    context.diagnostics.report('unsafe-media', startOf(element), endOf(element), { url: excerpt(written) });
    return null;
  }
  return createEmbed(context, element, url, element.attribs['title'] || null);
}

/**
 * A post that its network's script would fill in: Twitter's and Instagram's quotation, Facebook's element. Its content is
 * read as well, because it is text of the page.
 */
export function readPostEmbed(context: BodyContext, element: Element): Embed | null {
  const className = element.attribs['class'];
  if (className === undefined) return null;
  const written = postUrl(element, className);
  const url = written === null ? null : safeLinkUrl(written, context.baseUrl);
  return url === null || !/^https?:/.test(url) ? null : createEmbed(context, element, url, null);
}

/** Classes of the posts below. */
const POST_CLASS = /twitter-|instagram-media|tiktok-embed|fb-/;

function postUrl(element: Element, className: string): string | null {
  if (!POST_CLASS.test(className)) return null;
  if (/\b(?:twitter-tweet|twitter-video)\b/.test(className)) {
    const link = findOne(
      (child) => child.name === 'a' && /\/status(?:es)?\/\d/.test(child.attribs['href'] ?? ''),
      element.children,
    );
    return link?.attribs['href'] ?? null;
  }
  if (/\binstagram-media\b/.test(className)) return element.attribs['data-instgrm-permalink'] ?? null;
  if (/\btiktok-embed\b/.test(className)) return element.attribs['cite'] ?? null;
  return /\bfb-(?:post|video)\b/.test(className) ? (element.attribs['data-href'] ?? null) : null;
}

/** An embed with the provider and the id that its URL names. */
export function createEmbed(context: BodyContext, element: Element, url: string, title: string | null): Embed {
  const start = startOf(element);
  const end = endOf(element);
  const provider = providerOf(url);
  const node: Embed = {
    type: 'embed',
    provider,
    url,
    id: providerId(provider, url),
    title,
    poster: null,
    position: context.lines.positionAt(start, end),
  };
  context.recorder?.feed(start, end, node, 'url');
  return node;
}

function providerOf(url: string): EmbedProvider {
  const host = readUrl(url)?.hostname ?? '';
  return PROVIDERS.find(([name]) => host === name || host.endsWith(`.${name}`))?.[1] ?? 'unknown';
}

function providerId(provider: EmbedProvider, address: string): string | null {
  const url = readUrl(address);
  if (url === null) return null;
  if (provider === 'facebook' && url.pathname.startsWith('/plugins/')) {
    // Facebook's plugin frames name the post in a parameter: /plugins/video.php?href=…
    return ID_PATTERNS.facebook?.exec(percentDecode(url.searchParams.get('href') ?? ''))?.[1] ?? null;
  }
  const match = ID_PATTERNS[provider]?.exec(url.pathname);
  return match?.[1] ?? match?.[2] ?? (provider === 'youtube' ? url.searchParams.get('v') : null);
}

/** `<audio>` and `<video>`. Their fallback text is shown by no browser that plays them; it is text all the same and follows. */
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
    context.recorder?.feed(startOf(element), endOf(element), node, 'sources');
    flow.builder.push(node);
  }
  flow.readNodes(element.children);
  flow.builder.endRun();
}

/** The source of the element itself, else its `<source>` children. */
function readSources(context: BodyContext, element: Element): MediaSource[] {
  const elements = [element, ...element.children.filter(isTag).filter((child) => child.name === 'source')];
  const sources: MediaSource[] = [];
  for (const candidate of elements) {
    const written = candidate.attribs['src']?.trim() ?? '';
    if (written === '') continue;
    const url = safeWebUrl(written, context.baseUrl);
    if (url === null)
      context.diagnostics.report('unsafe-media', startOf(candidate), endOf(candidate), { url: excerpt(written) });
    else if (!sources.some((source) => source.url === url))
      sources.push({ url, mimeType: candidate.attribs['type'] || null });
  }
  return sources;
}
