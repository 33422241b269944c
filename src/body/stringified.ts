import { type Element, isTag } from 'domhandler';
import { attributeOf, endOf, startOf, visibleExtent, visibleText } from '../markup/nodes.js';
import { parseMarkup } from '../markup/parse-markup.js';
import type { PrintedDate } from '../model/article.js';
import { type Audio, type BodyParagraph, EMBED_PROVIDERS, type Embed, type Video } from '../model/body.js';
import { BOILERPLATE_KINDS, type BoilerplateKind } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';
import { MAX_NODE_DEPTH } from '../model/limits.js';
import { generic } from '../publishers/generic.js';
import type { Publisher } from '../publishers/publisher.js';
import type { Span } from '../source/positions.js';
import { INSTANT, LOCAL_TIME } from '../standards/instants.js';
import { safeLinkUrl, safeWebUrl } from '../standards/urls.js';
import { type BodyContext, type BodyReading, createBodyContext } from './context.js';
import { Flow } from './flow.js';
import { readElement } from './handlers.js';
import { createImage } from './image.js';

/** The values of marked elements, except blocks and boilerplate, which the flow collects. */
interface MarkedValues {
  column: string | null;
  printedDate: PrintedDate | null;
  leadImage: ImageAsset | null;
  readonly standfirst: BodyParagraph[];
  readonly credits: Credit[];
}

/** Reads an element that `stringifyArticle` marked; `false` for elements without a mark. */
type MarkReader = (flow: Flow, element: Element, values: MarkedValues) => boolean;

const MARK_READERS: ReadonlyMap<string, MarkReader> = /* @__PURE__ */ new Map([
  ['meta', readMeta],
  ['time', readTime],
  ['p', readStandfirst],
  ['figure', readMarkedFigure],
  ['audio', readRecording],
  ['video', readRecording],
  ['div', readMarkedBoilerplate],
]);

/** Reads a body that `stringifyArticle` wrote. */
export function readStringifiedBody(given: BodyContext, span: Span): BodyReading {
  const context = createBodyContext({ ...given, publisher: withoutRules(given.publisher) });
  // As deep as any Article's nodes, which may be deeper than the elements that they were read from.
  const root = parseMarkup(context.source, span, {
    maxDepth: MAX_NODE_DEPTH + ELEMENTS_IN_A_NODE,
    diagnostics: context.diagnostics,
  });
  const values: MarkedValues = { column: null, printedDate: null, leadImage: null, standfirst: [], credits: [] };
  const flow = new Flow(context, (at, element) => {
    if (MARK_READERS.get(element.name)?.(at, element, values) !== true) readElement(at, element);
  });
  const blocks = flow.readBlocks(root.children);
  return {
    printedDate: values.printedDate,
    leadImage: values.leadImage,
    standfirst: values.standfirst,
    body: { type: 'root', children: blocks, position: context.lines.positionAt(span.start, span.end) },
    credits: values.credits,
    boilerplate: flow.boilerplate,
    stringified: { column: values.column },
  };
}

/** A figure is written as several nested elements, with a link and a caption. */
const ELEMENTS_IN_A_NODE = 4;

/** The generic record, with the publisher's rules for the URLs of images and share links. */
function withoutRules({ image, shareLink }: Publisher): Publisher {
  return { ...generic, image: { ...generic.image, url: image.url }, shareLink };
}

/** Reads a credit or the column. */
function readMeta(flow: Flow, element: Element, values: MarkedValues): boolean {
  const name = attributeOf(element, 'name');
  const content = attributeOf(element, 'content');
  if (content === null) return true;
  if (name === 'column') values.column = content;
  const credit = creditOf(flow, element, name, content);
  if (credit !== null) values.credits.push(credit);
  return true;
}

function creditOf(flow: Flow, element: Element, kind: string | null, name: string): Credit | null {
  const position = flow.positionOf(element);
  switch (kind) {
    case 'agency': {
      const place = attributeOf(element, 'data-place');
      return { kind, name, place, dayOfMonth: numberOf(element, 'data-day-of-month'), position };
    }
    case 'author':
    case 'translator': {
      const url = attributeOf(element, 'data-url');
      return { kind, name, url: url === null ? null : safeLinkUrl(url, flow.context.baseUrl), position };
    }
    case 'editor':
      return { kind, name, position };
    case 'copyright':
      return { kind, holder: name, year: numberOf(element, 'data-year'), position };
    default:
      return null;
  }
}

