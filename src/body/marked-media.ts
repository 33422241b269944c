import { type Element, isTag } from 'domhandler';
import { attributeOf } from '../markup/attributes.js';
import { endOf, startOf } from '../markup/node-span.js';
import { EMBED_PROVIDERS, type EmbedProvider } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import type { BodyContext } from './context.js';
import type { Flow } from './flow.js';
import { describeImage } from './image.js';
import { resolveMedia } from './urls.js';

const PROVIDERS: ReadonlySet<string> = new Set(EMBED_PROVIDERS);

/**
 * Reads a `<figure>` that `stringifyArticle` marked as a gallery or an embed, whose values stand in attributes to the
 * letter; `false` where it is none.
 */
export function readMarkedMedia(flow: Flow, element: Element): boolean {
  if (attributeOf(element, 'data-gallery') !== null) return readMarkedGallery(flow, element);
  return attributeOf(element, 'data-embed') !== null && readMarkedEmbed(flow, element);
}

function readMarkedGallery(flow: Flow, element: Element): boolean {
  const images = markedImages(flow.context, element);
  if (images.length === 0) return false;
  const position = flow.positionOf(element);
  const node = { type: 'gallery' as const, images, position };
  flow.context.recorder?.feed(startOf(element), endOf(element), node, 'images');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

function readMarkedEmbed(flow: Flow, element: Element): boolean {
  const { context } = flow;
  const url = resolveMedia(context, element.attribs['data-url'] ?? '');
  if (url === null) return false;
  const provider = element.attribs['data-embed'] ?? '';
  const node = {
    type: 'embed' as const,
    provider: isProvider(provider) ? provider : ('unknown' as const),
    url,
    id: element.attribs['data-id'] ?? null,
    title: element.attribs['title'] ?? null,
    poster: markedImages(context, element)[0] ?? null,
    position: flow.positionOf(element),
  };
  context.recorder?.feed(startOf(element), endOf(element), node, 'url');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

/** What stands beside the pictures, which `stringifyArticle` does not write: it follows as text. */
function readOthers(flow: Flow, element: Element): void {
  flow.readNodes(element.children.filter((child) => !isTag(child) || child.name !== 'img'));
  flow.builder.endRun();
}

function markedImages(context: BodyContext, element: Element): ImageAsset[] {
  return element.children.flatMap((child) => {
    if (!isTag(child) || child.name !== 'img') return [];
    const { attribs } = child;
    const url = resolveMedia(context, attribs['src'] ?? '');
    if (url === null) return [];
    const { alt = null, 'data-caption': caption = null, 'data-credit': credit = null } = attribs;
    return [describeImage(context, { url, alt, caption, credit }, startOf(child), endOf(child))];
  });
}

function isProvider(name: string): name is EmbedProvider {
  return PROVIDERS.has(name);
}
