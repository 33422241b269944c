export type { Article } from '../../model/article.js';
export { articleToMarkdown, type MarkdownExtension, type MarkdownHandler } from './extension.js';
export { type MarkdownOptions, toMarkdown } from './to-markdown.js';
