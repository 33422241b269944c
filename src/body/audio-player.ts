import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { endOf, startOf } from '../markup/node-span.js';
import { hasVisibleText, isInvisible, shortVisibleText, visibleText } from '../markup/visible-text.js';
import type { Audio } from '../model/body.js';
import type { AudioRule } from '../publishers/publisher.js';
import { tidy } from '../source/white-space.js';
import { textBoilerplate } from './boilerplate.js';
import type { Flow } from './flow.js';
import { resolveMedia } from './urls.js';

/** A player's texts are lines; a longer one is a paragraph that an unclosed player swallowed. */
const LONGEST_LINE = 200;

/**
 * An audio player: a JSON script with the recording, a button, and lines of text. The line that the title repeats is the
 * title's place; the others are boilerplate.
 */
export function readAudioPlayer(flow: Flow, player: Element, script: Element, rule: AudioRule): boolean {
  const { context } = flow;
  const data = rule.read(textContent(script), script.attribs);
  if (data === null) {
    context.diagnostics.report('unreadable-data', startOf(script), endOf(script), { element: script.name });
    return false;
  }
  const sources = data.sources.flatMap(({ url: written, mimeType }) => {
    const url = resolveMedia(context, written);
    return url === null ? [] : [{ url, mimeType }];
  });
  const start = startOf(player);
  const node: Audio = {
    type: 'audio',
    title: data.title,
    mediaId: data.mediaId,
    sources,
    position: context.lines.positionAt(start, endOf(player)),
  };
  context.recorder?.feed(startOf(script), endOf(script), node, 'sources');
  flow.builder.push(node);
  readLines(flow, player.children, script, { node, isTitlePlaced: data.title === null });
  flow.builder.endRun();
  return true;
}

interface TitlePlace {
  readonly node: Audio;
  isTitlePlaced: boolean;
}

function readLines(flow: Flow, nodes: readonly ChildNode[], script: Element, title: TitlePlace): void {
  for (const node of nodes) {
    if (node === script) continue;
    if (isText(node)) readLine(flow, node, node.data, title);
    else if (isTag(node) && !isInvisible(node.name)) readLineElement(flow, node, script, title);
  }
}

function readLineElement(flow: Flow, element: Element, script: Element, title: TitlePlace): void {
  if (!hasVisibleText(element.children)) return;
  if (element.name === 'p' && shortVisibleText(element, LONGEST_LINE) === null) flow.readElement(element);
  else if (element.children.some(isTag)) readLines(flow, element.children, script, title);
  else readLine(flow, element, visibleText(element.children), title);
}

function readLine(flow: Flow, node: ChildNode, written: string, title: TitlePlace): void {
  const text = tidy(written);
  if (text === '') return;
  if (!title.isTitlePlaced && text === tidy(title.node.title ?? '')) {
    title.isTitlePlaced = true;
    flow.context.recorder?.feed(startOf(node), endOf(node), title.node, 'title');
    return;
  }
  flow.boilerplate.push(textBoilerplate(flow.context, 'player', text, startOf(node), endOf(node)));
}
