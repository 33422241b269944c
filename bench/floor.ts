import { parseDocument } from 'htmlparser2';

/** What all ratios are to: the body as a tree that knows its places, and nothing else. */
export function parseWithIndices(body: string): ReturnType<typeof parseDocument> {
  return parseDocument(body, { withStartIndices: true, withEndIndices: true });
}
