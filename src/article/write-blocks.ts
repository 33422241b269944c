import { attribute, escapeText } from '../document/escape.js';
import type { BodyBlock, BodyList, BodyListItem, BodyTable } from '../model/body.js';
import { writeEmbed, writeFigure, writeGallery, writeRecording } from './write-media.js';
import { writePhrasing } from './write-phrasing.js';

/** Blocks as HTML that the reader reads as the same blocks. Nothing stands between two of them. */
export function writeBlocks(blocks: readonly BodyBlock[], creditTag: string): string {
  let html = '';
  for (const block of blocks) html += writeBlock(block, creditTag);
  return html;
}

function writeBlock(block: BodyBlock, creditTag: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${writePhrasing(block.children)}</p>`;
    case 'heading':
      return `<h${block.depth}>${writePhrasing(block.children)}</h${block.depth}>`;
    case 'list':
      return writeList(block, creditTag);
    case 'blockquote':
      return `<blockquote>${writeBlocks(block.children, creditTag)}</blockquote>`;
    case 'table':
      return writeTable(block);
    case 'thematicBreak':
      return '<hr>';
    case 'code':
      // HTML drops a line break at the start, so one is there to be dropped.
      return `<pre>\n${escapeText(block.value)}</pre>`;
    case 'figure':
      return writeFigure(block, creditTag);
    case 'gallery':
      return writeGallery(block);
    case 'embed':
      return writeEmbed(block);
    case 'audio':
    case 'video':
      return writeRecording(block);
    /* v8 ignore next -- the compiler proves that there is no other node */
    default:
      return block satisfies never;
  }
}

function writeList({ ordered, start, children }: BodyList, creditTag: string): string {
  const items = children.map((item) => writeItem(item, creditTag)).join('');
  if (ordered !== true) return `<ul>${items}</ul>`;
  return `<ol${attribute('start', start == null || start === 1 ? null : String(start))}>${items}</ol>`;
}

/** A paragraph that begins an item needs no element of its own, unless another one follows: deep lists stay shallower. */
function writeItem({ children }: BodyListItem, creditTag: string): string {
  const [first, second] = children;
  if (first?.type !== 'paragraph' || second?.type === 'paragraph')
    return `<li>${writeBlocks(children, creditTag)}</li>`;
  return `<li>${writePhrasing(first.children)}${writeBlocks(children.slice(1), creditTag)}</li>`;
}

function writeTable({ children }: BodyTable): string {
  const rows = children.map(
    (row) => `<tr>${row.children.map((cell) => `<td>${writePhrasing(cell.children)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}
