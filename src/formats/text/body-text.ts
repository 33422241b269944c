import { blocksIn } from '../../article/images-of.js';
import type { Article } from '../../model/article.js';
import type { BodyBlock, BodyList, BodyPhrasing, BodyTable } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';

const BLOCK_GAP = '\n\n';

/**
 * How many quotations and lists may be in one another and still be marked, in text and Markdown. Each puts a prefix on every
 * line: without a limit the output would be as many times as long as the document is deep. Of deeper ones only the
 * content is written.
 */
export const MAX_WRITTEN_DEPTH = 16;

/** Blocks as text, a blank line between two of them. Blocks that have nothing to read leave nothing. */
export function blocksText(blocks: readonly BodyBlock[], depth = 0): string {
  return joinBlocks(blocks.map((block) => blockText(block, depth)));
}

export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join(BLOCK_GAP);
}

function blockText(block: BodyBlock, depth: number): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return phrasingText(block.children);
    case 'list':
      return listText(block, depth);
    case 'blockquote':
      return depth < MAX_WRITTEN_DEPTH
        ? prefixLines(blocksText(block.children, depth + 1), '> ', '> ')
        : blocksText(block.children, depth);
    case 'table':
      return tableText(block);
    case 'thematicBreak':
      return '* * *';
    case 'code':
      return block.value;
    case 'figure':
      return imageText(block.image);
    case 'gallery':
      return joinBlocks(block.images.map(imageText));
    case 'embed':
      return joinBlocks([
        bracketed('Embed', [block.title, block.url]),
        block.poster === null ? '' : imageText(block.poster),
      ]);
    case 'audio':
      return bracketed('Audio', [block.title, block.sources[0]?.url ?? null]);
    case 'video':
      return bracketed('Video', [block.title, block.sources[0]?.url ?? null]);
    default:
      return block satisfies never;
  }
}

/** What is printed with a picture; its alternative text if the caption is missing. */
export function imageText({ caption, credit, alt }: ImageAsset): string {
  return bracketed('Image', [caption ?? alt, credit]);
}

/** `[Image: caption — credit]`: marked, so that nobody takes it for a paragraph. Empty where there is nothing to say. */
function bracketed(label: string, parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? '' : `[${label}: ${said.join(' — ')}]`;
}

/** Phrasing content as text: marks and link targets are dropped, an image is its alternative text. */
export function phrasingText(nodes: readonly BodyPhrasing[]): string {
  let text = '';
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        text += node.value;
        break;
      case 'break':
        text += '\n';
        break;
      case 'image':
        text += node.alt ?? '';
        break;
      default:
        text += phrasingText(node.children);
    }
  }
  return text;
}

function listText(list: BodyList, depth: number): string {
  if (depth >= MAX_WRITTEN_DEPTH) return list.children.map((item) => blocksText(item.children, depth)).join('\n');
  const first = list.start ?? 1;
  return list.children
    .map((item, index) => {
      const marker = list.ordered === true ? `${first + index}. ` : '- ';
      return prefixLines(blocksText(item.children, depth + 1), marker, ' '.repeat(marker.length));
    })
    .join('\n');
}

function tableText(table: BodyTable): string {
  // A tab or a line break inside a cell would be taken for the table's own.
  const cell = (children: readonly BodyPhrasing[]): string => phrasingText(children).replace(/[\t\n]+/g, ' ');
  return table.children.map((row) => row.children.map(({ children }) => cell(children)).join('\t')).join('\n');
}

function prefixLines(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' && index > 0 ? rest.trimEnd() : (index === 0 ? first : rest) + line))
    .join('\n');
}

/**
 * The text that is read from beginning to end, block by block: standfirst and body without captions, titles of players,
 * headline and date.
 */
export function runningText({ standfirst, body }: Article): readonly string[] {
  return [...standfirst, ...blocksIn(body.children)].flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return phrasingText(block.children);
    if (block.type === 'table')
      return block.children.flatMap((row) => row.children.map((cell) => phrasingText(cell.children)));
    return block.type === 'code' ? block.value : [];
  });
}
