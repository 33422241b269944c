import type { Nodes, Root } from 'mdast';
import type { BodyBlock } from '../../model/body.js';

/**
 * The tree without `data` and positions. mdast-util-to-hast obeys `data`: in an Article from JSON it could name any element
 * and any event handler.
 */
export function plainTree(blocks: readonly BodyBlock[]): Root {
  return { type: 'root', children: blocks.map(plain) };
}

function plain<Node extends Nodes>(node: Node): Node {
  const { data: _data, position: _position, ...rest } = node;
  // The node's own fields are kept, and its children are of the same types as before.
  return ('children' in node
    ? { ...rest, children: node.children.map((child: Nodes) => plain(child)) }
    : rest) as unknown as Node;
}
