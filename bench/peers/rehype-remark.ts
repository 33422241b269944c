import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Peer } from '../extraction.js';
import { tidy } from './text.js';

interface NodeLike {
  readonly type: string;
  readonly children?: readonly NodeLike[];
}

function collect(node: NodeLike, texts: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const text = tidy(textOf(node));
    if (text !== '') texts.push(text);
  } else for (const child of node.children ?? []) collect(child, texts);
}

export const peers: readonly Peer[] = [
  {
    name: 'parse5, hast-util-to-mdast',
    extract({ page }) {
      const paragraphs: string[] = [];
      collect(toMdast(fromHtml(page)), paragraphs);
      return { title: null, date: null, paragraphs };
    },
  },
];
