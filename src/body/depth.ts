/** What is read where the caller names no other: the corpus needs 11, and one document of 2023 has 58 spans in each other. */
const DEFAULT_MAX_DEPTH = 128;
/** However deep the caller wants to go: what walks an Article (`JSON.stringify`, mdast's utilities) recurses on its depth. */
const DEEPEST = 512;

/** The limit that holds for an option; one that is no number is no limit of the caller's. */
export function depthLimit(maxDepth: number | undefined): number {
  if (maxDepth === undefined || Number.isNaN(maxDepth)) return DEFAULT_MAX_DEPTH;
  return Math.max(0, Math.min(Math.floor(maxDepth), DEEPEST));
}
