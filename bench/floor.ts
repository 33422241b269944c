import { parseDocument } from 'htmlparser2';

/** The baseline of all ratios: it parses the body into a tree with positions, and does nothing else. */
export function parseWithIndices(body: string): ReturnType<typeof parseDocument> {
  return parseDocument(body, { withStartIndices: true, withEndIndices: true });
}
