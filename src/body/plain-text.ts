import type { Text } from 'domhandler';
import { endOf, startOf } from '../markup/node-span.js';
import type { BodyText } from '../model/body.js';
import { collapseWhiteSpace, skipBlanks, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import { HAS_OTHER_WHITE_SPACE, HAS_SPACE, scanText } from './text-scan.js';

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
  const { source } = context;
  const { data } = node;
  const nodeStart = startOf(node);
  const nodeEnd = endOf(node);
  if (data.length !== nodeEnd - nodeStart) return null;
  const start = skipBlanks(source, nodeStart, nodeEnd);
  const end = trimBlanksEnd(source, start, nodeEnd);
  const written = end - start === data.length ? data : data.slice(start - nodeStart, end - nodeStart);
  const bits = scanText(source, start, end);
  const collapses = (bits & HAS_OTHER_WHITE_SPACE) !== 0 || ((bits & HAS_SPACE) !== 0 && written.includes('  '));
  const value = collapses ? collapseWhiteSpace(written) : written;
  const text: BodyText = { type: 'text', value, position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, text, 'value');
  return { node: text, bits };
}
