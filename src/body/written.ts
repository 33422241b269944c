import { type Element, isTag } from 'domhandler';
import { WRITTEN_MARK } from '../document/write-document.js';
import { attributeOf, endOf, startOf, visibleSpans, visibleText } from '../markup/nodes.js';
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
import { safeLinkUrl, safeWebUrl } from '../standards/urls.js';
import { type BodyContext, type BodyReading, createBodyContext } from './context.js';
import { Flow } from './flow.js';
import { readElement } from './handlers.js';
import { describeImage } from './image.js';

/** Whether `stringifyArticle` wrote the body at a span. */
export function isWritten(source: string, { start }: Span): boolean {
  return source.startsWith(WRITTEN_MARK, start);
}

/** What the marked elements say besides blocks and boilerplate, which the flow gathers. */
interface Marked {
  column: string | null;
  printedDate: PrintedDate | null;
  leadImage: ImageAsset | null;
  readonly standfirst: BodyParagraph[];
  readonly credits: Credit[];
}

/** Reads an element that `stringifyArticle` marked; `false` where it did not. */
type MarkReader = (flow: Flow, element: Element, marked: Marked) => boolean;

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
export function readWritten(given: BodyContext, span: Span): BodyReading {
  const context = createBodyContext({ ...given, publisher: withoutRules(given.publisher) });
  // An Article may have been read from elements that gave two nodes each: what it is written in is as deep as its nodes.
  const root = parseMarkup(context.source, span, {
    maxDepth: MAX_NODE_DEPTH + ELEMENTS_IN_A_NODE,
    diagnostics: context.diagnostics,
  });
  const marked: Marked = { column: null, printedDate: null, leadImage: null, standfirst: [], credits: [] };
  const flow = new Flow(context, (at, element) => {
    if (MARK_READERS.get(element.name)?.(at, element, marked) !== true) readElement(at, element);
  });
  const blocks = flow.readBlocks(root.children);
  const instant = marked.printedDate?.instant ?? null;
  return {
    printedDate: marked.printedDate,
    printedAt: instant === null ? null : Date.parse(instant),
    leadImage: marked.leadImage,
    standfirst: marked.standfirst,
    body: { type: 'root', children: blocks, position: context.lines.positionAt(span.start, span.end) },
    credits: marked.credits,
    boilerplate: flow.boilerplate,
    written: { column: marked.column },
  };
}

/** A figure is one node, and a few elements: its link, its caption, its credit. */
const ELEMENTS_IN_A_NODE = 4;

/** A record that names no element; what URLs say is read as the publisher's own record does. */
function withoutRules({ image, shareLink }: Publisher): Publisher {
  return { ...generic, image: { ...generic.image, url: image.url }, shareLink };
}

/** What no reader shows: a credit, or the column. */
function readMeta(flow: Flow, element: Element, marked: Marked): boolean {
  const name = attributeOf(element, 'name');
  const content = attributeOf(element, 'content');
  if (content === null) return true;
  if (name === 'column') marked.column = content;
  const credit = creditOf(flow, element, name, content);
  if (credit !== null) marked.credits.push(credit);
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
  const written = attributeOf(element, name);
  return written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null;
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/** The printed date: its text as printed, and in attributes what it was read as. */
function readTime(flow: Flow, element: Element, marked: Marked): boolean {
  const local = attributeOf(element, 'datetime');
  const instant = attributeOf(element, 'data-instant');
  if (local === null || !LOCAL_TIME.test(local) || marked.printedDate !== null) return false;
  if (instant !== null && Number.isNaN(Date.parse(instant))) return false;
  const { context } = flow;
  const spans = visibleSpans(context.source, [element]);
  const start = spans[0]?.start ?? startOf(element);
  const end = spans.at(-1)?.end ?? endOf(element);
  marked.printedDate = {
    text: visibleText([element]),
    local,
    timeZone: attributeOf(element, 'data-time-zone'),
    instant,
    position: context.lines.positionAt(start, end),
  };
  context.recorder?.feed(start, end, marked.printedDate, 'text');
  return true;
}

function readStandfirst(flow: Flow, element: Element, marked: Marked): boolean {
  if (attributeOf(element, 'data-standfirst') === null) return false;
  for (const block of flow.builder.collect(() => readElement(flow, element))) {
    if (block.type === 'paragraph') marked.standfirst.push(block);
    else flow.builder.push(block);
  }
  return true;
}

function readMarkedFigure(flow: Flow, element: Element, marked: Marked): boolean {
  if (attributeOf(element, 'data-lead-image') !== null) return readLeadImage(flow, element, marked);
  if (attributeOf(element, 'data-gallery') !== null) return readGallery(flow, element);
  return attributeOf(element, 'data-embed') !== null && readEmbed(flow, element);
}

/** The lead image: a figure like any other, taken out of the body. */
function readLeadImage(flow: Flow, element: Element, marked: Marked): boolean {
  for (const block of flow.builder.collect(() => readElement(flow, element))) {
    if (block.type === 'figure' && marked.leadImage === null) marked.leadImage = block.image;
    else flow.builder.push(block);
  }
  return true;
}

function readGallery(flow: Flow, element: Element): boolean {
  const images = imagesIn(flow.context, element);
  if (images.length === 0) return false;
  const node = { type: 'gallery' as const, images, position: flow.positionOf(element) };
  flow.context.recorder?.feed(startOf(element), endOf(element), node, 'images');
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
  context.recorder?.feed(startOf(element), endOf(element), node, 'url');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

/** Text beside the pictures, which `stringifyArticle` does not write: somebody added it, and it is a paragraph. */
function readOthers(flow: Flow, element: Element): void {
  flow.readNodes(element.children.filter((child) => !isTag(child) || child.name !== 'img'));
  flow.builder.endRun();
}

/** Pictures whose texts came from data and are unchanged in attributes. */
function imagesIn(context: BodyContext, element: Element): ImageAsset[] {
  return element.children.flatMap((child) => {
    if (!isTag(child) || child.name !== 'img') return [];
    const url = safeWebUrl(attributeOf(child, 'src') ?? '', context.baseUrl);
    if (url === null) return [];
    const alt = attributeOf(child, 'alt');
    const caption = attributeOf(child, 'data-caption');
    const credit = attributeOf(child, 'data-credit');
    return [describeImage(context, { url, alt, caption, credit }, startOf(child), endOf(child))];
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
  context.recorder?.feed(startOf(element), endOf(element), node, 'sources');
  flow.builder.push(node);
  readOthers(flow, element);
  return true;
}

function readMarkedBoilerplate(flow: Flow, element: Element): boolean {
  const written = attributeOf(element, 'data-boilerplate');
  if (written === null) return false;
  const kind: BoilerplateKind = BOILERPLATE_KINDS.find((known) => known === written) ?? 'other';
  flow.builder.endRun();
  flow.addBoilerplate(element, kind);
  return true;
}
