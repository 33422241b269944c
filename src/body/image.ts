import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { findOne } from 'domutils';
import { type DiagnosticSink, NO_DIAGNOSTICS } from '../diagnostics/collector.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { attributeOf, endOf, startOf } from '../markup/nodes.js';
import { parseMarkup } from '../markup/parse-markup.js';
import { largestCandidate } from '../markup/srcset.js';
import type { ImageAsset } from '../model/image.js';
import { isBlankOnly, tidy } from '../source/white-space.js';
import { percentDecode, safeWebUrl } from '../standards/urls.js';
import type { BodyContext } from './context.js';

/** Attributes in which lazy-loading scripts keep the real URL of a picture or frame. */
const LAZY_ATTRIBUTES = ['data-src', 'data-original', 'data-lazy-src'] as const;

/** Attributes in which lazy-loading scripts keep the real candidates of a picture. */
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset'] as const;

/** An image asset, or only the alternative text if the `<img>` has no usable URL. */
export type ImageReading = { readonly asset: ImageAsset } | { readonly asset: null; readonly alt: string | null };

/**
 * Reads an `<img>`: its actual URL, or that of the `<picture>` around it, and the properties that the URL states.
 *
 * @param diagnostics - Receives the reason why an image has no usable URL. By default, it is not reported: a later call reports it.
 */
export function readImage(
  context: BodyContext,
  element: Element,
  diagnostics: DiagnosticSink = NO_DIAGNOSTICS,
): ImageReading {
  const alt = textAttribute(element, 'alt');
  const ownUrl = actualUrl(context, element);
  const picture = ownUrl === null ? pictureAround(element) : null;
  const rawUrl = ownUrl ?? (picture === null ? null : sourceUrl(picture));
  const url = rawUrl === null ? null : unproxiedUrl(rawUrl, context.baseUrl);
  const start = startOf(picture ?? element);
  const end = endOf(picture ?? element);
  if (url !== null) return { asset: createImage(context, { url, alt }, start, end) };
  const refused = rawUrl ?? element.attribs['src'] ?? '';
  if (refused === '') diagnostics.report('image-without-url', start, end, { alt: excerpt(alt ?? '') });
  else diagnostics.report('unsafe-image', start, end, { url: excerpt(refused) });
  return { asset: null, alt };
}

/** The scraper's proxy, with or without a slash, possibly several times in turn. The picture's host and path follow, unescaped. */
const PROXY = /^https?:\/\/(?:images\.weserv\.nl\/?\?url=(?:https?:\/\/)?){1,9}/;

/** The safe URL of a picture: the original one if the scraper used its proxy. */
function unproxiedUrl(rawUrl: string, baseUrl: string | null): string | null {
  const url = safeWebUrl(rawUrl.replace(PROXY, 'https://'), baseUrl);
  // White space that the URL parser removes may have hidden the proxy.
  return url !== null && PROXY.test(url) ? safeWebUrl(url.replace(PROXY, 'https://')) : url;
}

/**
 * Whether a picture is one of the publisher's placeholders or ornaments.
 *
 * @param hasTexts - Whether it has a caption or a credit. Then it is not an ornament, whatever its alternative text says.
 */
export function isLogo({ publisher }: BodyContext, { url, alt }: ImageAsset, hasTexts = false): boolean {
  const { logos, logoAlts } = publisher.image;
  if (!hasTexts && logoAlts !== null && alt !== null && logoAlts.test(alt)) return true;
  return logos.some((logo) => (typeof logo === 'string' ? logo === url : logo.test(url)));
}

/** Creates an asset with the properties that the publisher's image URLs state. */
export function createImage(
  context: BodyContext,
  { url, alt = null, caption = null, credit = null }: Partial<ImageAsset> & Pick<ImageAsset, 'url'>,
  start: number,
  end: number,
): ImageAsset {
  const groups = context.publisher.image.url?.exec(url)?.groups;
  const width = groups?.['width'];
  const filename = groups?.['filename'] ?? lastSegment(url);
  return {
    url,
    alt,
    caption,
    credit,
    id: groups?.['id'] ?? null,
    filename: filename === '' ? null : percentDecode(filename),
    width: width === undefined ? null : Number(width),
    aspectRatio: groups?.['aspectRatio'] ?? null,
    position: context.lines.positionAt(start, end),
  };
}

