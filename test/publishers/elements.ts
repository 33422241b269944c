import {
  attributeOf,
  blockText,
  decodeAgain,
  descendants,
  type Element,
  isElement,
  isInvisible,
  isText,
  type Node,
  type Parent,
  textOf,
} from '../corpus/repair.js';

// Helpers for elements of parse5's tree.

export const BLOCKS = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

export const BREAK = '\uE000';

/** Removes invisible characters. */
export function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '');
}

/** A text with white space collapsed. A `<br>` is a line break. */
export function linesOf(text: string): string {
  return blockText(decodeAgain(visible(text)))
    .split(BREAK)
    .map(blockText)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The visible text of an element with white space collapsed. A `<br>` is a line break. */
export function linesIn(node: Node | Parent): string {
  const text = (part: Node | Parent): string => {
    if ('tagName' in part && part.tagName === 'br') return BREAK;
    if (!('childNodes' in part) || ('tagName' in part && isInvisible(part))) return textOf(part);
    return part.childNodes.map(text).join('');
  };
  return linesOf(text(node));
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function classMatches(element: Element, pattern: RegExp): boolean {
  return pattern.test(attributeOf(element, 'class') ?? '');
}

/** The element and its descendants. */
export function withDescendants(element: Element): Element[] {
  return [element, ...descendants(element)];
}

/** The first descendant with a tag name, or with a class name if `wanted` starts with a dot. */
export function find(element: Element, wanted: string): Element | undefined {
  return descendants(element).find((child) =>
    wanted.startsWith('.') ? hasClass(child, wanted.slice(1)) : child.tagName === wanted,
  );
}

/** The child elements; `null` if there is visible text between them. */
export function onlyElements(element: Parent): Element[] | null {
  const texts = element.childNodes.filter((child) => isText(child) && linesOf(child.value) !== '');
  return texts.length > 0 ? null : element.childNodes.filter(isElement);
}

/** Whether there is a link, all text is in links, and `ours` accepts the `href` of each. */
export function isNothingButLinks(element: Element, ours: (href: string) => boolean = () => true): boolean {
  const links = descendants(element).filter(({ tagName }) => tagName === 'a');
  const bare = (text: string) => visible(text).replace(/\s+/g, '');
  const said = links.filter((link) => bare(textOf(link)) !== '');
  return (
    said.length > 0 &&
    bare(said.map((link) => textOf(link)).join('')) === bare(textOf(element)) &&
    said.every((link) => ours(attributeOf(link, 'href') ?? ''))
  );
}

export function bare(text: string): string {
  return visible(text).replace(/\s+/g, '');
}

/** Whether an element is the archive's footer with links to feeds: the innermost such `<div>`. */
export function isFeedFooter(element: Element, text: string): boolean {
  const within = descendants(element).some((child) => child.tagName === 'div' && linesIn(child).startsWith(footer));
  return element.tagName === 'div' && text.startsWith(footer) && !within;
}

const footer = '获取更多RSS';

/** The usual figure: one picture, its caption and no other text. */
export function captioned(element: Element): { readonly image: Element; readonly caption: string } | null {
  if (element.tagName !== 'figure' && !hasClass(element, 'wp-caption')) return null;
  const below = descendants(element);
  const [image, second] = below.filter(({ tagName }) => tagName === 'img');
  const captions = below.filter((child) => child.tagName === 'figcaption' || hasClass(child, 'wp-caption-text'));
  const caption = captions
    .filter((child) => !captions.some((other) => descendants(other).includes(child)))
    .map(linesIn)
    .join('');
  return image !== undefined && second === undefined && bare(linesIn(element)) === bare(caption)
    ? { image, caption }
    : null;
}

/** The caption in `<div><small>…</small></div>`. */
export function smallIn(element: Element): string | null {
  const [small, second] = element.tagName === 'div' ? (onlyElements(element) ?? []) : [];
  return small?.tagName === 'small' && second === undefined ? linesIn(small) : null;
}
