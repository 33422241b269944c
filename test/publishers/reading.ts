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
  type Node,
  type Parent,
  parseBody,
  textOf,
} from '../corpus/repair.js';

// The base of the readers: it walks parse5's tree and writes down what stands there, in order. Readers are written from
// the description of a publisher's documents, and share no code and no judgement with the library and its records.

/** A value that the description leaves undecided for a document: anything is right. */
export const open = 'open';
export type Open = typeof open;

/** The printed date: `text` is compared only where it is given, the zone only where there is an instant. */
export interface ReadDate {
  readonly local: string;
  readonly timeZone: string | null;
  readonly instant: string | null;
  readonly text?: string;
}

/** What the URL says; `open` for a part that the description is silent about. */
export interface ReadUrl {
  readonly edition: string | null | Open;
  readonly section: string | null | Open;
  readonly date: string | null | Open;
  readonly slug: string | null | Open;
}

/** What a document says, value by value. */
export interface Reading {
  /** The headline, and the column if there is one. */
  readonly headline: { readonly headline: string; readonly column: string | null } | Open;
  readonly date: ReadDate | null | Open;
  /** `author NAME`, `translator NAME`, `editor NAME`, in the order of the document. */
  readonly people: readonly string[] | Open;
  /** Name, place, day of the month. */
  readonly agency: readonly [name: string, place: string | null, day: number | null] | null | Open;
  /** `URL|CAPTION`, the credit included in the caption. */
  readonly lead: string | null | Open;
  /** Of standfirst and body: `TYPE TEXT`, with `list/` or `quote/` before it inside one. */
  readonly blocks: readonly string[] | Open;
  /** Each piece of boilerplate as `KIND TEXT`; a logo's text is its URL. */
  readonly furniture: readonly string[] | Open;
  readonly section: ReadUrl | Open;
  readonly language: string | null | Open;
}

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

/** One thing that the walk meets. Readers change items where the description asks for it. */
export interface Item {
  type: ItemType;
  /** The text of a block, the caption of a figure, the title of a player; lines end at `<br>` with a line break. */
  text: string;
  /** `list/`, `quote/` or both, nested ones repeated; the kind of a piece of furniture. */
  path: string;
  /** Of a figure, a player, a logo. */
  url: string;
  /** Of a gallery: `URL|CAPTION` for each picture. */
  images: readonly string[];
  /** The element that holds the whole item, or the innermost block around a text. */
  element: Element | null;
}

/** Furniture: its kind, and whether it stands inside a paragraph without breaking it. */
export type ReadKind = string | { readonly kind: string; readonly inline: true };

/** What a publisher's elements are. Each function is asked of every element, in the order of these names. */
export interface Rules {
  readonly furniture?: (element: Element, text: string) => ReadKind | null;
  /** A date line that is an element: it leaves the body. */
  readonly date?: (element: Element, text: string) => ReadDate | null;
  /** An element that is gone altogether, such as one that holds what a browser does not show. */
  readonly nothing?: (element: Element, text: string) => boolean;
  /** An element that is one picture with its caption. */
  readonly figure?: (element: Element, text: string) => { readonly image: Element; readonly caption: string } | null;
  /** An element that is one gallery. */
  readonly gallery?: (element: Element) => readonly string[] | null;
  /** An element that is one embed: `PROVIDER KEY`. */
  readonly embed?: (element: Element, text: string) => string | null;
  /** The caption, when the element follows a picture or a player at once; empty for an empty caption. */
  readonly captionBehind?: (element: Element, text: string) => string | null;
  /** Whether a picture is only a placeholder or an ornament. */
  readonly logo?: (url: string, image: Element) => boolean;
}

/** A document of a publisher before it is judged. */
export interface Walk {
  readonly title: string;
  readonly url: URL;
  readonly items: Item[];
  readonly date: ReadDate | null;
  /** The element that is the date line. */
  readonly dateLine: Element | null;
}

const BLOCKS = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);
const PICTURE = '\uFFFC';
const BREAK = '\uE000';

/** Without what nobody sees. */
export function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '');
}

