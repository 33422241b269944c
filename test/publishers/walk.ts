import { openEnvelope } from '../corpus/documents.js';
import {
  attributeOf,
  blockText,
  decodeAgain,
  descendants,
  type Element,
  isElement,
  isInvisible,
  isText,
  type Parent,
  parseBody,
  textOf,
} from '../corpus/repair.js';
import { BLOCKS, BREAK, bare, linesIn, linesOf, withDescendants } from './elements.js';
import { absolute, embedOf, imageUrl, postOf } from './media.js';
import type { ReadDate } from './reading.js';

// The base of the readers: it walks parse5's tree and lists what it finds, in order. The reader's rules decide what an element
// is.

export type ItemType =
  | 'standfirst'
  | 'paragraph'
  | 'heading'
  | 'code'
  | 'cell'
  | 'thematicBreak'
  | 'figure'
  | 'gallery'
  | 'embed'
  | 'video'
  | 'audio'
  | 'furniture';

/** A part of the page that the walk found. Readers may change items. */
export interface Item {
  type: ItemType;
  /** The text of a block, the caption of a figure or the title of a player. A `<br>` is a line break. */
  text: string;
  /** `list/` or `quote/` for each list or quotation around a block; the kind of furniture. */
  path: string;
  /** The URL of a figure, player or logo. */
  url: string;
  /** `URL|CAPTION` for each picture of a gallery. */
  images: readonly string[];
  /** The element of the item, or the innermost block around a text. */
  element: Element | null;
}

/** The kind of furniture. `inline`: it is inside a paragraph, which it does not end. */
export type ReadKind = string | { readonly kind: string; readonly inline: true };

/** What a publisher's elements are. The functions are called for every element, in this order. */
export interface Rules {
  readonly furniture?: (element: Element, text: string) => ReadKind | null;
  /** The date, if the element is the date line, which is not part of the body. */
  readonly date?: (element: Element, text: string) => ReadDate | null;
  /** Whether the element is ignored, for example because a browser does not show it. */
  readonly nothing?: (element: Element, text: string) => boolean;
  /** The picture and caption, if the element is a figure. */
  readonly figure?: (element: Element, text: string) => { readonly image: Element; readonly caption: string } | null;
  /** `URL|CAPTION` for each picture, if the element is a gallery. */
  readonly gallery?: (element: Element) => readonly string[] | null;
  /** `PROVIDER KEY`, if the element is an embed. */
  readonly embed?: (element: Element, text: string) => string | null;
  /** The caption, which may be empty, if the element is the caption of the picture or player directly before it. */
  readonly captionAfter?: (element: Element, text: string) => string | null;
  /** Whether a picture is a placeholder or an ornament. */
  readonly logo?: (url: string, image: Element) => boolean;
}

/** What the walk found in a document. */
export interface Walk {
  readonly title: string;
  readonly url: URL;
  readonly items: Item[];
  readonly date: ReadDate | null;
  /** The element that is the date line. */
  readonly dateLine: Element | null;
}

const PICTURE = '\uFFFC';

