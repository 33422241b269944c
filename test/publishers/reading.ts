import { openEnvelope } from '../corpus/documents.js';
import {
  attributeOf,
  blockText,
  decodeAgain,
  type Element,
  isElement,
  isInvisible,
  isText,
  type Node,
  type Parent,
  parseBody,
  textOf,
  withoutWhiteSpace,
} from '../corpus/repair.js';

/** What a document of a publisher says, read by parse5 and by other means than the library's records. */
export interface Reading {
  /** `yyyy-mm-dd`, with a time where one is printed. */
  readonly printed: string | null;
  readonly authors: readonly string[];
  readonly agency: boolean;
  /** URL and caption, credit included. */
  readonly lead: string | null;
  /** Of standfirst and body, in order: the text of each block, and `figure URL|caption` for each picture by itself. */
  readonly blocks: readonly string[];
  /** `kind text`, in the order of the document. */
  readonly boilerplate: readonly string[];
}

/** What a publisher's reading knows: written for the test. */
export interface Reader {
  /** The kind of boilerplate that an element is. */
  readonly boilerplate: (element: Element) => string | null;
  /** The printed date as `local`, of the element that holds it. */
  readonly printed: (text: string, element: Element) => string | null;
  readonly authors: (
    blocks: readonly string[],
    dateLine: string | null,
    bylines: readonly string[],
  ) => readonly string[];
  readonly agency: (blocks: readonly string[]) => boolean;
  /** Whether an element is a picture with its caption, and which part of it is the caption. */
  readonly figure: (element: Element) => { readonly caption: string } | null;
  /** Whether the first picture of all, with no text before it, is the lead. */
  readonly isLead: (element: Element) => boolean;
  /** The caption in the element right behind a picture by itself. */
  readonly captionBehind?: (element: Element) => string | null;
}

const BLOCKS = new Set(
  'address article aside blockquote center div dl dd dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr iframe li main ol p pre section table td th tr ul video audio'.split(
    ' ',
  ),
);

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function elementsBelow(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((child) => [child, ...elementsBelow(child)]);
}

export function readWith(reader: Reader, document: string): Reading {
  const { url, body } = openEnvelope(document);
  const blocks: string[] = [];
  const boilerplate: string[] = [];
  const bylines: string[] = [];
  let printed: string | null = null;
  let dateLine: string | null = null;
  let lead: string | null = null;
  let text = '';
  let images: string[] = [];

  const absolute = (element: Element): string | null => {
    const src = attributeOf(element, 'src') ?? '';
    const real = src === '' || src.startsWith('data:') ? (attributeOf(element, 'data-src') ?? '') : src;
    const candidates = (attributeOf(element, 'srcset') ?? '')
      .split(/,\s*(?=http)/)
      .map((item) => item.trim().split(/\s+/));
    const width = ([, descriptor]: readonly string[]): number => Number.parseFloat(descriptor ?? '1');
    const [largest] = candidates.toSorted((a, b) => width(b) - width(a))[0] ?? [];
    const chosen = largest || real;
    return chosen ? new URL(chosen, url).href : null;
  };
  const flush = (): void => {
    const tidy = blockText(decodeAgain(text));
    if (tidy !== '') blocks.push(withoutWhiteSpace(tidy));
    else blocks.push(...images.map((image) => `figure ${image}`));
    text = '';
    images = [];
  };
  const pictures = (element: Element): string[] =>
    [element, ...elementsBelow(element)]
      .filter(({ tagName }) => tagName === 'img')
      .flatMap((image) => absolute(image) ?? []);

  const visit = (node: Node): void => {
    if (isText(node)) {
      text += node.value;
      return;
    }
    if (!isElement(node) || isInvisible(node)) return;
    const kind = reader.boilerplate(node);
    if (kind !== null) {
      flush();
      const said = withoutWhiteSpace(textOf(node));
      boilerplate.push(`${kind} ${said}`);
      if (kind === 'byline') bylines.push(said);
      return;
    }
    const date = printed === null ? reader.printed(blockText(textOf(node)), node) : null;
    if (date !== null) {
      printed = date;
      dateLine = [...node.childNodes].map((child) => textOf(child)).join(' ');
      return;
    }
    const isFirst = lead === null && blocks.length === 0 && withoutWhiteSpace(text) === '' && images.length === 0;
    const figure = reader.figure(node);
    if (figure !== null) {
      const [picture] = pictures(node);
      if (isFirst && reader.isLead(node)) lead = `${picture}|${figure.caption}`;
      else {
        flush();
        blocks.push(`figure ${picture}|${figure.caption}`);
      }
      return;
    }
    if (node.tagName === 'img') {
      const picture = absolute(node);
      if (picture !== null) {
        if (isFirst && reader.isLead(node)) lead = `${picture}|`;
        else images.push(`${picture}|`);
      }
      return;
    }
    const caption = reader.captionBehind?.(node) ?? null;
    if (caption !== null) {
      if (images.length === 1) images = [`${images[0]}${caption}`];
      else if (lead?.endsWith('|')) lead += caption;
      flush();
      return;
    }
    if (node.tagName === 'br') text += '\n';
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) flush();
    for (const child of node.childNodes) visit(child);
    if (isBlock) flush();
  };
  for (const node of parseBody(body).childNodes) visit(node);
  flush();
  const texts = blocks.filter((block) => !block.startsWith('figure '));
  return {
    printed,
    authors: reader.authors(texts, dateLine, bylines),
    agency: reader.agency(texts),
    lead,
    blocks,
    boilerplate,
  };
}
