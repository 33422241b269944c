import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { findOne } from 'domutils';
import type { Span } from '../source/positions.js';
import { skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { elementTypes } from './elements.js';

/** The offset where a node starts. */
export function startOf(node: ChildNode): number {
  /* v8 ignore next -- domhandler's type allows null; the tree builder sets every index */
  return node.startIndex ?? 0;
}

/** The offset after a node. domhandler's `endIndex` is inclusive, which is converted only here. */
export function endOf(node: ChildNode): number {
  /* v8 ignore next -- as above */
  return (node.endIndex ?? -1) + 1;
}

/** Whether an element ends with its end tag. Without one, it ends where an element around it ends, or at the next tag that closes it. */
export function hasEndTag(source: string, element: Element): boolean {
  const end = endOf(element);
  const tag = source.slice(source.lastIndexOf('<', end - 1), end);
  return tag.toLowerCase().startsWith(`</${element.name}`);
}

/** The text that is the only child of an element, or `null`. */
export function onlyText({ children }: Element): Text | null {
  const only = children[0];
  return children.length === 1 && only !== undefined && isText(only) ? only : null;
}

/** The attributes of a start tag, by name in lower case. The object inherits nothing: absent attributes are `undefined`. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of a tag without attributes. */
export const NO_ATTRIBUTES: Attributes = /* @__PURE__ */ Object.freeze(Object.create(null));

/** The value of an element's attribute, or `null`. */
export function attributeOf({ attribs }: Element, name: string): string | null {
  return attribs[name] ?? null;
}

/** Elements whose content is not visible. (The tree does not contain `<svg>`.) */
const INVISIBLE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'iframe noembed noframes noscript script style template'.split(' '),
);

/** Whether the content of elements with a name is not visible. */
export function isInvisible(name: string): boolean {
  return INVISIBLE.has(name);
}

/** Whether an element separates the texts before and after it, because a block or a line ends there. */
function separatesText(name: string): boolean {
  return name === 'br' || elementTypes.get(name)?.isBlock === true;
}

/** Elements that do not count as visible, though a browser shows them. */
type Hidden = ReadonlySet<Element>;

const NO_ELEMENTS: Hidden = /* @__PURE__ */ new Set();

/** Calls back for each visible text in order, and calls `onBoundary` where a block or a line ends. */
export function forEachVisibleText(
  nodes: readonly ChildNode[],
  onText: (text: Text) => void,
  onBoundary: () => void = () => {},
  hidden: Hidden = NO_ELEMENTS,
): void {
  for (const node of nodes) {
    if (isText(node)) onText(node);
    else if (isTag(node) && !INVISIBLE.has(node.name) && !hidden.has(node)) {
      const isSeparate = separatesText(node.name);
      if (isSeparate) onBoundary();
      forEachVisibleText(node.children, onText, onBoundary, hidden);
      if (isSeparate) onBoundary();
    }
  }
}

/** The visible text before an offset and outside hidden elements, tidied, with a space between blocks and lines. */
export function visibleText(
  nodes: readonly ChildNode[],
  { before = Number.POSITIVE_INFINITY, hidden }: { readonly before?: number; readonly hidden?: Hidden } = {},
): string {
  const only = nodes[0];
  if (nodes.length === 1 && only !== undefined && isText(only)) return tidy(only.data);
  const pieces: string[] = [];
  forEachVisibleText(
    nodes,
    (text) => {
      if (startOf(text) < before) pieces.push(text.data);
    },
    () => pieces.push(' '),
    hidden,
  );
  return tidy(pieces.join(''));
}

/** The visible text with its white space unchanged and nothing between blocks. */
export function rawVisibleText(nodes: readonly ChildNode[]): string {
  const pieces: string[] = [];
  forEachVisibleText(nodes, (text) => pieces.push(text.data));
  return pieces.join('');
}

/** How many nodes are read for a short text. The elements that rules name are small. */
const MOST_NODES = 300;

