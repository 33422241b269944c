import { type Element, isTag, isText } from 'domhandler';
import { findOne } from 'domutils';
import { NO_DIAGNOSTICS } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { attributeOf, endOf, startOf } from '../markup/nodes.js';
import { parseMarkup } from '../markup/parse-markup.js';
import { largestCandidate } from '../markup/srcset.js';
import type { ImageAsset } from '../model/image.js';
import { tidy } from '../source/white-space.js';
import { percentDecode, safeWebUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';

/** Attributes in which lazy-loading scripts keep the real picture. */
const LAZY_ATTRIBUTES = ['data-src', 'data-original', 'data-lazy-src'] as const;

/** What an `<img>` shows: an asset, or only its alternative text where it has no URL that may be used. */
export type ImageReading = { readonly asset: ImageAsset } | { readonly asset: null; readonly alt: string | null };

/** Reads an `<img>`: its real URL, and what the URL says of the picture. */
export function readImage(context: BodyContext, element: Element): ImageReading {
  const alt = textAttribute(element, 'alt');
  const written = realUrl(context, element);
  const start = startOf(element);
  const end = endOf(element);
  if (written === null) {
    const placeholder = element.attribs['src'] ?? '';
    if (placeholder === '') context.diagnostics.report('image-without-url', start, end, { alt: excerpt(alt ?? '') });
    else context.diagnostics.report('unsafe-image', start, end, { url: excerpt(placeholder) });
    return { asset: null, alt };
  }
  const url = safeWebUrl(withoutProxy(written), context.baseUrl);
  if (url === null) {
    context.diagnostics.report('unsafe-image', start, end, { url: excerpt(written) });
    return { asset: null, alt };
  }
  return { asset: describeImage(context, { url, alt, caption: null, credit: null }, start, end) };
}

/** The scraper's proxy, with or without a slash. What follows is host and path, neither escaped nor followed by more. */
const PROXY = /^https?:\/\/images\.weserv\.nl\/?\?url=(?:https?:\/\/)?/;

/** A picture's original address, if the URL is that of the scraper's proxy. */
export function withoutProxy(url: string): string {
  return url.includes('weserv') ? url.replace(PROXY, 'https://') : url;
}

/** Whether a picture is one of the publisher's placeholders or ornaments. */
export function isLogo({ publisher }: BodyContext, { url, alt }: ImageAsset): boolean {
  const { logos, logoAlts } = publisher.image;
  if (logoAlts !== null && alt !== null && logoAlts.test(alt)) return true;
  return logos.some((logo) => (typeof logo === 'string' ? logo === url : logo.test(url)));
}

/** An asset with what the publisher's image URLs say. */
export function describeImage(
  context: BodyContext,
  image: Pick<ImageAsset, 'url' | 'alt' | 'caption' | 'credit'>,
  start: number,
  end: number,
): ImageAsset {
  const groups = context.publisher.image.url?.exec(image.url)?.groups;
  const width = groups?.['width'];
  const filename = groups?.['filename'] ?? lastSegment(image.url);
  const asset: ImageAsset = {
    url: image.url,
    alt: image.alt,
    caption: image.caption,
    credit: image.credit,
    id: groups?.['id'] ?? null,
    filename: filename === '' ? null : percentDecode(filename),
    width: width === undefined ? null : Number(width),
    aspectRatio: groups?.['aspectRatio'] ?? null,
    position: context.lines.positionAt(start, end),
  };
  return asset;
}

function lastSegment(url: string): string {
  const path = url.slice(url.indexOf('//') + 2).split(/[?#]/, 1)[0] ?? '';
  return path.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : '';
}

/**
 * The largest candidate of the image's `srcset`; otherwise `src`, the data set or lazy-loading attributes, or the copy in
 * the `<noscript>` after it, in this order; never a `data:` placeholder.
 */
function realUrl(context: BodyContext, element: Element): string | null {
  const srcset = attributeOf(element, 'srcset');
  const candidate = srcset === null ? null : largestCandidate(srcset);
  if (candidate !== null && !isPlaceholder(candidate)) return candidate;
  const src = (attributeOf(element, 'src') ?? '').trim();
  if (src !== '' && !isPlaceholder(src)) return src;
  const dataUrl = context.publisher.image.dataUrl?.(element.attribs) ?? null;
  if (dataUrl !== null) return dataUrl;
  for (const name of LAZY_ATTRIBUTES) {
    const url = attributeOf(element, name);
    if (url) return url;
  }
  return noscriptUrl(context, element);
}

const DATA_URL = /^data:/i;

function isPlaceholder(url: string): boolean {
  return DATA_URL.test(url);
}

/** A picture is not nested deeper in its `<noscript>`, which is raw text to browsers that run scripts. */
const NOSCRIPT_DEPTH = 8;

function noscriptUrl({ source }: BodyContext, element: Element): string | null {
  let next = element.next;
  while (next !== null && !isTag(next)) next = next.next;
  const text = next?.name === 'noscript' ? next.children[0] : undefined;
  if (text === undefined || !isText(text)) return null;
  const span = { start: startOf(text), end: endOf(text) };
  const markup = parseMarkup(source, span, { maxDepth: NOSCRIPT_DEPTH, diagnostics: NO_DIAGNOSTICS });
  const copy = findOne((child) => child.name === 'img', markup.children);
  return copy?.attribs['src'] || null;
}

function textAttribute(element: Element, name: string): string | null {
  const text = tidy(attributeOf(element, name) ?? '');
  return text === '' ? null : text;
}
