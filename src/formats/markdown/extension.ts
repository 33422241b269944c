import type { Blockquote, Code, ListItem, Nodes, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Join, type Options } from 'mdast-util-to-markdown';
import type { MediaBlock } from '../../article/write-body.js';
import { MAX_MARKED_DEPTH } from '../text/body-text.js';
import { lowerBlock } from './lower-blocks.js';
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

/** A handler of `mdast-util-to-markdown`: writes nodes of one type. */
export type MarkdownHandler = (node: unknown, parent: unknown, state: unknown, info: unknown) => string;

/** An extension of `mdast-util-to-markdown`. */
export interface MarkdownExtension {
  /** The handlers, by type of node. */
  readonly handlers: Readonly<Record<string, MarkdownHandler>>;
}

const mediaBlock: Handle = (node: MediaBlock, _parent, state, info) =>
  state.containerFlow({ type: 'root', children: lowerBlock(node) }, info);

/** Blocks that need a blank line before and after them: media blocks, which are written as paragraphs, and tables. */
const SEPARATE_BLOCKS: ReadonlySet<string> = new Set<MediaBlock['type'] | 'table'>([
  'figure',
  'gallery',
  'embed',
  'audio',
  'video',
  'table',
]);

/**
 * Requires a blank line around these blocks, even in a tight list. Without it, a table would be part of the paragraph before it,
 * and renderers would read a list after the table as a row.
 */
const separateBlocks: Join = (left, right) => {
  let tail: Nodes | undefined = left;
  while (tail !== undefined && (tail.type === 'blockquote' || tail.type === 'list' || tail.type === 'listItem'))
    tail = tail.children.at(-1);
  return SEPARATE_BLOCKS.has(tail?.type ?? '') || SEPARATE_BLOCKS.has(right.type) ? 1 : undefined;
};

/**
 * An extension of `mdast-util-to-markdown` for all nodes of an Article's body, including those of GFM.
 *
 * `figure`, `gallery`, `embed`, `audio` and `video` become paragraphs with an image, its caption in emphasis, and links.
 * `underline`, `superscript` and `subscript` become the tags `<u>`, `<sup>` and `<sub>`, and breaks become `<br>` where
 * Markdown does not allow one. An empty comment prevents text from becoming a link in GFM. Links and images whose URLs could
 * run code become text.
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
  // Without padding, which makes the length of a table with a long cell quadratic.
  const gfm = gfmToMarkdown({ tablePipeAlign: false });
  const extension: Options = {
    extensions: [gfm],
    handlers: {
      figure: mediaBlock,
      gallery: mediaBlock,
      embed: mediaBlock,
      audio: mediaBlock,
      video: mediaBlock,
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
    join: [separateBlocks],
    // A thematic break of asterisks or dashes at the start of an item could be read as a bullet.
    rule: '_',
  };
  // The published declarations do not refer to the library's types.
  return extension as unknown as MarkdownExtension;
}

/**
 * Wraps the handler of quotations or items: those deeper than `MAX_MARKED_DEPTH` are written as their content.
 */
function unlessTooDeep(handler: Handle): Handle {
  return (node: Blockquote | ListItem, parent, state, info) => {
    const depth = state.stack.filter((construct) => construct === 'blockquote' || construct === 'listItem').length;
    return depth < MAX_MARKED_DEPTH ? handler(node, parent, state, info) : state.containerFlow(node, info);
  };
}

/** Writes the text after a fence with character references, because some renderers do not support escapes there. */
const code: Handle = (node: Code, parent, state, info) =>
  defaultHandlers.code(node, parent, { ...state, safe: (value, config) => safeText(state, value ?? '', config) }, info);

/** The largest number of an item in GFM: https://github.github.com/gfm/#ordered-list-marker */
const LARGEST_NUMBER = 999_999_999;

/**
 * Wraps the handler of items: it is passed a list that contains only the item, because it searches for the item's index, which
 * would take quadratic time.
 */
function itemHandler(handler: Handle): Handle {
  return (node: ListItem, parent: Parents | undefined, state, info) => {
    if (parent?.type !== 'list') return handler(node, parent, state, info);
    const given = parent.start ?? 1;
    const first = given >= 0 ? given : 1;
    const index = state.indexStack[state.indexStack.length - 1] ?? 0;
    const start = Math.max(0, Math.min(first, LARGEST_NUMBER - parent.children.length)) + index;
    return handler(node, { ...parent, start, children: [node] }, state, info);
  };
}

/** The handler of an extension for a type of node: GFM's for code escapes pipes in a cell. */
function handlerIn(extension: Options, type: 'inlineCode' | 'listItem'): Handle | undefined {
  for (const inner of extension.extensions ?? []) {
    const found = handlerIn(inner, type);
    if (found !== undefined) return found;
  }
  return extension.handlers?.[type];
}