/** The text of an element, or `null` if it is longer than `limit` or spread over many nodes. The time is limited. */
export function shortVisibleText(element: Element, limit: number): string | null {
  const { text, isWhole } = visibleBeginning(element, limit);
  return isWhole ? tidy(text) : null;
}

/** The beginning of a text. */
export interface TextBeginning {
  readonly text: string;
  /** Whether the text does not continue. */
  readonly isWhole: boolean;
}

/**
 * The first `limit` characters of an element's text, with the white space of the source; fewer if it is spread over many nodes.
 * The time is limited.
 */
export function visibleBeginning(element: Element, limit: number): TextBeginning {
  const left = { characters: limit, nodes: MOST_NODES, text: '' };
  const isWhole = collectBeginning(element.children, left);
  return { text: left.text, isWhole };
}

/** Collects the text of nodes; returns whether it fits. Blanks at the ends of nodes do not count, because promos may be padded. */
function collectBeginning(
  nodes: readonly ChildNode[],
  left: { characters: number; nodes: number; text: string },
): boolean {
  for (const node of nodes) {
    if (--left.nodes < 0) return false;
    if (isText(node)) {
      const { data } = node;
      const from = skipBlanks(data, 0, data.length);
      const length = trimBlanksEnd(data, from, data.length) - from;
      if (length > left.characters) {
        left.text += data.slice(0, from + left.characters);
        return false;
      }
      left.characters -= length;
      left.text += from === data.length ? ' ' : data;
    } else if (isTag(node) && !INVISIBLE.has(node.name)) {
      const boundary = separatesText(node.name) ? ' ' : '';
      left.text += boundary;
      if (!collectBeginning(node.children, left)) return false;
      left.text += boundary;
    }
  }
  return true;
}

/** Whether any of the nodes has visible text. */
export function hasVisibleText(nodes: readonly ChildNode[]): boolean {
  return nodes.some((node) =>
    isText(node) ? tidy(node.data) !== '' : isTag(node) && !INVISIBLE.has(node.name) && hasVisibleText(node.children),
  );
}

/** The spans of the visible texts in the source, without the blanks at the beginning and the end. */
export function visibleSpans(source: string, nodes: readonly ChildNode[], hidden?: Hidden): readonly Span[] {
  const spans: Span[] = [];
  forEachVisibleText(nodes, (text) => spans.push({ start: startOf(text), end: endOf(text) }), undefined, hidden);
  const isBlank = ({ start, end }: Span) => skipBlanks(source, start, end) === end;
  const first = spans.findIndex((span) => !isBlank(span));
  const last = spans.findLastIndex((span) => !isBlank(span));
  return spans.slice(Math.max(first, 0), last + 1).map(({ start, end }, at) => ({
    start: at === 0 ? skipBlanks(source, start, end) : start,
    end: at === last - first ? trimBlanksEnd(source, start, end) : end,
  }));
}

/** The span from the first to the last visible character of an element; the whole element if it has no visible text. */
export function visibleExtent(source: string, element: Element): Span {
  let extent: Span | null = null;
  forEachVisibleText([element], (text) => {
    const start = skipBlanks(source, startOf(text), endOf(text));
    if (start < endOf(text)) extent = { start: extent?.start ?? start, end: trimBlanksEnd(source, start, endOf(text)) };
  });
  return extent ?? { start: startOf(element), end: endOf(element) };
}

/** The visible links in an element, which may be a link itself. Links inside a `<noscript>`, for example, are not visible. */
export function linksIn(element: Element): readonly Element[] {
  const links: Element[] = [];
  const visit = (node: ChildNode): void => {
    if (!isTag(node)) return;
    if (node.name === 'a' && attributeOf(node, 'href') !== null) links.push(node);
    if (!INVISIBLE.has(node.name)) node.children.forEach(visit);
  };
  visit(element);
  return links;
}

/** The text of a link. As in HTML, it ends where another link begins inside. */
export function linkText({ children }: Element): string {
  const nested = findOne(({ name }) => name === 'a', children);
  return nested === null ? visibleText(children) : visibleText(children, { before: startOf(nested) });
}
