import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { lowerBlock } from '../../src/formats/markdown/lower-blocks.js';

/** A tree as nested types and values, without what Markdown cannot express, such as the alignment of cells. */
export type Outline = readonly [type: string, ...rest: readonly unknown[]];

export function readMarkdown(markdown: string): Outline {
  return outline(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

/** Returns the outline of a tree, with the model's blocks as in Markdown, `<br>` and tags of marks as nodes, and texts joined. */
export function outline(node: Nodes): Outline {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.type, node.value];
    case 'code':
      return [node.type, node.value];
    case 'html':
      return ['html', node.value];
    case 'image':
      return [node.type, node.url, node.alt ?? ''];
    case 'link':
      return [node.type, node.url, ...phrasing(node.children)];
    case 'heading':
      return [node.type, node.depth, ...phrasing(node.children)];
    case 'list':
      return [
        node.type,
        node.ordered ?? false,
        node.ordered === true ? (node.start ?? 1) : null,
        ...node.children.map(outline),
      ];
    case 'paragraph':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'underline':
    case 'superscript':
    case 'subscript':
    case 'tableCell':
      return [node.type, ...phrasing(node.children)];
    default:
      return 'children' in node ? [node.type, ...node.children.flatMap(blocks)] : [node.type];
  }
}

function blocks(node: Nodes): readonly Outline[] {
  switch (node.type) {
    case 'figure':
    case 'gallery':
    case 'embed':
    case 'audio':
    case 'video':
      return lowerBlock(node).map(outline);
    default:
      return [outline(node)];
  }
}

const MARKS: Readonly<Record<string, string>> = {
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  code: 'inlineCode',
};

function phrasing(nodes: readonly PhrasingContent[]): readonly Outline[] {
  const levels: { name: string; items: Outline[] }[] = [{ name: '', items: [] }];
  const add = (item: Outline): void => {
    const items = levels[levels.length - 1]?.items ?? [];
    const last = items[items.length - 1];
    if (item[0] === 'text' && last?.[0] === 'text')
      items[items.length - 1] = ['text', `${String(last[1])}${String(item[1])}`];
    else items.push(item);
  };
  for (const node of nodes) {
    const tag = node.type === 'html' ? /^<(\/?)(\w+)>$/.exec(node.value) : null;
    const name = tag?.[2] ?? '';
    if (node.type === 'html' && node.value === '<!---->') continue;
    if (name === 'br') add(['break']);
    else if (tag !== null && tag[1] === '' && Object.hasOwn(MARKS, name)) levels.push({ name, items: [] });
    else if (tag !== null && tag[1] === '/' && levels[levels.length - 1]?.name === name) {
      const closed = levels.pop();
      const items = closed?.items ?? [];
      // Inline code is outlined as its text, without a text node.
      add(name === 'code' ? ['inlineCode', items[0]?.[1]] : [MARKS[name] ?? '', ...items]);
    } else add(outline(node));
  }
  return levels.flatMap(({ items }) => items);
}

export function outlineOf(...children: Root['children']): Outline {
  return outline({ type: 'root', children });
}
