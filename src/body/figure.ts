import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { endOf, startOf } from '../markup/node-span.js';
import { isInvisible, visibleSpans, visibleText } from '../markup/visible-text.js';
import type { ImageAsset } from '../model/image.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { ElementRule } from '../publishers/publisher.js';
import { tidy, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';
import { readImage } from './image.js';

/**
 * `<figure>`: its picture with legend and credit. One without a picture that can be used, or with several, is read as a
 * block like any other: its texts are paragraphs.
 */
export function readFigure(flow: Flow, element: Element, caption: ElementRule | null): void {
  const parts = figureParts(element, caption);
  const image = parts.images.length === 1 ? parts.images[0] : undefined;
  const reading = image === undefined ? null : readImage(flow.context, image);
  if (image === undefined || reading?.asset == null) {
    flow.builder.endRun();
    flow.readNodes(element.children);
    flow.builder.endRun();
    return;
  }
  const asset = withCaption(flow.context, reading.asset, parts.captions);
  flow.context.recorder?.feed(startOf(image), endOf(image), asset, 'url');
  flow.builder.push({ type: 'figure', image: asset, url: parts.linkUrl(flow), position: flow.positionOf(element) });
  // Text of a figure outside its caption is no caption by any rule: it follows as text.
  for (const node of parts.others) flow.readNodes([node]);
  flow.builder.endRun();
}

/** The lead image in an element that holds it and its caption; `null` where it holds anything else. */
export function readLeadFigure(context: BodyContext, element: Element): ImageAsset | null {
  const rule = context.publisher.image.figures.find((figure) => matchesRule(element, figure.element));
  const parts = figureParts(element, rule?.caption ?? null);
  return parts.images.length === 1 && parts.others.length === 0 ? readFirstImage(context, parts) : null;
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
  const parts = figureParts(figure, null, furniture);
  const asset = readFirstImage(context, parts);
  return asset === null ? null : { asset, others: parts.others };
}

function readFirstImage(context: BodyContext, { images, captions }: FigureParts): ImageAsset | null {
  const image = images[0];
  const reading = image === undefined ? null : readImage(context, image);
  if (image === undefined || reading?.asset == null) return null;
  const asset = withCaption(context, reading.asset, captions);
  context.recorder?.feed(startOf(image), endOf(image), asset, 'url');
  return asset;
}

/** A copy of an image with the texts of its captions. */
export function withCaption(context: BodyContext, image: ImageAsset, captions: readonly Element[]): ImageAsset {
  const legend: ChildNode[] = [];
  const credit: ChildNode[] = [];
  for (const caption of captions) splitCaption(context, caption, legend, credit);
  const written = textOrNull(legend);
  const inText = written === null || credit.length > 0 ? null : context.publisher.image.creditText?.exec(written);
  const asset = { ...image, caption: written, credit: textOrNull(credit) };
  if (inText != null && written !== null) {
    asset.caption = tidy(written.slice(0, inText.index)) || null;
    asset.credit = tidy(inText[0]);
  }
  recordTexts(context, legend, asset, 'caption', inText == null ? null : asset.credit);
  recordTexts(context, credit, asset, 'credit', null);
  return asset;
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

interface FigureParts {
  readonly images: readonly Element[];
  readonly captions: readonly Element[];
  /** What else shows text or is a block of its own. */
  readonly others: readonly ChildNode[];
  readonly linkUrl: (flow: Flow) => string | null;
}

function figureParts(
  figure: Element,
  caption: ElementRule | null,
  furniture: readonly ElementRule[] = [],
): FigureParts {
  const images: Element[] = [];
  const captions: Element[] = [];
  const others: ChildNode[] = [];
  const links: Element[] = [];
  const isFigure = figure.name === 'figure';
  collect(figure.children, { images, captions, others, links, isFigure }, { caption, furniture });
  return {
    images,
    captions,
    others,
    linkUrl: (flow) => flow.builder.linkUrl ?? (links[0] === undefined ? null : flow.resolveLink(links[0])),
  };
}

interface Collected {
  /** Whether it is a `<figure>` whose parts are gathered; a record may name another element. */
  readonly isFigure: boolean;
  readonly images: Element[];
  readonly captions: Element[];
  readonly others: ChildNode[];
  readonly links: Element[];
}

/** What a record names in a figure. */
interface PartRules {
  readonly caption: ElementRule | null;
  readonly furniture: readonly ElementRule[];
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
    if (isText(node)) {
      if (tidy(node.data) === '') continue;
      holdsText = true;
      found.others.push(node);
    } else if (isTag(node) && !isInvisible(node.name)) {
      if (node.name === 'img') {
        holdsPicture = true;
        found.images.push(node);
      } else if (node.name === 'figcaption' || (rules.caption !== null && matchesRule(node, rules.caption))) {
        holdsPicture = true;
        found.captions.push(node);
      } else if (rules.furniture.some((rule) => matchesRule(node, rule))) {
        // Its picture may be the still; its texts go where it goes, and it is taken out of what is round it.
        holdsPicture = true;
        collect(node.children, { ...found, captions: [], others: [] }, rules);
        found.others.push(node);
      } else if (node.name === 'figure' && found.isFigure) {
        // A figure in a figure is one of its own.
        found.others.push(node);
      } else {
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
