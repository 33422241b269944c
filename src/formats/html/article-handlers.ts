import type { Image, Link, ListItem, Nodes, Parents, TableRow } from 'mdast';
import { defaultHandlers, type Handler, type State } from 'mdast-util-to-hast';
import {
  element,
  embedElement,
  figureElement,
  galleryElement,
  type HtmlContent,
  type HtmlElement,
  imageContent,
  linked,
  recordingElement,
} from './elements.js';

/** A handler of `mdast-util-to-hast`: converts nodes of one type to HTML. */
export type HtmlHandler = (state: unknown, node: unknown, parent: unknown) => HtmlContent | HtmlContent[] | undefined;

/** A handler that makes an element of a node and gives it the node's position. */
function positioned<Node extends Nodes>(
  elementOf: (node: Node, state: State, parent: Parents | undefined) => HtmlElement,
): Handler {
  return (state, node: Node, parent) => {
    const made = elementOf(node, state, parent);
    state.patch(node, made);
    return made;
  };
}

/** The children of a node as HTML. The library's type includes `raw`, which is made only of `html` nodes; no body contains one. */
function childrenOf(state: State, node: Nodes): HtmlContent[] {
  return state.all(node) as HtmlContent[];
}

function mark(tagName: 'u' | 'sup' | 'sub'): Handler {
  return positioned((node, state) => element(tagName, {}, childrenOf(state, node)));
}

/**
 * Converts an item, with paragraphs but without `<p>` if the list is tight. The library's own handler checks all items of the
 * list for each item, which takes a minute for 64,000 items.
 */
function listItemElement(node: ListItem, state: State, parent: Parents | undefined): HtmlElement {
  const isLoose = (parent?.type === 'list' ? parent.spread : node.spread) === true;
  const children: HtmlContent[] = [];
  let endsInLine = true;
  for (const [at, child] of childrenOf(state, node).entries()) {
    const isTight = !isLoose && child.type === 'element' && child.tagName === 'p';
    if (at > 0 || !isTight) children.push({ type: 'text', value: '\n' });
    if (isTight) for (const inner of child.children) children.push(inner);
    else children.push(child);
    endsInLine = isTight;
  }
  if (!endsInLine) children.push({ type: 'text', value: '\n' });
  return element('li', {}, children);
}

/** Calls the library's handler with at most one row: it searches all rows for each row, to see whether it is the first. */
const tableRow: Handler = (state, node: TableRow, parent: Parents | undefined) =>
  defaultHandlers.tableRow(
    state,
    node,
    parent?.type === 'table' ? { ...parent, children: parent.children[0] === node ? [node] : [] } : parent,
  );

const handlers: Readonly<Record<string, Handler>> = {
  figure: positioned(figureElement),
  gallery: positioned(galleryElement),
  embed: positioned(embedElement),
  audio: positioned(recordingElement),
  video: positioned(recordingElement),
  underline: mark('u'),
  superscript: mark('sup'),
  subscript: mark('sub'),
  listItem: positioned(listItemElement),
  tableRow,
  link: (state, node: Link) => linked(node.url, childrenOf(state, node), node.title || null),
  image: (_state, node: Image) => imageContent(node.url, node.alt ?? null, node.title || null),
};

/**
 * Handlers for `mdast-util-to-hast`, for the nodes of a body that mdast does not have. The handlers of `link` and `image` are
 * also replaced: links with a scheme other than `http:`, `https:`, `mailto:` and `tel:` become their content, and images
 * other than `http(s):` their alternative text. An embed becomes a link, never a frame.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { articleHandlers } from 'rfi-article/html';
 * import { toHast } from 'mdast-util-to-hast';
 *
 * const { body } = parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>x<sup>2</sup></p></div>');
 * toHast(body, { handlers: articleHandlers });
 * ```
 */
// The published declarations do not refer to the library's types. The library calls each handler with nodes of its type only.
export const articleHandlers: Readonly<Record<string, HtmlHandler>> = handlers as Readonly<
  Record<string, unknown>
> as Readonly<Record<string, HtmlHandler>>;
