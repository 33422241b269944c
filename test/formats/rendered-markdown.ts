import { parseFragment } from 'parse5';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import type { Article } from '../../src/model/article.js';
import { type AllowedElements, bareElements, foreignParts } from './foreign-parts.js';
import { markdownRenderers } from './markdown-renderers.js';

const ALLOWED: AllowedElements = {
  ...bareElements('h1 h2 h3 h4 h5 h6 p strong em del s u sup sub br hr blockquote pre table thead tbody tr ul li'),
  ol: ['start'],
  code: ['class'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  th: ['align', 'style'],
  td: ['align', 'style'],
  // The check box of a GFM task list item, which an item that begins with `[x]` becomes.
  input: ['type', 'checked', 'disabled'],
};

/** Returns what the rendered Markdown of an Article contains but must not contain, each with the renderer and the Markdown. */
export function foreignPartsOfMarkdown(article: Article): readonly string[] {
  return [toMarkdown(article), toMarkdown(article, { frontMatter: true })].flatMap((markdown) =>
    markdownRenderers.flatMap(([name, render]) =>
      foreignParts(parseFragment(render(markdown)), ALLOWED)
        // An empty comment separates two lists.
        .filter((part) => part !== '<!---->')
        .map((part) => `${part} by ${name} of ${JSON.stringify(markdown)}`),
    ),
  );
}
