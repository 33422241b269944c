import type { ChildNode } from 'domhandler';

/** Offset where a node starts. The tree builder sets it on every node. */
export function startOf(node: ChildNode): number {
  /* v8 ignore next -- domhandler's type allows null; the tree builder sets every index */
  return node.startIndex ?? 0;
}

/** Offset after a node: domhandler's `endIndex` is inclusive, and this is the one place that converts it. */
export function endOf(node: ChildNode): number {
  /* v8 ignore next -- as above */
  return (node.endIndex ?? -1) + 1;
}
