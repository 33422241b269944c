import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { endOf, isInvisible, startOf, visibleSpans, visibleText } from '../markup/nodes.js';
import type { BoilerplateKind } from '../model/boilerplate.js';
import type { ImageAsset } from '../model/image.js';
import type { ElementRule } from '../publishers/element-rule.js';
import type { FigureRule } from '../publishers/image-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import { tidy, trimBlanksEnd } from '../source/white-space.js';
import { boilerplateReason, logoBoilerplate } from './boilerplate.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';
import { isLogo, readImage } from './image.js';

/** What a figure's caption is: `image-grammar.ts`. */
export type CaptionRule = FigureRule['caption'];

/**
 * `<figure>`, or what a record names one: its picture with legend and credit. One without a picture that can be used, or
 * with several, is read as a block like any other: its texts are paragraphs.
 */
export function readFigure(flow: Flow, element: Element, caption: CaptionRule): void {
  const { context } = flow;
  const parts = figureParts(context, element, { caption });
  const image = parts.images.length === 1 ? parts.images[0] : undefined;
  const reading = image === undefined ? null : readImage(context, image);
  if (image === undefined || reading?.asset == null) {
    flow.builder.endRun();
    flow.readNodes(element.children);
    flow.builder.endRun();
    return;
  }
  if (isLogo(context, reading.asset)) {
    flow.builder.endRun();
    flow.boilerplate.push(logoBoilerplate(context, image, reading.asset));
    for (const node of [...parts.captions, ...parts.credits, ...parts.others]) flow.readNodes([node]);
    flow.builder.endRun();
    return;
  }
  const asset = withCaption(context, reading.asset, parts);
  context.recorder?.feed(startOf(image), endOf(image), asset, 'url');
  flow.builder.push({ type: 'figure', image: asset, url: parts.linkUrl(flow), position: flow.positionOf(element) });
  readFurniture(flow, parts);
  // Text of a figure outside its caption is no caption by any rule: it follows as text.
  for (const node of parts.others) flow.readNodes([node]);
  flow.builder.endRun();
}

/** Reads an element that a record names a figure; `false` where it holds more than its rule allows. */
export function readRecordFigure(flow: Flow, element: Element, { caption, isWhole, isSlide }: FigureRule): boolean {
  if (isWhole !== true && isSlide !== true) {
    readFigure(flow, element, caption);
    return true;
  }
  const picture = readWholeFigure(flow, element, caption);
  if (picture === null) return false;
  const { asset, url } = picture;
  const { builder } = flow;
  builder.endRun();
  if (asset === null) return true;
  if (isSlide !== true) {
    builder.push({ type: 'figure', image: asset, url, position: flow.positionOf(element) });
    return true;
  }
  const { lastBlock } = builder;
  const end = endOf(element);
  if (lastBlock !== undefined && lastBlock === flow.slides && lastBlock.position !== undefined) {
    lastBlock.images.push(asset);
    lastBlock.position = { start: lastBlock.position.start, end: flow.context.lines.pointAt(end) };
  } else {
    flow.slides = { type: 'gallery', images: [asset], position: flow.positionOf(element) };
    builder.push(flow.slides);
  }
  return true;
}

/** A picture that is all its element shows. */
export interface WholeFigure {
  /** `null` for a placeholder picture or an ornament, which is boilerplate. */
  readonly asset: ImageAsset | null;
  readonly url: string | null;
}

/** The picture of an element that holds it, its caption and its credit; `null` where it holds anything else. */
export function readWholeFigure(flow: Flow, element: Element, caption: CaptionRule): WholeFigure | null {
  const { context } = flow;
  const parts = figureParts(context, element, { caption, isWhole: true });
  const image = parts.images.length === 1 && parts.others.length === 0 ? parts.images[0] : undefined;
  const reading = image === undefined ? null : readImage(context, image);
  if (image === undefined || reading?.asset == null) return null;
  if (isLogo(context, reading.asset)) {
    if (parts.captions.some(showsText) || parts.credits.some(showsText)) return null;
    flow.boilerplate.push(logoBoilerplate(context, image, reading.asset));
    readFurniture(flow, parts);
    return { asset: null, url: null };
  }
  const asset = withCaption(context, reading.asset, parts);
  context.recorder?.feed(startOf(image), endOf(image), asset, 'url');
  readFurniture(flow, parts);
  return { asset, url: parts.linkUrl(flow) };
}