/** Tidied text; `<br>` is a line break. */
function linesOf(text: string): string {
  return blockText(decodeAgain(visible(text)))
    .split(BREAK)
    .map(blockText)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The tidied visible text of an element, `<br>` as a line break. */
export function linesIn(node: Node | Parent): string {
  const text = (part: Node | Parent): string => {
    if ('tagName' in part && part.tagName === 'br') return BREAK;
    if (!('childNodes' in part) || ('tagName' in part && isInvisible(part))) return textOf(part);
    return part.childNodes.map(text).join('');
  };
  return linesOf(text(node));
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}

export function classMatches(element: Element, pattern: RegExp): boolean {
  return pattern.test(attributeOf(element, 'class') ?? '');
}

/** Elements below, the element itself first. */
export function withDescendants(element: Element): Element[] {
  return [element, ...descendants(element)];
}

/** The first element below that has a tag, or a class if it starts with a dot. */
export function find(element: Element, wanted: string): Element | undefined {
  return descendants(element).find((child) =>
    wanted.startsWith('.') ? hasClass(child, wanted.slice(1)) : child.tagName === wanted,
  );
}

/** The child elements; `null` where there is visible text between them. */
export function onlyElements(element: Parent): Element[] | null {
  const texts = element.childNodes.filter((child) => isText(child) && linesOf(child.value) !== '');
  return texts.length > 0 ? null : element.childNodes.filter(isElement);
}

/** Whether the whole text is the text of links, and there is a link; `ours` says whose each must be. */
export function isNothingButLinks(element: Element, ours: (href: string) => boolean = () => true): boolean {
  const links = descendants(element).filter(({ tagName }) => tagName === 'a');
  const bare = (text: string) => visible(text).replace(/\s+/g, '');
  const said = links.filter((link) => bare(textOf(link)) !== '');
  return (
    said.length > 0 &&
    bare(said.map((link) => textOf(link)).join('')) === bare(textOf(element)) &&
    said.every((link) => ours(attributeOf(link, 'href') ?? ''))
  );
}

/** `https://images.weserv.nl/?url=HOST/PATH` is `https://HOST/PATH`. */
function withoutProxy(url: string): string {
  const proxied = /^https?:\/\/images\.weserv\.nl\/?\?url=(?:https?:\/\/)?(.*)$/s.exec(url);
  return proxied === null ? url : `https://${proxied[1]}`;
}

function absolute(url: string, base: URL): string | null {
  const whole = URL.parse(url.trim(), base.href);
  if (whole === null || !/^https?:$/.test(whole.protocol)) return null;
  return URL.parse(withoutProxy(whole.href))?.href ?? null;
}

/** The address of a picture: its largest candidate, else its source, else what a lazy loader has. */
export function imageUrl(image: Element, base: URL): string | null {
  const candidates = (attributeOf(image, 'srcset') ?? '')
    .split(/,\s+|,(?=https?:)/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([url = '', size = '1']) => ({ url, size: Number.parseFloat(size) }))
    .filter(({ url }) => url !== '' && !url.startsWith('data:'))
    .toSorted((a, b) => b.size - a.size);
  const sources = [candidates[0]?.url, ...['src', 'data-src', 'data-lazy-src'].map((name) => attributeOf(image, name))];
  const chosen = sources.find((source) => source && !source.startsWith('data:'));
  return chosen ? absolute(chosen, base) : null;
}

/** `PROVIDER KEY` of an address that is shown in a page: the provider's id where it has one, else the address. */
export function embedOf(address: string, base: URL): string | null {
  const url = URL.parse(address.trim(), base.href);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(?:www|m|player|mobile)\./, '');
  if (/^(?:youtube(?:-nocookie)?\.com|youtu\.be)$/.test(host)) {
    return `youtube ${url.searchParams.get('v') ?? url.pathname.split('/').filter(Boolean).at(-1) ?? ''}`;
  }
  if (/^(?:platform\.)?(?:twitter|x)\.com$/.test(host)) return `twitter ${/status(?:es)?\/(\d+)/.exec(url.href)?.[1]}`;
  if (host === 'instagram.com') return `instagram ${/\/(?:p|tv|reel)\/([^/]+)/.exec(url.pathname)?.[1]}`;
  if (host === 'facebook.com') return 'facebook';
  if (/^(?:dailymotion|vimeo|soundcloud|tiktok)\.com$/.test(host.replace(/^w\./, '')))
    return host.split('.').at(-2) ?? '';
  return `unknown ${url.href}`;
}

/** The embed of a quoted post: the last link of a tweet, the permalink of others. */
function postOf(element: Element, base: URL): string | null {
  const links = descendants(element).flatMap((child) => attributeOf(child, 'href') ?? []);
  if (hasClass(element, 'twitter-tweet') || hasClass(element, 'twitter-video')) {
    const status = links.filter((href) => /(?:twitter|x)\.com\/.+\/status/.test(href)).at(-1);
    return status === undefined ? null : embedOf(status, base);
  }
  if (!hasClass(element, 'instagram-media')) return null;
  return embedOf(attributeOf(element, 'data-instgrm-permalink') ?? links[0] ?? '', base);
}

