import { type ChildNode, type Element, isTag } from 'domhandler';
import { existsOne } from 'domutils';
import { visibleSpans, visibleText } from '../markup/nodes.js';
import type { BoilerplateKind } from '../model/boilerplate.js';
import type { ImageAsset } from '../model/image.js';
import type { ElementRule } from '../publishers/element-rule.js';
import { matchesRule } from '../publishers/match-rule.js';
import { tidy, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';

/** The texts of a figure. */
export interface FigureTexts {
  /** Caption elements, or all nodes with text if all of the figure's text is its caption. */
  readonly captions: readonly ChildNode[];
  /** Credits outside the captions. */
  readonly credits: readonly Element[];
  readonly furniture: readonly Furniture[];
  /** Other nodes that have text or are blocks, and pictures and players in a caption or a credit. */
  readonly others: readonly ChildNode[];
}

/** Boilerplate in a figure: a label for screen readers, a button that enlarges the picture. */
export interface Furniture {
  readonly element: Element;
  readonly kind: BoilerplateKind;
}

/** Elements that are recordings or frames. The content of an `<iframe>` is not visible, but the frame is. */
export const PLAYERS: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'video']);

/** Whether an element is a picture, a recording or a frame, which is not part of the text of a caption. */
export function isMedium({ name }: Element): boolean {
  return name === 'img' || PLAYERS.has(name);
}

/** Whether an element after a picture is its caption: the record says so, and it contains only text. */
export function isCaptionAfter(element: Element, rules: readonly ElementRule[]): boolean {
  return rules.some((rule) => matchesRule(element, rule)) && !existsOne(isMedium, element.children);
}

/** A copy of an image with its caption and its credit. */
export function withCaption(context: BodyContext, image: ImageAsset, texts: FigureTexts): ImageAsset {
  const captionNodes: ChildNode[] = [];
  const creditNodes: ChildNode[] = [...texts.credits];
  for (const node of texts.captions) {
    if (isTag(node)) splitCaption(context, node, captionNodes, creditNodes);
    else captionNodes.push(node);
  }
  const hidden = new Set([...texts.furniture.map(({ element }) => element), ...texts.others.filter(isTag)]);
  const caption = visibleText(captionNodes, { hidden });
  const credit = visibleText(creditNodes, { hidden });
  const asset = { ...image, caption: caption || null, credit: credit || null };
  const at = credit === '' ? creditStart(context, caption) : -1;
  if (at !== -1) {
    asset.caption = tidy(caption.slice(0, at)) || null;
    asset.credit = tidy(caption.slice(at));
  }
  recordTexts(context, captionNodes, hidden, asset, 'caption', at === -1 ? null : asset.credit);
  recordTexts(context, creditNodes, hidden, asset, 'credit', null);
  const { position } = asset;
  if (position !== null) context.ledger?.add(position.start.offset, position.end.offset, asset, 'url');
  return asset;
}

/** The offset of the credit at the end of a caption; -1 if the caption has none. */
function creditStart(context: BodyContext, caption: string): number {
  const { creditText, notCredit } = context.publisher.image;
  if (creditText === null) return -1;
  const at = creditText === 'last-bracket' ? lastBracket(caption) : caption.search(creditText);
  return at === -1 || notCredit?.test(caption.slice(at)) === true ? -1 : at;
}

/** The offset of the opening bracket whose closing bracket ends a text; -1 if no bracket does. */
function lastBracket(text: string): number {
  if (!/[)）]$/.test(text)) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')' || text[at] === '）') depth++;
    else if ((text[at] === '(' || text[at] === '（') && --depth === 0) return at;
  }
  return -1;
}

/** Divides the children of a caption element into those of the caption and those of the credit. */
function splitCaption(
  context: BodyContext,
  caption: Element,
  captionNodes: ChildNode[],
  creditNodes: ChildNode[],
): void {
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
    (isCredit ? creditNodes : captionNodes).push(child);
  }
}

/** Records the texts of a caption or a credit. From the beginning of `tail` on, the text of a caption is the credit. */
function recordTexts(
  { ledger, source }: BodyContext,
  nodes: readonly ChildNode[],
  hidden: ReadonlySet<Element>,
  owner: ImageAsset,
  field: 'caption' | 'credit',
  tail: string | null,
): void {
  if (ledger === null) return;
  for (const { start, end } of visibleSpans(source, nodes, hidden)) {
    const at = tail === null ? -1 : source.slice(start, end).lastIndexOf(tail);
    const cut = at === -1 ? end : trimBlanksEnd(source, start, start + at);
    ledger.add(start, cut, owner, field);
    if (at !== -1) ledger.add(start + at, end, owner, 'credit');
  }
}