/** The picture of a possible lead image that is an element round it; `null` where it is none. */
export function readLeadFigure(flow: Flow, element: Element): WholeFigure | null {
  const { figures } = flow.context.publisher.image;
  return readWholeFigure(flow, element, figures.find((figure) => matchesRule(element, figure.element))?.caption ?? []);
}

/** What a figure holds besides its picture and its texts. */
function readFurniture(flow: Flow, { furniture }: FigureParts): void {
  for (const { element, kind } of furniture) flow.addBoilerplate(element, kind);
}

/** The still of a player, and what else its figure holds. */
export interface Poster {
  readonly asset: ImageAsset;
  readonly others: readonly ChildNode[];
}

/**
 * The image of a figure with its caption, for a player that the figure is the poster of; `null` where it has none.
 *
 * @param furniture - What belongs to the player. A caption in it is the furniture's, and is among the others with it.
 */
export function readPoster(context: BodyContext, figure: Element, furniture: readonly ElementRule[]): Poster | null {
  const parts = figureParts(context, figure, { caption: [], furniture });
  const asset = readFirstImage(context, parts);
  return asset === null ? null : { asset, others: parts.others };
}

function readFirstImage(context: BodyContext, parts: FigureParts): ImageAsset | null {
  const image = parts.images[0];
  const reading = image === undefined ? null : readImage(context, image);
  if (image === undefined || reading?.asset == null) return null;
  const asset = withCaption(context, reading.asset, parts);
  context.recorder?.feed(startOf(image), endOf(image), asset, 'url');
  return asset;
}

/** Records where an image is whose caption was found after it. */
export function recordImage({ recorder }: BodyContext, image: ImageAsset): void {
  const { position } = image;
  if (position !== null) recorder?.feed(position.start.offset, position.end.offset, image, 'url');
}

/** The texts of a figure. */
export interface FigureTexts {
  /** Elements that are captions, or what shows text where all of it is the caption. */
  readonly captions: readonly ChildNode[];
  /** Credits outside the captions. */
  readonly credits: readonly Element[];
  readonly furniture: readonly Furniture[];
}

/** Boilerplate in a figure: a label for screen readers, a magnifying glass. */
export interface Furniture {
  readonly element: Element;
  readonly kind: BoilerplateKind;
}

/** A copy of an image with the texts of its captions. */
export function withCaption(context: BodyContext, image: ImageAsset, texts: FigureTexts): ImageAsset {
  const legend: ChildNode[] = [];
  const credit: ChildNode[] = [...texts.credits];
  for (const caption of texts.captions) {
    if (isTag(caption)) splitCaption(context, caption, legend, credit);
    else legend.push(caption);
  }
  const shown = withoutFurniture(legend, texts.furniture);
  const written = textOrNull(shown);
  const asset = { ...image, caption: written, credit: textOrNull(withoutFurniture(credit, texts.furniture)) };
  const at = written === null || asset.credit !== null ? -1 : creditStart(context, written);
  if (at !== -1 && written !== null) {
    asset.caption = tidy(written.slice(0, at)) || null;
    asset.credit = tidy(written.slice(at));
  }
  recordTexts(context, shown, asset, 'caption', at === -1 ? null : asset.credit);
  recordTexts(context, credit, asset, 'credit', null);
  return asset;
}

/** Where the credit begins that ends a caption; -1 where it has none. */
function creditStart(context: BodyContext, caption: string): number {
  const { creditText, notCredit } = context.publisher.image;
  if (creditText === null) return -1;
  const at = creditText === 'last-bracket' ? lastBracket(caption) : caption.search(creditText);
  return at === -1 || notCredit?.test(caption.slice(at)) === true ? -1 : at;
}

/** Where the bracket opens that ends a text. */
function lastBracket(text: string): number {
  if (!/[)）]$/.test(text)) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')' || text[at] === '）') depth++;
    else if ((text[at] === '(' || text[at] === '（') && --depth === 0) return at;
  }
  return -1;
}

