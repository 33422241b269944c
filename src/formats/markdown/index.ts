/**
 * Writes an Article as Markdown, optionally with front matter. Use it for static sites, or with `mdast-util-to-markdown`.
 *
 * @packageDocumentation
 */

export type { Article } from '../../model/article.js';
export { articleToMarkdown, type MarkdownExtension, type MarkdownHandler } from './extension.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
