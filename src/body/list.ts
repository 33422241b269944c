import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { BodyBlock, BodyList, BodyListItem } from '../model/body.js';
import type { Position } from '../source/positions.js';
import type { Flow } from './flow.js';

/** Reads a `<ul>` or `<ol>`. Content outside the items becomes a separate item, so that nothing is lost. */
export function readList(flow: Flow, element: Element): BodyList | null {
  const children: BodyListItem[] = [];
  let loose: ChildNode[] = [];
  const addLoose = (): void => {
    addItem(flow, children, loose, null);
    loose = [];
  };
  for (const child of element.children) {
    if (isTag(child) && child.name === 'li') {
      addLoose();
      addItem(flow, children, child.children, child);
    } else {
      loose.push(child);
    }
  }
  addLoose();
  if (children.length === 0) return null;
  const isOrdered = element.name === 'ol';
  const position = flow.positionOf(element);
  const spread = children.some((item) => item.spread === true);
  return isOrdered
    ? { type: 'list', ordered: true, start: startNumber(element), spread, children, position }
    : { type: 'list', ordered: false, spread, children, position };
}

/** Reads an `<li>` outside a list. Consecutive items are one list. */
export function readLooseItem(flow: Flow, element: Element): void {
  const { builder } = flow;
  const items: BodyListItem[] = [];
  addItem(flow, items, element.children, element);
  const [item] = items;
  const last = builder.lastBlock;
  if (item === undefined) return;
  if (last?.type === 'list' && isAfterItem(element)) {
    last.children.push(item);
    last.spread ||= item.spread === true;
    last.position = { start: (last.position ?? flow.positionOf(element)).start, end: flow.positionOf(element).end };
  } else {
    builder.push({
      type: 'list',
      ordered: false,
      spread: item.spread === true,
      children: items,
      position: flow.positionOf(element),
    });
  }
}

/** Whether an item precedes an element. A visible text between them would be the last block. */
function isAfterItem({ prev }: Element): boolean {
  const before = prev !== null && isText(prev) ? prev.prev : prev;
  return before !== null && isTag(before) && before.name === 'li';
}

function addItem(flow: Flow, items: BodyListItem[], nodes: readonly ChildNode[], element: Element | null): void {
  const children = flow.readBlocks(nodes);
  if (children.length === 0) return;
  const position = element === null ? extentOf(children) : flow.positionOf(element);
  if (position === undefined) return;
  // In Markdown, the paragraphs of a tight item would run together.
  const spread = children.filter(({ type }) => type === 'paragraph').length > 1;
  items.push({ type: 'listItem', spread, children, position });
}

/** The position from the first to the last character of some blocks. An embed may begin or end outside its neighbours. */
function extentOf(blocks: readonly BodyBlock[]): Position | undefined {
  let extent: Position | undefined;
  for (const { position } of blocks) {
    if (position === undefined) continue;
    extent ??= position;
    const start = position.start.offset < extent.start.offset ? position.start : extent.start;
    const end = position.end.offset > extent.end.offset ? position.end : extent.end;
    extent = { start, end };
  }
  return extent;
}

function startNumber(element: Element): number {
  const start = element.attribs['start'] ?? '';
  return /^\d{1,9}$/.test(start) ? Number(start) : 1;
}
