/**
 * Writes an Article as Markdown, with front matter if you ask for it. Use it for static sites, and for `mdast-util-to-
 * markdown`.
 *
 * @packageDocumentation
 */

export type { Article } from '../../model/article.js';
export { articleToMarkdown, type MarkdownExtension, type MarkdownHandler } from './extension.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