/** Nodes without the furniture among and in them: what holds some is replaced by its children. */
function withoutFurniture(nodes: readonly ChildNode[], furniture: readonly Furniture[]): readonly ChildNode[] {
  if (furniture.length === 0) return nodes;
  const elements = new Set<ParentNode>(furniture.map(({ element }) => element));
  const holders = new Set<ParentNode>();
  for (const element of elements)
    for (let holder = element.parent; holder !== null && !holders.has(holder); holder = holder.parent)
      holders.add(holder);
  const visit = (node: ChildNode): readonly ChildNode[] => {
    if (!isTag(node)) return [node];
    if (elements.has(node)) return [];
    return holders.has(node) ? node.children.flatMap(visit) : [node];
  };
  return nodes.flatMap(visit);
}

function splitCaption(context: BodyContext, caption: Element, legend: ChildNode[], credit: ChildNode[]): void {
  const { credit: rules, creditIsSecondSpan } = context.publisher.image;
  const spans = caption.children.filter((child) => isTag(child) && child.name === 'span');
  const isPair = creditIsSecondSpan && spans.length === 2;
  const isLoneCredit = creditIsSecondSpan && spans.length === 1 && visibleText(spans).startsWith('©');
  for (const child of caption.children) {
    const isCredit =
      isTag(child) &&
      (rules.some((rule) => matchesRule(child, rule)) ||
        (isPair && child === spans[1]) ||
        (isLoneCredit && child === spans[0]));
    (isCredit ? credit : legend).push(child);
  }
}

interface FigureParts extends FigureTexts {
  readonly images: readonly Element[];
  /** What else shows text or is a block of its own. */
  readonly others: readonly ChildNode[];
  readonly linkUrl: (flow: Flow) => string | null;
}

/** What is looked for in a figure. */
interface PartRules {
  readonly caption: CaptionRule;
  /** What belongs to the player that the figure is the still of. */
  readonly furniture?: readonly ElementRule[];
  /** Nothing but picture, caption and credit is allowed: the search ends where there is more. */
  readonly isWhole?: true;
}

/** An element that holds more nodes than this is not a picture with its caption. */
const MOST_NODES = 200;

function figureParts(context: BodyContext, figure: Element, rules: PartRules): FigureParts {
  const found: Collected = {
    context,
    isFigure: figure.name === 'figure',
    nodesLeft: rules.isWhole === true ? MOST_NODES : Number.POSITIVE_INFINITY,
    images: [],
    captions: [],
    credits: [],
    furniture: [],
    others: [],
    links: [],
  };
  collect(figure.children, found, rules);
  const { images, captions, credits, furniture, others, links } = found;
  const isAllCaption = rules.caption === 'text' && others.every(isPhrasingNode);
  return {
    images,
    captions: isAllCaption ? [...captions, ...others] : captions,
    credits,
    furniture,
    others: isAllCaption ? [] : others,
    linkUrl: (flow) => flow.builder.linkUrl ?? (links[0] === undefined ? null : flow.resolveLink(links[0])),
  };
}

interface Collected {
  readonly context: BodyContext;
  /** Whether it is a `<figure>` whose parts are gathered; a record may name another element. */
  readonly isFigure: boolean;
  nodesLeft: number;
  readonly images: Element[];
  readonly captions: ChildNode[];
  readonly credits: Element[];
  readonly furniture: Furniture[];
  readonly others: ChildNode[];
  readonly links: Element[];
}

