import { imageOfJson, imagesIn, imageUrl } from './images.js';
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
  textOf,
  withoutWhiteSpace,
} from './repair.js';

/** A block of the body. `text` is its text, or the URL or id of a medium. */
export interface ReadBlock {
  readonly type: string;
  readonly text: string;
}

export interface ReadImage {
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
}

export interface ReadBoilerplate {
  readonly kind: string;
  /** Without white space. */
  readonly text: string;
  /** URLs as written in the document; `network shortUrl` for a share block. */
  readonly links: readonly string[];
}

export interface ReadBody {
  readonly blocks: ReadBlock[];
  readonly images: ReadImage[];
  readonly boilerplate: ReadBoilerplate[];
  readonly authors: { name: string; url: string }[];
  /** The visible titles of players. */
  readonly titles: string[];
  /** The texts of paragraphs in reading order, including the copyright line. Credits are looked for in them. */
  readonly creditTexts: string[];
}

const has = (element: Element, name: string): boolean => attributeOf(element, name) !== null;
const bare = (node: Node | Parent): string => withoutWhiteSpace(decodeAgain(textOf(node)));
const tags = (element: Element, name: string): Element[] =>
  [element, ...descendants(element)].filter((child) => child.tagName === name);
/** The network of a share link, by its host, and the short URL without the letter of the network. */
function shareLink(href: string): string {
  const host = /^(?:https?:\/\/(?:web\.|www\.)?)?(\w+)/.exec(href)?.[1] ?? '';
  const code = /rfi\.my%2F(\w+)\./.exec(href)?.[1];
  return `${host} https://rfi.my/${code}`;
}

const tagsBelow = (element: Element): string[] => descendants(element).map((child) => child.tagName);
const hrefs = (element: Element): string[] => tags(element, 'a').map((link) => attributeOf(link, 'href') ?? '');

/** The kind of boilerplate that an element is, or `null`. */
export function boilerplateKind(element: Element): string | null {
  const { tagName } = element;
  if (tagName === 'script' || tagName === 'style') return 'script';
  if (has(element, 'data-selfpromo-newsletter')) return 'newsletter';
  if (has(element, 'data-selfpromo-app')) return 'app';
  if (has(element, 'data-tms-ad-type')) return 'advertisement';
  if (has(element, 'data-readmore-unlocker')) return 'read-more';
  if (attributeOf(element, 'class') === 't-copyright') return 'copyright';
  if (tagName === 'aside' && has(element, 'data-org-name')) return 'related';
  if (tagName !== 'div') return null;
  const text = bare(element);
  const links = hrefs(element);
  if (/^(?:分享:)?$/.test(text) && links.some((href) => href.startsWith('https://www.facebook.com/dialog/share'))) {
    return 'share';
  }
  if (tags(element, 'p').length > 0) return null;
  if (text.startsWith('获取更多RSS')) return 'syndication';
  if (text.startsWith('作者：') && links.some((href) => href.includes('%E4%BD%9C%E8%80%85/'))) return 'byline';
  return null;
}

const blockTags = /^(?:p|h[1-6]|li|blockquote|pre|td|th|dt|dd|div|section|article|aside|ul|ol|table|tbody|thead|tr)$/;

const cellTags = /^t[dh]$/;
const inCellOfLayout =
  /^(?:h[1-6]|ul|ol|blockquote|pre|hr|figure|img|table|iframe|audio|video|diaporama|(?:youtube|video)-player)$/;

function tableOf({ parentNode }: Element): Element | null {
  if (parentNode === null || !('tagName' in parentNode)) return null;
  return parentNode.tagName === 'table' ? parentNode : tableOf(parentNode);
}

/** Whether a table is used for layout: a cell contains something other than one paragraph. An image in text is text. */
function isLayout(table: Element | null): boolean {
  if (table === null) return true;
  return descendants(table).some(({ tagName, childNodes }) => {
    if (!cellTags.test(tagName)) return false;
    const below = childNodes.filter(isElement).flatMap((child) => [child, ...descendants(child)]);
    const holdsText = childNodes.some((node) => bare(node) !== '');
    const isBlock = (child: Element) => inCellOfLayout.test(child.tagName) && !(holdsText && child.tagName === 'img');
    return below.some(isBlock) || below.filter((child) => child.tagName === 'p' && bare(child) !== '').length > 1;
  });
}

function blockType(element: Element): string {
  const { tagName } = element;
  if (cellTags.test(tagName) && !isLayout(tableOf(element))) return 'tableCell';
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'li') return 'listItem';
  if (tagName === 'blockquote') return 'blockquote';
  return 'paragraph';
}

export function youtubeId(url: string): string | null {
  return /(?:youtube(?:-nocookie)?\.com\/embed\/|youtu\.be\/|[?&]v=)([\w-]{11})/.exec(url)?.[1] ?? null;
}

/** Walks the siblings of the head (after the standfirst) and everything below them. */
export class BodyReader implements ReadBody {
  readonly blocks: ReadBlock[] = [];
  readonly images: ReadImage[] = [];
  readonly boilerplate: ReadBoilerplate[] = [];
  readonly authors: { name: string; url: string }[] = [];
  readonly titles: string[] = [];
  readonly creditTexts: string[] = [];
  #inline = '';
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  read(nodes: readonly Node[], type = 'paragraph'): void {
    for (const node of nodes) this.#node(node, type);
    this.#flush(type);
  }

  addBoilerplate(kind: string, text: string, links: readonly string[]): void {
    this.boilerplate.push({ kind, text, links });
  }

