import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { isInvisible } from '../markup/nodes.js';
import type { ElementRule } from '../publishers/element-rule.js';
import type { FigureRule } from '../publishers/image-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import { isBlankOnly } from '../source/white-space.js';
import { boilerplateReason } from './boilerplate.js';
import type { FigureTexts, Furniture } from './caption.js';
import type { BodyContext } from './context.js';

/** Which elements are a figure's caption, besides `<figcaption>`: see `image-grammar.ts`. */
export type CaptionRule = FigureRule['caption'];

/** What a figure holds. */
export interface FigureParts extends FigureTexts {
  readonly images: readonly Element[];
  /** Whatever else shows text or is a block. */
  readonly others: readonly ChildNode[];
  /** Links around a picture. */
  readonly links: readonly Element[];
}

/** What is looked for in a figure. */
export interface PartRules {
  readonly caption: CaptionRule;
  /** What belongs to the player that the figure is the still of. */
  readonly furniture?: readonly ElementRule[];
  /** Nothing but picture, caption and credit is allowed: the search ends where there is more. */
  readonly isWhole?: true;
}

/** An element that holds more nodes than this is not a picture with its caption. */
const MOST_NODES = 200;

/** Sorts the content of a figure into its parts. */
export function figureParts(context: BodyContext, figure: Element, rules: PartRules): FigureParts {
  const collector = new PartCollector(context, rules, figure.name === 'figure');
  collector.collect(figure.children);
  const { images, captions, credits, furniture, others, links } = collector;
  const isAllCaption = rules.caption === 'text' && others.every(isPhrasingNode);
  return {
    images,
    captions: isAllCaption ? [...captions, ...others] : captions,
    credits,
    furniture,
    others: isAllCaption ? [] : others,
    links,
  };
}

/** What some nodes hold. */
interface Held {
  picture: boolean;
  text: boolean;
}

class PartCollector implements FigureParts {
  readonly images: Element[] = [];
  readonly furniture: Furniture[] = [];
  readonly credits: Element[] = [];
  readonly links: Element[] = [];
  captions: ChildNode[] = [];
  others: ChildNode[] = [];
  readonly #context: BodyContext;
  readonly #rules: PartRules;
  /** Whether the parts are those of a `<figure>`; a record may name another element. */
  readonly #isFigure: boolean;
  #nodesLeft = MOST_NODES;

  constructor(context: BodyContext, rules: PartRules, isFigure: boolean) {
    this.#context = context;
    this.#rules = rules;
    this.#isFigure = isFigure;
  }

  /** Gathers the parts below some nodes; tells whether there is a picture or a caption, and whether there is any text. */
  collect(nodes: readonly ChildNode[]): Held {
    const held: Held = { picture: false, text: false };
    for (const node of nodes) {
      if (this.#isRefused()) {
        this.others.push(node);
        held.text = true;
        return held;
      }
      if (isText(node)) {
        if (isBlankOnly(node.data)) continue;
        held.text = true;
        this.others.push(node);
      } else if (isTag(node) && !isInvisible(node.name)) this.#addElement(node, held);
    }
    return held;
  }

  /** Whether what is allowed to hold only a picture and its texts is known to hold more. */
  #isRefused(): boolean {
    const { isWhole, caption } = this.#rules;
    return isWhole === true && ((this.others.length > 0 && caption !== 'text') || --this.#nodesLeft < 0);
  }

  #addElement(element: Element, held: Held): void {
    if (element.name !== 'img' && this.#addFurniture(element)) return;
    const role = this.#roleOf(element);
    if (role === 'own-block') {
      this.others.push(element);
      return;
    }
    if (role === null) {
      this.#addContent(element, held);
      return;
    }
    held.picture = true;
    if (role === 'image') this.images.push(element);
    else if (role === 'player-furniture') this.#addPlayerFurniture(element);
    else {
      if (role === 'caption') this.captions.push(element);
      else this.credits.push(element);
      this.#collectFurniture(element.children);
    }
  }

  /** The content of an element that is not a part itself. */
  #addContent(element: Element, held: Held): void {
    const before = this.others.length;
    const inside = this.collect(element.children);
    held.picture ||= inside.picture;
    held.text ||= inside.text;
    if (inside.picture && element.name === 'a') this.links.push(element);
    // What holds text and no picture is read whole.
    if (inside.text && !inside.picture) this.others.splice(before, this.others.length - before, element);
  }

  /** Its picture may be the still. Its texts go where it goes, and it is taken out of what is around it. */
  #addPlayerFurniture(element: Element): void {
    const { captions, others } = this;
    this.captions = [];
    this.others = [];
    this.collect(element.children);
    this.captions = captions;
    this.others = others;
    this.others.push(element);
  }

  /** What an element in a figure is; `null` where its content has to be asked. */
  #roleOf(element: Element): 'image' | 'caption' | 'credit' | 'player-furniture' | 'own-block' | null {
    const { caption, furniture = [], isWhole } = this.#rules;
    const { name } = element;
    if (name === 'img') return 'image';
    if (name === 'figcaption') return 'caption';
    if (this.#context.publisher.image.credit.some((rule) => matchesRule(element, rule))) return 'credit';
    if (caption !== 'text' && caption.some((rule) => matchesRule(element, rule))) return 'caption';
    if (furniture.some((rule) => matchesRule(element, rule))) return 'player-furniture';
    // A figure in a figure stays one.
    return (name === 'figure' && this.#isFigure) || (isWhole === true && OBJECTS.has(name)) ? 'own-block' : null;
  }

  /** Takes an element that the record names as inline boilerplate. */
  #addFurniture(element: Element): boolean {
    if (!this.#context.rules.hasInlineBoilerplate) return false;
    const reason = boilerplateReason(this.#context, element, false);
    if (reason?.isInline !== true) return false;
    this.furniture.push({ element, kind: reason.kind });
    return true;
  }

  #collectFurniture(nodes: readonly ChildNode[]): void {
    if (!this.#context.rules.hasInlineBoilerplate) return;
    for (const node of nodes) if (isTag(node) && !this.#addFurniture(node)) this.#collectFurniture(node.children);
  }
}

/** What shows something although it holds no text. */
const OBJECTS: ReadonlySet<string> = new Set(['audio', 'embed', 'hr', 'iframe', 'video']);

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
