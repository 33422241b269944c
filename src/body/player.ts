import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, hasVisibleText, isInvisible, shortVisibleText, startOf, visibleText } from '../markup/nodes.js';
import type { Audio, BodyBlock, Embed, Gallery } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import { matchesRule } from '../publishers/match-rule.js';
import type { AudioRule, PlayerRule, VideoData } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';
import { safeWebUrl } from '../standards/urls.js';
import { createBoilerplate } from './boilerplate.js';
import type { BodyContext } from './context.js';
import { readPoster } from './figure.js';
import type { Flow } from './flow.js';
import { createImage } from './image.js';
import { createEmbed } from './media.js';

/** The longest line of a player. A longer text is a paragraph of the article, and the player is not closed before it. */
const LONGEST_LINE = 200;

/** Reads an element that the publisher's record names as a player; `false` for others. */
export function readPlayer(flow: Flow, element: Element): boolean {
  const rules = flow.context.rules.byTag.get(element.name);
  if (rules !== undefined) {
    for (const wrapper of rules.playerWrappers) if (matchesRule(element, wrapper)) return readWrapper(flow, element);
    for (const video of rules.videos) if (matchesRule(element, video.element)) return readVideo(flow, element, video);
    for (const gallery of rules.galleries) {
      if (matchesRule(element, gallery.element)) return readGallery(flow, element, gallery);
    }
  }
  if (element.name !== 'div') return false;
  const audio = audioScript(element, flow.context.publisher.players.audios);
  return audio !== null && readAudioPlayer(flow, element, audio.script, audio.rule);
}

/** Reads the wrapper of a video: the title before the player, the figure with the poster after it, buttons and a clock. */
function readWrapper(flow: Flow, wrapper: Element): boolean {
  const { context } = flow;
  const { videos, furniture } = context.publisher.players;
  const player = findOne((child) => videos.some(({ element: rule }) => matchesRule(child, rule)), wrapper.children);
  const rule = videos.find(({ element }) => player !== null && matchesRule(player, element));
  const data = player === null ? null : (rule?.read(player.attribs) ?? null);
  const url = data === null ? null : safeWebUrl(data.url, context.baseUrl);
  if (player === null || data === null || url === null) return false;
  const node = createVideo(context, wrapper, data, url);
  // A figure without a picture is not a poster, and its caption is read as text.
  const figure = findOne((child) => child.name === 'figure', wrapper.children);
  const poster = figure === null ? null : readPoster(context, figure, furniture);
  if (poster !== null) node.poster = poster.asset;
  const still = figure === null || poster === null ? null : { figure, others: poster.others };
  const title = titleBefore(wrapper, player, still?.figure ?? null);
  if (title !== null) {
    node.title = shortVisibleText(title, LONGEST_LINE);
    flow.titled = node;
    context.ledger?.add(startOf(title), endOf(title), node, 'title');
  }
  flow.builder.push(node);
  readRest(flow, wrapper.children, { player, title, still });
  flow.builder.endRun();
  return true;
}

/**
 * The element with the title: the last short text before the player, which is not in the figure and does not contain it.
 * Elements that contain the player also contain its title, but are not the title.
 */
function titleBefore(wrapper: Element, player: Element, figure: Element | null): Element | null {
  const isTitle = (child: Element): boolean =>
    endOf(child) <= startOf(player) &&
    (figure === null || !(holds(child, figure) || holds(figure, child))) &&
    Boolean(shortVisibleText(child, LONGEST_LINE));
  // Outermost elements only: the title may contain other elements.
  const around = [wrapper, ...findAll((child) => child !== player && holds(child, player), wrapper.children)];
  return around.flatMap(({ children }) => children.filter(isTag).filter(isTitle)).at(-1) ?? null;
}

/** The parts of a wrapper that have been read. */
interface WrapperParts {
  readonly player: Element;
  readonly title: Element | null;
  /** The figure with the poster, and its other content. */
  readonly still: { readonly figure: Element; readonly others: readonly ChildNode[] } | null;
}

/** Reads the rest of a wrapper: furniture is boilerplate, and paragraphs, as in an unclosed wrapper, belong to the article. */
function readRest(flow: Flow, nodes: readonly ChildNode[], parts: WrapperParts): void {
  const { furniture } = flow.context.publisher.players;
  const { player, title, still } = parts;
  for (const node of nodes) {
    if (!isTag(node)) flow.readNodes([node]);
    else if (node === player) readRest(flow, node.children, parts);
    else if (node === still?.figure) readRest(flow, still.others, parts);
    else if (node !== title) {
      const holdsPart = [player, still?.figure].some((part) => part != null && holds(node, part));
      if (holdsPart) readRest(flow, node.children, parts);
      else if (!furniture.some((rule) => matchesRule(node, rule))) flow.readElement(node);
      else if (hasVisibleText(node.children)) flow.addBoilerplate(node, 'player');
    }
  }
}

/** Whether an element is another one or contains it. */
function holds(outer: Element, inner: Element): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

