import type { Node } from 'unist';
import { type ArticleBody, type BodyOptions, parseBody } from '../../src/body/index.js';
import { explainDocument } from '../../src/explain/index.js';

const HEAD = '<!--1696513502000-->\n[河口](https://www.rfi.fr/cn/a)\n------\n\n';

/** A body on one line, such as `paragraph["河口" strong["镇"]]`, with the values that distinguish its nodes. */
export function outline(html: string, options?: BodyOptions): string {
  return show(parseBody(html, options).body.children);
}

/** The codes of the diagnostics, with the source text at the position of each. */
export function diagnosticsOf(html: string, options?: BodyOptions): readonly string[] {
  return parseBody(html, options).diagnostics.map(
    ({ code, position }) => `${code} ${html.slice(position.start.offset, position.end.offset)}`,
  );
}

/** Boilerplate as `kind: text`. */
export function boilerplateOf({ boilerplate }: ArticleBody): readonly string[] {
  return boilerplate.map(({ kind, text }) => `${kind}: ${text}`);
}

/** The segments of a body that have a path, as `path ← text`. */
export function ledger(html: string): readonly string[] {
  const document = HEAD + html;
  return explainDocument(document)
    .filter(({ start, path }) => start >= HEAD.length && path !== null)
    .map(({ start, end, path }) => `${path} ← ${document.slice(start, end)}`);
}

type Shown = Node & {
  readonly children?: readonly Shown[];
  readonly value?: string;
  readonly image?: object;
  readonly images?: readonly object[];
  readonly poster?: object | null;
};

const DETAILS = ['depth', 'start', 'url', 'alt', 'caption', 'credit', 'provider', 'id', 'title', 'mediaId', 'sources'];

export function show(nodes: readonly Node[]): string {
  return nodes.map((node) => showNode(node as Shown)).join(' ');
}

function showNode(node: Shown): string {
  if (node.type === 'text') return JSON.stringify(node.value);
  const parts = [details(node)];
  if (node.value !== undefined) parts.push(JSON.stringify(node.value));
  for (const image of [node.image, ...(node.images ?? []), node.poster]) if (image) parts.push(`(${details(image)})`);
  const inside = parts.filter((part) => part !== '').join(' ');
  const content = node.children === undefined ? '' : `[${show(node.children)}]`;
  return `${node.type}${inside === '' ? '' : `{${inside}}`}${content}`;
}

function details(node: object): string {
  return Object.entries(node)
    .filter(([key, value]) => DETAILS.includes(key) && value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' ');
}
