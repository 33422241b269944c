import { toHtml as serialise } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { authorNames, contentBlocks } from '../article-parts.js';
import { articleHandlers } from './article-handlers.js';
import { element, type HtmlContent, type HtmlElement, text } from './elements.js';

/** How an Article is written as HTML. */
export interface HtmlOptions {
  /** Writes a whole page, `<!doctype html>` and `<head>` included, instead of one `<article>`. Default: `false`. */
  readonly document?: boolean;
}

/**
 * Writes an Article as HTML: an `<article>` with headline (`<h1>`), date (`<time>`), lead image (`<figure>`), standfirst in
 * bold and body. Credits and boilerplate are left out.
 *
 * Safe by construction, whatever the Article holds: elements and attributes come from a closed list, text is text, links are
 * `http:`, `https:`, `mailto:` or `tel:`, images and recordings `http(s):`; it contains no scripts, event handlers, styles or
 * frames, and `data` of the nodes is not obeyed.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @param options - `document: true` for a whole page.
 * @throws `TypeError` that names the value if it is not an Article; `RangeError` if the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { toHtml } from 'rfi-article/html';
 *
 * const article = parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>一 &lt;b&gt;</p></div>');
 * toHtml(article).endsWith('</header>\n<p>一 &lt;b></p>\n</article>'); // true
 * ```
 */
export function toHtml(article: Article, options: HtmlOptions = {}): string {
  checkArticle(article);
  const content = articleElement(article);
  if (options.document !== true) return serialise(content, SETTINGS);
  const page = element('html', { lang: article.language }, [
    ...onLines([headElement(article), element('body', {}, onLines([content]))]),
  ]);
  return serialise({ type: 'root', children: [{ type: 'doctype' }, text('\n'), page, text('\n')] }, SETTINGS);
}

const SETTINGS = { characterReferences: { useNamedReferences: true } };

function articleElement(article: Article): HtmlElement {
  const header = onLines([element('h1', {}, [text(article.headline)]), element('p', {}, [timeElement(article)])]);
  const content = contentElements(article);
  return element('article', { lang: article.language }, [
    ...onLines([element('header', {}, header)]),
    ...(content.length === 0 ? [] : [...content, text('\n')]),
  ]);
}

/** The printed date as it was printed; where none was, the instant of publication. */
function timeElement({ printedDate, publishedAt }: Article): HtmlElement {
  return printedDate === null
    ? element('time', { dateTime: publishedAt }, [text(publishedAt)])
    : element('time', { dateTime: printedDate.instant ?? printedDate.local }, [text(printedDate.text)]);
}

/** Lead image, standfirst and body as elements, each on a line. */
function contentElements(article: Article): readonly HtmlContent[] {
  const root: Root = { type: 'root', children: contentBlocks(article).map(plain) };
  // Our own handlers take any node, which the library's type for them cannot say without its own types.
  const tree = toHast(root, { handlers: articleHandlers as Handlers });
  // A root of a body's nodes gives a root of elements and line breaks.
  return 'children' in tree ? (tree.children as HtmlContent[]) : [];
}

function onLines(nodes: readonly HtmlContent[]): readonly HtmlContent[] {
  return [text('\n'), ...nodes.flatMap((node) => [node, text('\n')])];
}

/** No script runs in the page even if one should get in; pictures and recordings come from where the publisher keeps them. */
const POLICY = "default-src 'none'; img-src http: https:; media-src http: https:; base-uri 'none'; form-action 'none'";

/** Title, address, authors, column and date of the article; nothing that the page would have to load. */
function headElement(article: Article): HtmlElement {
  const { headline, url, column, publishedAt } = article;
  const canonical = safeWebUrl(url);
  const elements: HtmlContent[] = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }, []),
    element('meta', { name: 'viewport', content: 'width=device-width' }, []),
    element('title', {}, [text(headline)]),
    ...authorNames(article).map((name) => element('meta', { name: 'author', content: name }, [])),
    ...(canonical === null ? [] : [element('link', { rel: 'canonical', href: canonical }, [])]),
    element('meta', { property: 'article:published_time', content: publishedAt }, []),
    ...(column === null ? [] : [element('meta', { property: 'article:section', content: column }, [])]),
  ];
  return element('head', {}, onLines(elements));
}

/**
 * A node without `data` and positions. mdast-util-to-hast obeys `data`: in an Article from JSON it could name any element
 * and any event handler.
 */
function plain<Node extends Nodes>(node: Node): Node {
  const { data: _data, position: _position, ...rest } = node;
  // The node's own fields are kept, and its children are of the same types as before.
  return ('children' in node
    ? { ...rest, children: node.children.map((child: Nodes) => plain(child)) }
    : rest) as unknown as Node;
}

/**
 * Lead image, standfirst and body as an HTML fragment, by the handlers of `rfi-article/html` and as safe. Headline and
 * date, which `toHtml` writes too, are left out: the formats that use this show them themselves.
 *
 * @param article - Has been through `checkArticle`.
 */
export function articleHtml(article: Article): string {
  return serialise({ type: 'root', children: [...contentElements(article)] }, SETTINGS);
}
