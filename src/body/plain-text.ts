import type { Text } from 'domhandler';
import { endOf, startOf } from '../markup/node-span.js';
import type { BodyText } from '../model/body.js';
import { collapseWhiteSpace, skipBlanks, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { COLLAPSES, scanText } from './text-scan.js';

/** A text and what a look at it told. */
export interface PlainText {
  readonly node: BodyText;
  readonly bits: number;
}

/**
 * Reads a text that is all its block holds, as `InlineRun` would: two thirds of an article's paragraphs are one such text,
 * and this takes a third of the time. `null` where it holds references, which are pieces of their own.
 */
export function readPlainText(context: BodyContext, node: Text): PlainText | null {
  const nodeStart = startOf(node);
  const { data } = node;
  if (data.length !== endOf(node) - nodeStart) return null;
  const from = skipBlanks(data, 0, data.length);
  const to = trimBlanksEnd(data, from, data.length);
  const written = from === 0 && to === data.length ? data : data.slice(from, to);
  const bits = scanText(written);
  const value = (bits & COLLAPSES) === 0 ? written : collapseWhiteSpace(written);
  const start = nodeStart + from;
  const end = nodeStart + to;
  const text: BodyText = { type: 'text', value, position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, text, 'value');
  return { node: text, bits };
}
