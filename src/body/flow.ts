import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/node-span.js';
import { isInvisible } from '../markup/visible-text.js';
import type { PrintedDate } from '../model/article.js';
import type { BodyBlock, BodyPhrasing } from '../model/body.js';
import type { Boilerplate, BoilerplateKind } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { Position } from '../source/positions.js';
import { isWhiteSpaceOnly } from '../source/white-space.js';
import { BlockBuilder, type HeadingDepth, PARAGRAPH, type RunKind } from './block-builder.js';
import { leadsIn, markedCreditPlace, readBoilerplate, scriptBoilerplate } from './boilerplate.js';
import { readCodeBlock, readInlineCode } from './code.js';
import { constructOf } from './constructs.js';
import type { BodyContext } from './context.js';
import { CreditList } from './credit-list.js';
import { readParagraphCredits } from './credits.js';
import { readFrame, readPostEmbed } from './embed.js';
import { readCaptionText, readFigure } from './figure.js';
import { flattenBlocks } from './flatten-blocks.js';
import { readImage } from './image.js';
import { readList } from './list.js';
import { readMarkedMedia } from './marked-media.js';
import { MARKS } from './marks.js';
import { readNativeMedia } from './native-media.js';
import { readPlainText } from './plain-text.js';
import { readPrintedDate } from './printed-date.js';
import { readPublished } from './published.js';
import { readTable } from './table.js';
import { ANYTHING } from './text-scan.js';
import { resolveLink } from './urls.js';

/** Goes through the elements in the order of the document and hands each to the reader of its construct. */
export class Flow {
  readonly context: BodyContext;
  readonly builder: BlockBuilder;
  readonly boilerplate: Boilerplate[] = [];
  readonly credits: CreditList = new CreditList();
  printedDate: PrintedDate | null = null;
  /** The instant of the printed date, in milliseconds since 1970-01-01T00:00:00Z. */
  printedAt: number | null = null;
  /** The element that holds the article proper, once it has been found. */
  container: Element | null = null;
  /** In a table's cell blocks become phrasing: a figure is read part by part, so that each has its place. */
  isInCell: boolean = false;
  /** Date lines that name no date: they have been reported, and stay text. */
  #invalidDates: Set<Element> | null = null;
  /** One function for all elements: one each would be garbage for most of them. */
  readonly #readNodes = (nodes: readonly ChildNode[]): void => this.readNodes(nodes);

  constructor(context: BodyContext) {
    this.context = context;
    this.builder = new BlockBuilder(context, this.credits.found);
  }

  /** Reads nodes as blocks of their own: an item of a list, a quotation, the article. */
  readBlocks(nodes: readonly ChildNode[]): BodyBlock[] {
    return this.builder.collect(() => this.readNodes(nodes));
  }

  /** Reads the content of a table's cell. */
  readCell(nodes: readonly ChildNode[]): BodyPhrasing[] {
    // What stands in the row before the cell is no part of it, and is asked for credits.
    this.builder.endRun();
    const wasInCell = this.isInCell;
    this.isInCell = true;
    const content = flattenBlocks(
      this.builder.withoutCredits(() => this.readBlocks(nodes)),
      this.context.recorder,
    );
    this.isInCell = wasInCell;
    if (!wasInCell) {
      for (const line of linesOf(content)) readParagraphCredits(this.context, line, ANYTHING, this.credits.found);
    }
    return content;
  }

