import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const markdownIt = new MarkdownIt({ html: true });

/** Two renderers that let HTML through, so that only the Markdown itself can keep scripts out. */
export const markdownRenderers: readonly (readonly [name: string, render: (markdown: string) => string])[] = [
  ['marked', (markdown) => marked.parse(markdown, { async: false })],
  ['markdown-it', (markdown) => markdownIt.render(markdown)],
];
