import type { Article } from '../model/article.js';
import { MAX_NODE_DEPTH } from '../model/limits.js';
import { pointerStep } from '../standards/json.js';
import { safeWebUrl } from '../standards/urls.js';
import { articleShapes } from './article-shape.js';
import type { AnyShape, SchemaIssue } from './shape.js';

/**
 * Refuses what is not an Article, so that nothing is ever written as `undefined`, as `[object Object]` or with a link that
 * runs code. Every function that takes an Article from its caller calls this first.
 *
 * @param article - Made by a parser, by hand or by JSON.
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
 * The Article's URL, by which other systems know it.
 *
 * @throws `TypeError` if the WHATWG's parser does not read it: nothing could replace it.
 */
export function articleUrl({ url }: Article): string {
  const read = safeWebUrl(url);
  if (read !== null) return read;
  throw new TypeError(`Not an Article: /url: ${JSON.stringify(url)} cannot be read as a URL.`);
}

/** A path as a JSON Pointer (RFC 6901); the whole value is named in words, because its pointer is the empty string. */
export function pointerTo(path: SchemaIssue['path']): string {
  return path.length === 0 ? 'the value itself' : path.map(pointerStep).join('');
}

const TOO_DEEP = `Nodes lie inside one another more than ${MAX_NODE_DEPTH} deep`;

/**
 * What is wrong with a value that should be an Article; empty if it is one.
 *
 * @param stopsEarly - Whether the first issue is enough.
 */
export function findIssues(value: unknown, stopsEarly: boolean): readonly SchemaIssue[] {
  const { article, paragraph, block } = articleShapes;
  const issues: SchemaIssue[] = [];
  article.check(value, issues);
  // A value that is not an object has neither, and is already reported.
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

/** Checks nodes and everything inside them in reading order, without recursion, because a tree may be deeper than the stack. */
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
      const place = [...path, ...stepsTo(levels)];
      for (let at = before; at < issues.length; at++) {
        const { message, path: inner } = issues[at] as SchemaIssue; // at is below the length
        issues[at] = { message, path: [...place, ...inner] };
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

/** The children of a node, where its type may have any. */
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
