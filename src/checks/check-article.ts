import type { Article } from '../model/article.js';
import { MAX_NODE_DEPTH } from '../model/limits.js';
import { pointerStep } from '../standards/json.js';
import { safeWebUrl } from '../standards/urls.js';
import { articleShapes } from './article-shape.js';
import type { AnyShape, SchemaIssue } from './shape.js';

/**
 * Throws if a value is not an Article, so that no format writes `undefined`, `[object Object]` or a link that runs code.
 * Every function that takes an Article from its caller calls this function first.
 *
 * @param article - An Article from a parser, made by hand or from JSON.
 * @throws `TypeError` that names the value by its JSON Pointer; `RangeError` if the body is nested deeper than 540 nodes.
 */
export function checkArticle(article: Article): void {
  const [issue] = findIssues(article, true);
  if (issue === undefined) return;
  const { path, message } = issue;
  if (message === TOO_DEEP) throw new RangeError(`${message}.`);
  throw new TypeError(`Not an Article: ${pointerTo(path)}: ${message}.`);
}

/**
 * The Article's URL, normalised by the WHATWG's parser.
 *
 * @throws `TypeError` if the parser refuses it.
 */
export function articleUrl({ url }: Article): string {
  const normalised = safeWebUrl(url);
  if (normalised !== null) return normalised;
  throw new TypeError(`Not an Article: /url: ${JSON.stringify(url)} cannot be read as a URL.`);
}

/** A path as a JSON Pointer (RFC 6901), or `the value itself` instead of the empty pointer. */
export function pointerTo(path: SchemaIssue['path']): string {
  return path.length === 0 ? 'the value itself' : path.map(pointerStep).join('');
}

const TOO_DEEP = `The nodes are nested more than ${MAX_NODE_DEPTH} deep`;

/**
 * The issues of a value; an empty list if it is an Article.
 *
 * @param stopsEarly - Whether to stop after the first issue.
 */
export function findIssues(value: unknown, stopsEarly: boolean): readonly SchemaIssue[] {
  const { article, paragraph, block } = articleShapes;
  const issues: SchemaIssue[] = [];
  article.check(value, issues);
  // If the value is not an object, that has been reported.
  const { standfirst, body } = (value ?? {}) as { readonly standfirst?: unknown; readonly body?: unknown };
  const { children } = (body ?? {}) as { readonly children?: unknown };
  for (const [nodes, shape, path] of [
    [standfirst, paragraph, ['standfirst']],
    [children, block, ['body', 'children']],
  ] as const) {
    if (stopsEarly && issues.length > 0) break;
    if (Array.isArray(nodes)) checkNodes(nodes, shape, path, issues, stopsEarly);
  }
  return issues;
}

/** Sibling nodes, and how many of them have been checked. */
interface Level {
  readonly nodes: readonly unknown[];
  readonly shape: AnyShape;
  next: number;
}

/** Checks nodes and their descendants in reading order. It does not recurse, because a tree may be deeper than the stack. */
function checkNodes(
  nodes: readonly unknown[],
  shape: AnyShape,
  path: SchemaIssue['path'],
  issues: SchemaIssue[],
  stopsEarly: boolean,
): void {
  const levels: Level[] = [{ nodes, shape, next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next >= level.nodes.length) {
      levels.pop();
      continue;
    }
    const node = level.nodes[level.next++];
    const before = issues.length;
    level.shape.check(node, issues);
    if (issues.length > before) {
      const nodePath = [...path, ...stepsTo(levels)];
      for (let at = before; at < issues.length; at++) {
        const { message, path: inner } = issues[at] as SchemaIssue; // at is below the length
        issues[at] = { message, path: [...nodePath, ...inner] };
      }
      if (stopsEarly) return;
    }
    const inner = childrenOf(node, level.shape);
    if (inner === null) continue;
    if (levels.length === MAX_NODE_DEPTH) {
      issues.splice(0, Infinity, { path: [...path, ...stepsTo(levels), 'children', 0], message: TOO_DEEP });
      return;
    }
    levels.push(inner);
  }
}

/** The children of a node; `null` if it has none, or its type may not have any. */
function childrenOf(node: unknown, { description }: AnyShape): Level | null {
  const { type, children } = (node ?? {}) as { readonly type?: unknown; readonly children?: unknown };
  if (!Array.isArray(children) || children.length === 0) return null;
  const found = description.kind === 'variant' ? description.cases.get(type)?.description : description;
  const field = found?.kind === 'object' ? found.fields.find(({ name }) => name === 'children') : undefined;
  const list = field?.shape.description;
  return list?.kind === 'nodes' ? { nodes: children, shape: list.item(), next: 0 } : null;
}

function stepsTo(levels: readonly Level[]): readonly (string | number)[] {
  return levels.flatMap(({ next }, depth) => (depth === 0 ? [next - 1] : ['children', next - 1]));
}
