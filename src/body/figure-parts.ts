import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { hasEndTag, isInvisible, startOf } from '../markup/nodes.js';
import type { ElementRule } from '../publishers/element-rule.js';
import type { FigureRule } from '../publishers/image-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import { isBlankOnly } from '../source/white-space.js';
import { boilerplateReason, isFigureRemnant } from './boilerplate.js';
import { type FigureTexts, type Furniture, isMedium, PLAYERS } from './caption.js';
import type { BodyContext } from './context.js';
import { imageInNoscript } from './image.js';

/** The parts of a figure. */
export interface FigureParts extends FigureTexts {
  readonly images: readonly Element[];
  /** Links around a picture. */
  readonly links: readonly Element[];
  /** Labels such as `Image`, if the figure may contain no other text. Otherwise, they are among `others`. */
  readonly remnants: readonly Text[];
}

/** The rules by which a figure is divided into parts. */
export interface PartRules extends Pick<FigureRule, 'caption' | 'lazy'> {
  /** Elements that belong to the player whose poster the figure is, with all texts and pictures in them. */
  readonly furniture?: readonly ElementRule[];
}

/** An element with more nodes is not a picture with its caption. */
const MOST_NODES = 200;

/**
 * Divides a figure into its parts.
 *
 * @param isWhole - Whether an element with more than a picture and its texts is not a figure. Then its parts are not complete.
 */
export function figureParts(context: BodyContext, figure: Element, rules: PartRules, isWhole = false): FigureParts {
  const collector = new PartCollector(context, rules, figure.name === 'figure', isWhole);
  collector.collect(figure.children);
  const { images, captions, credits, furniture, others, links, remnants } = collector;
  const isAllCaption = rules.caption === 'text' && others.every(isPhrasingNode);
  return {
    images,
    captions: isAllCaption ? [...captions, ...others].sort((a, b) => startOf(a) - startOf(b)) : captions,
    credits,
    furniture: isAllCaption ? [...furniture, ...collector.furnitureInOthers] : furniture,
    others: isAllCaption ? [] : others,
    links,
    remnants,
  };
}

/** Whether nodes contain a picture (or its caption or credit), and whether they contain other text. */
interface Content {
  picture: boolean;
  text: boolean;
}

class PartCollector implements FigureParts {
  readonly images: Element[] = [];
  readonly furniture: Furniture[] = [];
  /** The boilerplate inside `others`, which is read with them. */
  readonly furnitureInOthers: Furniture[] = [];
  readonly links: Element[] = [];
  readonly remnants: Text[] = [];
  readonly captions: ChildNode[] = [];
  readonly credits: Element[] = [];
  readonly others: ChildNode[] = [];
  readonly #context: BodyContext;
  readonly #rules: PartRules;
  /** Whether the element is a `<figure>`: a record may name another element as a figure. */
  readonly #isFigure: boolean;
  readonly #isWhole: boolean;
  #nodesLeft = MOST_NODES;

  constructor(context: BodyContext, rules: PartRules, isFigure: boolean, isWhole: boolean) {
    this.#context = context;
    this.#rules = rules;
    this.#isFigure = isFigure;
    this.#isWhole = isWhole;
  }

  /** Collects the parts in nodes and their descendants. */
  collect(nodes: readonly ChildNode[]): Content {
    const content: Content = { picture: false, text: false };
    for (const node of nodes) {
      if (this.#isRefused()) {
        this.others.push(node);
        content.text = true;
        return content;
      }
      if (isText(node)) {
        if (isBlankOnly(node.data)) continue;
        if (this.#isWhole && isFigureRemnant(this.#context, node)) {
          this.remnants.push(node);
          continue;
        }
        content.text = true;
        this.others.push(node);
      } else if (!isTag(node)) continue;
      else if (node.name === 'noscript') this.#addLazyImage(node);
      else if (!isInvisible(node.name) || PLAYERS.has(node.name)) this.#addElement(node, content);
    }
    return content;
  }

