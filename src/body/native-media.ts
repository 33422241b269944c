import { type Element, isTag } from 'domhandler';
import { excerpt } from '../diagnostics/excerpt.js';
import { endOf, startOf } from '../markup/nodes.js';
import type { Audio, MediaSource, Video } from '../model/body.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';
import { resolveMedia } from './urls.js';

/** `<audio>` and `<video>`. Their fallback text is shown by no browser that plays them; it is text all the same and follows. */
export function readNativeMedia(flow: Flow, element: Element): void {
  const { context } = flow;
  const sources = readSources(context, element);
  if (sources.length > 0) {
    const node: Audio | Video = {
      type: element.name === 'audio' ? 'audio' : 'video',
      title: element.attribs['title'] || null,
      mediaId: null,
      sources,
      position: flow.positionOf(element),
    };
    context.recorder?.feed(startOf(element), endOf(element), node, 'sources');
    flow.builder.push(node);
  }
  flow.readNodes(element.children);
  flow.builder.endRun();
}

/** The source of the element itself, else its `<source>` children. */
function readSources(context: BodyContext, element: Element): MediaSource[] {
  const elements = [element, ...element.children.filter(isTag).filter((child) => child.name === 'source')];
  const sources: MediaSource[] = [];
  for (const candidate of elements) {
    const written = candidate.attribs['src']?.trim() ?? '';
    if (written === '') continue;
    const url = resolveMedia(context, written);
    if (url === null)
      context.diagnostics.report('unsafe-media', startOf(candidate), endOf(candidate), { url: excerpt(written) });
    else if (!sources.some((source) => source.url === url))
      sources.push({ url, mimeType: candidate.attribs['type'] || null });
  }
  return sources;
}