  /** Reads nodes into the blocks at hand. */
  readNodes(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isTag(node)) this.readElement(node);
      else if (isText(node) && (this.builder.hasRun || !isWhiteSpaceOnly(node.data)))
        this.builder.run.addText(node, false);
    }
  }

  readElement(element: Element): void {
    if (readPublished(this, element)) return;
    const { builder, context } = this;
    switch (constructOf(element.name)) {
      case 'paragraph':
        this.#readRunElement(element, PARAGRAPH);
        break;
      case 'heading':
        this.#readRunElement(element, { type: 'heading', depth: headingDepth(element) });
        break;
      case 'block':
        this.#readBlockElement(element);
        break;
      case 'caption':
        if (this.isInCell) readCaptionText(this, element);
        else this.#readBlockElement(element);
        break;
      case 'list':
        builder.push(readList(this, element));
        break;
      case 'quote':
        this.#readQuote(element);
        break;
      case 'table':
        readTable(this, element);
        break;
      case 'code-block':
        builder.push(readCodeBlock(context, element));
        break;
      case 'code':
        readInlineCode(builder.run, element);
        break;
      case 'rule':
        if (!this.#leadsIn(element)) builder.push({ type: 'thematicBreak', position: this.positionOf(element) });
        break;
      case 'break':
        builder.run.addBreak(startOf(element), endOf(element));
        break;
      case 'image':
        this.#readImageElement(element);
        break;
      case 'figure':
        if (readMarkedMedia(this, element)) break;
        if (this.isInCell) this.#readBlockElement(element);
        else readFigure(this, element, null);
        break;
      case 'link':
        this.#readLink(element);
        break;
      case 'frame':
        builder.push(readFrame(context, element));
        break;
      case 'audio':
      case 'video':
        readNativeMedia(this, element);
        break;
      case 'script':
        this.boilerplate.push(scriptBoilerplate(context, element));
        break;
      case 'hidden':
      case 'word-break':
        break;
      case 'transparent':
        this.#readTransparent(element);
        break;
    }
  }

  positionOf(node: ChildNode): Position {
    return this.context.lines.positionAt(startOf(node), endOf(node));
  }

  /** The URL of a link's element, where it is one that may be followed. */
  resolveLink(element: Element): string | null {
    const href = element.attribs['href'] ?? '';
    if (href.trim() === '') return null;
    const url = resolveLink(this.context, href);
    if (url === null) {
      this.context.diagnostics.report('unsafe-link', startOf(element), endOf(element), { url: excerpt(href) });
    }
    return url;
  }

  /** Reads an element as the printed date, and who its line names as the author; `false` where it is none or no date. */
  readPrintedDate(element: Element): boolean {
    if (this.isInvalidDate(element)) return false;
    const reading = readPrintedDate(this.context, element);
    if (reading === 'invalid') {
      this.#invalidDates ??= new Set();
      this.#invalidDates.add(element);
    }
    if (reading === null || reading === 'invalid') return false;
    this.builder.endRun();
    const { printedDate, epochMilliseconds, author } = reading;
    this.printedDate = printedDate;
    this.printedAt = epochMilliseconds;
    if (author !== null)
      this.credits.found.push({ kind: 'author', name: author, url: null, position: printedDate.position });
    return true;
  }

  /** Whether an element was asked for a printed date and names none that there is. */
  isInvalidDate(element: Element): boolean {
    return this.#invalidDates?.has(element) === true;
  }

  addBoilerplate(element: Element, kind: BoilerplateKind): void {
    const place = markedCreditPlace(element);
    const credits: Credit[] = place === null ? this.credits.found : [];
    this.boilerplate.push(readBoilerplate(this.context, element, kind, credits));
    if (place !== null) this.credits.place(place, credits);
  }

  /** `<p>` and headings: where nothing interrupts their run, its block is the element. */
  #readRunElement(element: Element, kind: RunKind): void {
    const { builder } = this;
    const only = element.children.length === 1 ? element.children[0] : undefined;
    const text = only !== undefined && isText(only) && !builder.isMarked ? readPlainText(this.context, only) : null;
    if (text !== null) {
      builder.endRun();
      builder.pushText(kind, text, this.positionOf(element));
    } else {
      builder.readRun(kind, this.positionOf(element), element.children, this.#readNodes);
    }
  }

  #readBlockElement(element: Element): void {
    this.builder.endRun();
    this.#readPost(element);
    this.readNodes(element.children);
    this.builder.endRun();
  }

  #readQuote(element: Element): void {
    this.builder.endRun();
    this.#readPost(element);
    const children = this.readBlocks(element.children);
    if (children.length > 0) this.builder.push({ type: 'blockquote', children, position: this.positionOf(element) });
  }

  /** The post of a network that an element stands for, before the text that it holds. */
  #readPost(element: Element): void {
    const embed = readPostEmbed(this.context, element);
    if (embed !== null) this.builder.push(embed);
  }

  /** Whether a rule's `leadIn` claims the element for the boilerplate behind it. */
  #leadsIn(element: Element): boolean {
    let next = element.next;
    while (next !== null && isFiller(next)) next = next.next;
    return next !== null && isTag(next) && leadsIn(this.context, element.name, next);
  }

  #readImageElement(element: Element): void {
    const reading = readImage(this.context, element);
    const start = startOf(element);
    const end = endOf(element);
    if (reading.asset !== null) this.builder.run.addImage(reading.asset, start, end);
    else if (reading.alt !== null) this.builder.run.addForeignText(reading.alt, start, end);
  }

  #readLink(element: Element): void {
    // A link inside a link is none in mdast: the outer one holds.
    const url = this.builder.linkUrl === null ? this.resolveLink(element) : null;
    if (url === null) {
      this.readNodes(element.children);
      return;
    }
    this.builder.openMark({ type: 'link', url, title: element.attribs['title'] || null, start: startOf(element) });
    this.readNodes(element.children);
    this.builder.closeMark(endOf(element));
  }

  #readTransparent(element: Element): void {
    const type = MARKS.get(element.name);
    if (type === undefined) {
      this.#readPost(element);
      if (!isInvisible(element.name)) this.readNodes(element.children);
    } else if (this.builder.hasMark(type)) {
      this.readNodes(element.children);
    } else {
      this.builder.openMark({ type, start: startOf(element) });
      this.readNodes(element.children);
      this.builder.closeMark(endOf(element));
    }
  }
}

/** `<h1>` to `<h6>` alone are headings. */
function headingDepth({ name }: Element): HeadingDepth {
  return Number(name[1]) as HeadingDepth; // by `constructOf`
}

/** What stands between the breaks of a cell: its paragraphs, once they have become phrasing. */
function linesOf(content: readonly BodyPhrasing[]): readonly (readonly BodyPhrasing[])[] {
  const lines: BodyPhrasing[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines[lines.length - 1]?.push(node);
  }
  return lines;
}

function isFiller(node: ChildNode): boolean {
  return isText(node) ? isWhiteSpaceOnly(node.data) : isTag(node) && constructOf(node.name) === 'break';
}
