import { attribute, escapeText } from '../document/escape.js';
import type { BodyPhrasing } from '../model/body.js';

const ELEMENTS = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Phrasing content as HTML. */
export function writePhrasing(nodes: readonly BodyPhrasing[]): string {
  let html = '';
  for (const node of nodes) html += writeNode(node);
  return html;
}

function writeNode(node: BodyPhrasing): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'image':
      return `<img${attribute('src', node.url)}${attribute('alt', node.alt ?? null)}>`;
    case 'link':
      return `<a${attribute('href', node.url)}${attribute('title', node.title ?? null)}>${writePhrasing(node.children)}</a>`;
    default: {
      const name = ELEMENTS[node.type];
      return `<${name}>${writePhrasing(node.children)}</${name}>`;
    }
  }
}
