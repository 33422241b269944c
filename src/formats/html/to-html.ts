import { toHtml as serialise } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { safeWebUrl } from '../../standards/urls.js';
import { authorNames, contentBlocks } from '../article-parts.js';
import { articleHandlers } from './article-handlers.js';
import { element, type HtmlContent, type HtmlElement, text } from './elements.js';

/** Options of `toHtml`. */
export interface HtmlOptions {
  /** Whether to write a whole page, with `<!doctype html>` and `<head>`, instead of only the `<article>`. Default: `false`. */
  readonly document?: boolean;
}

/**
 * Writes an Article as HTML: an `<article>` with headline (`<h1>`), date (`<time>`), lead image (`<figure>`), standfirst in
 * bold and body. Credits and boilerplate are left out.
 *
 * The HTML is safe for any Article: elements and attributes come from a fixed list, texts are escaped, links are `http:`,
 * `https:`, `mailto:` or `tel:`, images and recordings are `http(s):`, and there are no scripts, event handlers, styles or
 * frames. Nodes whose `data` names another element are refused.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
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

/** The date as printed, or the instant of publication if no date is printed. */
function timeElement({ printedDate, publishedAt }: Article): HtmlElement {
  return printedDate === null
    ? element('time', { dateTime: publishedAt }, [text(publishedAt)])
    : element('time', { dateTime: printedDate.instant ?? printedDate.local }, [text(printedDate.text)]);
}

/** Lead image, standfirst and body as elements, each on a separate line. */
function contentElements(article: Article): readonly HtmlContent[] {
  // `checkArticle` has refused nodes whose `data` would name an element or an event handler to mdast-util-to-hast.
  const root: Root = { type: 'root', children: [...contentBlocks(article)] };
  // The handlers have a published type that does not mention the library's types.
  const tree = toHast(root, { handlers: articleHandlers as Handlers });
  // The root becomes a root that contains only elements and line breaks.
  return 'children' in tree ? (tree.children as HtmlContent[]) : [];
}

function onLines(nodes: readonly HtmlContent[]): readonly HtmlContent[] {
  return [text('\n'), ...nodes.flatMap((node) => [node, text('\n')])];
}

/** Prevents scripts from running if there should be any. Pictures and recordings may come from any host. */
const POLICY = "default-src 'none'; img-src http: https:; media-src http: https:; base-uri 'none'; form-action 'none'";

/** The title, URL, authors, column and date of the article, and nothing that a browser would load. */
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
 * Writes lead image, standfirst and body as an HTML fragment that is as safe as that of `toHtml`, but without headline and
 * date, for which other formats have separate fields.
 *
 * @param article - An Article that `checkArticle` has checked.
 */
export function articleHtml(article: Article): string {
  return serialise({ type: 'root', children: [...contentElements(article)] }, SETTINGS);
}
