import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/node-span.js';
import type { BodyBlock, BodyParagraph } from '../model/body.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { ImageAsset } from '../model/image.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { ElementRule, StandfirstRule } from '../publishers/publisher.js';
import { isBlankOnly, skipBlanks, tidy, trimBlanksEnd } from '../source/white-space.js';
import { PARAGRAPH } from './block-builder.js';
import { boilerplateKindOf, isMarkedArticle, textBoilerplate } from './boilerplate.js';
import { readLeadFigure, withCaption } from './figure.js';
import type { Flow } from './flow.js';
import { isPhrasing } from './handlers.js';
import { readImage } from './image.js';
import { readPlainText } from './plain-text.js';

/** What stands before the article's container, and the nodes that are left for the article. */
export interface Head {
  readonly leadImage: ImageAsset | null;
  readonly standfirst: readonly BodyParagraph[];
  /** What the introduction held beside its text, a player say: the article begins with it. */
  readonly blocks: readonly BodyBlock[];
  readonly rest: readonly ChildNode[];
}

/** Reads date, lead image and standfirst off the front of the body; what is none of them is left for the article. */
export function readHead(flow: Flow, written: readonly ChildNode[]): Head {
  const invalidDates: Element[] = [];
  const { nodes, at } = readFront(flow, unwrap(flow, { nodes: written, at: 0 }), invalidDates);
  const lead = readLead(flow, nodes, at);
  const { standfirst, blocks, rest } = readStandfirst(flow, nodes, lead.next);
  return {
    leadImage: lead.image,
    standfirst,
    blocks,
    rest: invalidDates.length === 0 ? rest : [...invalidDates, ...rest],
  };
}

/** Where the reading of the front stands: the next of some siblings. */
interface Front {
  readonly nodes: readonly ChildNode[];
  readonly at: number;
}

/** The printed date, and the boilerplate round it. Lines that name a day that there is not are the article's. */
function readFront(flow: Flow, written: Front, invalidDates: Element[]): Front {
  let { nodes, at } = written;
  for (let node = nodes[at]; node !== undefined && isTag(node); node = nodes[at]) {
    const kind = boilerplateKindOf(flow.context, node);
    if (kind !== null) flow.addBoilerplate(node, kind);
    else if (isMarkedArticle(node)) break;
    else if (isEmptyBlock(node)) {
      // Says nothing: what stands behind it is still the front.
    } else if (flow.printedDate !== null) break;
    else if (!flow.readPrintedDate(node)) {
      if (!flow.isInvalidDate(node)) break;
      invalidDates.push(node);
    }
    // What is left may stand in an element of its own.
    ({ nodes, at } = unwrap(flow, { nodes, at: at + 1 }));
  }
  return { nodes, at };
}

function isEmptyBlock(element: Element): boolean {
  return element.name === 'div' && element.children.every(isBlankText);
}

/** Behind the blanks that come next, and in the content of a wrapper that is all that is left. */
function unwrap(flow: Flow, { nodes, at: from }: Front): Front {
  const at = skipBlankTexts(nodes, from);
  const only = nodes[at];
  const isWrapper =
    only !== undefined &&
    isTag(only) &&
    flow.context.publisher.wrappers.some((rule) => matchesRule(only, rule)) &&
    skipBlankTexts(nodes, at + 1) === nodes.length;
  return isWrapper ? unwrap(flow, { nodes: only.children, at: 0 }) : { nodes, at };
}

interface Lead {
  readonly image: ImageAsset | null;
  readonly next: number;
}

