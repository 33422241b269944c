import type { Article } from '../../model/article.js';
import type { BodyBlock } from '../../model/body.js';
import { phrasingText } from './body-text.js';

/**
 * The text that is read from beginning to end, block by block: standfirst and body without captions, titles of players,
 * headline and date.
 */
export function runningText({ standfirst, body }: Article): readonly string[] {
  const blocks: string[] = [];
  collect(standfirst, blocks);
  collect(body.children, blocks);
  return blocks;
}

function collect(nodes: readonly BodyBlock[], blocks: string[]): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        blocks.push(phrasingText(node.children));
        break;
      case 'list':
        for (const item of node.children) collect(item.children, blocks);
        break;
      case 'blockquote':
        collect(node.children, blocks);
        break;
      case 'table':
        for (const row of node.children) for (const cell of row.children) blocks.push(phrasingText(cell.children));
        break;
      case 'code':
        blocks.push(node.value);
        break;
      case 'thematicBreak':
      case 'figure':
      case 'gallery':
      case 'embed':
      case 'audio':
      case 'video':
        break;
      default:
        node satisfies never;
    }
  }
}
