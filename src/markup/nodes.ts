import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { findOne } from 'domutils';
import type { Span } from '../source/positions.js';
import { skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { elementTypes } from './elements.js';

/** Offset where a node starts. The tree builder sets it on every node. */
export function startOf(node: ChildNode): number {
  /* v8 ignore next -- domhandler's type allows null; the tree builder sets every index */
  return node.startIndex ?? 0;
}

/** Offset after a node: domhandler's `endIndex` is inclusive, and it is converted only here. */
export function endOf(node: ChildNode): number {
  /* v8 ignore next -- as above */
  return (node.endIndex ?? -1) + 1;
}

/** The attributes of one start tag, by name in lower case. They inherit nothing: what is not there is `undefined`. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of every tag that has none. */
export const NO_ATTRIBUTES: Attributes = /* @__PURE__ */ Object.freeze(Object.create(null));

/** The value of an element's attribute, or `null`. */
export function attributeOf({ attribs }: Element, name: string): string | null {
  return attribs[name] ?? null;
}

/** Elements whose content is not visible. (`<svg>` is not in the tree at all.) */
const INVISIBLE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'iframe noembed noframes noscript script style template'.split(' '),
);

/** Whether the content of an element is shown. */
export function isInvisible(name: string): boolean {
  return INVISIBLE.has(name);
}

/** Whether a block or a line ends at an element, so that the texts on its two sides are apart. */
function separatesText(name: string): boolean {
  return name === 'br' || elementTypes.get(name)?.isBlock === true;
}

/** Calls back for each text that is shown, in order; `onBoundary` where a block or a line ends between two. */
export function forEachVisibleText(
  nodes: readonly ChildNode[],
  onText: (text: Text) => void,
  onBoundary: () => void,
): void {
  for (const node of nodes) {
    if (isText(node)) onText(node);
    else if (isTag(node) && !INVISIBLE.has(node.name)) {
      const isSeparate = separatesText(node.name);
      if (isSeparate) onBoundary();
      forEachVisibleText(node.children, onText, onBoundary);
      if (isSeparate) onBoundary();
    }
  }
}

/** The text that is shown before an offset, tidied; blocks and lines are kept apart by a space. */
export function visibleText(nodes: readonly ChildNode[], before: number = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = [];
  forEachVisibleText(
    nodes,
    (text) => {
      if (startOf(text) < before) pieces.push(text.data);
    },
    () => pieces.push(' '),
  );
  return tidy(pieces.join(''));
}

/** The text that is shown, with its white space as written and nothing between blocks. */
export function rawVisibleText(nodes: readonly ChildNode[]): string {
  const pieces: string[] = [];
  forEachVisibleText(
    nodes,
    (text) => pieces.push(text.data),
    () => {},
  );
  return pieces.join('');
}

/** How many nodes are looked at for a short text: what rules name are small elements. */
const MOST_NODES = 300;

/** The text of an element, or `null` where it is longer than `limit` or spread over many nodes: its size does not matter. */
export function shortVisibleText(element: Element, limit: number): string | null {
  const left = { characters: limit, nodes: MOST_NODES, text: '' };
  return collectShort(element.children, left) ? tidy(left.text) : null;
}

/** Whether the text fits. Blanks do not count: a promo may be padded with any number of them. */
function collectShort(nodes: readonly ChildNode[], left: { characters: number; nodes: number; text: string }): boolean {
  for (const node of nodes) {
    if (--left.nodes < 0) return false;
    if (isText(node)) {
      const { data } = node;
      const from = skipBlanks(data, 0, data.length);
      left.characters -= trimBlanksEnd(data, from, data.length) - from;
      if (left.characters < 0) return false;
      left.text += from === data.length ? ' ' : data;
    } else if (isTag(node) && !INVISIBLE.has(node.name)) {
      const boundary = separatesText(node.name) ? ' ' : '';
      left.text += boundary;
      if (!collectShort(node.children, left)) return false;
      left.text += boundary;
    }
  }
  return true;
}

/** Whether an element shows any text. */
export function hasVisibleText(nodes: readonly ChildNode[]): boolean {
  return nodes.some((node) =>
    isText(node) ? tidy(node.data) !== '' : isTag(node) && !INVISIBLE.has(node.name) && hasVisibleText(node.children),
  );
}

/** Where the visible text of some nodes is in the source, without blanks at its ends. */
export function visibleSpans(source: string, nodes: readonly ChildNode[]): readonly Span[] {
  const spans: Span[] = [];
  forEachVisibleText(
    nodes,
    (text) => spans.push({ start: startOf(text), end: endOf(text) }),
    () => {},
  );
  const isBlank = ({ start, end }: Span) => skipBlanks(source, start, end) === end;
  const first = spans.findIndex((span) => !isBlank(span));
  const last = spans.findLastIndex((span) => !isBlank(span));
  return spans.slice(Math.max(first, 0), last + 1).map(({ start, end }, at) => ({
    start: at === 0 ? skipBlanks(source, start, end) : start,
    end: at === last - first ? trimBlanksEnd(source, start, end) : end,
  }));
}

/** The links that an element shows, itself included. One in a `<noscript>`, say, is shown to nobody. */
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

/** The text of a link. Where another link begins in it, it ends, as in HTML. */
export function linkText({ children }: Element): string {
  const nested = findOne(({ name }) => name === 'a', children);
  return nested === null ? visibleText(children) : visibleText(children, startOf(nested));
}