function readVideo(flow: Flow, element: Element, rule: PlayerRule<VideoData>): boolean {
  const data = rule.read(element.attribs);
  const url = data === null ? null : safeWebUrl(data.url, flow.context.baseUrl);
  if (data === null || url === null) return false;
  flow.builder.push(createVideo(flow.context, element, data, url));
  flow.readNodes(element.children);
  flow.builder.endRun();
  return true;
}

function createVideo(context: BodyContext, element: Element, data: VideoData, url: string): Embed {
  const node = createEmbed(context, element, url, data.title);
  node.provider = data.provider;
  node.id = data.id;
  const posterUrl = data.posterUrl === null ? null : safeWebUrl(data.posterUrl, context.baseUrl);
  if (posterUrl !== null) node.poster = createImage(context, { url: posterUrl }, startOf(element), endOf(element));
  return node;
}

/** Reads a gallery from the data of its element. Its full-screen copy after it adds nothing. */
function readGallery(flow: Flow, element: Element, rule: PlayerRule<readonly { url: string }[]>): boolean {
  const { context } = flow;
  const start = startOf(element);
  const end = endOf(element);
  const data = rule.read(element.attribs);
  if (data === null) {
    context.diagnostics.report('unreadable-data', start, end, { element: element.name });
    return false;
  }
  const images: ImageAsset[] = [];
  for (const image of data) {
    const url = safeWebUrl(image.url, context.baseUrl);
    if (url === null) context.diagnostics.report('unsafe-image', start, end, { url: excerpt(image.url) });
    else images.push(createImage(context, { ...image, url }, start, end));
  }
  if (images.length > 0 && !isGalleryOf(flow.builder.lastBlock, images)) {
    const node: Gallery = { type: 'gallery', images, position: context.lines.positionAt(start, end) };
    context.ledger?.add(start, end, node, 'images');
    flow.builder.push(node);
  }
  flow.readNodes(element.children);
  flow.builder.endRun();
  return true;
}

/** Whether a block is a gallery of the same pictures. The images may differ in size. */
function isGalleryOf(block: BodyBlock | undefined, images: readonly ImageAsset[]): boolean {
  if (block?.type !== 'gallery' || block.images.length !== images.length) return false;
  return block.images.every((image, at) => isSamePicture(image, images[at]));
}

function isSamePicture(one: ImageAsset, other: ImageAsset | undefined): boolean {
  return one.url === other?.url || (one.id !== null && one.id === other?.id && one.filename === other.filename);
}

/** The JSON script of an audio player among the children of an element, or `null`. */
function audioScript(element: Element, rules: readonly AudioRule[]): { script: Element; rule: AudioRule } | null {
  if (rules.length === 0) return null;
  for (const child of element.children) {
    if (!isTag(child) || child.name !== 'script') continue;
    const rule = rules.find(({ element: named }) => matchesRule(child, named));
    if (rule !== undefined) return { script: child, rule };
  }
  return null;
}

/**
 * Reads an audio player: a JSON script with the recording, a button, and lines of text. The first line that repeats the
 * script's title is recorded as the title; the others are boilerplate.
 */
function readAudioPlayer(flow: Flow, player: Element, script: Element, rule: AudioRule): boolean {
  const { context } = flow;
  const data = rule.read(textContent(script), script.attribs);
  if (data === null) {
    context.diagnostics.report('unreadable-data', startOf(script), endOf(script), { element: script.name });
    return false;
  }
  const sources = data.sources.flatMap((source) => {
    const url = safeWebUrl(source.url, context.baseUrl);
    return url === null ? [] : [{ url, mimeType: source.mimeType }];
  });
  const start = startOf(player);
  const node: Audio = {
    type: 'audio',
    title: data.title,
    mediaId: data.mediaId,
    sources,
    position: context.lines.positionAt(start, endOf(player)),
  };
  context.ledger?.add(startOf(script), endOf(script), node, 'sources');
  flow.builder.push(node);
  readLines(flow, player.children, script, { node, isTitleFound: data.title === null });
  flow.builder.endRun();
  return true;
}

interface TitleSearch {
  readonly node: Audio;
  isTitleFound: boolean;
}

function readLines(flow: Flow, nodes: readonly ChildNode[], script: Element, search: TitleSearch): void {
  for (const node of nodes) {
    if (node === script) continue;
    if (isText(node)) readLine(flow, node, tidy(node.data), search);
    else if (isTag(node) && !isInvisible(node.name)) readLineElement(flow, node, script, search);
  }
}

function readLineElement(flow: Flow, element: Element, script: Element, search: TitleSearch): void {
  if (!hasVisibleText(element.children)) return;
  if (element.name === 'p' && shortVisibleText(element, LONGEST_LINE) === null) flow.readElement(element);
  else if (element.children.some(isTag)) readLines(flow, element.children, script, search);
  else readLine(flow, element, visibleText(element.children), search);
}

function readLine({ context, boilerplate }: Flow, node: ChildNode, text: string, search: TitleSearch): void {
  if (text === '') return;
  const start = startOf(node);
  const end = endOf(node);
  if (!search.isTitleFound && text === tidy(search.node.title ?? '')) {
    search.isTitleFound = true;
    context.ledger?.add(start, end, search.node, 'title');
  } else boilerplate.push(createBoilerplate(context, start, end, { kind: 'player', text }));
}
