import { blocksIn } from '../../article/images-of.js';
import type { Article } from '../../model/article.js';
import type { BodyBlock, BodyList, BodyPhrasing, BodyTable } from '../../model/body.js';
import type { ImageAsset } from '../../model/image.js';

const BLOCK_GAP = '\n\n';

/**
 * The depth to which nested quotations and lists are marked in text and Markdown. Deeper ones are written as their content.
 * Each level adds a prefix to every line, so that without a limit the output could be as many times longer as the document is
 * deep.
 */
export const MAX_MARKED_DEPTH = 16;

/** Blocks as text, with a blank line between them. Blocks without text are omitted. */
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
      return depth < MAX_MARKED_DEPTH
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

/** The caption and credit of a picture; its alternative text if it has no caption. */
export function imageText({ caption, credit, alt }: ImageAsset): string {
  return bracketed('Image', [caption ?? alt, credit]);
}

/** `[Image: caption — credit]`, to distinguish it from a paragraph; empty if all parts are. */
function bracketed(label: string, parts: readonly (string | null)[]): string {
  const texts = parts.filter((part) => part !== null && part !== '');
  return texts.length === 0 ? '' : `[${label}: ${texts.join(' — ')}]`;
}

/** Phrasing content as text, without marks and URLs of links. An image is its alternative text. */
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
  if (depth >= MAX_MARKED_DEPTH) return list.children.map((item) => blocksText(item.children, depth)).join('\n');
  const first = list.start ?? 1;
  return list.children
    .map((item, index) => {
      const marker = list.ordered === true ? `${first + index}. ` : '- ';
      return prefixLines(blocksText(item.children, depth + 1), marker, ' '.repeat(marker.length));
    })
    .join('\n');
}

function tableText(table: BodyTable): string {
  // Tabs and line breaks in a cell would look like those between cells and rows.
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
 * The running text of an Article, by block: standfirst and body, without captions, titles of players, headline and date.
 */
export function runningText({ standfirst, body }: Article): readonly string[] {
  return [...standfirst, ...blocksIn(body.children)].flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return phrasingText(block.children);
    if (block.type === 'table')
      return block.children.flatMap((row) => row.children.map((cell) => phrasingText(cell.children)));
    return block.type === 'code' ? block.value : [];
  });
}
