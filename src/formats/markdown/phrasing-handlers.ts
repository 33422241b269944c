import type { Break, Image, InlineCode, Link, Nodes, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { Subscript, Superscript, Underline } from '../../model/body.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';

/** A handler with the first character that it writes, which what stands before it must know. */
type PeekingHandle = Handle & { peek?: Handle };

/** An empty comment: the device of mdast-util-to-markdown for keeping apart what Markdown cannot. */
export const SEPARATOR = '<!---->';

/** Constructs in which a URL is no link of its own, or no text at all. */
const NO_LITERALS: ReadonlySet<string> = new Set(['autolink', 'link', 'image', 'label']);

export function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const pieces = state.stack.some((construct) => NO_LITERALS.has(construct))
    ? [node.value]
    : splitAutolinkLiterals(node.value);
  if (pieces.length === 1) return defaultHandlers.text(node, parent, state, info);
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = state.indexStack[state.indexStack.length - 1] ?? 0;
  return pieces
    .map((piece, at) =>
      state.safe(piece, {
        ...info,
        before: at === 0 ? info.before : '>',
        after: at === pieces.length - 1 ? info.after : '<',
        beforeNode: at === 0 ? siblings[index - 1] : undefined,
        afterNode: at === pieces.length - 1 ? siblings[index + 1] : undefined,
      }),
    )
    .join(SEPARATOR);
}

/**
 * A break is a backslash where a line may end; in a cell, in a heading of one line and behind the last character of a block
 * or a mark, where Markdown reads none, it is HTML's.
 */
export function hardBreak(node: Break, parent: Parents | undefined, state: State, info: Info): string {
  const index = state.indexStack[state.indexStack.length - 1] ?? 0;
  if (parent === undefined || index === parent.children.length - 1) return '<br>';
  const written = defaultHandlers.break(node, parent, state, info);
  return written.endsWith('\n') ? written : '<br>';
}

/** Two codes side by side would read back as one. `written` is the handler that knows of tables. */
export function codeHandler(written: Handle): PeekingHandle {
  const handle: PeekingHandle = (node: InlineCode, parent: Parents | undefined, state, info) => {
    const index = state.indexStack[state.indexStack.length - 1] ?? 0;
    const isAfterCode = parent?.children[index - 1]?.type === 'inlineCode';
    return (isAfterCode ? SEPARATOR : '') + written(node, parent, state, info);
  };
  handle.peek = () => '`';
  return handle;
}

/** The elements of HTML for marks that Markdown has no syntax for. */
export const underline: PeekingHandle = htmlMark('u');
export const superscript: PeekingHandle = htmlMark('sup');
export const subscript: PeekingHandle = htmlMark('sub');

function htmlMark(name: string): PeekingHandle {
  const handle: PeekingHandle = (node: Underline | Superscript | Subscript, _parent, state, info) => {
    const content = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
    // A tag alone on the first line of a paragraph would begin a block of HTML.
    return `<${name}>${content.replace(/^[\t ]*[\r\n]/, (blanks) => blanks.replace(/[\s\S]/g, characterReference))}</${name}>`;
  };
  handle.peek = () => '<';
  return handle;
}

function characterReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

const defaultLink: PeekingHandle = defaultHandlers.link;
const defaultImage: PeekingHandle = defaultHandlers.image;

/** A link that may run code, which only an Article that no reader made can hold, is its content. */
export const link: PeekingHandle = (node: Link, parent, state, info) => {
  const url = safeLinkUrl(node.url);
  return url === null ? state.containerPhrasing(node, info) : defaultLink({ ...node, url }, parent, state, info);
};
link.peek = (node: Link, parent, state, info) =>
  safeLinkUrl(node.url) === null ? '' : (defaultLink.peek?.(node, parent, state, info) ?? '[');

export const image: PeekingHandle = (node: Image, parent, state, info) => {
  const url = safeWebUrl(node.url);
  return url === null ? state.safe(node.alt ?? '', info) : defaultImage({ ...node, url }, parent, state, info);
};
image.peek = (node: Image) => (safeWebUrl(node.url) === null ? '' : '!');

/**
 * Where GFM's reader makes a link of plain text: `www.` and `http://` at a word's start, and e-mail addresses
 * (https://github.github.com/gfm/#autolinks-extension-). A backslash does not help: mdast-util-from-markdown looks for them
 * again when the escapes are gone.
 */
const LITERAL = /(?<=^|[\s\p{P}\p{S}])(?:https?:(?=\/\/[\w-]*\.)|www(?=\.))|[\w+\-.](?=@[\w-]+\.[\w-])/giu;

/** Cuts a text inside everything that would read back as a link. One piece where nothing would. */
function splitAutolinkLiterals(value: string): readonly string[] {
  // Most texts hold none of the three.
  if (!value.includes('@') && !value.includes('://') && !/www\./i.test(value)) return [value];
  const pieces: string[] = [];
  let start = 0;
  for (const match of value.matchAll(LITERAL)) {
    const end = match.index + match[0].length;
    pieces.push(value.slice(start, end));
    start = end;
  }
  pieces.push(value.slice(start));
  return pieces;
}