/** Walks through a document. */
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
  /** The picture or player that was met last, while nothing stands after it. */
  let captioned: Item | null = null;

  const push = (type: ItemType, parts: Partial<Item> = {}): void => {
    const item = { type, text: '', path, url: '', images: [], element: block, ...parts };
    items.push(item);
    if (type !== 'furniture') captioned = /^(?:figure|video|audio|embed)$/.test(type) ? item : null;
  };
  const flush = (): void => {
    const tidy = linesOf(text);
    const said = linesOf(text.replaceAll(PICTURE, ' '));
    if (said === '') for (const { url, element } of pictures) push('figure', { url, element });
    else {
      const urls = pictures.map(({ url }) => `⟨${url}⟩`);
      push(heading > 0 ? 'heading' : 'paragraph', { text: tidy.replaceAll(PICTURE, () => urls.shift() ?? '') });
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
      // A picture at the very start is no part of the text that follows.
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
      if (rules.logo?.(url, figure.image) === true) push('furniture', { path: 'logo', url, element });
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
    const caption = rules.captionBehind?.(element, said) ?? null;
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
      const address = attributeOf(element, 'src') || attributeOf(element, 'data-src') || '';
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
    if (tagName === 'li' && /^(?:ul|ol|menu)$/.test(element.parentNode?.nodeName ?? '')) path += 'list/';
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

/** A table whose cells hold blocks, pictures or players. */
function isLayout(table: Element): boolean {
  return descendants(table).some(
    ({ tagName }) =>
      /^(?:img|iframe|audio|video|hr)$/.test(tagName) ||
      (BLOCKS.has(tagName) && !/^(?:t(?:able|body|head|foot|[rdh])|caption)$/.test(tagName)),
  );
}

/** The title with its references decoded; a bare `<` is text. */
function tidyTitle(title: string): string {
  return blockText(decodeAgain(textOf(parseBody(title.replaceAll('<', '&lt;')))));
}

/** The items that are text, in order. */
export function textsOf(items: readonly Item[]): Item[] {
  return items.filter(({ type }) => /^(?:standfirst|paragraph|heading|cell|code)$/.test(type));
}

/** The last lines or all lines of texts: lines end at `<br>` and at the edges of blocks. */
export function linesOfItems(items: readonly Item[]): string[] {
  return textsOf(items)
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line !== '');
}

/** Takes the first item out if it is a picture (furniture aside), and gives it as the lead image. */
export function takeLead(items: Item[], isLead: (item: Item) => boolean = () => true): string | null {
  const at = items.findIndex(({ type }) => type !== 'furniture');
  const item = items[at];
  if (item?.type !== 'figure' || !isLead(item)) return null;
  items.splice(at, 1);
  return pictureText(item.url, item.text);
}

export function bare(text: string): string {
  return visible(text).replace(/\s+/g, '');
}

export function pictureText(url: string, caption: string): string {
  return `${url}|${bare(caption)}`;
}

function blockOf({ type, path, text, url, images }: Item): string {
  if (type === 'figure') return `${path}figure ${pictureText(url, text)}`;
  if (type === 'gallery') return `${path}gallery ${images.join(' ')}`;
  if (type === 'embed') return `${path}embed ${url}${text === '' ? '' : ` “${bare(text)}”`}`;
  if (type === 'video' || type === 'audio') return `${path}${type} ${url}${text === '' ? '' : ` “${bare(text)}”`}`;
  return `${path}${type} ${bare(text)}`.trim();
}

/** The blocks of standfirst and body. */
export function blocksOf(items: readonly Item[]): string[] {
  return items.filter(({ type }) => type !== 'furniture').map(blockOf);
}

/** The furniture, in order. */
export function furnitureOf(items: readonly Item[]): string[] {
  return items
    .filter(({ type }) => type === 'furniture')
    .map(({ path, text, url }) => `${path} ${path === 'logo' ? url : bare(text)}`.trim());
}

/** `yyyy-mm-dd` of eight digits, where they are a day. */
export function dayOfDigits(digits: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return year !== undefined && Number(month) <= 12 && Number(day) <= 31 ? `${year}-${month}-${day}` : null;
}

/** The path of a URL, cut at its slashes and decoded; a broken escape stays. */
export function segmentsOf(url: URL): string[] {
  const decode = (segment: string): string => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return segment;
    }
  };
  return url.pathname.split('/').filter(Boolean).map(decode);
}

/** The reading of a walk: what the description says nothing of is absent. The lead image is taken before this. */
export function readingOf({ title, items, date }: Walk, values: Partial<Reading> = {}): Reading {
  return {
    headline: { headline: title, column: null },
    date,
    people: [],
    agency: null,
    lead: null,
    blocks: blocksOf(items),
    furniture: furnitureOf(items),
    section: open,
    language: 'zh-Hans',
    ...values,
  };
}

/** The archive's footer, links to other feeds: the innermost `<div>`. */
export function isFeedFooter(element: Element, text: string): boolean {
  const within = descendants(element).some((child) => child.tagName === 'div' && linesIn(child).startsWith(footer));
  return element.tagName === 'div' && text.startsWith(footer) && !within;
}
const footer = '获取更多RSS';

/** The usual figure: one picture, and nothing but its caption. */
export function captioned(element: Element): { readonly image: Element; readonly caption: string } | null {
  if (element.tagName !== 'figure' && !hasClass(element, 'wp-caption')) return null;
  const below = descendants(element);
  const [image, second] = below.filter(({ tagName }) => tagName === 'img');
  const captions = below.filter((child) => child.tagName === 'figcaption' || hasClass(child, 'wp-caption-text'));
  const caption = captions
    .filter((child) => !captions.some((other) => descendants(other).includes(child)))
    .map(linesIn)
    .join('');
  return image !== undefined && second === undefined && bare(linesIn(element)) === bare(caption)
    ? { image, caption }
    : null;
}

/** The caption in `<div><small>…</small></div>`. */
export function smallIn(element: Element): string | null {
  const [small, second] = element.tagName === 'div' ? (onlyElements(element) ?? []) : [];
  return small?.tagName === 'small' && second === undefined ? linesIn(small) : null;
}
