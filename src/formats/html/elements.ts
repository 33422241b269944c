import type { Audio, Embed, Figure, Gallery, Video } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';
import { joinNodes } from '../article-parts.js';

/** An element of a hast tree. */
export interface HtmlElement {
  type: 'element';
  /** The tag name, in lower case. */
  tagName: string;
  /** The attributes, by their names in the DOM. */
  properties: { [name: string]: string | number | boolean | (string | number)[] | null | undefined };
  /** The content of the element, in order. */
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

/** Creates an element. Attributes that are `null` are omitted. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | boolean | null>>,
  children: readonly HtmlContent[],
): HtmlElement {
  const present = Object.entries(properties).filter(([, value]) => value !== null);
  return { type: 'element', tagName, properties: Object.fromEntries(present), children: [...children] };
}

export function text(value: string): HtmlText {
  return { type: 'text', value };
}

/** An `<img>`, or the alternative text if the picture has no `http(s)` URL. */
export function imageContent(url: string, alt: string | null, title: string | null = null): HtmlContent[] {
  const src = safeWebUrl(url);
  if (src === null) return alt === null || alt === '' ? [] : [text(alt)];
  return [element('img', { src, alt: alt ?? '', title, loading: 'lazy' }, [])];
}

/** The children in a link; without a link if its URL could run code. */
export function linked(
  url: string | null,
  children: readonly HtmlContent[],
  title: string | null = null,
): HtmlContent[] {
  const href = url === null ? null : safeLinkUrl(url);
  return href === null || children.length === 0 ? [...children] : [element('a', { href, title }, children)];
}

export function figureElement({ image, url }: Figure): HtmlElement {
  return element('figure', {}, [
    ...linked(url, imageContent(image.url, image.alt)),
    ...caption([captionAndCredit(image)]),
  ]);
}

export function galleryElement({ images }: Gallery): HtmlElement {
  return element(
    'figure',
    {},
    images.map((image) => figureElement({ type: 'figure', image, url: null })),
  );
}

/** A link to an embed, not a frame: a page must not load the other site unasked. */
export function embedElement({ url, title, poster }: Embed): HtmlElement {
  const name = linked(url, [text(title || url)]);
  if (poster === null) return element('p', {}, name);
  return element('figure', {}, [
    ...linked(url, imageContent(poster.url, poster.alt)),
    ...caption([name, captionAndCredit(poster)]),
  ]);
}

/** A player with its title, which loads nothing before it is used. */
export function recordingElement({ type, title, sources }: Audio | Video): HtmlElement {
  const playable = sources.flatMap(({ url, mimeType }) => {
    const src = safeWebUrl(url);
    return src === null ? [] : [element('source', { src, type: mimeType }, [])];
  });
  const player = playable.length === 0 ? [] : [element(type, { controls: true, preload: 'none' }, playable)];
  return element('figure', {}, [...player, ...caption([title ? [text(title)] : []])]);
}

/** The caption and the credit of a picture, the latter in small print. */
function captionAndCredit({ caption: captionText, credit }: ImageAsset): HtmlContent[] {
  const small = credit ? [element('small', {}, [text(credit)])] : [];
  return joinNodes<HtmlContent>([captionText ? [text(captionText)] : [], small], text(' '));
}

function caption(lines: readonly HtmlContent[][]): HtmlContent[] {
  const content = joinNodes(lines, element('br', {}, []));
  return content.length === 0 ? [] : [element('figcaption', {}, content)];
}
