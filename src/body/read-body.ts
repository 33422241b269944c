import type { ChildNode } from 'domhandler';
import { STRINGIFIED_MARK } from '../document/write-document.js';
import { parseMarkup } from '../markup/parse-markup.js';
import type { Body, BodyBlock } from '../model/body.js';
import type { Position, Span } from '../source/positions.js';
import type { BodyContext, BodyReading } from './context.js';
import { needsLines, readLineCredits, withoutRepeats } from './credits.js';
import { Flow } from './flow.js';
import { readElement } from './handlers.js';
import { readHead } from './head.js';
import { readDateIn } from './printed-date.js';
import { readStringifiedBody } from './stringified.js';
import { joinTexts, TextLocator } from './text-locator.js';

/** Reads a span of the source as a body. */
export function readBody(context: BodyContext, span: Span, maxDepth: number): BodyReading {
  if (context.source.startsWith(STRINGIFIED_MARK, span.start)) return readStringifiedBody(context, span);
  const root = parseMarkup(context.source, span, { maxDepth, diagnostics: context.diagnostics });
  const flow = new Flow(context, readElement);
  const head = readHead(flow, root.children);
  const blocks = inOrder(head.blocks, readGroups(flow, head.rest));
  const { keepsRepeats } = context.publisher.credits;
  const lineCredits = needsLines(context.publisher.credits) ? readLineCredits(context, head.standfirst, blocks) : [];
  const credits = inOrder(flow.credits, lineCredits);
  if (flow.printedDate === null) readDateInText(flow, [...head.standfirst, ...blocks]);
  const body: Body = {
    type: 'root',
    children: blocks,
    position: context.lines.positionAt(span.start, span.end),
  };
  return {
    printedDate: flow.printedDate,
    leadImage: head.leadImage,
    standfirst: head.standfirst,
    body,
    credits: keepsRepeats ? credits : withoutRepeats(credits),
    // The boilerplate of a figure is read before the figure's other text.
    boilerplate: flow.boilerplate.toSorted((a, b) => startOf(a) - startOf(b)),
    stringified: null,
  };
}

function readGroups(flow: Flow, groups: readonly (readonly ChildNode[])[]): BodyBlock[] {
  return flow.builder.collect(() => {
    for (const nodes of groups) {
      flow.readNodes(nodes);
      flow.builder.endRun();
    }
  });
}

/** Reads the date in the headline or in the article's first paragraph. The text is not changed. */
function readDateInText(flow: Flow, blocks: readonly BodyBlock[]): void {
  for (const { place } of flow.context.publisher.printedDate) {
    if (flow.printedDate !== null) return;
    if (place === 'headline') readHeadlineDate(flow);
    else if (place === 'first-paragraph') readOpeningDate(flow, blocks);
  }
}

function readHeadlineDate(flow: Flow): void {
  const { headline, source } = flow.context;
  if (headline === null) return;
  const { text, span } = headline;
  const reading = readDateIn(flow.context, 'headline', text, (start, end) => {
    // The source of a title with references differs from the title.
    const at = source.indexOf(text.slice(start, end), span.start);
    return at === -1 || at > span.end ? span : { start: at, end: at + end - start };
  });
  if (reading !== null) flow.printedDate = reading.printedDate;
}

function readOpeningDate(flow: Flow, blocks: readonly BodyBlock[]): void {
  const first = blocks.find((block) => block.type === 'paragraph');
  if (first === undefined) return;
  const locator = new TextLocator(flow.context, first.children);
  const reading = readDateIn(flow.context, 'first-paragraph', joinTexts(first.children), (start, end) => {
    const position = locator.positionOf(start, end);
    return { start: position.start.offset, end: position.end.offset };
  });
  if (reading !== null) flow.printedDate = reading.printedDate;
}

interface Positioned {
  readonly position?: Position | null | undefined;
}

function startOf({ position }: Positioned): number {
  return position?.start.offset ?? 0;
}

/** Merges two lists in the order of the document. */
function inOrder<T extends Positioned>(first: T[], second: T[]): T[] {
  if (first.length === 0) return second.slice();
  if (second.length === 0) return first.slice();
  return [...first, ...second].sort((a, b) => startOf(a) - startOf(b));
}
