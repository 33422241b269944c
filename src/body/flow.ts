import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
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
import { isFigureRemnant, readBoilerplate, remnantBoilerplate } from './boilerplate.js';
import { readAuthorsOf, readListedAuthors } from './byline.js';
import type { BodyContext } from './context.js';
import { personCredit } from './credits.js';
import { readPrintedDate } from './printed-date.js';

/** Reads an element into a flow. */
export type Handler = (flow: Flow, element: Element) => void;

/**
 * Reads nodes in the order of the document, and collects blocks, boilerplate, credits and the printed date. Elements are read
 * by the function that is passed to the constructor.
 */
export class Flow {
  readonly context: BodyContext;
  readonly builder: BlockBuilder;
  readonly boilerplate: Boilerplate[] = [];
  readonly credits: Credit[] = [];
  printedDate: PrintedDate | null = null;
  /** The element that contains the text of the article, once it has been found. */
  container: Element | null = null;
  /** The gallery of the previous slide. */
  slides: Gallery | null = null;
  /** The last player whose title was printed. */
  titled: BodyBlock | null = null;
  /** Date lines whose day does not exist. They have been reported, and are read as text. */
  readonly #invalidDates = new Set<Element>();
  readonly #handle: Handler;

  /** @param handle - Reads an element: `readElement` in `handlers.ts`. */
  constructor(context: BodyContext, handle: Handler) {
    this.context = context;
    this.#handle = handle;
    this.builder = new BlockBuilder(context, this.credits);
  }

  /** Reads nodes as a separate list of blocks: those of a list item, a quotation or the article. */
  readBlocks(nodes: readonly ChildNode[]): BodyBlock[] {
    return this.builder.collect(() => this.readNodes(nodes));
  }

  /** Reads nodes into the current list of blocks. */
  readNodes(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isTag(node)) this.readElement(node);
      else if (isText(node)) this.#readText(node);
    }
  }

  #readText(text: Text): void {
    if (isFigureRemnant(this.context, text)) this.boilerplate.push(remnantBoilerplate(this.context, text));
    else if (this.builder.hasRun || !isWhiteSpaceOnly(text.data)) this.builder.run.addText(text);
  }

  readElement(element: Element): void {
    this.#handle(this, element);
  }

  positionOf(node: ChildNode): Position {
    return this.context.lines.positionAt(startOf(node), endOf(node));
  }

  /** The absolute URL of an `<a>`; `null` if it has none, or one that could run code. */
  resolveLink(element: Element): string | null {
    const href = element.attribs['href'] ?? '';
    if (href.trim() === '') return null;
    const url = safeLinkUrl(href, this.context.baseUrl);
    if (url === null) {
      this.context.diagnostics.report('unsafe-link', startOf(element), endOf(element), { url: excerpt(href) });
    }
    return url;
  }

  /** Reads the printed date and the authors in the same line; `false` if the element is not a printed date. */
  readPrintedDate(element: Element): boolean {
    if (this.isInvalidDate(element)) return false;
    const reading = readPrintedDate(this.context, element);
    if (reading === 'invalid') this.#invalidDates.add(element);
    if (reading === null || reading === 'invalid') return false;
    this.builder.endRun();
    const { author, rule, printedDate } = reading;
    this.printedDate = printedDate;
    if (rule.authors?.element !== undefined) readListedAuthors(this.context, element, rule.authors, this.credits);
    else if (author !== null && rule.authors !== undefined)
      readAuthorsOf(this.context, element, author, rule.authors, this.credits);
    else if (author !== null) this.credits.push(personCredit('author', author, null, printedDate.position));
    return true;
  }

  /** Whether an element was read as a printed date but names a day that does not exist. */
  isInvalidDate(element: Element): boolean {
    return this.#invalidDates.has(element);
  }

  addBoilerplate(element: Element, kind: BoilerplateKind): void {
    this.boilerplate.push(readBoilerplate(this.context, element, kind, this.credits));
  }
}
