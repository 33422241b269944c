import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { NO_ATTRIBUTES } from '../markup/attribute-list.js';
import { endOf, startOf } from '../markup/node-span.js';
import { isInvisible } from '../markup/visible-text.js';
import type { PrintedDate } from '../model/article.js';
import type { BodyBlock, BodyParagraph, BodyPhrasing } from '../model/body.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { FigureRule } from '../publishers/publisher.js';
import type { Position } from '../source/position.js';
import { isAsciiWhiteSpace } from '../source/white-space.js';
import { boilerplateKindOf, readBoilerplate } from './boilerplate.js';
import { readCodeBlock, readInlineCode } from './code.js';
import { constructOf } from './constructs.js';
import type { BodyContext } from './context.js';
import { readParagraphCredits } from './credits.js';
import { readFrame, readPostEmbed } from './embed.js';
import { readFigure, withCaption } from './figure.js';
import { readImage } from './image.js';
import { InlineRun } from './inline-run.js';
import { readList } from './list.js';
import { readMarkedMedia } from './marked-media.js';
import { MARKS, type Mark } from './marks.js';
import { readNativeMedia } from './native-media.js';
import { type PlainText, readPlainText } from './plain-text.js';
import { readPlayer } from './player.js';
import { readPrintedDate } from './printed-date.js';
import { readTable } from './table.js';
import { ANYTHING } from './text-scan.js';
import { resolveLink } from './urls.js';

/** What a run of phrasing content becomes. */
type RunKind = { readonly type: 'paragraph' } | { readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6 };

const PARAGRAPH: RunKind = { type: 'paragraph' };
const HEADING_DEPTHS: ReadonlyMap<string, RunKind> = new Map(
  ([1, 2, 3, 4, 5, 6] as const).map((depth) => [`h${depth}`, { type: 'heading', depth }]),
);

/**
 * Reads elements into blocks, in the order of the document. A block inside a mark or a link interrupts it: the mark goes
 * on in the next run.
 */
export class Flow {
  readonly context: BodyContext;
  readonly boilerplate: Boilerplate[] = [];
  readonly credits: Credit[] = [];
  printedDate: PrintedDate | null = null;
  /** The element that holds the article proper, once it has been found. */
  container: Element | null = null;
  /** A date line that names no date: it has been reported, and stays text. */
  invalidDate: Element | null = null;

  #blocks: BodyBlock[] = [];
  #run: InlineRun | null = null;
  #kind: RunKind = PARAGRAPH;
  readonly #marks: Mark[] = [];

  constructor(context: BodyContext) {
    this.context = context;
  }

  /** Reads nodes as blocks of their own: an item of a list, a quotation, the article. */
  readBlocks(nodes: readonly ChildNode[]): BodyBlock[] {
    const outer = this.#blocks;
    const outerKind = this.#kind;
    this.endRun();
    this.#blocks = [];
    this.#kind = PARAGRAPH;
    this.readNodes(nodes);
    this.endRun();
    const blocks = this.#blocks;
    this.#blocks = outer;
    this.#kind = outerKind;
    return blocks;
  }

