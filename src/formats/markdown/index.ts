/**
 * Writes an Article as Markdown, optionally with front matter. Use it for static sites, or with `mdast-util-to-markdown`.
 *
 * @packageDocumentation
 */

import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { authorNames, contentBlocks } from '../article-parts.js';
import { articleToMarkdown } from './extension.js';
import { SEPARATOR } from './phrasing-handlers.js';

export type { Article } from '../../model/article.js';
export { articleToMarkdown, type MarkdownExtension, type MarkdownHandler } from './extension.js';

/** Options of `toMarkdown`. */
export interface MarkdownOptions {
  /** Whether to write YAML front matter before the text: `title`, `date` (ISO 8601, UTC), `url` and others. Default: `false`. */
  readonly frontMatter?: boolean;
}

/**
 * Writes an Article as GitHub-flavoured Markdown: headline as a heading of depth 1, printed date, lead image, standfirst in
 * bold and body. Text is escaped so that `mdast-util-from-markdown` with GFM reads back the same text and structure. Credits
 * and boilerplate are omitted.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
 * @param options - `frontMatter: true` for YAML front matter.
 * @returns Markdown that ends with a line break.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toMarkdown } from 'rfi-article/markdown';
 *
 * toMarkdown(parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>1. <b>一</b></p></div>'));
 * // '# 题目\n\n1\\. **一**\n'
 * ```
 */
export function toMarkdown(article: Article, options: MarkdownOptions = {}): string {
  checkArticle(article);
  const text = serialise(prepared(articleTree(article), []), { extensions: [articleToMarkdown()] });
  return options.frontMatter === true ? `${frontMatter(article)}\n${text}` : text;
}

/** Headline, date, lead image, standfirst and body as one tree. */
function articleTree(article: Article): Root {
  const { headline, printedDate } = article;
  const children: RootContent[] = [];
  if (headline !== '') children.push({ type: 'heading', depth: 1, children: [{ type: 'text', value: headline }] });
  if (printedDate !== null) children.push({ type: 'paragraph', children: [{ type: 'text', value: printedDate.text }] });
  return { type: 'root', children: [...children, ...contentBlocks(article)] };
}

const MARKS: ReadonlySet<string> = new Set<PhrasingContent['type']>(['strong', 'emphasis', 'delete']);

/**
 * A copy of a node with marks that Markdown can express. A mark inside another of the same kind, as in the bold standfirst, is
 * replaced by its content; it would also take the serialiser time that grows with the fourth power of the depth. An empty
 * comment separates adjacent deletions, whose signs would run together (`~~a~~~~b~~`).
 */
function prepared<Node extends Nodes>(node: Node, open: readonly string[]): Node {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) addPrepared(child, open, children);
  // The children have the same types as before. Comments are added only to phrasing content.
  return { ...node, children } as Node;
}

function addPrepared(child: Nodes, open: readonly string[], children: Nodes[]): void {
  if (!MARKS.has(child.type)) {
    children.push(prepared(child, open));
  } else if (open.includes(child.type) && 'children' in child) {
    for (const inner of child.children) addPrepared(inner, open, children);
  } else {
    if (child.type === 'delete' && children.at(-1)?.type === 'delete')
      children.push({ type: 'html', value: SEPARATOR });
    children.push(prepared(child, [...open, child.type]));
  }
}

/** The YAML front matter for static site generators, including its fences. Empty values are omitted. */
function frontMatter(article: Article): string {
  const values: Readonly<Record<string, string | readonly string[] | null>> = {
    title: article.headline,
    date: article.publishedAt,
    url: article.url,
    language: article.language,
    publisher: article.publisher,
    section: article.urlParts?.section ?? null,
    column: article.column,
    authors: authorNames(article),
    image: article.leadImage?.url ?? null,
  };
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value.length > 0));
  const plain = stringify(present, { lineWidth: 0 });
  if (plain.search(ACTIVE) === -1) return `---\n${plain}---\n`;
  const quoted = stringify(present, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  // In double quotes, YAML reads an escape; Markdown reads six characters of text.
  const safe = quoted.replace(ACTIVE, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `---\n${safe}---\n`;
}

/** Characters with which a tag or a link begins if a renderer reads the front matter as text. */
const ACTIVE = /[<[\]]/g;
