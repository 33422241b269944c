import type { Article } from '../model/article.js';
import { MAX_NODE_DEPTH } from '../model/limits.js';
import { isObject } from '../standards/json.js';
import { articleShape, type NodePlace, type NodeRule, nodeRules } from './article-shape.js';
import { problem, type ShapeProblem, within } from './shape.js';

/** A node that waits for its turn, with what its path is made of. */
interface Visit {
  readonly value: unknown;
  readonly place: NodePlace;
  readonly depth: number;
  readonly key: string;
  readonly parent: Visit | null;
}

/**
 * Refuses what is no Article, so that nothing is ever written as `undefined` or `[object Object]`. `source` and positions
 * are not looked at, for nothing that is written depends on them.
 *
 * @param article - Made by a parser, by hand or by JSON.
 * @throws `TypeError` that names the value by its JSON Pointer; `RangeError` where the body is nested deeper than 540 nodes.
 */
export function checkArticle(article: Article): void {
  const found = articleShape(article) ?? checkTrees(article);
  if (found !== null) {
    throw new TypeError(
      `Not an Article: ${found.path === '' ? 'it' : found.path} must be ${found.wanted}, found ${found.found}.`,
    );
  }
}

function checkTrees({ standfirst, body }: Article): ShapeProblem | null {
  if (!Array.isArray(standfirst)) return problem('/standfirst', 'an array', standfirst);
  const stack: Visit[] = [{ value: body, place: 'root', depth: 0, key: 'body', parent: null }];
  const list: Visit = { value: standfirst, place: 'root', depth: 0, key: 'standfirst', parent: null };
  for (let index = standfirst.length - 1; index >= 0; index--) {
    const value: unknown = standfirst[index];
    if (!isObject(value) || value['type'] !== 'paragraph')
      return problem(`/standfirst/${index}`, 'a paragraph node', value);
    stack.push({ value, place: 'block', depth: 1, key: String(index), parent: list });
  }
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const found = checkNode(visit, stack);
    if (found !== null) return { ...found, path: pathOf(visit) + found.path };
  }
  return null;
}

function checkNode(visit: Visit, stack: Visit[]): ShapeProblem | null {
  const { value, place, depth } = visit;
  if (!isObject(value)) return problem('', 'a node', value);
  const type = value['type'];
  const rule = typeof type === 'string' && Object.hasOwn(nodeRules, type) ? nodeRules[type] : undefined;
  if (rule?.place !== place) return within('type', problem('', `that of a ${place} node`, type));
  if (depth > MAX_NODE_DEPTH) {
    throw new RangeError(`The body is nested deeper than ${MAX_NODE_DEPTH} nodes.`);
  }
  return rule.fields(value) ?? pushChildren(visit, value, rule, stack);
}

function pushChildren(
  parent: Visit,
  node: Readonly<Record<string, unknown>>,
  rule: NodeRule,
  stack: Visit[],
): ShapeProblem | null {
  if (rule.children === null) return null;
  const children = node['children'];
  if (!Array.isArray(children)) return within('children', problem('', 'an array', children));
  for (let index = children.length - 1; index >= 0; index--) {
    stack.push({
      value: children[index],
      place: rule.children,
      depth: parent.depth + 1,
      key: `children/${index}`,
      parent,
    });
  }
  return null;
}

function pathOf(visit: Visit): string {
  const keys: string[] = [];
  for (let at: Visit | null = visit; at !== null; at = at.parent) keys.push(at.key);
  return `/${keys.reverse().join('/')}`;
}
