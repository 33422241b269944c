import { type Element, isTag } from 'domhandler';
import type { BodyBlock, BodyPhrasing, BodyTable, BodyTableCell, BodyTableRow } from '../model/body.js';
import type { Flow } from './flow.js';

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** `<table>`: rows of cells of phrasing content, as mdast has them. A caption and whatever else stands in it come first, as blocks. */
export function readTable(flow: Flow, element: Element): void {
  flow.endRun();
  const rows: BodyTableRow[] = [];
  readRows(flow, element, rows);
  if (rows.length === 0) return;
  const table: BodyTable = { type: 'table', children: rows, position: flow.positionOf(element) };
  flow.pushBlock(table);
}

function readRows(flow: Flow, parent: Element, rows: BodyTableRow[]): void {
  for (const child of parent.children) {
    if (isTag(child) && SECTIONS.has(child.name)) readRows(flow, child, rows);
    else if (isTag(child) && child.name === 'tr') readRow(flow, child, rows);
    else flow.readNodes([child]);
  }
}

function readRow(flow: Flow, row: Element, rows: BodyTableRow[]): void {
  const cells: BodyTableCell[] = [];
  let isFilled = false;
  for (const child of row.children) {
    if (!isTag(child) || (child.name !== 'td' && child.name !== 'th')) {
      flow.readNodes([child]);
      continue;
    }
    const children = toPhrasing(flow.readBlocks(child.children));
    isFilled ||= children.length > 0;
    cells.push({ type: 'tableCell', children, position: flow.positionOf(child) });
  }
  if (isFilled) rows.push({ type: 'tableRow', children: cells, position: flow.positionOf(row) });
}

/** The content of blocks as phrasing, a break between two of them: a cell of mdast's holds no blocks. */
function toPhrasing(blocks: readonly BodyBlock[]): BodyPhrasing[] {
  const content: BodyPhrasing[] = [];
  for (const block of blocks) {
    const phrasing = phrasingOf(block);
    if (phrasing.length === 0) continue;
    if (content.length > 0) content.push({ type: 'break' });
    content.push(...phrasing);
  }
  return content;
}

function phrasingOf(block: BodyBlock): BodyPhrasing[] {
  const { position } = block;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'list':
      return toPhrasing(block.children.flatMap((item) => item.children));
    case 'blockquote':
      return toPhrasing(block.children);
    case 'table':
      return toPhrasing(
        block.children.flatMap((row) => row.children.map((cell) => ({ type: 'paragraph', children: cell.children }))),
      );
    case 'code':
      return [{ type: 'inlineCode', value: block.value, position }];
    case 'figure':
      return imagePhrasing(block.image, position);
    case 'gallery':
      return block.images.flatMap((image) => imagePhrasing(image, position));
    case 'embed':
      return [
        {
          type: 'link',
          url: block.url,
          children: [{ type: 'text', value: block.title ?? block.url, position }],
          position,
        },
      ];
    case 'audio':
    case 'video':
      return block.sources.slice(0, 1).map(({ url }) => ({
        type: 'link',
        url,
        children: [{ type: 'text', value: block.title ?? url, position }],
        position,
      }));
    case 'thematicBreak':
      return [];
    default: {
      const never: never = block;
      return never;
    }
  }
}

function imagePhrasing(
  image: { url: string; alt: string | null; caption: string | null; credit: string | null },
  position: BodyBlock['position'],
): BodyPhrasing[] {
  const content: BodyPhrasing[] = [
    { type: 'image', url: image.url, ...(image.alt === null ? {} : { alt: image.alt }), position },
  ];
  for (const text of [image.caption, image.credit])
    if (text !== null) content.push({ type: 'break' }, { type: 'text', value: text, position });
  return content;
}
