import type { ChildNode } from 'domhandler';
import { endOf, startOf } from '../markup/node-span.js';
import { forEachVisibleText } from '../markup/visible-text.js';
import type { Span } from '../source/positions.js';
import { skipBlanks, trimBlanksEnd } from '../source/white-space.js';

/** Where the visible text of some nodes stands in the source. Blanks at its ends are no part of it: they go. */
export function visibleStretches(source: string, nodes: readonly ChildNode[]): readonly Span[] {
  const spans: Span[] = [];
  forEachVisibleText(
    nodes,
    (text) => spans.push({ start: startOf(text), end: endOf(text) }),
    () => {},
  );
  const isBlank = ({ start, end }: Span) => skipBlanks(source, start, end) === end;
  const first = spans.findIndex((span) => !isBlank(span));
  const last = spans.findLastIndex((span) => !isBlank(span));
  return spans.slice(Math.max(first, 0), last + 1).map(({ start, end }, at) => ({
    start: at === 0 ? skipBlanks(source, start, end) : start,
    end: at === last - first ? trimBlanksEnd(source, start, end) : end,
  }));
}
