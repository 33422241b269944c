import type { Audio, Embed, Figure, Gallery, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';

/** An element of an HTML tree; what `hast` calls the same. */
export interface HtmlElement {
  type: 'element';
  /** The tag name, in lower case. */
  tagName: string;
  /** The attributes, under their names in the DOM. */
  properties: { [name: string]: string | number | boolean | (string | number)[] | null | undefined };
  /** What the element contains, in order. */
  children: HtmlContent[];
}

/** A text of a hast tree. */
export interface HtmlText {
  type: 'text';
  /** The text, without escapes. */
  value: string;
}

/** A comment of a hast tree. */
export interface HtmlComment {
  type: 'comment';
  /** The comment's text. */
  value: string;
}

export type HtmlContent = HtmlElement | HtmlText | HtmlComment;

/** An element; attributes that are `null` are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly HtmlContent[],
): HtmlElement {
  const known = Object.entries(properties).filter(([, value]) => value !== null);
  return { type: 'element', tagName, properties: Object.fromEntries(known), children: [...children] };
}

export function text(value: string): HtmlText {
  return { type: 'text', value };
}

/** `<img>`, or the alternative text where the picture has no web address. */
export function imageContent(url: string, alt: string | null): HtmlContent[] {
  const src = safeWebUrl(url);
  if (src === null) return alt === null || alt === '' ? [] : [text(alt)];
  return [element('img', { src, alt: alt ?? '', loading: 'lazy' }, [])];
}

/** The children in a link, or as they are where it might run code. */
export function linked(url: string | null, children: readonly HtmlContent[]): HtmlContent[] {
  const href = url === null ? null : safeLinkUrl(url);
  return href === null || children.length === 0 ? [...children] : [element('a', { href }, children)];
}

export function figureElement({ image, url }: Pick<Figure, 'image' | 'url'>): HtmlElement {
  return element('figure', {}, [...linked(url, imageContent(image.url, image.alt)), ...caption([printed(image)])]);
}

export function galleryElement({ images }: Gallery): HtmlElement {
  return element(
    'figure',
    {},
    images.map((image) => figureElement({ image, url: null })),
  );
}

/** A link to what the other site shows, never the site itself in a frame: a page must not load it unasked. */
export function embedElement({ url, title, poster }: Embed): HtmlElement {
  const name = linked(url, [text(title ?? url)]);
  if (poster === null) return element('p', {}, name);
  return element('figure', {}, [
    ...linked(url, imageContent(poster.url, poster.alt)),
    ...caption([name, printed(poster)]),
  ]);
}

/** A player that loads nothing until it is asked to, with its title. */
export function recordingElement({ type, title, sources }: Audio | Video): HtmlElement {
  const playable = sources.flatMap(({ url, mimeType }) => {
    const src = safeWebUrl(url);
    return src === null ? [] : [element('source', { src, type: mimeType }, [])];
  });
  const player = playable.length === 0 ? [] : [element(type, { controls: true, preload: 'none' }, playable)];
  return element('figure', {}, [...player, ...caption([title === null ? [] : [text(title)]])]);
}

/** Legend and credit line, the latter as small print. */
function printed({ caption: legend, credit }: ImageAsset): HtmlContent[] {
  const parts: HtmlContent[] = [];
  if (legend !== null && legend !== '') parts.push(text(legend));
  if (credit !== null && credit !== '')
    parts.push(...(parts.length > 0 ? [text(' ')] : []), element('small', {}, [text(credit)]));
  return parts;
}

function caption(lines: readonly HtmlContent[][]): HtmlContent[] {
  const content: HtmlContent[] = [];
  for (const line of lines) {
    if (line.length === 0) continue;
    if (content.length > 0) content.push(element('br', {}, []));
    for (const item of line) content.push(item);
  }
  return content.length === 0 ? [] : [element('figcaption', {}, content)];
}
