import { type GenericSchema, safeParse } from 'valibot';
import { MAX_NODE_DEPTH } from '../model/limits.js';
import { block, listItem, tableCell, tableRow } from './blocks.js';
import { toIssue } from './issue.js';
import { phrasing } from './phrasing.js';
import type { SchemaIssue } from './standard-schema.js';

/** By the type of a node: what its children are. */
const CHILDREN: ReadonlyMap<unknown, GenericSchema> = new Map<string, GenericSchema>([
  ['paragraph', phrasing],
  ['heading', phrasing],
  ['strong', phrasing],
  ['emphasis', phrasing],
  ['delete', phrasing],
  ['link', phrasing],
  ['underline', phrasing],
  ['superscript', phrasing],
  ['subscript', phrasing],
  ['tableCell', phrasing],
  ['tableRow', tableCell],
  ['table', tableRow],
  ['list', listItem],
  ['listItem', block],
  ['blockquote', block],
]);

type Path = readonly (string | number)[];

interface Level {
  readonly nodes: readonly unknown[];
  readonly schema: GenericSchema;
  next: number;
}

/**
 * Checks a list of nodes and all that lie in them, in reading order, without calling itself.
 *
 * @param path - Where the list stands.
 * @param abortEarly - Whether the first node that is wrong ends the check.
 */
export function checkNodes(nodes: unknown, schema: GenericSchema, path: Path, abortEarly: boolean): SchemaIssue[] {
  const found: SchemaIssue[] = [];
  if (!Array.isArray(nodes)) return found;
  const levels: Level[] = [{ nodes, schema, next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next >= level.nodes.length) {
      levels.pop();
      continue;
    }
    const node = level.nodes[level.next++];
    if (node === undefined) continue; // refused with the list
    const { issues } = safeParse(level.schema, node, { abortEarly });
    if (issues !== undefined) {
      const place = pathOf(levels, path);
      for (const issue of issues) found.push(toIssue(issue, place));
      if (abortEarly) break;
      // What may lie in a node says its type.
      if (issues.some((issue) => issue.path === undefined || issue.path[0].key === 'type')) continue;
    }
    const { type, children } = node as { readonly type: string; readonly children?: unknown };
    const inner = CHILDREN.get(type);
    if (inner === undefined || !Array.isArray(children) || children.length === 0) continue;
    if (levels.length === MAX_NODE_DEPTH) {
      const message = `Nodes lie inside one another more than ${MAX_NODE_DEPTH} deep`;
      return [{ path: [...pathOf(levels, path), 'children', 0], message }];
    }
    levels.push({ nodes: children, schema: inner, next: 0 });
  }
  return found;
}

function pathOf(levels: readonly Level[], path: Path): Path {
  return [...path, ...levels.flatMap(({ next }, depth) => (depth === 0 ? [next - 1] : ['children', next - 1]))];
}
