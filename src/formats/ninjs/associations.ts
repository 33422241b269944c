import { imagesOf } from '../../article/images-of.js';
import type { Article } from '../../model/article.js';
import type { Audio, Embed, EmbedProvider, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeWebUrl } from '../../standards/urls.js';
import { nonEmpty, omitNull, playersOf } from '../article-parts.js';
import type { NinjsAssociation, NinjsRendition, NinjsText } from './types.js';

/** An association without its name, which contains a number. */
type Unnamed = Omit<NinjsAssociation, 'name'>;

/** Images, recordings and embeds as associations. Those without an `http(s)` URL are omitted, because ninjs requires a URI. */
export function associationsOf(article: Article): readonly NinjsAssociation[] {
  const hasLead = article.leadImage !== null;
  const unnamed = [
    ...imagesOf(article).flatMap((image, index) => picture(image, hasLead && index === 0 ? 'lead' : 'illustration')),
    ...playersOf(article).flatMap((node) => (node.type === 'embed' ? embed(node) : recording(node))),
  ];
  const counts = new Map<string, number>();
  return unnamed.map((association) => {
    const kind = association.rel === 'embed' ? 'embed' : (association.type ?? 'item');
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return { name: `${kind}-${number}`, ...association };
  });
}

function picture(image: ImageAsset, rel: 'lead' | 'illustration'): Unnamed[] {
  const href = safeUri(image.url);
  if (href === null) return [];
  return [
    omitNull<Unnamed>({
      rel,
      uri: href,
      type: 'picture',
      title: nonEmpty(image.filename),
      descriptions: nonEmpty([...description('caption', image.caption), ...description('alt', image.alt)]),
      copyrightNotice: nonEmpty(image.credit),
      altIds: image.id === null ? null : [{ role: 'media-id', value: image.id }],
      renditions: [
        omitNull<NinjsRendition>({
          name: 'main',
          href,
          width: image.width,
          aspectRatio: image.aspectRatio?.replace('x', ':') ?? null,
        }),
      ],
    }),
  ];
}

function recording({ type, title, mediaId, sources }: Audio | Video): Unnamed[] {
  const renditions = sources.flatMap(({ url, mimeType }, index) => {
    const href = safeUri(url);
    return href === null
      ? []
      : [omitNull<NinjsRendition>({ name: `source-${index + 1}`, href, contentType: mimeType })];
  });
  const [first] = renditions;
  if (first === undefined) return [];
  return [
    omitNull<Unnamed>({
      rel: 'recording',
      uri: first.href,
      type,
      title: nonEmpty(title),
      altIds: mediaId === null ? null : [{ role: 'media-id', value: mediaId }],
      renditions,
    }),
  ];
}

/** The type of content of providers that have only one. */
const EMBED_TYPES: { readonly [Provider in EmbedProvider]?: 'audio' | 'video' } = {
  youtube: 'video',
  dailymotion: 'video',
  vimeo: 'video',
  tiktok: 'video',
  soundcloud: 'audio',
};

function embed({ provider, url, id, title }: Embed): Unnamed[] {
  const uri = safeUri(url);
  if (uri === null) return [];
  return [
    omitNull<Unnamed>({
      rel: 'embed',
      uri,
      type: Object.hasOwn(EMBED_TYPES, provider) ? (EMBED_TYPES[provider] ?? null) : null,
      title: nonEmpty(title),
      altIds: id === null ? null : [{ role: provider, value: id }],
    }),
  ];
}

function description(role: string, value: string | null): NinjsText[] {
  return value === null || value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

function safeUri(url: string): string | null {
  const safe = safeWebUrl(url);
  return safe === null ? null : toUri(safe);
}

/** A character that a URI must not contain (RFC 3986, appendix A), or a percent sign that does not encode a byte. */
const INVALID = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@/?]/gu;
/** The same for the host, which may contain the square brackets of an IPv6 address. */
const INVALID_IN_HOST = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@[\]]/gu;

/**
 * Converts an absolute `http(s)` URL to a URI of RFC 3986, which `format: uri` of JSON Schema requires. URLs of the WHATWG may
 * contain `[`, `]`, `|`, `^` and other characters, which are percent-encoded here.
 */
export function toUri(url: string): string {
  const [, scheme = '', host = '', path = '', fragment] = /^(https?:\/\/)([^/?#]*)([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const start = scheme + encode(host, INVALID_IN_HOST) + encode(path, INVALID);
  return fragment === undefined ? start : `${start}#${encode(fragment, INVALID)}`;
}

function encode(text: string, characters: RegExp): string {
  // `encodeURIComponent` would throw at half a surrogate pair.
  return text.replace(characters, (found) => encodeURIComponent(/\p{Surrogate}/u.test(found) ? '\ufffd' : found));
}
