import type { Nodes, PhrasingContent, Root } from 'mdast';
import { SEPARATOR } from './phrasing-handlers.js';

/**
 * How many marks inside one another are written. There are three kinds, so more say nothing; the serialiser weighs each
 * sign against all others, and its time grows with the fourth power of their depth.
 */
const MAX_NESTED_MARKS = 8;

const MARKS: ReadonlySet<string> = new Set<PhrasingContent['type']>(['strong', 'emphasis', 'delete']);

/**
 * Makes the marks of a tree such that Markdown can say them: an empty comment comes between two deletions side by side, whose
 * signs would run together (`~~a~~~~b~~`), and marks nested deeper than eight become their content. The tree that came in
 * stays as it is.
 */
export function prepareMarks(root: Root): Root {
  return needsPreparing(root, 0) ? prepared(root, 0) : root;
}

function needsPreparing(node: Nodes, marks: number): boolean {
  if (!('children' in node)) return false;
  let isAfterDelete = false;
  for (const child of node.children) {
    const isMark = MARKS.has(child.type);
    if (isMark && (marks === MAX_NESTED_MARKS || (isAfterDelete && child.type === 'delete'))) return true;
    if (needsPreparing(child, isMark ? marks + 1 : marks)) return true;
    isAfterDelete = child.type === 'delete';
  }
  return false;
}

function prepared<Node extends Nodes>(node: Node, marks: number): Node {
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  for (const child of node.children) addPrepared(child, marks, children);
  // The children are of the types that `node` had before, and comments only where phrasing content stands.
  return { ...node, children } as Node;
}

function addPrepared(child: Nodes, marks: number, children: Nodes[]): void {
  if (!MARKS.has(child.type)) {
    children.push(prepared(child, marks));
    return;
  }
  if (marks === MAX_NESTED_MARKS && 'children' in child) {
    for (const inner of child.children) addPrepared(inner, marks, children);
    return;
  }
  if (child.type === 'delete' && children.at(-1)?.type === 'delete') children.push({ type: 'html', value: SEPARATOR });
  children.push(prepared(child, marks + 1));
}
