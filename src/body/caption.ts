import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { visibleSpans, visibleText } from '../markup/nodes.js';
import type { BoilerplateKind } from '../model/boilerplate.js';
import type { ImageAsset } from '../model/image.js';
import { matchesRule } from '../publishers/match-rule.js';
import { tidy, trimBlanksEnd } from '../source/white-space.js';
import type { BodyContext } from './context.js';

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
  const { position } = asset;
  if (position !== null) context.recorder?.feed(position.start.offset, position.end.offset, asset, 'url');
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