  /** Reads nodes into the blocks at hand. */
  readNodes(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.#readText(node);
      else if (isTag(node)) this.readElement(node);
    }
  }

  readElement(element: Element): void {
    if (this.#readPublished(element)) return;
    const { name } = element;
    switch (constructOf(name)) {
      case 'paragraph':
        this.#readRunElement(element, PARAGRAPH);
        break;
      case 'heading':
        this.#readRunElement(element, HEADING_DEPTHS.get(name) ?? PARAGRAPH);
        break;
      case 'block':
      case 'caption':
        this.#readBlockElement(element);
        break;
      case 'list':
        this.pushBlock(readList(this, element));
        break;
      case 'quote':
        this.#readQuote(element);
        break;
      case 'table':
        readTable(this, element);
        break;
      case 'code-block':
        this.pushBlock(readCodeBlock(this.context, element));
        break;
      case 'code':
        readInlineCode(this.#currentRun(), element);
        break;
      case 'rule':
        this.#readRule(element);
        break;
      case 'break':
        this.#currentRun().addBreak(startOf(element), endOf(element));
        break;
      case 'image':
        this.#readImageElement(element);
        break;
      case 'figure':
        if (!readMarkedMedia(this, element)) readFigure(this, element, null);
        break;
      case 'link':
        this.#readLink(element);
        break;
      case 'frame':
        this.pushBlock(readFrame(this.context, element));
        break;
      case 'audio':
      case 'video':
        readNativeMedia(this, element);
        break;
      case 'script':
        this.#addScript(element);
        break;
      case 'hidden':
      case 'word-break':
        break;
      case 'transparent':
        this.#readTransparent(element);
        break;
    }
  }

  /** Ends the run at hand and adds a block; `null` adds none. */
  pushBlock(block: BodyBlock | null): void {
    this.endRun();
    if (block !== null) this.#blocks.push(block);
  }

  /** Ends the run at hand: it becomes a paragraph or heading, or figures where it holds images alone. */
  endRun(): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    this.#addRun(run, null);
  }

  positionOf(node: ChildNode): Position {
    return this.context.lines.positionAt(startOf(node), endOf(node));
  }

  /** The URL of the link that is open, if one is. */
  linkUrl(): string | null {
    for (const mark of this.#marks) if (mark.type === 'link') return mark.url;
    return null;
  }

  /** The URL of a link's element, where it is one that may be followed. */
  resolveLink(element: Element): string | null {
    const href = element.attribs['href'] ?? '';
    if (href.trim() === '') return null;
    const url = resolveLink(this.context, href);
    if (url === null)
      this.context.diagnostics.report('unsafe-link', startOf(element), endOf(element), { url: excerpt(href) });
    return url;
  }

  /** Whether the last block is a gallery of these very images. */
  endsWithGallery(images: readonly ImageAsset[]): boolean {
    const last = this.#blocks[this.#blocks.length - 1];
    return (
      last?.type === 'gallery' &&
      last.images.length === images.length &&
      last.images.every(({ url }, at) => url === images[at]?.url)
    );
  }

  /** A paragraph of the standfirst: the content of its one mark, the mark itself left out. */
  readStandfirstParagraph(element: Element, mark: Element): BodyParagraph | null {
    const only = mark.children.length === 1 ? mark.children[0] : undefined;
    const text = only !== undefined && isText(only) ? readPlainText(this.context, only) : null;
    if (text !== null) {
      if (text.node.value === '') return null;
      const children = [text.node];
      readParagraphCredits(this.context, children, text.bits, this.credits);
      return { type: 'paragraph', children, position: this.positionOf(element) };
    }
    const paragraph = this.readBlocks(mark.children)[0];
    if (paragraph?.type !== 'paragraph') return null;
    return { ...paragraph, position: this.positionOf(element) };
  }

  /** Reads an element as the printed date, and who its line names as the author; `false` where it is none or no date. */
  readPrintedDate(element: Element): boolean {
    if (element === this.invalidDate) return false;
    const reading = readPrintedDate(this.context, element);
    if (reading === 'invalid') this.invalidDate = element;
    if (reading === null || reading === 'invalid') return false;
    this.endRun();
    this.printedDate = reading.printedDate;
    const { author } = reading;
    if (author !== null)
      this.credits.push({ kind: 'author', name: author, url: null, position: reading.printedDate.position });
    return true;
  }

  addBoilerplate(element: Element, kind: Boilerplate['kind']): void {
    this.boilerplate.push(readBoilerplate(this.context, element, kind, this.credits));
  }

  /** What the publisher's record names: boilerplate, players, the printed date. */
  #readPublished(element: Element): boolean {
    const { context } = this;
    const rules = context.rules.get(element.name);
    if (rules === undefined ? element.name !== 'div' : rules.needsAttributes && element.attribs === NO_ATTRIBUTES)
      return false;
    // The container has been asked when it was looked for.
    const boilerplate = element === this.container ? null : boilerplateKindOf(context, element);
    if (boilerplate !== null) {
      this.endRun();
      this.addBoilerplate(element, boilerplate);
      return true;
    }
    if (readPlayer(this, element)) return true;
    if (rules === undefined) return false;
    if (rules.figures.length > 0 || rules.isCaptionBehind) {
      if (this.#readPublishedFigure(element, rules.figures)) return true;
    }
    return this.printedDate === null && rules.isPrintedDate && this.readPrintedDate(element);
  }

  /** A figure that is no `<figure>`, and the caption behind an image that is all of the run. */
  #readPublishedFigure(element: Element, figures: readonly FigureRule[]): boolean {
    const figure = figures.find((rule) => matchesRule(element, rule.element));
    if (figure !== undefined) {
      readFigure(this, element, figure.caption);
      return true;
    }
    const { captionBehind } = this.context.publisher.image;
    const run = this.#run;
    const [image, second] = run?.images ?? [];
    if (run?.hasText !== false || image === undefined || second !== undefined) return false;
    if (captionBehind === null || !matchesRule(element, captionBehind)) return false;
    this.#run = null;
    const asset = withCaption(this.context, image.asset, [element]);
    const start = asset.position?.start.offset ?? startOf(element);
    this.context.recorder?.feed(start, asset.position?.end.offset ?? start, asset, 'url');
    const position = this.context.lines.positionAt(start, endOf(element));
    this.#blocks.push({ type: 'figure', image: asset, url: image.url, position });
    return true;
  }

  #addScript(element: Element): void {
    const piece: Boilerplate = { kind: 'script', text: '', links: [], position: this.positionOf(element) };
    this.context.recorder?.feed(startOf(element), endOf(element), piece, '');
    this.boilerplate.push(piece);
  }

  #readText(text: Text): void {
    if (this.#run !== null || !isWhiteSpaceOnly(text.data)) this.#currentRun().addText(text, false);
  }

  #currentRun(): InlineRun {
    if (this.#run === null) {
      this.#run = new InlineRun(this.context);
      for (const mark of this.#marks) this.#run.openMark(mark, true);
    }
    return this.#run;
  }

  /** `<p>` and headings: where nothing interrupts their run, its block is the element. */
  #readRunElement(element: Element, kind: RunKind): void {
    this.endRun();
    const only = element.children[0];
    if (element.children.length === 1 && only !== undefined && isText(only) && this.#marks.length === 0) {
      const text = readPlainText(this.context, only);
      if (text !== null) {
        this.#addTextBlock(text, kind, element);
        return;
      }
    }
    const outerKind = this.#kind;
    this.#kind = kind;
    const run = this.#currentRun();
    this.readNodes(element.children);
    if (this.#run === run) {
      this.#run = null;
      this.#addRun(run, element);
    } else {
      this.endRun();
    }
    this.#kind = outerKind;
  }

  #readBlockElement(element: Element): void {
    this.endRun();
    const embed = readPostEmbed(this.context, element);
    if (embed !== null) this.pushBlock(embed);
    this.readNodes(element.children);
    this.endRun();
  }

  #readQuote(element: Element): void {
    this.endRun();
    const embed = readPostEmbed(this.context, element);
    if (embed !== null) this.pushBlock(embed);
    const children = this.readBlocks(element.children);
    if (children.length > 0) this.pushBlock({ type: 'blockquote', children, position: this.positionOf(element) });
  }

  #readRule(element: Element): void {
    if (this.#leadsIn(element)) return;
    this.pushBlock({ type: 'thematicBreak', position: this.positionOf(element) });
  }

  /** Whether a rule's `leadIn` claims the element for the boilerplate behind it. */
  #leadsIn(element: Element): boolean {
    let next = element.next;
    while (
      next !== null &&
      (isText(next) ? isWhiteSpaceOnly(next.data) : isTag(next) && constructOf(next.name) === 'break')
    )
      next = next.next;
    if (next === null || !isTag(next)) return false;
    const rules = this.context.rules.get(next.name)?.boilerplate;
    const candidates = rules?.some((rule) => rule.leadIn.includes(element.name)) === true;
    return candidates && boilerplateKindOf(this.context, next) !== null;
  }

  #readImageElement(element: Element): void {
    const reading = readImage(this.context, element);
    if (reading.asset !== null) this.#currentRun().addImage(reading.asset, startOf(element), endOf(element));
    else if (reading.alt !== null) this.#currentRun().addForeignText(reading.alt, startOf(element), endOf(element));
  }

  #readLink(element: Element): void {
    // A link inside a link is none in mdast: the outer one holds.
    const url = this.linkUrl() === null ? this.resolveLink(element) : null;
    if (url === null) this.readNodes(element.children);
    else
      this.#readMarked(element, {
        type: 'link',
        url,
        title: element.attribs['title'] || null,
        start: startOf(element),
      });
  }

  #readTransparent(element: Element): void {
    const type = MARKS.get(element.name);
    const embed = type === undefined ? readPostEmbed(this.context, element) : null;
    if (embed !== null) this.pushBlock(embed);
    if (type === undefined || this.#marks.some((mark) => mark.type === type)) {
      if (!isInvisible(element.name)) this.readNodes(element.children);
      return;
    }
    this.#readMarked(element, { type, start: startOf(element) });
  }

  #readMarked(element: Element, mark: Mark): void {
    // Before the mark is one of those that a later run inherits: here it begins.
    this.#currentRun().openMark(mark);
    this.#marks.push(mark);
    this.readNodes(element.children);
    this.#marks.pop();
    this.#run?.closeMark(endOf(element));
  }

  /** A block of one plain text, which is what most of an article is. */
  #addTextBlock({ node, bits }: PlainText, kind: RunKind, element: Element): void {
    if (node.value !== '') this.#addContentBlock(kind, [node], bits, this.positionOf(element));
  }

  #addContentBlock(kind: RunKind, children: BodyPhrasing[], bits: number, position: Position): void {
    this.#blocks.push(
      kind.type === 'paragraph' ? { type: 'paragraph', children, position } : { ...kind, children, position },
    );
    readParagraphCredits(this.context, children, bits, this.credits);
  }

  #addRun(run: InlineRun, element: Element | null): void {
    const children = run.finish();
    const first = children[0];
    const last = children[children.length - 1];
    if (first?.position === undefined || last?.position === undefined) return;
    if (!run.hasText) {
      for (const { asset, url } of run.images)
        this.#blocks.push({ type: 'figure', image: asset, url, position: asset.position ?? undefined });
      return;
    }
    const position =
      element === null ? { start: first.position.start, end: last.position.end } : this.positionOf(element);
    this.#addContentBlock(this.#kind, children, ANYTHING, position);
  }
}

function isWhiteSpaceOnly(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isAsciiWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}
