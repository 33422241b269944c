/** Writes the sample documents of `rfi-article/testing`, which are made from fixtures, before a test imports them. */
export async function setup(): Promise<void> {
  await import('../scripts/sample-documents.js');
}
