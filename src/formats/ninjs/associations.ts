import { imagesOf } from '../../article/images-of.js';
import type { Article } from '../../model/article.js';
import type { Audio, Embed, EmbedProvider, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeWebUrl } from '../../standards/urls.js';
import { filled, playersOf, present, some } from '../article-parts.js';
import type { NinjsAssociation, NinjsRendition, NinjsText } from './types.js';

/** An association before it is named: names are counted over all of them. */
type Unnamed = Omit<NinjsAssociation, 'name'>;

/** Every image, recording and embed that has an address, for ninjs knows a thing by its URI. */
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
    present<Unnamed>({
      rel,
      uri: href,
      type: 'picture',
      title: filled(image.filename),
      descriptions: some([...description('caption', image.caption), ...description('alt', image.alt)]),
      copyrightNotice: filled(image.credit),
      altIds: image.id === null ? null : [{ role: 'media-id', value: image.id }],
      renditions: [
        present<NinjsRendition>({
          name: 'main',
          href,
          // A width that is not a whole number of pixels is left out.
          width: Number.isInteger(image.width) ? image.width : null,
          aspectRatio: image.aspectRatio?.replace('x', ':') ?? null,
        }),
      ],
    }),
  ];
}

function recording({ type, title, mediaId, sources }: Audio | Video): Unnamed[] {
  const renditions = sources.flatMap(({ url, mimeType }, index) => {
    const href = safeUri(url);
    return href === null ? [] : [present<NinjsRendition>({ name: `source-${index + 1}`, href, contentType: mimeType })];
  });
  const [first] = renditions;
  if (first === undefined) return [];
  return [
    present<Unnamed>({
      rel: 'recording',
      uri: first.href,
      type,
      title: filled(title),
      altIds: mediaId === null ? null : [{ role: 'media-id', value: mediaId }],
      renditions,
    }),
  ];
}

/** Only of these sites is it known what they show. */
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
    present<Unnamed>({
      rel: 'embed',
      uri,
      type: Object.hasOwn(EMBED_TYPES, provider) ? (EMBED_TYPES[provider] ?? null) : null,
      title: filled(title),
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

/** Whatever is not a character of a URI (RFC 3986, appendix A), and a percent sign that encodes nothing. */
const NO_CHARACTER = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@/?]/gu;
/** Square brackets are only for the host: they hold its IPv6 address. */
const NO_CHARACTER_OF_HOST = /%(?![\dA-Fa-f]{2})|[^%\dA-Za-z\-._~!$&'()*+,;=:@[\]]/gu;

/**
 * An absolute `http(s)` URL as a URI by RFC 3986, which `format: uri` of JSON Schema means. The WHATWG's URLs, and so
 * RFI's, may hold `[`, `]`, `|`, `^` and others as they are; here they are percent-encoded. It leads to the same page.
 */
export function toUri(url: string): string {
  const [, scheme = '', host = '', path = '', fragment] = /^(https?:\/\/)([^/?#]*)([^#]*)(?:#(.*))?$/s.exec(url) ?? [];
  const start = scheme + encode(host, NO_CHARACTER_OF_HOST) + encode(path, NO_CHARACTER);
  return fragment === undefined ? start : `${start}#${encode(fragment, NO_CHARACTER)}`;
}

function encode(text: string, characters: RegExp): string {
  // Half a surrogate pair is not a character, and `encodeURIComponent` would throw.
  return text.replace(characters, (found) => encodeURIComponent(/\p{Surrogate}/u.test(found) ? '\ufffd' : found));
}
