import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { endOf, startOf } from '../markup/node-span.js';
import type { BodyCode } from '../model/body.js';
import { tidy } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import type { InlineRun } from './inline-run.js';

/** `<pre>`: its text as it stands, without the line break that HTML drops at its start. */
export function readCodeBlock(context: BodyContext, element: Element): BodyCode | null {
  const value = textContent(element)
    .replace(/^\r?\n/, '')
    .trimEnd();
  if (tidy(value) === '') return null;
  const start = startOf(element);
  const end = endOf(element);
  const node: BodyCode = { type: 'code', value, position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, node, 'value');
  return node;
}

/** `<code>` and its like, among text. */
export function readInlineCode(run: InlineRun, element: Element): void {
  run.addInlineCode(tidy(textContent(element)), startOf(element), endOf(element));
}