  /** Whether more than a picture and its texts has been found, although only these are allowed. */
  #isRefused(): boolean {
    if (!this.#isWhole) return false;
    if (this.captions.length > 1 || --this.#nodesLeft < 0) return true;
    return this.others.length > 0 && this.#rules.caption !== 'text';
  }

  #addElement(element: Element, content: Content): void {
    if (element.name !== 'img' && this.#addFurniture(element)) return;
    const role = this.#roleOf(element);
    if (role === 'own-block') {
      this.others.push(element);
      return;
    }
    if (role === null) {
      this.#addContent(element, content);
      return;
    }
    content.picture = true;
    if (role === 'image') this.images.push(element);
    else if (role === 'player-furniture') this.others.push(element);
    else {
      if (role === 'caption') this.captions.push(element);
      else this.credits.push(element);
      this.#collectInside(element.children);
    }
  }

  /** Adds the content of an element that is not a part itself. */
  #addContent(element: Element, content: Content): void {
    const before = this.others.length;
    const furnitureBefore = this.furniture.length;
    const inside = this.collect(element.children);
    content.picture ||= inside.picture;
    content.text ||= inside.text;
    if (inside.picture && element.name === 'a') this.links.push(element);
    // An element with text but no picture is kept whole.
    if (!inside.text || inside.picture) return;
    this.others.splice(before, this.others.length - before, element);
    this.furnitureInOthers.push(...this.furniture.splice(furnitureBefore));
  }

  /** Adds the picture in a `<noscript>` if its element shows none. */
  #addLazyImage(noscript: Element): void {
    const { lazy } = this.#rules;
    const { parent } = noscript;
    if (lazy === undefined || this.images.length > 0 || parent === null || !isTag(parent)) return;
    const image = matchesRule(parent, lazy) ? imageInNoscript(this.#context, noscript) : null;
    if (image !== null) this.images.push(image);
  }

  /** The role of an element in a figure; `null` if its content decides. */
  #roleOf(element: Element): 'image' | 'caption' | 'credit' | 'player-furniture' | 'own-block' | null {
    const { caption, furniture = [] } = this.#rules;
    const { name } = element;
    if (name === 'img') return 'image';
    if (name === 'figcaption') return isEndless(this.#context, element) ? null : 'caption';
    if (this.#context.publisher.image.credit.some((rule) => matchesRule(element, rule))) return 'credit';
    if (caption !== 'text' && caption.some((rule) => matchesRule(element, rule))) return 'caption';
    if (furniture.some((rule) => matchesRule(element, rule))) return 'player-furniture';
    // A recording, a frame or a rule is not part of the picture, even without text. Nor is a figure inside the figure.
    if (PLAYERS.has(name) || (name === 'hr' && this.#isWhole)) return 'own-block';
    return name === 'figure' && this.#isFigure ? 'own-block' : null;
  }

  /** Adds an element that the record names as inline boilerplate; returns `false` for others. */
  #addFurniture(element: Element): boolean {
    if (!this.#context.rules.hasInlineBoilerplate) return false;
    const reason = boilerplateReason(this.#context, element, false);
    if (reason?.isInline !== true) return false;
    this.furniture.push({ element, kind: reason.kind });
    return true;
  }

  /** Collects what a caption or a credit contains besides text. */
  #collectInside(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (!isTag(node) || this.#addFurniture(node)) continue;
      if (isMedium(node)) this.others.push(node);
      else this.#collectInside(node.children);
    }
  }
}

/** Whether the end tag of a caption is missing and the article goes on inside it. */
function isEndless({ source }: BodyContext, caption: Element): boolean {
  if (hasEndTag(source, caption)) return false;
  const names = caption.children.map((child) => (isTag(child) ? child.name : ''));
  return names.includes('figure') || names.filter((name) => name === 'p').length > 2;
}

/** Whether a node may be part of a caption's text. */
function isPhrasingNode(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && PHRASING_NAMES.has(node.name) && node.children.every(isPhrasingNode));
}

const PHRASING_NAMES: ReadonlySet<string> = new Set([
  'a',
  'b',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);
