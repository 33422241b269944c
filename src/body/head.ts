import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyBlock, BodyParagraph } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import type { ElementRule, StandfirstRule } from '../publishers/element-rule.js';
import { matchesRule } from '../publishers/match-rule.js';
import { isBlankOnly, skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { PARAGRAPH } from './block-builder.js';
import { boilerplateReason, logoBoilerplate, textBoilerplate } from './boilerplate.js';
import { withCaption } from './caption.js';
import { readLeadFigure } from './figure.js';
import type { Flow } from './flow.js';
import { isPhrasing } from './handlers.js';
import { isLogo, readImage } from './image.js';

/** What precedes the article's container, and the nodes that are left for the article. */
export interface Head {
  readonly leadImage: ImageAsset | null;
  readonly standfirst: readonly BodyParagraph[];
  /** What the introduction held beside its text, a player say: the article begins with it. */
  readonly blocks: BodyBlock[];
  /** What is left, in stretches: texts on both sides of what was taken out between them stay apart. */
  readonly rest: readonly (readonly ChildNode[])[];
}

/** Reads date, lead image and standfirst off the front of the body; what is none of them is left for the article. */
export function readHead(flow: Flow, nodes: ChildNode[]): Head {
  const front = new Front(flow);
  front.read(nodes);
  const { leadImage, standfirst, blocks } = front;
  if (flow.context.publisher.container === null) return { leadImage, standfirst, blocks, rest: [nodes] };
  return { leadImage, ...readStandfirst(flow, nodes) };
}

/** Takes what comes before the article out of the tree, node by node, until it meets the article. */
class Front {
  leadImage: ImageAsset | null = null;
  readonly standfirst: BodyParagraph[] = [];
  readonly blocks: BodyBlock[] = [];
  readonly #flow: Flow;
  #hasLead = false;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Takes nodes off the front of some siblings; tells whether none is left. */
  read(nodes: ChildNode[]): boolean {
    const invalidDates: ChildNode[] = [];
    let at = 0;
    for (let node = nodes[at]; node !== undefined; node = nodes[at]) {
      const taken =
        isBlankText(node) || this.#isBreak(node)
          ? 1
          : isTag(node)
            ? this.#readElement(node, nodes, at)
            : this.#readLost(node);
      if (taken === 0) {
        // A date line that names a day that does not exist is part of the article.
        if (!isTag(node) || !this.#flow.isInvalidDate(node)) break;
        invalidDates.push(node);
        at++;
      }
      at += taken;
    }
    nodes.splice(0, at, ...invalidDates);
    return nodes.length === 0;
  }

  /** How many nodes an element and what belongs to it are; 0 where it is the article's. */
  #readElement(element: Element, siblings: readonly ChildNode[], at: number): number {
    const flow = this.#flow;
    const { publisher } = flow.context;
    const reason = boilerplateReason(flow.context, element, true);
    if (reason !== null) {
      flow.addBoilerplate(element, reason.kind);
      return 1;
    }
    if (isEmptyBlock(element) || (publisher.container === null && isBlankBlock(element))) return 1;
    if (flow.printedDate === null && flow.readPrintedDate(element)) return 1;
    if (flow.isInvalidDate(element)) return 0;
    const lead = this.#readLead(element, siblings, at);
    if (lead > 0) return lead;
    if (publisher.wrappers.some((rule) => matchesRule(element, rule))) return this.read(element.children) ? 1 : 0;
    return publisher.container === null && this.#readStandfirst(element) ? 1 : 0;
  }

  /** A line's end between pieces of the front says nothing. */
  #isBreak(node: ChildNode): boolean {
    return this.#flow.context.publisher.container === null && isTag(node) && node.name === 'br';
  }

  /** The word that the scraper left in place of the lead image. */
  #readLost(node: ChildNode): number {
    const { context, boilerplate } = this.#flow;
    if (!isText(node) || this.#hasLead) return 0;
    const text = tidy(node.data);
    if (!context.publisher.image.lost.includes(text)) return 0;
    const start = skipBlanks(context.source, startOf(node), endOf(node));
    const end = trimBlanksEnd(context.source, start, endOf(node));
    boilerplate.push(textBoilerplate(context, 'artefact', text, start, end));
    context.diagnostics.report('lost-image', start, end, { text });
    this.#hasLead = true;
    return 1;
  }

  /** The leading picture and its caption. The site's logo in its place is boilerplate. */
  #readLead(element: Element, siblings: readonly ChildNode[], at: number): number {
    const { context, boilerplate } = this.#flow;
    const { image: grammar } = context.publisher;
    if (this.#hasLead || (this.standfirst.length > 0 && !grammar.isLeadAfterStandfirst)) return 0;
    if (!grammar.lead.some((rule) => matchesRule(element, rule))) return 0;
    let asset: ImageAsset | null;
    if (element.name === 'img') {
      asset = readImage(context, element).asset;
      // Without a URL that may be used there is only alternative text, which the article's reader keeps.
      if (asset === null) return 0;
      if (isLogo(context, asset)) {
        boilerplate.push(logoBoilerplate(context, element, asset));
        asset = null;
      } else context.recorder?.feed(startOf(element), endOf(element), asset, 'url');
    } else {
      const figure = readLeadFigure(this.#flow, element);
      if (figure === null) return 0;
      asset = figure.asset;
    }
    this.#hasLead = true;
    if (asset === null) return 1;
    const captionAt = skipBlankTexts(siblings, at + 1);
    const caption = siblings[captionAt];
    const isCaptioned =
      caption !== undefined && isTag(caption) && grammar.captionAfter.some((rule) => matchesRule(caption, rule));
    this.leadImage = isCaptioned
      ? withCaption(context, asset, { captions: [caption], credits: [], furniture: [] })
      : asset;
    return isCaptioned ? captionAt - at + 1 : 1;
  }

  #readStandfirst(element: Element): boolean {
    const rules = this.#flow.context.publisher.standfirst;
    const open = this.standfirst.length === 0 ? rules : rules.filter(({ once }) => once !== true);
    const mark = standfirstMark(element, open);
    if (mark === null) return false;
    for (const block of readStandfirstBlocks(this.#flow, element, mark)) {
      if (block.type === 'paragraph') this.standfirst.push(block);
      else this.blocks.push(block);
    }
    return true;
  }
}

function isEmptyBlock(element: Element): boolean {
  return element.name === 'div' && element.children.every(isBlankText);
}

/** A paragraph or a `<div>` that holds nothing but an empty mark or a line break: `<div><i></i></div>` where no date is known. */
function isBlankBlock({ name, children }: Element): boolean {
  if (name !== 'div' && name !== 'p') return false;
  return children.every(
    (child) => isBlankText(child) || (isTag(child) && MARKS.has(child.name) && child.children.every(isBlankText)),
  );
}

const MARKS: ReadonlySet<string> = new Set(['b', 'br', 'em', 'i', 'small', 'span', 'strong']);

/** The paragraphs before the container whose whole visible content is one mark; without a container, those that come first. */
function readStandfirst(flow: Flow, nodes: readonly ChildNode[]): Omit<Head, 'leadImage'> {
  const { standfirst: rules, container } = flow.context.publisher;
  const standfirst: BodyParagraph[] = [];
  const blocks: BodyBlock[] = [];
  const containerAt = container === null ? -1 : findContainer(flow, container, nodes);
  const found = nodes[containerAt];
  if (found !== undefined && isTag(found)) flow.container = found;
  const rest: ChildNode[][] = [[]];
  let at = 0;
  for (; at < nodes.length && at !== containerAt; at++) {
    const node = nodes[at];
    if (node === undefined) break;
    const mark = isTag(node) ? standfirstMark(node, rules) : null;
    if (mark !== null && isTag(node)) {
      for (const block of readStandfirstBlocks(flow, node, mark)) {
        if (block.type === 'paragraph') standfirst.push(block);
        else blocks.push(block);
      }
      rest.push([]);
    } else if (containerAt === -1 && !isBlankText(node)) break;
    else rest.at(-1)?.push(node);
  }
  rest.push((rest.pop() ?? []).concat(nodes.slice(at)));
  return { standfirst, blocks, rest };
}

/**
 * A paragraph of the introduction: the content of its only mark, without the mark. It becomes several blocks if it contains
 * something that the record names: `<strong>…<span data-root-share>…</span>…</strong>`.
 */
function readStandfirstBlocks(flow: Flow, element: Element, mark: Element): readonly BodyBlock[] {
  const position = flow.positionOf(element);
  const blocks = flow.builder.collect(() => {
    if (!flow.builder.pushPlainText(PARAGRAPH, mark, position)) flow.readNodes(mark.children);
  });
  const paragraph = blocks[0];
  if (blocks.length !== 1 || paragraph?.type !== 'paragraph') return blocks;
  return [{ type: 'paragraph', children: paragraph.children, position }];
}

/** What holds an introduction's content: the one mark of its element, or the element. */
function standfirstMark(element: Element, rules: readonly StandfirstRule[]): Element | null {
  for (const rule of rules) {
    if (!matchesRule(element, rule)) continue;
    const holder = rule.mark === undefined ? element : onlyMark(element, rule.mark);
    if (holder !== null) return holder;
  }
  return null;
}

function findContainer(flow: Flow, rule: ElementRule, nodes: readonly ChildNode[]): number {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined || !isTag(node) || !matchesRule(node, rule)) continue;
    if (boilerplateReason(flow.context, node, false) === null) return at;
  }
  return -1;
}

/** The one mark that an element's visible content is, through elements that vanish; `null` where there is more, or none. */
function onlyMark(element: Element, name: string): Element | null {
  let mark: Element | null = null;
  for (const child of element.children) {
    if (isBlankText(child)) continue;
    if (mark !== null || !isTag(child)) return null;
    mark = child;
  }
  if (mark === null) return null;
  if (mark.name === name) return holdsPhrasing(mark.children) ? mark : null;
  return PASSED.has(mark.name) ? onlyMark(mark, name) : null;
}

const PASSED: ReadonlySet<string> = new Set(['font', 'p', 'span']);

/** A mark around an image or a block is not an introduction; it is read with the article. */
function holdsPhrasing(nodes: readonly ChildNode[]): boolean {
  return nodes.every((node) => !isTag(node) || (isPhrasing(node) && holdsPhrasing(node.children)));
}

function skipBlankTexts(nodes: readonly ChildNode[], from: number): number {
  let at = from;
  while (at < nodes.length && isBlankText(nodes[at])) at++;
  return at;
}

function isBlankText(node: ChildNode | undefined): boolean {
  return node !== undefined && isText(node) && isBlankOnly(node.data);
}
