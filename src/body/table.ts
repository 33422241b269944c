import { type Element, isTag } from 'domhandler';
import type { BodyBlock, BodyPhrasing, BodyTableRow } from '../model/body.js';
import type { Flow } from './flow.js';

/** A cell, whose content is the blocks `[start, end)` of the table. */
interface Cell {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly element: Element;
  readonly cells: readonly Cell[];
}

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * Reads a `<table>`: rows of cells with phrasing content, as in mdast. A caption and other content outside the cells is read
 * as blocks before the table. A table is for layout if a cell contains several blocks, or one that is not a paragraph: then
 * its whole content is read as blocks, in order.
 */
export function readTable(flow: Flow, element: Element): void {
  const rows: Row[] = [];
  const blocks = flow.builder.collect(() => readRows(flow, element, rows));
  const isLayout = rows.some(({ cells }) => cells.some((cell) => phrasingOf(cell, blocks) === null));
  const inCells = new Set(
    isLayout ? [] : rows.flatMap(({ cells }) => cells.flatMap(({ start, end }) => blocks.slice(start, end))),
  );
  for (const block of blocks) if (!inCells.has(block)) flow.builder.push(block);
  if (inCells.size === 0) return;
  const children = rows.map((row) => rowOf(flow, row, blocks)).filter((row) => row.children.some(isFilled));
  flow.builder.push({ type: 'table', children, position: flow.positionOf(element) });
}

function readRows(flow: Flow, parent: Element, rows: Row[]): void {
  for (const child of parent.children) {
    if (isTag(child) && SECTIONS.has(child.name)) readRows(flow, child, rows);
    else if (isTag(child) && child.name === 'tr') rows.push({ element: child, cells: readCells(flow, child) });
    else flow.readNodes([child]);
  }
}

function readCells(flow: Flow, row: Element): readonly Cell[] {
  const { builder } = flow;
  const cells: Cell[] = [];
  for (const child of row.children) {
    if (isTag(child) && (child.name === 'td' || child.name === 'th')) {
      builder.endRun();
      const start = builder.blockCount;
      flow.readNodes(child.children);
      builder.endRun();
      cells.push({ element: child, start, end: builder.blockCount });
    } else {
      flow.readNodes([child]);
    }
  }
  return cells;
}

/** The content of a cell that is empty or a paragraph; `null` for other cells. */
function phrasingOf({ start, end }: Cell, blocks: readonly BodyBlock[]): BodyPhrasing[] | null {
  const first = blocks[start];
  if (start === end || first === undefined) return [];
  return end === start + 1 && first.type === 'paragraph' ? first.children : null;
}

function rowOf(flow: Flow, { element, cells }: Row, blocks: readonly BodyBlock[]): BodyTableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: phrasingOf(cell, blocks) ?? [],
      position: flow.positionOf(cell.element),
    })),
    position: flow.positionOf(element),
  };
}

function isFilled({ children }: { readonly children: readonly BodyPhrasing[] }): boolean {
  return children.length > 0;
}
