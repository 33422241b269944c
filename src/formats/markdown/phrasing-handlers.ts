import type { Break, Image, InlineCode, Link, Parents, Text } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type { Subscript, Superscript, Underline } from '../../model/body.js';
import { safeLinkUrl, safeWebUrl } from '../../standards/urls.js';

/** A handler with a function that returns its first character, on which the escaping of the text before depends. */
type PeekingHandle = Handle & { peek?: Handle };

/** An empty comment, with which mdast-util-to-markdown separates nodes that Markdown would join. */
export const SEPARATOR = '<!---->';

/** Constructs in which text does not become a link. */
const NO_LITERALS: ReadonlySet<string> = new Set(['autolink', 'link', 'image', 'label']);

/**
 * Escapes text, with character references instead of backslashes for `<`, `>` and `&`, and for brackets in the text of a link.
 * A backslash is not safe in all renderers: marked, for example, misreads code that contains a backtick and then writes
 * `\<` as HTML, and it unescapes brackets in a link's text before it parses the text. A reference is text everywhere.
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
  return writeText(node.value, state, info);
}

function writeText(value: string, state: State, config: SafeConfig): string {
  const pieces = state.stack.some((construct) => NO_LITERALS.has(construct)) ? [value] : splitAutolinkLiterals(value);
  return pieces
    .map((piece, at) =>
      safeText(state, piece, {
        ...config,
        before: at === 0 ? config.before : '>',
        after: at === pieces.length - 1 ? config.after : '<',
      }),
    )
    .join(SEPARATOR);
}

/**
 * Writes a break: a backslash, or `<br>` where Markdown does not allow a break, as in a cell, in a heading, or at the end of a
 * block or a mark.
 */
export function hardBreak(node: Break, parent: Parents | undefined, state: State, info: Info): string {
  const index = state.indexStack[state.indexStack.length - 1] ?? 0;
  if (parent === undefined || index === parent.children.length - 1) return '<br>';
  const markdown = defaultHandlers.break(node, parent, state, info);
  return markdown.endsWith('\n') ? markdown : '<br>';
}

/**
 * Writes code between backticks, or as `<code>` if it contains a backtick, which renderers treat differently, or a `<`, which a
 * renderer could read as a tag.
 *
 * @param handler - GFM's handler, which escapes pipes in tables.
 */
export function codeHandler(handler: Handle): PeekingHandle {
  const handle: PeekingHandle = (node: InlineCode, parent: Parents | undefined, state, info) => {
    // A blank line would end the paragraph. Renderers show a line break as a space.
    const value = node.value.replace(/\r\n?|\n/g, ' ');
    if (isCodeInHtml(node)) {
      const content = writeText(value, state, { ...info, before: '>', after: '<' });
      return `<code>${content}</code>`;
    }
    const index = state.indexStack[state.indexStack.length - 1] ?? 0;
    const before = parent?.children[index - 1];
    // Two adjacent codes would be read as one.
    const isAfterCode = before?.type === 'inlineCode' && !isCodeInHtml(before);
    return (isAfterCode ? SEPARATOR : '') + handler({ ...node, value }, parent, state, info);
  };
  // This also holds if `<code>` is written: a text is escaped in the same way before a backtick and before a `<`.
  handle.peek = () => '`';
  return handle;
}

function isCodeInHtml({ value }: InlineCode): boolean {
  return /[`<]/.test(value);
}

/** Marks without Markdown syntax are written as HTML. */
export const underline: PeekingHandle = htmlMark('u');
export const superscript: PeekingHandle = htmlMark('sup');
export const subscript: PeekingHandle = htmlMark('sub');

function htmlMark(name: string): PeekingHandle {
  const handle: PeekingHandle = (node: Underline | Superscript | Subscript, _parent, state, info) => {
    const content = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
    // If the tag were alone on the first line of a paragraph, it would begin an HTML block.
    return `<${name}>${content.replace(/^[\r\n]/, characterReference)}</${name}>`;
  };
  handle.peek = () => '<';
  return handle;
}

function characterReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

const defaultLink: PeekingHandle = defaultHandlers.link;
const defaultImage: PeekingHandle = defaultHandlers.image;

/** Writes a link; only its content if its URL could run code. */
export const link: PeekingHandle = (node: Link, parent, state, info) => {
  const url = safeLinkUrl(node.url);
  if (url === null) return state.containerPhrasing(node, info);
  const isAutolink = defaultLink.peek?.(node, parent, state, info) === '<';
  return defaultLink({ ...node, url }, parent, isAutolink ? state : withSafeAttributes(state), info);
};
// A link that becomes its content may begin with any character, so the text before it is escaped as before a link.
link.peek = (node: Link, parent, state, info) => defaultLink.peek?.(node, parent, state, info) ?? '[';

export const image: PeekingHandle = (node: Image, parent, state, info) => {
  const url = safeWebUrl(node.url);
  return url === null
    ? safeText(state, node.alt ?? '', info)
    : defaultImage({ ...node, url }, parent, withSafeAttributes(state), info);
};
// An image that becomes its text may be empty and a link may follow, so the text before it is escaped as before a link.
image.peek = (node: Image) => (safeWebUrl(node.url) === null ? '[' : '!');

/** Characters that a renderer could read as Markdown or HTML if it misreads the URL or title of a link. */
const ACTIVE = /[\n\r"'()<>[\\\]`|]|&(?=[#a-z])/gi;

/** A state that escapes URLs and titles with character references instead of backslashes, including those inside a link. */
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
 * Text that GFM reads as a link: `www.` and `http://` at the start of a word, and e-mail addresses
 * (https://github.github.com/gfm/#autolinks-extension-). Escapes do not prevent this, because mdast-util-from-markdown searches
 * for links again after it has removed them.
 */
const LITERAL = /(?<=^|[\s\p{P}\p{S}])(?:https?:(?=\/\/[\w-]*\.)|www(?=\.))|[\w+\-.](?=@[\w-]+\.[\w-])/giu;

/** Splits a text inside everything that would be read as a link. */
function splitAutolinkLiterals(value: string): readonly string[] {
  // The search is slow, and most texts contain none of these.
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
