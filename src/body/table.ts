import { type Element, isTag } from 'domhandler';
import type { BodyBlock, BodyPhrasing, BodyTableRow } from '../model/body.js';
import type { Flow } from './flow.js';

/** A cell, and which of the table's blocks are its content. */
interface Cell {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly element: Element;
  readonly cells: readonly Cell[];
}

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * `<table>`: rows of cells that hold phrasing content, as in mdast. A caption and whatever else is outside the cells comes
 * first, as blocks. A table with a cell of several blocks, or of one that is not a paragraph, only lays out a page: what it
 * holds is read as blocks, in order.
 */
export function readTable(flow: Flow, element: Element): void {
  const rows: Row[] = [];
  const blocks = flow.builder.collect(() => readRows(flow, element, rows));
  const isLayout = rows.some(({ cells }) => cells.some((cell) => phrasingOf(cell, blocks) === null));
  const inCells = new Set(
    isLayout ? [] : rows.flatMap(({ cells }) => cells.flatMap(({ from, to }) => blocks.slice(from, to))),
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
      const from = builder.blockCount;
      flow.readNodes(child.children);
      builder.endRun();
      cells.push({ element: child, from, to: builder.blockCount });
    } else {
      flow.readNodes([child]);
    }
  }
  return cells;
}

/** The content of a cell that is empty or one paragraph; `null` for any other. */
function phrasingOf({ from, to }: Cell, blocks: readonly BodyBlock[]): BodyPhrasing[] | null {
  const only = blocks[from];
  if (from === to || only === undefined) return [];
  return to === from + 1 && only.type === 'paragraph' ? only.children : null;
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
