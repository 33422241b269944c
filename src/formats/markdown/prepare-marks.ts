import type { Nodes, PhrasingContent, Root } from 'mdast';
import { SEPARATOR } from './phrasing-handlers.js';

const MARKS: ReadonlySet<string> = new Set<PhrasingContent['type']>(['strong', 'emphasis', 'delete']);

/**
 * Makes the marks of a tree such that Markdown can say them. A mark inside another of its kind says nothing and becomes its
 * content: the standfirst is bold as a whole, and the serialiser, which weighs each sign against all others, would take
 * time that grows with the fourth power of their depth. Between two deletions side by side, whose signs would run together
 * (`~~a~~~~b~~`), comes an empty comment. The tree that came in stays as it is.
 */
export function prepareMarks(root: Root): Root {
  return needsPreparing(root, []) ? prepared(root, []) : root;
}

function needsPreparing(node: Nodes, open: readonly string[]): boolean {
  if (!('children' in node)) return false;
  let isAfterDelete = false;
  for (const child of node.children) {
    const isMark = MARKS.has(child.type);
    if (isMark && (open.includes(child.type) || (isAfterDelete && child.type === 'delete'))) return true;
    if (needsPreparing(child, isMark ? [...open, child.type] : open)) return true;
    isAfterDelete = child.type === 'delete';
  }
  return false;
}

function prepared<Node extends Nodes>(node: Node, open: readonly string[]): Node {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) addPrepared(child, open, children);
  // The children are of the types that `node` had before, and comments only where phrasing content stands.
  return { ...node, children } as Node;
}

function addPrepared(child: Nodes, open: readonly string[], children: Nodes[]): void {
  if (!MARKS.has(child.type)) {
    children.push(prepared(child, open));
  } else if (open.includes(child.type) && 'children' in child) {
    for (const inner of child.children) addPrepared(inner, open, children);
  } else {
    if (child.type === 'delete' && children.at(-1)?.type === 'delete')
      children.push({ type: 'html', value: SEPARATOR });
    children.push(prepared(child, [...open, child.type]));
  }
}
