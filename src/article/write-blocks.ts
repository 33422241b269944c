import { attribute, escapeText } from '../document/escape.js';
import type { BodyBlock, BodyList, BodyListItem, BodyTable } from '../model/body.js';
import { writeEmbed, writeFigure, writeGallery, writeRecording } from './write-media.js';
import { writePhrasing } from './write-phrasing.js';

/** How blocks are written. */
interface Form {
  /** The start tag that the publisher's record knows a credit line by: `<cite>`. */
  readonly creditTag: string;
  /** Items stand without an element where they can: at the reader's limit what is in them would be cut. */
  readonly isFlat: boolean;
}

/** Deeper ones may have come from a document that was as deep as the reader's limit, with lists in lists and no items. */
const DEEPEST_WITH_ITEMS = 64;

/** Blocks as HTML that the reader reads as the same blocks. Nothing stands between two of them. */
export function writeBlocks(blocks: readonly BodyBlock[], creditTag: string): string {
  return writeAll(blocks, { creditTag, isFlat: depthOf(blocks) > DEEPEST_WITH_ITEMS });
}

/** How many elements blocks are nested in, a list's items counted. */
function depthOf(blocks: readonly BodyBlock[]): number {
  let depth = 0;
  for (const block of blocks) {
    if (block.type === 'blockquote') depth = Math.max(depth, 1 + depthOf(block.children));
    else if (block.type === 'list')
      for (const { children } of block.children) depth = Math.max(depth, 2 + depthOf(children));
  }
  return depth;
}

function writeAll(blocks: readonly BodyBlock[], form: Form): string {
  let html = '';
  for (const block of blocks) html += writeBlock(block, form);
  return html;
}

function writeBlock(block: BodyBlock, form: Form): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${writePhrasing(block.children)}</p>`;
    case 'heading':
      return `<h${block.depth}>${writePhrasing(block.children)}</h${block.depth}>`;
    case 'list':
      return writeList(block, form);
    case 'blockquote':
      return `<blockquote>${writeAll(block.children, form)}</blockquote>`;
    case 'table':
      return writeTable(block);
    case 'thematicBreak':
      return '<hr>';
    case 'code':
      // HTML drops a line break at the start, so one is there to be dropped.
      return `<pre>\n${escapeText(block.value)}</pre>`;
    case 'figure':
      return writeFigure(block, form.creditTag);
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

function writeList({ ordered, start, children }: BodyList, form: Form): string {
  let items = '';
  let isLoose = false;
  for (const item of children) {
    // What stands in a list outside its items is one item: two of them must not meet.
    isLoose = form.isFlat && !isLoose;
    items += isLoose ? writeItemContent(item, form) : `<li>${writeItemContent(item, form)}</li>`;
  }
  if (ordered !== true) return `<ul>${items}</ul>`;
  return `<ol${attribute('start', start == null || start === 1 ? null : String(start))}>${items}</ol>`;
}

/** A paragraph that begins an item needs no element of its own, unless another one follows: deep lists stay shallower. */
function writeItemContent({ children }: BodyListItem, form: Form): string {
  const [first, second] = children;
  if (first?.type !== 'paragraph' || second?.type === 'paragraph') return writeAll(children, form);
  return writePhrasing(first.children) + writeAll(children.slice(1), form);
}

function writeTable({ children }: BodyTable): string {
  const rows = children.map(
    (row) => `<tr>${row.children.map((cell) => `<td>${writePhrasing(cell.children)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}