/** Gathers the parts below some nodes; tells whether there is a picture or a caption, and whether there is any text. */
function collect(
  nodes: readonly ChildNode[],
  found: Collected,
  rules: PartRules,
): { holdsPicture: boolean; holdsText: boolean } {
  let holdsPicture = false;
  let holdsText = false;
  for (const node of nodes) {
    if (rules.isWhole === true && ((found.others.length > 0 && rules.caption !== 'text') || --found.nodesLeft < 0)) {
      found.others.push(node);
      return { holdsPicture, holdsText: true };
    }
    if (isText(node)) {
      if (tidy(node.data) === '') continue;
      holdsText = true;
      found.others.push(node);
    } else if (isTag(node) && !isInvisible(node.name)) {
      const role = partRole(node, found, rules);
      if (role === 'image') {
        holdsPicture = true;
        found.images.push(node);
      } else if (role === 'caption' || role === 'credit') {
        holdsPicture = true;
        if (role === 'caption') found.captions.push(node);
        else found.credits.push(node);
        collectFurniture(node.children, found);
      } else if (role === 'player-furniture') {
        // Its picture may be the still; its texts go where it goes, and it is taken out of what is round it.
        holdsPicture = true;
        collect(node.children, { ...found, captions: [], others: [] }, rules);
        found.others.push(node);
      } else if (role === 'own-block') {
        // A figure in a figure, or a player, is one of its own.
        found.others.push(node);
      } else if (role === null) {
        const before = found.others.length;
        const below = collect(node.children, found, rules);
        holdsPicture ||= below.holdsPicture;
        holdsText ||= below.holdsText;
        if (below.holdsPicture && node.name === 'a') found.links.push(node);
        // What holds text and no picture is read whole.
        if (below.holdsText && !below.holdsPicture) found.others.splice(before, found.others.length - before, node);
      }
    }
  }
  return { holdsPicture, holdsText };
}

/** What an element in a figure is; `null` where its content has to be asked. */
function partRole(
  node: Element,
  found: Collected,
  { caption, furniture = [], isWhole }: PartRules,
): 'image' | 'caption' | 'credit' | 'furniture' | 'player-furniture' | 'own-block' | null {
  if (node.name === 'img') return 'image';
  if (addFurniture(node, found)) return 'furniture';
  if (isCaptionElement(node)) return 'caption';
  if (found.context.publisher.image.credit.some((rule) => matchesRule(node, rule))) return 'credit';
  if (caption !== 'text' && caption.some((rule) => matchesRule(node, rule))) return 'caption';
  if (furniture.some((rule) => matchesRule(node, rule))) return 'player-furniture';
  if (node.name === 'figure' && found.isFigure) return 'own-block';
  return isWhole === true && OBJECTS.has(node.name) ? 'own-block' : null;
}

/** What shows something though it holds no text. */
const OBJECTS: ReadonlySet<string> = new Set(['audio', 'embed', 'hr', 'iframe', 'video']);

function isCaptionElement({ name }: Element): boolean {
  return name === 'figcaption';
}

/** Takes an element that the record names as inline boilerplate. */
function addFurniture(node: Element, { context, furniture }: Collected): boolean {
  const reason = context.hasInlineBoilerplate ? boilerplateReason(context, node, false) : null;
  if (reason?.isInline !== true) return false;
  furniture.push({ element: node, kind: reason.kind });
  return true;
}

function collectFurniture(nodes: readonly ChildNode[], found: Collected): void {
  if (!found.context.hasInlineBoilerplate) return;
  for (const node of nodes) if (isTag(node) && !addFurniture(node, found)) collectFurniture(node.children, found);
}

/** Whether a node may be part of a caption's text. */
function isPhrasingNode(node: ChildNode): boolean {
  return isText(node) || (isTag(node) && PHRASING_NAMES.has(node.name) && node.children.every(isPhrasingNode));
}

const PHRASING_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'a b em font i small span strong sub sup u'.split(' '),
);

function showsText(node: ChildNode): boolean {
  return visibleText([node]) !== '';
}

function textOrNull(nodes: readonly ChildNode[]): string | null {
  const text = visibleText(nodes);
  return text === '' ? null : text;
}

/** Records whose value the texts feed; from where `tail` begins they are the credit's. */
function recordTexts(
  { recorder, source }: BodyContext,
  nodes: readonly ChildNode[],
  owner: ImageAsset,
  field: 'caption' | 'credit',
  tail: string | null,
): void {
  if (recorder === null) return;
  for (const { start, end } of visibleSpans(source, nodes)) {
    const at = tail === null ? -1 : source.slice(start, end).lastIndexOf(tail);
    const cut = at === -1 ? end : trimBlanksEnd(source, start, start + at);
    recorder.feed(start, cut, owner, field);
    if (at !== -1) recorder.feed(start + at, end, owner, 'credit');
  }
}
