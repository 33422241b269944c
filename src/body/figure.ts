import type { ChildNode, Element } from 'domhandler';
import { endOf, hasVisibleText } from '../markup/nodes.js';
import type { ImageAsset } from '../model/image.js';
import type { ElementRule } from '../publishers/element-rule.js';
import type { FigureRule } from '../publishers/image-grammar.js';
import { matchesRule } from '../publishers/match-rule.js';
import { logoBoilerplate, remnantBoilerplate } from './boilerplate.js';
import { withCaption } from './caption.js';
import type { BodyContext } from './context.js';
import { type FigureParts, figureParts, type PartRules } from './figure-parts.js';
import type { Flow } from './flow.js';
import { isLogo, readImage } from './image.js';

/**
 * Reads a `<figure>` or an element that the record names as a figure: the picture with caption and credit. If it has several
 * pictures, or none with a usable URL, or only an ornament, it is read like any other block, and its texts become paragraphs.
 */
export function readFigure(flow: Flow, element: Element, rule: PartRules): void {
  const { context, builder } = flow;
  const parts = figureParts(context, element, rule);
  const asset = readOnlyImage(context, parts);
  if (asset === null || isLogo(context, asset, hasTexts(parts))) {
    builder.endRun();
    flow.readNodes(element.children);
  } else {
    const image = withCaption(context, asset, parts);
    builder.push({ type: 'figure', image, url: linkUrl(flow, parts), position: flow.positionOf(element) });
    readFurniture(flow, parts);
    // Text outside the caption follows as paragraphs.
    flow.readNodes(parts.others);
  }
  builder.endRun();
}

/** Reads an element that the record names as a figure; `false` if it contains more than its rule allows. */
export function readRecordFigure(flow: Flow, element: Element, rule: FigureRule): boolean {
  if (rule.isWhole !== true && rule.isSlide !== true) {
    readFigure(flow, element, rule);
    return true;
  }
  const picture = readWholeFigure(flow, element, rule);
  if (picture === null) return false;
  const { asset, url } = picture;
  flow.builder.endRun();
  if (asset === null) return true;
  if (rule.isSlide === true) addSlide(flow, element, asset);
  else flow.builder.push({ type: 'figure', image: asset, url, position: flow.positionOf(element) });
  return true;
}

function addSlide(flow: Flow, element: Element, asset: ImageAsset): void {
  const { lastBlock } = flow.builder;
  if (lastBlock !== undefined && lastBlock === flow.slides && lastBlock.position !== undefined) {
    lastBlock.images.push(asset);
    lastBlock.position = { start: lastBlock.position.start, end: flow.context.lines.pointAt(endOf(element)) };
  } else {
    flow.slides = { type: 'gallery', images: [asset], position: flow.positionOf(element) };
    flow.builder.push(flow.slides);
  }
}

/** A picture that, with caption and credit, is the whole visible content of an element. */
interface WholeFigure {
  /** `null` for a placeholder picture or an ornament, which is boilerplate. */
  readonly asset: ImageAsset | null;
  readonly url: string | null;
}

/** Reads an element that contains only a picture, its caption and its credit; `null` if it contains anything else. */
function readWholeFigure(flow: Flow, element: Element, rule: Pick<FigureRule, 'caption' | 'lazy'>): WholeFigure | null {
  const { context } = flow;
  const parts = figureParts(context, element, rule, true);
  const asset = parts.others.length === 0 ? readOnlyImage(context, parts) : null;
  if (asset === null) return null;
  const isCaptioned = hasTexts(parts);
  if (isLogo(context, asset, isCaptioned)) {
    if (isCaptioned) return null;
    addLogo(flow, parts, asset);
    readFurniture(flow, parts);
    return { asset: null, url: null };
  }
  const image = withCaption(context, asset, parts);
  readFurniture(flow, parts);
  return { asset: image, url: linkUrl(flow, parts) };
}

/** Reads an element other than `<img>` as the lead image; `null` if it contains anything else. */
export function readLeadFigure(flow: Flow, element: Element): WholeFigure | null {
  const { figures } = flow.context.publisher.image;
  return readWholeFigure(flow, element, figures.find((rule) => matchesRule(element, rule.element)) ?? { caption: [] });
}

/** The poster of a player, and the other content of its figure. */
export interface Poster {
  readonly asset: ImageAsset;
  readonly others: readonly ChildNode[];
}

/**
 * Reads the figure that is the poster of a player; `null` if it has no image.
 *
 * @param furniture - The elements that belong to the player, with any captions inside them. They are among `others`.
 */
export function readPoster(context: BodyContext, figure: Element, furniture: readonly ElementRule[]): Poster | null {
  const parts = figureParts(context, figure, { caption: [], furniture });
  const asset = readFirstImage(context, parts);
  return asset === null ? null : { asset: withCaption(context, asset, parts), others: parts.others };
}

/** Whether a picture has a caption or a credit. */
function hasTexts({ captions, credits }: FigureParts): boolean {
  return hasVisibleText(captions) || hasVisibleText(credits);
}

function readOnlyImage(context: BodyContext, parts: FigureParts): ImageAsset | null {
  return parts.images.length === 1 ? readFirstImage(context, parts) : null;
}

function readFirstImage(context: BodyContext, { images: [image] }: FigureParts): ImageAsset | null {
  return image === undefined ? null : readImage(context, image).asset;
}

function addLogo(flow: Flow, { images: [image] }: FigureParts, asset: ImageAsset): void {
  if (image !== undefined) flow.boilerplate.push(logoBoilerplate(flow.context, image, asset));
}

/** The URL of the link around the picture or around the figure. */
function linkUrl(flow: Flow, { links: [link] }: FigureParts): string | null {
  return flow.builder.linkUrl ?? (link === undefined ? null : flow.resolveLink(link));
}

function readFurniture(flow: Flow, { furniture, remnants }: FigureParts): void {
  for (const remnant of remnants) flow.boilerplate.push(remnantBoilerplate(flow.context, remnant));
  for (const { element, kind } of furniture) flow.addBoilerplate(element, kind);
}
