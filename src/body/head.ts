import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { endOf, startOf } from '../markup/nodes.js';
import type { BodyBlock, BodyParagraph } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import type { ElementRule, StandfirstRule } from '../publishers/element-rule.js';
import { matchesRule } from '../publishers/match-rule.js';
import { isBlankOnly, showsNothing, tidy } from '../source/white-space.js';
import { PARAGRAPH } from './block-builder.js';
import { boilerplateReason, isImageRemnant, logoBoilerplate, remnantBoilerplate } from './boilerplate.js';
import { isCaptionAfter, withCaption } from './caption.js';
import { readLeadFigure } from './figure.js';
import type { Flow } from './flow.js';
import { isPhrasing } from './handlers.js';
import { isLogo, readImage } from './image.js';

/** The values at the beginning of a body, and the nodes that remain for the article. */
export interface Head {
  readonly leadImage: ImageAsset | null;
  readonly standfirst: readonly BodyParagraph[];
  /** Blocks of the standfirst that are not paragraphs, such as a player. The article begins with them. */
  readonly blocks: BodyBlock[];
  /** The remaining nodes. Texts before and after a standfirst paragraph, or the container's start, are in different groups. */
  readonly rest: readonly (readonly ChildNode[])[];
}

/** Reads date, boilerplate, lead image and standfirst at the beginning of the body. All other nodes remain for the article. */
export function readHead(flow: Flow, nodes: ChildNode[]): Head {
  const front = new Front(flow);
  front.read(nodes);
  const { leadImage, standfirst, blocks } = front;
  if (flow.context.publisher.container === null) return { leadImage, standfirst, blocks, rest: [nodes] };
  const { standfirst: paragraphs, blocks: inside, rest } = readStandfirst(flow, nodes);
  return { leadImage, standfirst: paragraphs, blocks: [...blocks, ...inside], rest };
}

/** Reads the nodes before the article and removes them from the tree. */
class Front {
  leadImage: ImageAsset | null = null;
  readonly standfirst: BodyParagraph[] = [];
  readonly blocks: BodyBlock[] = [];
  readonly #flow: Flow;
  #hasLead = false;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Reads and removes the first nodes of a list, up to the article. Returns whether no node remains. */
  read(nodes: ChildNode[]): boolean {
    const invalidDates: ChildNode[] = [];
    let at = 0;
    for (let node = nodes[at]; node !== undefined; node = nodes[at]) {
      const count = this.#readNode(node, nodes, at);
      if (count === 0) {
        // A date line whose day does not exist is part of the article.
        if (!isTag(node) || !this.#flow.isInvalidDate(node)) break;
        invalidDates.push(node);
        at++;
      }
      at += count;
    }
    nodes.splice(0, at, ...invalidDates);
    return nodes.length === 0;
  }

  /** Reads a node and those that belong to it. Returns how many they are: 0 for a node of the article. */
  #readNode(node: ChildNode, siblings: readonly ChildNode[], at: number): number {
    if (isBlankText(node) || this.#isBreak(node)) return 1;
    return isTag(node) ? this.#readElement(node, siblings, at) : this.#readLost(node);
  }

  #readElement(element: Element, siblings: readonly ChildNode[], at: number): number {
    const flow = this.#flow;
    const { publisher } = flow.context;
    const reason = boilerplateReason(flow.context, element, this.standfirst.length === 0);
    if (reason !== null) {
      flow.addBoilerplate(element, reason.kind);
      // An invitation to subscribe appears between the paragraphs of an article. A picture after it is one of the article's.
      if (reason.kind === 'newsletter') this.#hasLead = true;
      return 1;
    }
    if (isEmptyBlock(element) || (publisher.container === null && isBlankBlock(element))) {
      // A script of a social network would replace such an element with a post.
      this.blocks.push(...flow.builder.collect(() => flow.readElement(element)));
      return 1;
    }
    if (flow.printedDate === null && flow.readPrintedDate(element)) return 1;
    if (flow.isInvalidDate(element)) return 0;
    const lead = this.#readLead(element, siblings, at);
    if (lead > 0) return lead;
    if (this.standfirst.length === 0 && publisher.players.lead.some((rule) => matchesRule(element, rule))) {
      this.blocks.push(...flow.builder.collect(() => flow.readElement(element)));
      return 1;
    }
    if (publisher.wrappers.some((rule) => matchesRule(element, rule))) return this.read(element.children) ? 1 : 0;
    return publisher.container === null && this.#readStandfirst(element) ? 1 : 0;
  }

