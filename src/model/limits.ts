/** How deeply elements may be nested by default: the corpus needs 11, and one document of 2023 nests 58 spans. */
const DEFAULT_MAX_DEPTH = 128;

/** The largest `maxDepth`: whatever walks an Article (`JSON.stringify`, mdast's utilities) recurses on its depth. */
const MAX_DEPTH = 512;

/**
 * The deepest node that an Article may have: the libraries of the formats recurse, and twice this depth would still fit the
 * smallest usual stack. A body read at the largest `maxDepth` is a few nodes deeper than its elements.
 */
export const MAX_NODE_DEPTH = 540;

/** The limit for an option `maxDepth`, which is `undefined` or not a number where the caller sets none. */
export function depthLimit(maxDepth: number | undefined): number {
  if (maxDepth === undefined || Number.isNaN(maxDepth)) return DEFAULT_MAX_DEPTH;
  return Math.max(0, Math.min(Math.floor(maxDepth), MAX_DEPTH));
}
