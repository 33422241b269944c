import { parseMarkup } from '../markup/parse-markup.js';
import type { Body, BodyBlock, BodyText } from '../model/body.js';
import type { Span } from '../source/positions.js';
import type { BodyContext, BodyReading } from './context.js';
import { withoutRepeats } from './credit-list.js';
import { collectTexts, needsLines, SpanFinder, textOf } from './credits.js';
import { Flow } from './flow.js';
import { readElement } from './handlers.js';
import { readHead } from './head.js';
import { readDateIn } from './printed-date.js';
import { readSignedLines } from './signed-lines.js';
import { isWritten, readWritten } from './written.js';

/** Reads a span of the source as a body: elements first, then what they mean. */
export function readBody(context: BodyContext, span: Span, maxDepth: number): BodyReading {
  if (isWritten(context.source, span)) return readWritten(context, span);
  const root = parseMarkup(context.source, span, { maxDepth, diagnostics: context.diagnostics });
  const flow = new Flow(context, readElement);
  const head = readHead(flow, root.children);
  const blocks = merge(head.blocks, flow.readBlocks(head.rest));
  if (needsLines(context.publisher.credits)) flow.credits.insert(readSignedLines(context, head.standfirst, blocks));
  if (flow.printedDate === null) readDateInText(flow, [...head.standfirst, ...blocks]);
  const body: Body = {
    type: 'root',
    children: blocks,
    position: context.lines.positionAt(span.start, span.end),
  };
  return {
    printedDate: flow.printedDate,
    printedAt: flow.printedAt,
    leadImage: head.leadImage,
    standfirst: head.standfirst,
    body,
    credits: context.publisher.credits.keepsRepeats ? flow.credits.inOrder() : withoutRepeats(flow.credits.inOrder()),
    boilerplate: flow.boilerplate.slice(),
    written: null,
  };
}

/** The date that the headline or the article's first paragraph names. It is a reading of the text, which stays. */
function readDateInText(flow: Flow, blocks: readonly BodyBlock[]): void {
  const { printedDate } = flow.context.publisher;
  if (printedDate.some(({ place }) => place === 'headline')) readHeadlineDate(flow);
  if (printedDate.some(({ place }) => place === 'first-paragraph')) readOpeningDate(flow, blocks);
}

function readHeadlineDate(flow: Flow): void {
  const { headline, source } = flow.context;
  if (headline === null) return;
  const { text, span } = headline;
  const reading = readDateIn(flow.context, 'headline', text, (start, end) => {
    // A title with references is longer in the source than it reads.
    const at = source.indexOf(text.slice(start, end), span.start);
    return at === -1 || at > span.end ? span : { start: at, end: at + end - start };
  });
  if (reading !== null) flow.setPrintedDate(reading);
}

function readOpeningDate(flow: Flow, blocks: readonly BodyBlock[]): void {
  const first = blocks.find((block) => block.type === 'paragraph');
  if (first === undefined) return;
  const texts: BodyText[] = [];
  collectTexts(first.children, texts);
  const spans = new SpanFinder(flow.context, texts);
  const reading = readDateIn(flow.context, 'first-paragraph', textOf(first.children), (start, end) => {
    const position = spans.positionOf(start, end);
    return { start: position.start.offset, end: position.end.offset };
  });
  if (reading !== null) flow.setPrintedDate(reading);
}

/** The article's blocks with those that the introduction held, each where it stands: text may lie before an introduction. */
function merge(introduced: readonly BodyBlock[], blocks: BodyBlock[]): BodyBlock[] {
  if (introduced.length === 0) return blocks;
  const startOf = ({ position }: BodyBlock): number => position?.start.offset ?? 0;
  return [...introduced, ...blocks].toSorted((a, b) => startOf(a) - startOf(b));
}
