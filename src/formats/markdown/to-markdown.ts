import type { Root, RootContent } from 'mdast';
import { toMarkdown as serialise } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { articleToMarkdown } from './extension.js';
import { prepareMarks } from './prepare-marks.js';

/** How an Article is written as Markdown. */
export interface MarkdownOptions {
  /** Puts YAML front matter before the text: `title`, `date` (ISO 8601, UTC), `url` and what else is known. Default: `false`. */
  readonly frontMatter?: boolean;
}

/**
 * Writes an Article as GitHub-flavoured Markdown: headline as a heading of depth 1, printed date, lead image, standfirst in
 * bold, body. What Markdown would misread is escaped, so that `mdast-util-from-markdown` with GFM reads the same text and
 * structure back. Credits and boilerplate are left out.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @param options - `frontMatter` adds YAML front matter; the rest stays the same.
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
  const text = serialise(prepareMarks(articleTree(article)), { extensions: [articleToMarkdown()] });
  return options.frontMatter === true ? `${frontMatter(article)}\n${text}` : text;
}

/** Headline, date, lead image, standfirst and body as one tree. */
function articleTree({ headline, printedDate, leadImage, standfirst, body }: Article): Root {
  const children: RootContent[] = [];
  if (headline !== '') children.push({ type: 'heading', depth: 1, children: [{ type: 'text', value: headline }] });
  if (printedDate !== null) children.push({ type: 'paragraph', children: [{ type: 'text', value: printedDate.text }] });
  if (leadImage !== null) children.push({ type: 'figure', image: leadImage, url: null });
  for (const paragraph of standfirst)
    children.push({ type: 'paragraph', children: [{ type: 'strong', children: paragraph.children }] });
  return { type: 'root', children: [...children, ...body.children] };
}

/** The YAML front matter of static site generators, fences included. What is not known is left out. */
function frontMatter(article: Article): string {
  const authors = article.credits.flatMap((credit) => (credit.kind === 'author' ? [credit.name] : []));
  const values: Readonly<Record<string, string | readonly string[] | null>> = {
    title: article.headline,
    date: article.publishedAt,
    url: article.url,
    language: article.language,
    publisher: article.publisher,
    section: article.urlParts?.section ?? null,
    column: article.column,
    authors,
    image: article.leadImage?.url ?? null,
  };
  const known = Object.entries(values).filter(([, value]) => value !== null && value.length > 0);
  const plain = stringify(Object.fromEntries(known), { lineWidth: 0 });
  if (plain.search(ACTIVE) === -1) return `---\n${plain}---\n`;
  const quoted = stringify(Object.fromEntries(known), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  // In double quotes YAML reads the escape; Markdown reads six characters of text.
  const safe = quoted.replace(ACTIVE, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
  return `---\n${safe}---\n`;
}

/** What begins a tag or a link, in the hands of a renderer that knows no front matter and takes it for text. */
const ACTIVE = /[<[\]]/g;
