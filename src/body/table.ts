import { type Element, isTag } from 'domhandler';
import type { BodyTable, BodyTableCell, BodyTableRow } from '../model/body.js';
import type { Flow } from './flow.js';

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** `<table>`: rows of cells of phrasing content, as mdast has them. A caption and whatever else stands in it come first, as blocks. */
export function readTable(flow: Flow, element: Element): void {
  flow.builder.endRun();
  const rows: BodyTableRow[] = [];
  readRows(flow, element, rows);
  if (rows.length === 0) return;
  const table: BodyTable = { type: 'table', children: rows, position: flow.positionOf(element) };
  flow.builder.push(table);
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
    const children = flow.readCell(child.children);
    isFilled ||= children.length > 0;
    cells.push({ type: 'tableCell', children, position: flow.positionOf(child) });
  }
  if (isFilled) rows.push({ type: 'tableRow', children: cells, position: flow.positionOf(row) });
}