  #flush(type: string): void {
    const text = blockText(this.#inline);
    this.#inline = '';
    if (text === '') return;
    this.blocks.push({ type, text });
    this.creditTexts.push(text);
  }

  #node(node: Node, type: string): void {
    if (isText(node)) this.#inline += decodeAgain(node.value);
    if (!isElement(node)) return;
    const kind = boilerplateKind(node);
    if (kind !== null) {
      this.#flush(type);
      this.#boilerplate(kind, node);
    } else if (!this.#media(node, type) && !isInvisible(node)) {
      if (node.tagName === 'br' || node.tagName === 'hr') this.#inline += '\n';
      else if (node.tagName === 'img') this.#image(node);
      else if (blockTags.test(node.tagName)) {
        this.#flush(type);
        const own = blockType(node);
        this.read(node.childNodes, own === 'paragraph' ? type : own);
      } else for (const child of node.childNodes) this.#node(child, type);
    }
  }

  #boilerplate(kind: string, element: Element): void {
    const links = hrefs(element);
    this.addBoilerplate(kind, bare(element), kind === 'share' ? links.map(shareLink) : links);
    if (kind === 'copyright') this.creditTexts.push(blockText(textOf(element)));
    if (kind !== 'byline') return;
    for (const link of tags(element, 'a')) {
      const url = new URL(attributeOf(link, 'href') ?? '', this.#base).href;
      this.authors.push({ name: blockText(textOf(link)), url });
    }
  }

  #image(img: Element): void {
    const url = imageUrl(img);
    if (url === null) return;
    this.blocks.push({ type: 'image', text: url });
    this.images.push({ url, caption: '', credit: '' });
  }

  /** Reads figures, players and frames. Returns `false` for any other element. */
  #media(element: Element, type: string): boolean {
    if (element.tagName === 'figure') {
      this.#flush(type);
      this.#figure(element, true);
    } else if (has(element, 'data-wrapper-video-player')) {
      this.#flush(type);
      this.#video(element);
    } else if (element.tagName === 'iframe') {
      this.#flush(type);
      this.#embed(attributeOf(element, 'src') ?? '');
    } else if (this.#audioScript(element) !== undefined) {
      this.#flush(type);
      this.#audio(element);
    } else if (element.tagName === 'diaporama') {
      this.#flush(type);
      this.blocks.push({ type: 'gallery', text: '' });
    } else return false;
    return true;
  }

  #embed(url: string): void {
    const id = youtubeId(url);
    this.blocks.push({ type: 'embed', text: id === null ? url : `youtube ${id}` });
  }

  #figure(element: Element, asBlock: boolean): void {
    const url = imagesIn(element)[0];
    if (url === undefined) return;
    const spans = tags(element, 'figcaption').flatMap((caption) => caption.childNodes.filter(isElement));
    const [caption = '', credit = ''] = spans.map((span) => blockText(decodeAgain(textOf(span))));
    this.images.push({ url, caption, credit });
    if (asBlock) this.blocks.push({ type: 'figure', text: url });
  }

  #video(element: Element): void {
    for (const player of descendants(element)) {
      if (/^(?:youtube|video)-player$/.test(player.tagName)) {
        this.#embed(attributeOf(player, 'source') ?? '');
        const title = this.#videoTitle(element);
        if (title !== undefined) this.titles.push(blockText(decodeAgain(textOf(title))));
        const figure = tags(element, 'figure')[0];
        const poster = imageOfJson(attributeOf(player, 'image'));
        if (figure !== undefined) this.#figure(figure, false);
        else if (poster !== null) this.images.push({ url: poster, caption: '', credit: '' });
      }
      if (player.tagName === 'time') this.addBoilerplate('player', bare(player), []);
    }
  }

  /** The element with the class of a title or, if RFI has removed the classes, the first with text next to the player. */
  #videoTitle(element: Element): Element | undefined {
    const classed = descendants(element).find((child) => /__title\b/.test(attributeOf(child, 'class') ?? ''));
    const children = element.childNodes.filter(isElement);
    return (
      classed ??
      children.find(
        (child) => child.tagName === 'div' && bare(child) !== '' && !/figure|-player/.test(tagsBelow(child).join(' ')),
      )
    );
  }

  #audioScript(element: Element): Element | undefined {
    if (element.tagName !== 'div') return undefined;
    return element.childNodes
      .filter(isElement)
      .find(
        (child) =>
          child.tagName === 'script' &&
          attributeOf(child, 'type') === 'application/json' &&
          attributeOf(child, 'data-media-id') !== null,
      );
  }

  #audio(element: Element): void {
    const script = this.#audioScript(element);
    const mediaId = script === undefined ? null : attributeOf(script, 'data-media-id');
    this.blocks.push({ type: 'audio', text: mediaId ?? '' });
    const paragraphs = tags(element, 'p').map((paragraph) => blockText(decodeAgain(textOf(paragraph))));
    const json = script?.childNodes.filter(isText).map((text) => text.value) ?? [];
    const { diffusion } = JSON.parse(json.join('') || '{}') as { diffusion?: { title?: string } };
    const title = blockText(decodeAgain(diffusion?.title ?? ''));
    const visible = paragraphs.some((text) => text.startsWith(title)) ? title : '';
    if (visible !== '') this.titles.push(visible);
    const rest = withoutWhiteSpace(paragraphs.join('')).replace(withoutWhiteSpace(visible), '');
    this.addBoilerplate('player', rest, []);
  }
}
