import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * What was seen glued in the archive, not a rule about HTML: the elements whose start tags RFI breaks over several lines,
 * and the attributes that come first in them. The longest element that leaves an attribute wins.
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

/** Puts back the blank between a tag's name and its first attribute: `<divclass="x">` becomes `<div class="x">`. */
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

/** Elements whose text nobody sees. */
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

/** Numeric references that still stand after decoding were escaped twice. */
export function decodeAgain(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

/** The visible text under a node, as it stands. */
export function textOf(node: Node | Parent): string {
  if ('tagName' in node && isInvisible(node)) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  // A picture that has no address shows its alternative text.
  if ('tagName' in node && node.tagName === 'img' && attributeOf(node, 'src') === '')
    return attributeOf(node, 'alt') ?? '';
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child)).join('');
}

/** The visible text of a body, as another parser sees it after the repair of glued tags. */
export function visibleText(html: string): string {
  return decodeAgain(textOf(parseBody(html)));
}

export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Runs of ASCII white space as one blank; no-break and ideographic spaces go at the ends only. */
export function blockText(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^[ \u00A0\u3000]+|[ \u00A0\u3000]+$/g, '');
}

/** All elements below, in the order of the document. */
export function descendants(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((child) => [child, ...descendants(child)]);
}
