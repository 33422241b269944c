import type { ChildNode } from 'domhandler';

/** Offset where a node starts. The tree builder sets it on every node. */
export function startOf(node: ChildNode): number {
  return node.startIndex ?? 0;
}

/** Offset after a node: domhandler's `endIndex` is inclusive, and this is the one place that converts it. */
export function endOf(node: ChildNode): number {
  return (node.endIndex ?? -1) + 1;
}
