import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * The glued tags that were seen in the archive: the elements whose start tags RFI breaks over several lines, and the attributes
 * that come first in them. The longest element name that leaves an attribute is used.
 */
const elements = [
  'diaporama-container',
  'diaporama-fullscreen',
  'youtube-player',
  'video-player',
  'share-button',
  'share-modal',
  'play-media',
  'figcaption',
  'diaporama',
  'picture',
  'article',
  'section',
  'source',
  'figure',
  'iframe',
  'button',
  'aside',
  'audio',
  'video',
  'span',
  'div',
  'img',
  'svg',
  'ul',
  'li',
  'a',
  'p',
];
const attribute =
  /^(?:data-|v-|aria-|[@:]|(?:class|classes|style|srcset|src|sizes|type|id|href|alt|title|width|height|loading|fetchpriority|media-id|video-type|video-id|diaporama-classes|current-media)(?:=|$))/;

/** Restores the blank between a tag name and the first attribute: `<divclass="x">` becomes `<div class="x">`. */
export function repairGluedTags(html: string): string {
  return html.replace(/<([a-zA-Z][^\s/>]*)/g, (tag, name: string) => {
    const lower = name.toLowerCase();
    const element = elements.find((known) => lower.startsWith(known) && attribute.test(lower.slice(known.length)));
    return element === undefined ? tag : `<${name.slice(0, element.length)} ${name.slice(element.length)}`;
  });
}

export function parseBody(html: string): Parent {
  return parseFragment(repairGluedTags(html));
}

/** Elements whose text is not visible. */
const invisible = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe']);

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isInvisible(node: Node): boolean {
  return isElement(node) && invisible.has(node.tagName);
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Numeric references that remain after decoding were escaped twice. */
export function decodeAgain(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

/** The visible text of a node, as written. */
export function textOf(node: Node | Parent): string {
  if ('tagName' in node && isInvisible(node)) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  // A picture without a URL shows its alternative text.
  if ('tagName' in node && node.tagName === 'img' && attributeOf(node, 'src') === '')
    return attributeOf(node, 'alt') ?? '';
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child)).join('');
}

/** The visible text of a body, by another parser, after glued tags have been repaired. */
export function visibleText(html: string): string {
  return decodeAgain(textOf(parseBody(html)));
}

export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Collapses ASCII white space, and trims no-break and ideographic spaces too. */
export function blockText(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^[ \u00A0\u3000]+|[ \u00A0\u3000]+$/g, '');
}

/** All descendant elements, in document order. */
export function descendants(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((child) => [child, ...descendants(child)]);
}