function numberOf(element: Element, name: string): number | null {
  const value = attributeOf(element, name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Reads the printed date: its text as printed, and its other values from attributes. */
function readTime(flow: Flow, element: Element, values: MarkedValues): boolean {
  const local = attributeOf(element, 'datetime');
  const instant = attributeOf(element, 'data-instant');
  if (local === null || !LOCAL_TIME.test(local) || values.printedDate !== null) return false;
  if (instant !== null && !INSTANT.test(instant)) return false;
  const { context } = flow;
  const { start, end } = visibleExtent(context.source, element);
  values.printedDate = {
    text: visibleText([element]),
    local,
    timeZone: attributeOf(element, 'data-time-zone'),
    instant,
    position: context.lines.positionAt(start, end),
  };
  context.ledger?.add(start, end, values.printedDate, 'text');
  return true;
}

function readStandfirst(flow: Flow, element: Element, values: MarkedValues): boolean {
  if (attributeOf(element, 'data-standfirst') === null) return false;
  for (const block of flow.builder.collect(() => readElement(flow, element))) {
    if (block.type === 'paragraph') values.standfirst.push(block);
    else flow.builder.push(block);
  }
  return true;
}

function readMarkedFigure(flow: Flow, element: Element, values: MarkedValues): boolean {
  if (attributeOf(element, 'data-lead-image') !== null) return readLeadImage(flow, element, values);
  if (attributeOf(element, 'data-gallery') !== null) return readGallery(flow, element);
  return attributeOf(element, 'data-embed') !== null && readEmbed(flow, element);
}

/** Reads the lead image, which is a figure outside the body. */
function readLeadImage(flow: Flow, element: Element, values: MarkedValues): boolean {
  for (const block of flow.builder.collect(() => readElement(flow, element))) {
    if (block.type === 'figure' && values.leadImage === null) values.leadImage = block.image;
    else flow.builder.push(block);
  }
  return true;
}

function readGallery(flow: Flow, element: Element): boolean {
  const images = imagesIn(flow.context, element);
  if (images.length === 0) return false;
  const node = { type: 'gallery' as const, images, position: flow.positionOf(element) };
  flow.context.ledger?.add(startOf(element), endOf(element), node, 'images');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

function readEmbed(flow: Flow, element: Element): boolean {
  const { context } = flow;
  const url = safeWebUrl(attributeOf(element, 'data-url') ?? '', context.baseUrl);
  if (url === null) return false;
  const node: Embed = {
    type: 'embed',
    provider: EMBED_PROVIDERS.find((provider) => provider === attributeOf(element, 'data-embed')) ?? 'unknown',
    url,
    id: attributeOf(element, 'data-id'),
    title: attributeOf(element, 'title'),
    poster: imagesIn(context, element)[0] ?? null,
    position: flow.positionOf(element),
  };
  context.ledger?.add(startOf(element), endOf(element), node, 'url');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

/** Reads text next to the pictures or sources as paragraphs. `stringifyArticle` writes none, but the document may be edited. */
function readOthers(flow: Flow, element: Element): void {
  flow.readNodes(element.children.filter((child) => !isTag(child) || child.name !== 'img'));
  flow.builder.endRun();
}

/** The pictures in an element, whose texts are in attributes. */
function imagesIn(context: BodyContext, element: Element): ImageAsset[] {
  return element.children.flatMap((child) => {
    if (!isTag(child) || child.name !== 'img') return [];
    const url = safeWebUrl(attributeOf(child, 'src') ?? '', context.baseUrl);
    if (url === null) return [];
    const alt = attributeOf(child, 'alt');
    const caption = attributeOf(child, 'data-caption');
    const credit = attributeOf(child, 'data-credit');
    return [createImage(context, { url, alt, caption, credit }, startOf(child), endOf(child))];
  });
}

function readRecording(flow: Flow, element: Element): boolean {
  const { context } = flow;
  const sources = element.children.flatMap((child) => {
    if (!isTag(child) || child.name !== 'source') return [];
    const url = safeWebUrl(attributeOf(child, 'src') ?? '', context.baseUrl);
    return url === null ? [] : [{ url, mimeType: attributeOf(child, 'type') }];
  });
  const node: Audio | Video = {
    type: element.name === 'audio' ? 'audio' : 'video',
    title: attributeOf(element, 'title'),
    mediaId: attributeOf(element, 'data-media-id'),
    sources,
    position: flow.positionOf(element),
  };
  context.ledger?.add(startOf(element), endOf(element), node, 'sources');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

function readMarkedBoilerplate(flow: Flow, element: Element): boolean {
  const mark = attributeOf(element, 'data-boilerplate');
  if (mark === null) return false;
  const kind: BoilerplateKind = BOILERPLATE_KINDS.find((known) => known === mark) ?? 'other';
  flow.builder.endRun();
  flow.addBoilerplate(element, kind);
  return true;
}