  /** Whether a node is a line break, which has no meaning before the article. */
  #isBreak(node: ChildNode): boolean {
    return this.#flow.context.publisher.container === null && isTag(node) && node.name === 'br';
  }

  /** Reads the word that the scraper left instead of the lead image. */
  #readLost(node: ChildNode): number {
    const { context, boilerplate } = this.#flow;
    if (!isText(node) || this.#hasLead || !isImageRemnant(context, node)) return 0;
    boilerplate.push(remnantBoilerplate(context, node));
    context.diagnostics.report('lost-image', startOf(node), endOf(node), { text: tidy(node.data) });
    this.#hasLead = true;
    return 1;
  }

  /** Reads the lead image and its caption. If the image is the site's logo, it is boilerplate. */
  #readLead(element: Element, siblings: readonly ChildNode[], at: number): number {
    const { context, boilerplate } = this.#flow;
    const { image: grammar } = context.publisher;
    if (this.#hasLead || (this.standfirst.length > 0 && !grammar.isLeadAfterStandfirst)) return 0;
    if (!grammar.lead.some((rule) => matchesRule(element, rule))) return 0;
    let asset: ImageAsset | null;
    if (element.name === 'img') {
      asset = readImage(context, element).asset;
      // Without a usable URL, the image is only its alternative text, which becomes a part of the article.
      if (asset === null) return 0;
      if (isLogo(context, asset)) {
        boilerplate.push(logoBoilerplate(context, element, asset));
        asset = null;
      } else context.ledger?.add(startOf(element), endOf(element), asset, 'url');
    } else {
      const figure = readLeadFigure(this.#flow, element);
      if (figure === null) return 0;
      asset = figure.asset;
    }
    this.#hasLead = true;
    if (asset === null) return 1;
    const captionAt = skipBlankTexts(siblings, at + 1);
    const caption = siblings[captionAt];
    const isCaptioned = caption !== undefined && isTag(caption) && isCaptionAfter(caption, grammar.captionAfter);
    this.leadImage = isCaptioned
      ? withCaption(context, asset, { captions: [caption], credits: [], furniture: [], others: [] })
      : asset;
    return isCaptioned ? captionAt - at + 1 : 1;
  }

  #readStandfirst(element: Element): boolean {
    const rules = this.#flow.context.publisher.standfirst;
    const open = this.standfirst.length === 0 ? rules : rules.filter(({ once }) => once !== true);
    const mark = standfirstMark(element, open);
    if (mark === null) return false;
    addStandfirst(this.#flow, element, mark, this);
    return true;
  }
}

function isEmptyBlock(element: Element): boolean {
  return element.name === 'div' && element.children.every(isBlankText);
}

/**
 * A block that contains only empty marks or line breaks: `<div><i></i></div>` if the date is unknown,
 * `<figure><br><figcaption></figcaption></figure>` if the picture is lost.
 */
function isBlankBlock({ name, children }: Element): boolean {
  if (name !== 'div' && name !== 'figure' && name !== 'p') return false;
  return children.every(
    (child) => isBlankText(child) || (isTag(child) && HOLLOW.has(child.name) && child.children.every(isBlankText)),
  );
}

/** The elements that may be empty in a blank block. */
const HOLLOW: ReadonlySet<string> = new Set(['b', 'br', 'em', 'figcaption', 'i', 'small', 'span', 'strong']);

/** Reads the standfirst before the container; if no container is found, only paragraphs at the beginning. */
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
      addStandfirst(flow, node, mark, { standfirst, blocks });
      rest.push([]);
    } else if (containerAt === -1 && !isBlankText(node)) break;
    else rest.at(-1)?.push(node);
  }
  rest.push(nodes.slice(at));
  return { standfirst, blocks, rest };
}

/**
 * Reads a paragraph of the standfirst: the content of its mark, without the mark. It becomes several blocks if it contains an
 * element that the record names: `<strong>…<span data-root-share>…</span>…</strong>`.
 */
function addStandfirst(
  flow: Flow,
  element: Element,
  mark: Element,
  { standfirst, blocks }: { readonly standfirst: BodyParagraph[]; readonly blocks: BodyBlock[] },
): void {
  const position = flow.positionOf(element);
  const found = flow.builder.collect(() => {
    if (!flow.builder.pushPlainText(PARAGRAPH, mark, position)) flow.readNodes(mark.children);
  });
  for (const block of found) {
    if (block.type === 'paragraph') standfirst.push(found.length === 1 ? { ...block, position } : block);
    else blocks.push(block);
  }
}

/** The element with the content of a standfirst paragraph: its only mark, or itself; `null` if it is not standfirst. */
function standfirstMark(element: Element, rules: readonly StandfirstRule[]): Element | null {
  for (const rule of rules) {
    if (!matchesRule(element, rule)) continue;
    const mark = rule.mark === undefined ? element : onlyMark(element, rule.mark);
    if (mark !== null) return mark;
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

/** The mark that is the whole visible content of an element, possibly inside transparent elements; otherwise `null`. */
function onlyMark(element: Element, name: string): Element | null {
  let mark: Element | null = null;
  for (const child of element.children) {
    if (isText(child) ? showsNothing(child.data) : isTag(child) && child.name === 'br') continue;
    if (mark !== null || !isTag(child)) return null;
    mark = child;
  }
  if (mark === null) return null;
  if (mark.name === name) return holdsPhrasing(mark.children) ? mark : null;
  return TRANSPARENT.has(mark.name) ? onlyMark(mark, name) : null;
}

const TRANSPARENT: ReadonlySet<string> = new Set(['font', 'p', 'span']);

/** Whether nodes are phrasing content. A mark around an image or a block is not standfirst, but part of the article. */
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
