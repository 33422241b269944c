/** The default `maxDepth`. The corpus needs 11; one document of 2023 nests 58 spans. */
const DEFAULT_MAX_DEPTH = 128;

/** The largest `maxDepth`. Programs that walk an Article, such as `JSON.stringify` and mdast's utilities, recurse. */
const MAX_DEPTH = 512;

/**
 * The largest depth of a node in an Article. The formats' libraries recurse; twice this depth still fits into the smallest
 * usual stack. A body that is read with the largest `maxDepth` is a few nodes deeper than its elements.
 */
export const MAX_NODE_DEPTH = 540;

/** The limit that an option `maxDepth` sets: a whole number from 0 to 512, by default 128. */
export function depthLimit(maxDepth: number | undefined): number {
  if (maxDepth === undefined || Number.isNaN(maxDepth)) return DEFAULT_MAX_DEPTH;
  return Math.max(0, Math.min(Math.floor(maxDepth), MAX_DEPTH));
}
