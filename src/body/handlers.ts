import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { endOf, rawVisibleText, startOf } from '../markup/nodes.js';
import { isWhiteSpaceOnly, tidy } from '../source/white-space.js';
import { type HeadingDepth, PARAGRAPH, type RunKind } from './block-builder.js';
import { includesLeadIn, logoBoilerplate, scriptBoilerplate } from './boilerplate.js';
import { readByRecord } from './by-record.js';
import { readFigure } from './figure.js';
import type { Flow, Handler } from './flow.js';
import { isLogo, readImage } from './image.js';
import { readList, readLooseItem } from './list.js';
import { MARKS } from './marks.js';
import { readFrame, readNativeMedia, readPostEmbed } from './media.js';
import { readTable } from './table.js';

/** The elements that each handler reads, except marks. Elements that are not listed are read by `readTransparent`. */
const ROWS: readonly (readonly [handler: Handler, elements: string])[] = [
  [readParagraph, 'p'],
  [readHeading, 'h1 h2 h3 h4 h5 h6'],
  // Blocks without an mdast node: only their content is read, but separated from the content around them.
  [
    readBlock,
    'address article aside body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption footer form header hgroup html legend ' +
      'main menu nav option search section select summary tbody td textarea tfoot th thead tr',
  ],
  [(flow, element) => flow.builder.push(readList(flow, element)), 'ol ul'],
  [readLooseItem, 'li'],
  [readQuote, 'blockquote'],
  [readTable, 'table'],
  [readCodeBlock, 'listing plaintext pre xmp'],
  [readInlineCode, 'code kbd samp tt'],
  [readRule, 'hr'],
  [readBreak, 'br'],
  [readImageElement, 'img'],
  [(flow, element) => readFigure(flow, element, { caption: [] }), 'figure'],
  [readLink, 'a'],
  [(flow, element) => flow.builder.push(readFrame(flow.context, element)), 'embed iframe'],
  [readNativeMedia, 'audio video'],
  [(flow, element) => flow.boilerplate.push(scriptBoilerplate(flow.context, element)), 'script style'],
  [ignore, 'wbr'],
  // Not visible: https://html.spec.whatwg.org/#hidden-elements. A <noscript> contains the copy of a lazy picture, or a tracker.
  [
    ignore,
    'area base basefont bgsound frame input keygen link meta noembed noframes noscript param source template track',
  ],
];

const HANDLERS: ReadonlyMap<string, Handler> = /* @__PURE__ */ byElement(ROWS);

function byElement(rows: typeof ROWS): ReadonlyMap<string, Handler> {
  const handlers = rows.flatMap(([handler, names]) => names.split(' ').map((name) => [name, handler] as const));
  const marks = [...MARKS.keys()].map((name) => [name, readMark] as const);
  return new Map([...handlers, ...marks]);
}

/** Reads an element: by the publisher's record if the record names it, otherwise by the element's name. */
export function readElement(flow: Flow, element: Element): void {
  if (!readByRecord(flow, element)) handlerOf(element)(flow, element);
}

const PHRASING: ReadonlySet<Handler> = /* @__PURE__ */ new Set([
  readBreak,
  readInlineCode,
  readLink,
  readMark,
  readTransparent,
]);

/** Whether an element is part of a paragraph, regardless of its content. */
export function isPhrasing(element: Element): boolean {
  return element.name === 'wbr' || PHRASING.has(handlerOf(element));
}

function handlerOf({ name }: Element): Handler {
  return HANDLERS.get(name) ?? readTransparent;
}

function readParagraph(flow: Flow, element: Element): void {
  readRun(flow, element, PARAGRAPH);
}

function readHeading(flow: Flow, element: Element): void {
  readRun(flow, element, { type: 'heading', depth: Number(element.name[1]) as HeadingDepth }); // `ROWS` lists h1 to h6
}

function readRun(flow: Flow, element: Element, kind: RunKind): void {
  const position = flow.positionOf(element);
  if (!flow.builder.pushPlainText(kind, element, position))
    flow.builder.readRun(kind, position, () => flow.readNodes(element.children));
}

