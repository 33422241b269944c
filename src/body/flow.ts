import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/nodes.js';
import type { PrintedDate } from '../model/article.js';
import type { BodyBlock, Gallery } from '../model/body.js';
import type { Boilerplate, BoilerplateKind } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { Position } from '../source/positions.js';
import { isWhiteSpaceOnly } from '../source/white-space.js';
import { safeLinkUrl } from '../standards/urls.js';
import { BlockBuilder } from './block-builder.js';
import { readBoilerplate } from './boilerplate.js';
import { readAuthorsOf, readListedAuthors } from './byline.js';
import type { BodyContext } from './context.js';
import { personCredit } from './credits.js';
import { type PrintedDateReading, readPrintedDate } from './printed-date.js';

/** Reads an element into a flow. */
export type Handler = (flow: Flow, element: Element) => void;

/**
 * Goes through the nodes in the order of the document and gathers what they become: blocks, boilerplate, credits and the
 * printed date. What an element becomes is decided by the function that it is given.
 */
export class Flow {
  readonly context: BodyContext;
  readonly builder: BlockBuilder;
  readonly boilerplate: Boilerplate[] = [];
  readonly credits: Credit[] = [];
  printedDate: PrintedDate | null = null;
  /** The instant of the printed date, in milliseconds since 1970-01-01T00:00:00Z. */
  printedAt: number | null = null;
  /** The element that holds the article proper, once it has been found. */
  container: Element | null = null;
  /** The gallery that the slide before belongs to. */
  slides: Gallery | null = null;
  /** The last player whose title is printed after it. */
  titled: BodyBlock | null = null;
  /** Date lines that name no date: they have been reported, and stay text. */
  #invalidDates: Set<Element> | null = null;
  readonly #dispatch: Handler;

  /** @param dispatch - Hands each element to its reader: `handlers.ts`. */
  constructor(context: BodyContext, dispatch: Handler) {
    this.context = context;
    this.#dispatch = dispatch;
    this.builder = new BlockBuilder(context, this.credits);
  }

  /** Reads nodes as a separate list of blocks: those of a list item, a quotation or the article. */
  readBlocks(nodes: readonly ChildNode[]): BodyBlock[] {
    return this.builder.collect(() => this.readNodes(nodes));
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
    this.#dispatch(this, element);
  }

  positionOf(node: ChildNode): Position {
    return this.context.lines.positionAt(startOf(node), endOf(node));
  }

  /** The URL of a link's element, where it is one that may be followed. */
  resolveLink(element: Element): string | null {
    const href = element.attribs['href'] ?? '';
    if (href.trim() === '') return null;
    const url = safeLinkUrl(href, this.context.baseUrl);
    if (url === null) {
      this.context.diagnostics.report('unsafe-link', startOf(element), endOf(element), { url: excerpt(href) });
    }
    return url;
  }

  /** Reads an element as the printed date, and the author named in the same line; `false` if it is not a printed date. */
  readPrintedDate(element: Element): boolean {
    if (this.isInvalidDate(element)) return false;
    const reading = readPrintedDate(this.context, element);
    if (reading === 'invalid') {
      this.#invalidDates ??= new Set();
      this.#invalidDates.add(element);
    }
    if (reading === null || reading === 'invalid') return false;
    this.builder.endRun();
    this.setPrintedDate(reading);
    const { author, rule, printedDate } = reading;
    if (rule.authors?.element !== undefined) readListedAuthors(this.context, element, rule.authors, this.credits);
    else if (author !== null && rule.authors !== undefined)
      readAuthorsOf(this.context, element, author, rule.authors, this.credits);
    else if (author !== null) this.credits.push(personCredit('author', author, null, printedDate.position));
    return true;
  }

  setPrintedDate({ printedDate, epochMilliseconds }: PrintedDateReading): void {
    this.printedDate = printedDate;
    this.printedAt = epochMilliseconds;
  }

  /** Whether an element was read as a printed date but names a day that does not exist. */
  isInvalidDate(element: Element): boolean {
    return this.#invalidDates?.has(element) === true;
  }

  addBoilerplate(element: Element, kind: BoilerplateKind): void {
    this.boilerplate.push(readBoilerplate(this.context, element, kind, this.credits));
  }
}
