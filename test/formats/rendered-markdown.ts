import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { toMarkdown } from '../../src/formats/markdown/index.js';
import type { Article } from '../../src/model/article.js';

type Node = DefaultTreeAdapterMap['node'];

const markdownIt = new MarkdownIt({ html: true });

/** Two renderers that pass HTML through, as they are installed: nothing but what is written keeps a script out. */
const RENDERERS: readonly (readonly [name: string, render: (markdown: string) => string])[] = [
  ['marked', (markdown) => marked.parse(markdown, { async: false })],
  ['markdown-it', (markdown) => markdownIt.render(markdown)],
];

/** The attributes that an element may have; an element that is not named may not be there. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'h1 h2 h3 h4 h5 h6 p strong em del s u sup sub br hr blockquote pre table thead tbody tr ul li'
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  code: ['class'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
  th: ['align', 'style'],
  td: ['align', 'style'],
  // GFM's boxes of to-do lists, which a list item that begins with `[x]` becomes.
  input: ['type', 'checked', 'disabled'],
};

/** What a browser would find in the markup that is not on the list. */
function foreignParts(html: string): string[] {
  const found: string[] = [];
  const stack: Node[] = [parseFragment(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#comment' && 'data' in node && node.data !== '') found.push(`<!--${node.data}-->`);
    if ('tagName' in node) {
      const allowed = ALLOWED[node.tagName];
      if (allowed === undefined || node.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (allowed?.includes(name) !== true) found.push(`${node.tagName} ${name}`);
        const schemes = name === 'href' ? /^(?:https?|mailto|tel):/ : name === 'src' ? /^https?:/ : /^/;
        if (!schemes.test(value)) found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return found;
}

/** What the Markdown of an Article must not become in either renderer, each with the renderer and the Markdown. */
export function foreignPartsOfMarkdown(article: Article): readonly string[] {
  return [toMarkdown(article), toMarkdown(article, { frontMatter: true })].flatMap((markdown) =>
    RENDERERS.flatMap(([name, render]) =>
      foreignParts(render(markdown)).map((part) => `${part} by ${name} of ${JSON.stringify(markdown)}`),
    ),
  );
}