function readBlock(flow: Flow, element: Element): void {
  flow.builder.endRun();
  readPost(flow, element);
  flow.readNodes(element.children);
  flow.builder.endRun();
}

function readQuote(flow: Flow, element: Element): void {
  flow.builder.endRun();
  readPost(flow, element);
  const children = flow.readBlocks(element.children);
  if (children.length > 0) flow.builder.push({ type: 'blockquote', children, position: flow.positionOf(element) });
}

/** Adds an embed if an element is a post of a social network. The text of the post follows. */
function readPost(flow: Flow, element: Element): void {
  const embed = readPostEmbed(flow.context, element);
  if (embed !== null) flow.builder.push(embed);
}

/** Reads a `<pre>`: its text unchanged, except the first line break, which HTML drops. */
function readCodeBlock(flow: Flow, element: Element): void {
  const value = rawVisibleText(element.children)
    .replace(/^\r?\n/, '')
    .trimEnd();
  flow.builder.endRun();
  if (tidy(value) === '') return;
  const node = { type: 'code' as const, value, position: flow.positionOf(element) };
  flow.context.ledger?.add(startOf(element), endOf(element), node, 'value');
  flow.builder.push(node);
}

function readInlineCode(flow: Flow, element: Element): void {
  flow.builder.run.addInlineCode(tidy(rawVisibleText(element.children)), startOf(element), endOf(element));
}

function readRule(flow: Flow, element: Element): void {
  if (!isLeadIn(flow, element)) flow.builder.push({ type: 'thematicBreak', position: flow.positionOf(element) });
}

/** Whether an element belongs to the boilerplate after it, by the `leadIn` of a rule. */
function isLeadIn(flow: Flow, element: Element): boolean {
  let next = element.next;
  while (next !== null && isFiller(next)) next = next.next;
  return next !== null && isTag(next) && includesLeadIn(flow.context, element.name, next);
}

function isFiller(node: ChildNode): boolean {
  return isText(node) ? isWhiteSpaceOnly(node.data) : isTag(node) && node.name === 'br';
}

function readBreak(flow: Flow, element: Element): void {
  // At the beginning of a run, a break is ignored, so it need not begin one.
  if (flow.builder.hasRun) flow.builder.run.addBreak(startOf(element), endOf(element));
}

function readImageElement(flow: Flow, element: Element): void {
  const reading = readImage(flow.context, element, flow.context.diagnostics);
  const start = startOf(element);
  const end = endOf(element);
  if (reading.asset !== null && isLogo(flow.context, reading.asset))
    flow.boilerplate.push(logoBoilerplate(flow.context, element, reading.asset));
  else if (reading.asset !== null) flow.builder.run.addImage(reading.asset, start, end);
  else if (reading.alt !== null) flow.builder.run.addPiece(reading.alt, start, end);
}

function readLink(flow: Flow, element: Element): void {
  // mdast does not allow a link inside a link: the outer one is kept.
  const url = flow.builder.linkUrl === null ? flow.resolveLink(element) : null;
  if (url === null) {
    flow.readNodes(element.children);
    return;
  }
  flow.builder.openMark({ type: 'link', url, title: element.attribs['title'] || null, start: startOf(element) });
  flow.readNodes(element.children);
  flow.builder.closeMark(endOf(element));
}

function readMark(flow: Flow, element: Element): void {
  const type = MARKS.get(element.name);
  if (type === undefined || flow.builder.hasMark(type)) {
    flow.readNodes(element.children);
    return;
  }
  flow.builder.openMark({ type, start: startOf(element) });
  flow.readNodes(element.children);
  flow.builder.closeMark(endOf(element));
}

/** Reads the content of an element as if its tags did not exist. */
function readTransparent(flow: Flow, element: Element): void {
  readPost(flow, element);
  flow.readNodes(element.children);
}

function ignore(): void {}
