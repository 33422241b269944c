/**
 * Writes an Article as HTML that is safe to show. Use it for web pages and feeds, or with `mdast-util-to-hast`.
 *
 * @packageDocumentation
 */

export type { Article } from '../../model/article.js';
export { articleHandlers, type HtmlHandler } from './article-handlers.js';
export type { HtmlComment, HtmlContent, HtmlElement, HtmlText } from './elements.js';
export { type HtmlOptions, toHtml } from './to-html.js';