/** Walks through a document with a publisher's rules. */
export function walk(document: string, rules: Rules): Walk {
  const envelope = openEnvelope(document);
  const base = new URL(envelope.url);
  const items: Item[] = [];
  let date: ReadDate | null = null;
  let dateLine: Element | null = null;
  let text = '';
  let pictures: { readonly url: string; readonly element: Element }[] = [];
  let path = '';
  let heading = 0;
  let block: Element | null = null;
  /** The last picture or player, if nothing has come after it. */
  let captioned: Item | null = null;

  const push = (type: ItemType, parts: Partial<Item> = {}): void => {
    const item = { type, text: '', path, url: '', images: [], element: block, ...parts };
    items.push(item);
    if (type !== 'furniture') captioned = /^(?:figure|video|audio|embed)$/.test(type) ? item : null;
  };
  const flush = (): void => {
    const tidy = linesOf(text);
    const said = bare(linesOf(text.replaceAll(PICTURE, ' ')));
    if (said === '') for (const { url, element } of pictures) push('figure', { url, element });
    else {
      const urls = pictures.map(({ url }) => `⟨${url}⟩`);
      push(heading > 0 ? 'heading' : block?.tagName === 'pre' ? 'code' : 'paragraph', {
        text: tidy.replaceAll(PICTURE, () => urls.shift() ?? ''),
      });
    }
    text = '';
    pictures = [];
  };
  const addFurniture = (kind: string, element: Element): void => {
    if (kind === 'syndication' && items.at(-1)?.type === 'thematicBreak') items.pop();
    push('furniture', { path: kind, text: linesIn(element), element });
  };

  const visitImage = (element: Element): void => {
    const url = imageUrl(element, base);
    if (url === null) {
      text += attributeOf(element, 'alt') ?? '';
      captioned = null;
    } else if (rules.logo?.(url, element) === true) push('furniture', { path: 'logo', url, element });
    else {
      // A picture at the very start is not part of the text after it.
      const leads = element.parentNode?.nodeName === '#document-fragment' && linesOf(text) === '';
      text += PICTURE;
      pictures.push({ url, element });
      if (leads && items.every(({ type }) => type === 'furniture') && pictures.length === 1) flush();
    }
  };

  const visitPlayer = (element: Element): void => {
    const sources = withDescendants(element).flatMap((child) => attributeOf(child, 'src') ?? []);
    push(element.tagName as 'audio' | 'video', { url: absolute(sources[0] ?? '', base) ?? '', element });
  };

  const visitElement = (element: Element): void => {
    const { tagName } = element;
    if (isInvisible(element) && tagName !== 'iframe') return;
    const said = linesIn(element);
    const kind = rules.furniture?.(element, said) ?? null;
    if (kind !== null) {
      if (typeof kind === 'string') flush();
      addFurniture(typeof kind === 'string' ? kind : kind.kind, element);
      return;
    }
    const printed = date === null ? (rules.date?.(element, said) ?? null) : null;
    if (printed !== null) {
      flush();
      date = printed;
      dateLine = element;
      return;
    }
    if (rules.nothing?.(element, said) === true) return;
    const figure = rules.figure?.(element, said) ?? null;
    const url = figure === null ? null : imageUrl(figure.image, base);
    if (figure !== null && url !== null) {
      flush();
      const isLogo = figure.caption === '' && rules.logo?.(url, figure.image) === true;
      if (isLogo) push('furniture', { path: 'logo', url, element });
      else push('figure', { url, text: figure.caption, element });
      for (const child of descendants(element)) {
        const inside = rules.furniture?.(child, linesIn(child)) ?? null;
        if (inside !== null) addFurniture(typeof inside === 'string' ? inside : inside.kind, child);
      }
      return;
    }
    const gallery = rules.gallery?.(element) ?? null;
    if (gallery !== null) {
      flush();
      push('gallery', { images: gallery, element });
      return;
    }
    const embed = rules.embed?.(element, said) ?? null;
    if (embed !== null) {
      flush();
      push('embed', { url: embed, element });
      return;
    }
    const caption = rules.captionAfter?.(element, said) ?? null;
    if (caption !== null) {
      flush();
      const item = captioned;
      if (item !== null && item.text === '') item.text = caption;
      captioned = null;
      if (item !== null || caption === '') return;
    }
    if (tagName === 'img') visitImage(element);
    else if (tagName === 'br') text += BREAK;
    else if (tagName === 'hr') {
      flush();
      push('thematicBreak');
    } else if (tagName === 'iframe') {
      const sources = ['src', 'data-src', 'data-lazy-src'].map((name) => attributeOf(element, name) ?? '');
      const address = sources.find((source) => source !== '' && !/^(?:data:|about:)/.test(source)) ?? '';
      const shown = address === '' ? null : embedOf(address, base);
      flush();
      if (shown !== null) push('embed', { url: shown, element });
    } else if (tagName === 'video' || tagName === 'audio') {
      flush();
      visitPlayer(element);
      visitAll(element);
      flush();
    } else if (BLOCKS.has(tagName)) {
      flush();
      visitBlock(element);
      flush();
    } else visitAll(element);
  };

  const visitBlock = (element: Element): void => {
    const { tagName } = element;
    const before = path;
    const outer = block;
    block = element;
    const isHeading = /^h[1-6]$/.test(tagName);
    if (tagName === 'blockquote') {
      const post = postOf(element, base);
      if (post !== null) push('embed', { url: post, element });
      path += 'quote/';
    }
    if (
      /(?:^| )fb-(?:post|video)(?: |$)/.test(attributeOf(element, 'class') ?? '') &&
      attributeOf(element, 'data-href') !== null
    ) {
      push('embed', { url: 'facebook', element });
    }
    // Everything in a list is in an item, with or without the tag. An item without a list is a list.
    const isList = /^(?:ul|ol)$/;
    if (isList.test(tagName) || (tagName === 'li' && !isList.test(element.parentNode?.nodeName ?? ''))) path += 'list/';
    if (tagName === 'table' && !isLayout(element)) {
      for (const cell of descendants(element).filter((child) => /^t[dh]$/.test(child.tagName))) {
        if (linesIn(cell) !== '') push('cell', { text: linesIn(cell), element: cell });
      }
      block = outer;
      return;
    }
    if (isHeading) heading++;
    visitAll(element);
    flush();
    if (isHeading) heading--;
    path = before;
    block = outer;
  };

  const visitAll = (parent: Parent): void => {
    for (const child of parent.childNodes) {
      if (isText(child)) text += child.value;
      else if (isElement(child)) visitElement(child);
    }
  };

  visitAll(parseBody(envelope.body));
  flush();
  return { title: tidyTitle(envelope.title), url: base, items, date, dateLine };
}

/** Whether the cells of a table contain blocks, pictures or players. */
function isLayout(table: Element): boolean {
  return descendants(table).some(
    ({ tagName }) =>
      /^(?:img|iframe|audio|video|hr)$/.test(tagName) ||
      (BLOCKS.has(tagName) && !/^(?:t(?:able|body|head|foot|[rdh])|caption)$/.test(tagName)),
  );
}

/** The title with its references decoded. A `<` is text. */
function tidyTitle(title: string): string {
  return blockText(decodeAgain(textOf(parseBody(title.replaceAll('<', '&lt;')))));
}
