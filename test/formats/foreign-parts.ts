import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** The attributes that each element may have. Other elements may not occur. */
export type AllowedElements = Readonly<Record<string, readonly string[]>>;

/** Returns the elements in a list of names, none of which may have attributes. */
export function bareElements(names: string): AllowedElements {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}

/** Returns what is not allowed in a tree of parse5: elements, attributes, schemes of URLs, and comments. */
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
