/**
 * How many nodes may lie inside one another. The schema, like the serialisers of the formats, calls itself once a
 * level; the corpus needs 11, the parser's default `maxDepth` allows 128.
 */
export const MAX_DEPTH = 256;

type Path = readonly (string | number)[];

interface Level {
  readonly nodes: readonly unknown[];
  next: number;
}

/**
 * Finds the first place where nodes lie more than `MAX_DEPTH` deep, without calling itself. Reads nothing but
 * `children`, in whatever value; what else is wrong there the schema says.
 */
export function findTooDeep(value: unknown): Path | null {
  return (
    tooDeepIn(field(field(value, 'body'), 'children'), ['body', 'children']) ??
    tooDeepIn(field(value, 'standfirst'), ['standfirst'])
  );
}

function tooDeepIn(nodes: unknown, path: Path): Path | null {
  if (!Array.isArray(nodes)) return null;
  const levels: Level[] = [{ nodes, next: 0 }];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next >= level.nodes.length) {
      levels.pop();
      continue;
    }
    const children = field(level.nodes[level.next++], 'children');
    if (!Array.isArray(children) || children.length === 0) continue;
    if (levels.length === MAX_DEPTH) return [...path, ...levels.flatMap(({ next }) => [next - 1, 'children']), 0];
    levels.push({ nodes: children, next: 0 });
  }
  return null;
}

function field(value: unknown, name: 'body' | 'standfirst' | 'children'): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
