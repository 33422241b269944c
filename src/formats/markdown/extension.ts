import type { Blockquote, Code, ListItem, Nodes, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown';
import { MAX_WRITTEN_DEPTH } from '../text/body-text.js';
import { lowerBlock, type OwnBlock } from './lower-blocks.js';
import {
  codeHandler,
  hardBreak,
  image,
  link,
  safeText,
  subscript,
  superscript,
  text,
  underline,
} from './phrasing-handlers.js';

/** Writes one type of node, as mdast-util-to-markdown calls it. */
export type MarkdownHandler = (node: unknown, parent: unknown, state: unknown, info: unknown) => string;

/** What `mdast-util-to-markdown` takes in its `extensions`. */
export interface MarkdownExtension {
  /** A serialiser for each node type. */
  readonly handlers: Readonly<Record<string, MarkdownHandler>>;
}

const OWN_BLOCKS: ReadonlySet<string> = new Set<OwnBlock['type']>(['figure', 'gallery', 'embed', 'audio', 'video']);

const ownBlock: Handle = (node: OwnBlock, _parent, state, info) =>
  state.containerFlow({ type: 'root', children: lowerBlock(node) }, info);

/**
 * Own blocks are written as paragraphs, which a blank line must keep from what follows even in a tight list, also where
 * they are the end of a list or a quote. So it must a table from a paragraph before it, which would swallow it.
 */
const keepApart: Join = (left, right) => {
  let tail: Nodes | undefined = left;
  while (tail !== undefined && (tail.type === 'blockquote' || tail.type === 'list' || tail.type === 'listItem'))
    tail = tail.children.at(-1);
  return OWN_BLOCKS.has(tail?.type ?? '') || OWN_BLOCKS.has(right.type) || right.type === 'table' ? 1 : undefined;
};

/**
 * The extension for `mdast-util-to-markdown` that knows every node of an Article's body: GFM's and our own.
 *
 * `figure`, `gallery`, `embed`, `audio` and `video` become paragraphs with an image, its caption in emphasis, and links;
 * `underline`, `superscript` and `subscript` the tags `<u>`, `<sup>`, `<sub>`; a break where Markdown has none `<br>`. What
 * GFM would make a link of is kept text by an empty comment inside it. Of links and images that may run code only the text
 * is written.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { articleToMarkdown } from 'rfi-article/markdown';
 * import { toMarkdown } from 'mdast-util-to-markdown';
 *
 * const { body } = parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>x<sup>2</sup></p></div>');
 * toMarkdown(body, { extensions: [articleToMarkdown()] }); // 'x<sup>2</sup>\n'
 * ```
 */
export function articleToMarkdown(): MarkdownExtension {
  // Without padding: a column as wide as its widest cell makes a table of long cells quadratic.
  const gfm = gfmToMarkdown({ tablePipeAlign: false });
  const extension: Options = {
    extensions: [gfm],
    handlers: {
      figure: ownBlock,
      gallery: ownBlock,
      embed: ownBlock,
      audio: ownBlock,
      video: ownBlock,
      underline,
      superscript,
      subscript,
      break: hardBreak,
      text,
      link,
      image,
      inlineCode: codeHandler(handlerIn(gfm, 'inlineCode') ?? defaultHandlers.inlineCode),
      listItem: unlessTooDeep(itemHandler(handlerIn(gfm, 'listItem') ?? defaultHandlers.listItem)),
      blockquote: unlessTooDeep(defaultHandlers.blockquote),
      code,
    },
    join: [keepApart],
    // A rule of asterisks or dashes at the start of an item would need another bullet, which the list before may have.
    rule: '_',
  };
  // The library's type is not part of the published declarations; its handlers take `any` node and only its own state.
  return extension as unknown as MarkdownExtension;
}

/**
 * Writes of a quotation or an item that is deeper than the limit only the content: each level costs a prefix on every line, so
 * that the text could be as many times as long as the document is deep.
 */
function unlessTooDeep(written: Handle): Handle {
  return (node: Blockquote | ListItem, parent, state, info) => {
    const depth = state.stack.filter((construct) => construct === 'blockquote' || construct === 'listItem').length;
    return depth < MAX_WRITTEN_DEPTH ? written(node, parent, state, info) : state.containerFlow(node, info);
  };
}

/** What comes after a fence is written by references: not all renderers know an escape there. */
const code: Handle = (node: Code, parent, state, info) =>
  defaultHandlers.code(node, parent, { ...state, safe: (value, config) => safeText(state, value ?? '', config) }, info);

/** The largest number that GFM reads before an item: https://github.github.com/gfm/#ordered-list-marker */
const LARGEST_NUMBER = 999_999_999;

/**
 * Shows the written handler a list that begins with the item: it would look for its place in the whole list, in quadratic time.
 */
function itemHandler(written: Handle): Handle {
  return (node: ListItem, parent: Parents | undefined, state, info) => {
    if (parent?.type !== 'list') return written(node, parent, state, info);
    const first = parent.start !== null && parent.start !== undefined && parent.start >= 0 ? parent.start : 1;
    const index = state.indexStack[state.indexStack.length - 1] ?? 0;
    const start = Math.max(0, Math.min(first, LARGEST_NUMBER - parent.children.length)) + index;
    return written(node, { ...parent, start, children: [node] }, state, info);
  };
}

/** The handler that an extension brings for a type of node: GFM's code escapes the pipes of a cell. */
function handlerIn(extension: Options, type: 'inlineCode' | 'listItem'): Handle | undefined {
  for (const inner of extension.extensions ?? []) {
    const found = handlerIn(inner, type);
    if (found !== undefined) return found;
  }
  return extension.handlers?.[type];
}
