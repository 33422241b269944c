import type { Break, Image, InlineCode, Link, Nodes, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { Subscript, Superscript, Underline } from '../../model/body.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';

/** A handler with the first character that it writes, on which the escaping of the text before it depends. */
type PeekingHandle = Handle & { peek?: Handle };

/** An empty comment: the device of mdast-util-to-markdown for keeping apart what Markdown cannot. */
export const SEPARATOR = '<!---->';

/** Constructs in which a URL does not become a link, or is not text. */
const NO_LITERALS: ReadonlySet<string> = new Set(['autolink', 'link', 'image', 'label']);

/**
 * A text as CommonMark escapes it, with character references where it escapes `<`, `>` and `&` by a backslash, and brackets in
 * a link's text. Renderers that lose track of a code or a link (marked does, where a code holds a backtick) would pass on
 * what comes after a backslash as HTML, and marked takes the backslash off brackets in a link's text before it reads
 * that; a reference is text wherever it is read.
 */
export function safeText(state: State, value: string, config: SafeConfig): string {
  const isLabel = state.stack.includes('label');
  return state.safe(value, config).replace(/\\([\s\S])|</g, (pair, escaped: string | undefined) => {
    const character = escaped ?? pair;
    if (isLabel && (character === '[' || character === ']')) return characterReference(character);
    return REFERENCES.get(character) ?? pair;
  });
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

type SafeConfig = Parameters<State['safe']>[1];

export function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  // References do not work in an autolink, whose text is its URL.
  if (state.stack.includes('autolink')) return defaultHandlers.text(node, parent, state, info);
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = state.indexStack[state.indexStack.length - 1] ?? 0;
  return writeText(node.value, state, {
    ...info,
    beforeNode: siblings[index - 1],
    afterNode: siblings[index + 1],
  });
}

function writeText(value: string, state: State, config: SafeConfig): string {
  const pieces = state.stack.some((construct) => NO_LITERALS.has(construct)) ? [value] : splitAutolinkLiterals(value);
  return pieces
    .map((piece, at) => {
      const isFirst = at === 0;
      const isLast = at === pieces.length - 1;
      return safeText(state, piece, {
        ...config,
        before: isFirst ? config.before : '>',
        after: isLast ? config.after : '<',
        beforeNode: isFirst ? config.beforeNode : undefined,
        afterNode: isLast ? config.afterNode : undefined,
      });
    })
    .join(SEPARATOR);
}

/**
 * A break is a backslash where a line may end; in a cell, in a heading of one line and after the last character of a block
 * or a mark, where Markdown reads none, it is HTML's.
 */
export function hardBreak(node: Break, parent: Parents | undefined, state: State, info: Info): string {
  const index = state.indexStack[state.indexStack.length - 1] ?? 0;
  if (parent === undefined || index === parent.children.length - 1) return '<br>';
  const written = defaultHandlers.break(node, parent, state, info);
  return written.endsWith('\n') ? written : '<br>';
}

/**
 * A code between backticks; HTML's `<code>` where it holds a backtick, whose fence renderers find at different places, or
 * a `<`, which a renderer that misses the code would take for a tag. `written` is the handler that knows of tables.
 */
export function codeHandler(written: Handle): PeekingHandle {
  const handle: PeekingHandle = (node: InlineCode, parent: Parents | undefined, state, info) => {
    // A blank line would end the paragraph, and the text after it would not be code. Renderers show a line break as a space.
    const value = node.value.replace(/\r\n?|\n/g, ' ');
    if (isCodeInHtml(node)) {
      const content = writeText(value, state, { ...info, before: '>', after: '<' });
      return `<code>${content}</code>`;
    }
    const index = state.indexStack[state.indexStack.length - 1] ?? 0;
    const before = parent?.children[index - 1];
    // Two codes side by side would read back as one.
    const isAfterCode = before?.type === 'inlineCode' && !isCodeInHtml(before);
    return (isAfterCode ? SEPARATOR : '') + written({ ...node, value }, parent, state, info);
  };
  handle.peek = (node: InlineCode) => (isCodeInHtml(node) ? '<' : '`');
  return handle;
}

function isCodeInHtml({ value }: InlineCode): boolean {
  return /[`<]/.test(value);
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
  if (url === null) return state.containerPhrasing(node, info);
  const isAutolink = defaultLink.peek?.(node, parent, state, info) === '<';
  return defaultLink({ ...node, url }, parent, isAutolink ? state : withSafeAttributes(state), info);
};
link.peek = (node: Link, parent, state, info) =>
  safeLinkUrl(node.url) === null ? '' : (defaultLink.peek?.(node, parent, state, info) ?? '[');

export const image: PeekingHandle = (node: Image, parent, state, info) => {
  const url = safeWebUrl(node.url);
  return url === null
    ? safeText(state, node.alt ?? '', info)
    : defaultImage({ ...node, url }, parent, withSafeAttributes(state), info);
};
image.peek = (node: Image) => (safeWebUrl(node.url) === null ? '' : '!');

/** What could be read as Markdown or HTML where a renderer does not see that it is in a link's URL or title. */
const ACTIVE = /[\n\r"'()<>[\\\]`|]|&(?=[#a-z])/gi;

/** The state, which escapes URLs and titles by references instead of backslashes. What is in a link is written by it too. */
function withSafeAttributes(state: State): State {
  return {
    ...state,
    safe: (value, config) =>
      /^(?:title|destination)/.test(state.stack.at(-1) ?? '')
        ? (value ?? '').replace(ACTIVE, (character) => REFERENCES.get(character) ?? characterReference(character))
        : safeText(state, value ?? '', config),
  };
}

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
