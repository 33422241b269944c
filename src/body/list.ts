import { type ChildNode, type Element, isTag } from 'domhandler';
import type { BodyList, BodyListItem } from '../model/body.js';
import type { Flow } from './flow.js';

/** `<ul>` and `<ol>`. What stands in a list outside its items is an item of its own, so that nothing is lost. */
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

function addItem(flow: Flow, items: BodyListItem[], nodes: readonly ChildNode[], element: Element | null): void {
  const children = flow.readBlocks(nodes);
  const first = children[0]?.position;
  const last = children[children.length - 1]?.position;
  if (first === undefined || last === undefined) return;
  const position = element === null ? { start: first.start, end: last.end } : flow.positionOf(element);
  // Two paragraphs of a tight item would be one in Markdown.
  const spread = children.filter(({ type }) => type === 'paragraph').length > 1;
  items.push({ type: 'listItem', spread, children, position });
}

function startNumber(element: Element): number {
  const written = element.attribs['start'] ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : 1;
}