function lastSegment(url: string): string {
  const path = url.slice(url.indexOf('//') + 2).split(/[?#]/, 1)[0] ?? '';
  return path.includes('/') ? path.slice(path.lastIndexOf('/') + 1) : '';
}

/**
 * The URL of the picture, which is not a `data:` placeholder: the largest candidate of `srcset`, or else `src`, the data set,
 * a lazy-loading attribute (the largest candidate first, too), or the copy in the `<noscript>` after the image, in this order.
 */
function actualUrl(context: BodyContext, element: Element): string | null {
  const candidate = srcsetUrl(element);
  if (candidate !== null) return candidate;
  const src = (attributeOf(element, 'src') ?? '').trim();
  if (src !== '' && !isPlaceholder(src)) return src;
  const dataUrl = context.publisher.image.dataUrl?.(element.attribs);
  return dataUrl ?? lazyCandidate(element) ?? lazyUrl(element) ?? noscriptUrl(context, element);
}

/** The largest candidate that a lazy-loading script would load; `null` if no attribute contains candidates. */
function lazyCandidate(element: Element): string | null {
  for (const name of LAZY_SRCSETS) {
    const url = srcsetUrl(element, name);
    if (url !== null) return url;
  }
  return null;
}

/** The largest candidate of a `srcset`, unless it is a placeholder. */
function srcsetUrl(element: Element, name = 'srcset'): string | null {
  const srcset = attributeOf(element, name);
  const url = srcset === null ? null : largestCandidate(srcset);
  return url === null || isPlaceholder(url) ? null : url;
}

/** The URL that a lazy-loading script would load; `null` if no attribute contains one. */
export function lazyUrl({ attribs }: Element): string | null {
  return LAZY_ATTRIBUTES.map((name) => attribs[name]?.trim()).find(Boolean) ?? null;
}

/** The `<picture>` around an image, if it contains no other image and no text. */
function pictureAround(element: Element): Element | null {
  const { parent } = element;
  if (parent === null || !isTag(parent) || parent.name !== 'picture') return null;
  const isOnly = parent.children.every((child) => child === element || isBlankOrSource(child));
  return isOnly ? parent : null;
}

function isBlankOrSource(node: ChildNode): boolean {
  return isTag(node) ? node.name === 'source' : !isText(node) || isBlankOnly(node.data);
}

/** The URL of the first `<source>` of a `<picture>`. */
function sourceUrl(picture: Element): string | null {
  for (const child of picture.children) {
    const url = isTag(child) && child.name === 'source' ? srcsetUrl(child) : null;
    if (url !== null) return url;
  }
  return null;
}

const DATA_URL = /^data:/i;

/** Whether a URL contains its data, such as the pixel that a page shows before a lazy picture. */
export function isPlaceholder(url: string): boolean {
  return DATA_URL.test(url);
}

/** How deeply the copy of a picture may be nested in its `<noscript>`. */
const NOSCRIPT_DEPTH = 8;

/** The URL of the copy in the `<noscript>` after an image. */
function noscriptUrl(context: BodyContext, element: Element): string | null {
  let next = element.next;
  while (next !== null && !isTag(next)) next = next.next;
  const copy = next?.name === 'noscript' ? imageInNoscript(context, next) : null;
  return copy === null ? null : (srcsetUrl(copy) ?? (copy.attribs['src'] || null));
}

/** The first picture in a `<noscript>`. The tree contains its content as raw text, which is parsed here. */
export function imageInNoscript({ source }: BodyContext, { children: [text] }: Element): Element | null {
  if (text === undefined || !isText(text)) return null;
  const span = { start: startOf(text), end: endOf(text) };
  const markup = parseMarkup(source, span, { maxDepth: NOSCRIPT_DEPTH, diagnostics: NO_DIAGNOSTICS });
  return findOne((child) => child.name === 'img', markup.children);
}

function textAttribute(element: Element, name: string): string | null {
  const text = tidy(attributeOf(element, name) ?? '');
  return text === '' ? null : text;
}
