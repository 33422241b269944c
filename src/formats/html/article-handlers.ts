import type { Image, Link, ListItem, Nodes, Parents, TableRow } from 'mdast';
import { defaultHandlers, type Handler, type State } from 'mdast-util-to-hast';
import type { Audio, Embed, Figure, Gallery, Subscript, Superscript, Underline, Video } from '../../model/body.js';
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

/** Makes HTML of one type of node, as mdast-util-to-hast calls it. */
export type HtmlHandler = (state: unknown, node: unknown, parent: unknown) => HtmlContent | HtmlContent[] | undefined;

/** Positions of the body's nodes go on their elements. */
function placed(state: State, node: Nodes, made: HtmlElement): HtmlElement {
  state.patch(node, made);
  return made;
}

/** The children of a node. The library's own union holds `raw`, which only its handler for `html` makes, and no body has such a node. */
function childrenOf(state: State, node: Nodes): HtmlContent[] {
  return state.all(node) as HtmlContent[];
}

function mark(tagName: 'u' | 'sup' | 'sub'): Handler {
  return (state, node: Underline | Superscript | Subscript) =>
    placed(state, node, element(tagName, {}, childrenOf(state, node)));
}

/**
 * A paragraph of a tight list is written without `<p>`. The library's own handler asks all items of the list for each of
 * them whether it is loose, which takes a minute for 64,000.
 */
function listItemElement(state: State, node: ListItem, parent: Parents | undefined): HtmlElement {
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

/** The library's own handler looks each row up among all to see whether it is the first: it gets to see one or none. */
const tableRow: Handler = (state, node: TableRow, parent: Parents | undefined) =>
  defaultHandlers.tableRow(
    state,
    node,
    parent?.type === 'table' ? { ...parent, children: parent.children[0] === node ? [node] : [] } : parent,
  );

const recording: Handler = (state, node: Audio | Video) => placed(state, node, recordingElement(node));

const handlers: Readonly<Record<string, Handler>> = {
  figure: (state, node: Figure) => placed(state, node, figureElement(node)),
  gallery: (state, node: Gallery) => placed(state, node, galleryElement(node)),
  embed: (state, node: Embed) => placed(state, node, embedElement(node)),
  audio: recording,
  video: recording,
  underline: mark('u'),
  superscript: mark('sup'),
  subscript: mark('sub'),
  listItem: (state, node: ListItem, parent) => placed(state, node, listItemElement(state, node, parent)),
  tableRow,
  link: (state, node: Link) => linked(node.url, childrenOf(state, node)),
  image: (_state, node: Image) => imageContent(node.url, node.alt ?? null),
};

/**
 * Handlers for `mdast-util-to-hast`, for the nodes of a body that mdast does not have. Its handlers of `link` and `image`
 * are replaced too: a link is `http:`, `https:`, `mailto:` or `tel:`, an image `http(s):`, and what is not gives its content
 * or its alternative text. An embed becomes a link, never a frame.
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
// The libraries' types are not part of the published declarations; mdast-util-to-hast calls its handlers with nothing else.
export const articleHandlers: Readonly<Record<string, HtmlHandler>> = handlers as Readonly<
  Record<string, unknown>
> as Readonly<Record<string, HtmlHandler>>;
