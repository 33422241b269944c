import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** The attributes that each element may have. An element that is not named may not occur. */
export type AllowedElements = Readonly<Record<string, readonly string[]>>;

/** Elements without attributes, by a list of their names. */
export function bareElements(names: string): AllowedElements {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}

/** What a browser would find in a tree of parse5's that is not allowed: elements, attributes, schemes of URLs, comments. */
export function foreignParts(root: Node, elements: AllowedElements): readonly string[] {
  const found: string[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#comment' && 'data' in node) found.push(`<!--${node.data}-->`);
    if ('tagName' in node) {
      const allowed = elements[node.tagName];
      if (allowed === undefined || node.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (allowed?.includes(name) !== true) found.push(`${node.tagName} ${name}`);
        const schemes = name === 'href' ? /^(?:https?|mailto|tel):/ : name === 'src' ? /^https?:/ : /^/;
        if (!schemes.test(value)) found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return found;
}