/** The leading `<img>`. The site's logo in its place, or the word that a lost image left, is boilerplate. */
function readLead(flow: Flow, nodes: readonly ChildNode[], at: number): Lead {
  const { context } = flow;
  const { image: grammar } = context.publisher;
  const node = nodes[at];
  if (node !== undefined && isText(node) && grammar.lost.includes(tidy(node.data))) {
    const start = skipBlanks(context.source, startOf(node), endOf(node));
    const end = trimBlanksEnd(context.source, start, endOf(node));
    const text = tidy(node.data);
    flow.boilerplate.push(textBoilerplate(context, 'artefact', text, start, end));
    context.diagnostics.report('lost-image', start, end, { text });
    return { image: null, next: at + 1 };
  }
  if (node === undefined || !isTag(node) || grammar.lead === null || !matchesRule(node, grammar.lead))
    return { image: null, next: at };
  if (node.name !== 'img') {
    const image = readLeadFigure(context, node);
    return { image, next: image === null ? at : at + 1 };
  }
  const { asset } = readImage(context, node);
  // Without a URL that may be used there is only alternative text, which the article's reader keeps.
  if (asset === null) return { image: null, next: at };
  if (grammar.logos.includes(asset.url)) {
    addLogo(flow, node, asset);
    return { image: null, next: at + 1 };
  }
  const captionAt = skipBlankTexts(nodes, at + 1);
  const caption = nodes[captionAt];
  if (
    grammar.captionBehind !== null &&
    caption !== undefined &&
    isTag(caption) &&
    matchesRule(caption, grammar.captionBehind)
  ) {
    const captioned = withCaption(context, asset, [caption]);
    context.recorder?.feed(startOf(node), endOf(node), captioned, 'url');
    return { image: captioned, next: captionAt + 1 };
  }
  context.recorder?.feed(startOf(node), endOf(node), asset, 'url');
  return { image: asset, next: at + 1 };
}

function addLogo(flow: Flow, element: Element, { url }: ImageAsset): void {
  const { context } = flow;
  const start = startOf(element);
  const end = endOf(element);
  context.diagnostics.report('placeholder-image', start, end, { url: excerpt(url) });
  const link = { text: '', url, network: null, shortUrl: null, targetUrl: null };
  const piece: Boilerplate = { kind: 'logo', text: '', links: [link], position: context.lines.positionAt(start, end) };
  context.recorder?.feed(start, end, piece, '');
  flow.boilerplate.push(piece);
}

/**
 * The paragraphs before the container whose whole visible content is one mark. Where there is no container, only those
 * that stand first: a bold paragraph later on is a sub-heading.
 */
function readStandfirst(flow: Flow, nodes: readonly ChildNode[], from: number): Omit<Head, 'leadImage'> {
  const { standfirst: rules, container } = flow.context.publisher;
  const standfirst: BodyParagraph[] = [];
  const blocks: BodyBlock[] = [];
  if (rules.length === 0) return { standfirst, blocks, rest: nodes.slice(from) };
  const containerAt = container === null ? -1 : findContainer(flow, container, nodes, from);
  const found = nodes[containerAt];
  if (found !== undefined && isTag(found)) flow.container = found;
  const rest: ChildNode[] = [];
  let at = from;
  for (; at < nodes.length && at !== containerAt; at++) {
    const node = nodes[at];
    if (node === undefined) break;
    const mark = isTag(node) ? standfirstMark(node, rules) : null;
    if (mark !== null && isTag(node)) {
      for (const block of readStandfirstBlocks(flow, node, mark)) {
        if (block.type === 'paragraph') standfirst.push(block);
        else blocks.push(block);
      }
    } else if (containerAt === -1 && !isBlankText(node)) break;
    else rest.push(node);
  }
  return { standfirst, blocks, rest: rest.concat(nodes.slice(at)) };
}

/**
 * A paragraph of the introduction: the content of its one mark, the mark itself left out. More than one block where
 * something that the record names stands in it: `<strong>…<span data-root-share>…</span>…</strong>`.
 */
function readStandfirstBlocks(flow: Flow, element: Element, mark: Element): readonly BodyBlock[] {
  const only = mark.children.length === 1 ? mark.children[0] : undefined;
  const text = only !== undefined && isText(only) ? readPlainText(flow.context, only) : null;
  const position = flow.positionOf(element);
  const blocks = flow.builder.collect(() => {
    if (text === null) flow.readNodes(mark.children);
    else flow.builder.pushText(PARAGRAPH, text, position);
  });
  const paragraph = blocks[0];
  if (blocks.length !== 1 || paragraph?.type !== 'paragraph') return blocks;
  return [{ type: 'paragraph', children: paragraph.children, position }];
}

/** What holds an introduction's content: the one mark of its element, or the element. */
function standfirstMark(element: Element, rules: readonly StandfirstRule[]): Element | null {
  for (const rule of rules) {
    if (!matchesRule(element, rule)) continue;
    const holder = rule.mark === null ? element : onlyMark(element, rule.mark);
    if (holder !== null) return holder;
  }
  return null;
}

function findContainer(flow: Flow, rule: ElementRule, nodes: readonly ChildNode[], from: number): number {
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined || !isTag(node) || !matchesRule(node, rule)) continue;
    if (boilerplateKindOf(flow.context, node) === null) return at;
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
