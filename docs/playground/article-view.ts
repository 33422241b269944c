import type { Article, BodyBlock, BodyNode, BodyTableRow, ImageAsset, PartialArticle } from 'rfi-article';
import { element } from './element.js';
import { LazyList, type LazyPart } from './lazy-list.js';

type Content = readonly (Node | string)[];

/** The number of blocks that are drawn at once. */
const PART = 40;
/** The maximum number of children of a node and of pieces of boilerplate that are shown. */
const MOST_CHILDREN = 300;
/** The maximum length of a text that is shown, in UTF-16 code units. */
const LONGEST_TEXT = 20_000;

/** An Article drawn as a page, with a list of its blocks. Every value has its JSON Pointer in `data-path`. */
export interface ArticlePage {
  readonly page: HTMLElement;
  readonly ensure: (path: string) => Promise<void>;
}

/** Draws an Article or partial Article as a page. */
export function articleView(
  article: Article | PartialArticle,
  loadsPictures: boolean,
  scroller: HTMLElement | null,
): ArticlePage {
  const { headline, column, standfirst, body, leadImage, printedDate, publishedAt, url, credits, boilerplate } =
    article;
  const page = element('article', { lang: article.language, class: 'page' });
  const head = element('header');
  if (column !== null) head.append(value('p', '/column', column, 'column'));
  if (headline !== null) head.append(value('h2', '/headline', headline));
  const line = element('p', { class: 'dateline' });
  if (printedDate !== null) line.append(value('time', '/printedDate/text', printedDate.text));
  else if (publishedAt !== null) line.append(value('time', '/publishedAt', publishedAt));
  for (const [at, credit] of (credits ?? []).entries()) {
    const name =
      credit.kind === 'copyright' ? `© ${[credit.year, credit.holder].filter(Boolean).join(' ')}` : credit.name;
    line.append(
      value('span', `/credits/${at}`, `${credit.kind === 'copyright' ? '' : `${credit.kind} `}${name}`, 'credit-of'),
    );
  }
  if (url !== null) line.append(element('a', { href: url, 'data-path': '/url', rel: 'noreferrer' }, hostOf(url)));
  head.append(line);
  page.append(head);
  const draw = new Drawing(loadsPictures);
  if (leadImage !== null) page.append(draw.figure(leadImage, '/leadImage'));
  for (const [at, paragraph] of (standfirst ?? []).entries())
    page.append(
      element(
        'p',
        { class: 'standfirst', 'data-path': `/standfirst/${at}` },
        ...draw.all(paragraph, `/standfirst/${at}`),
      ),
    );
  const blocks = body?.children ?? [];
  const parts: LazyPart[] = [];
  for (let first = 0; first < blocks.length; first += PART) {
    const some = blocks.slice(first, first + PART);
    parts.push({ lines: linesOf(some), fill: (host) => host.append(...draw.blocks(some, first)) });
  }
  const list = new LazyList(page, scroller, parts);
  if (boilerplate !== null && boilerplate.length > 0) page.append(boilerplateList(boilerplate));
  return {
    page,
    ensure: async (path) => {
      const block = /^\/body\/children\/(\d+)/.exec(path);
      if (block !== null) await list.ensure(Math.floor(Number(block[1]) / PART));
    },
  };
}

/** Returns the approximate number of lines that blocks take. */
function linesOf(blocks: readonly BodyBlock[]): number {
  const length = (node: BodyNode): number =>
    'value' in node
      ? node.value.length
      : 'children' in node
        ? node.children.reduce((sum, child) => sum + length(child), 0)
        : 300;
  return blocks.reduce((sum, block) => sum + 2 + Math.ceil(Math.min(length(block), LONGEST_TEXT) / 45), 0);
}

function boilerplateList(pieces: Article['boilerplate']): HTMLElement {
  const items = pieces.slice(0, MOST_CHILDREN).map(({ kind, text, links }, at) => {
    const content = text !== '' ? shown(text) : links.length > 0 ? `${links.length} links` : 'no text';
    return element(
      'li',
      { 'data-path': `/boilerplate/${at}` },
      element('span', { class: 'chip', lang: 'en' }, kind),
      ' ',
      content,
    );
  });
  if (pieces.length > MOST_CHILDREN) items.push(element('li', {}, more(pieces.length - MOST_CHILDREN)));
  const summary = element(
    'summary',
    { lang: 'en' },
    `Boilerplate: ${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}`,
  );
  return element('details', { class: 'boilerplate', open: true }, summary, element('ul', {}, ...items));
}

class Drawing {
  readonly #loadsPictures: boolean;

  constructor(loadsPictures: boolean) {
    this.#loadsPictures = loadsPictures;
  }

  all(parent: { readonly children: readonly BodyNode[] }, path: string): Node[] {
    const { children } = parent;
    const drawn = children.slice(0, MOST_CHILDREN).map((child, at) => this.#node(child, `${path}/children/${at}`));
    if (children.length > MOST_CHILDREN) drawn.push(element('span', {}, more(children.length - MOST_CHILDREN)));
    return drawn;
  }

  /** Draws consecutive blocks of the body. The first of them has the index `first`. */
  blocks(some: readonly BodyBlock[], first: number): Node[] {
    return some.map((block, at) => this.#node(block, `/body/children/${first + at}`));
  }

  #node(node: BodyNode, path: string): Node {
    switch (node.type) {
      case 'text':
        return value('span', `${path}/value`, shown(node.value));
      case 'paragraph':
        return element('p', { 'data-path': path }, ...this.all(node, path));
      case 'heading':
        // The page has an h1, and the headline is an h2.
        return element('h3', { 'data-depth': node.depth, 'data-path': path }, ...this.all(node, path));
      case 'strong':
        return element('strong', {}, ...this.all(node, path));
      case 'emphasis':
        return element('em', {}, ...this.all(node, path));
      case 'delete':
        return element('del', {}, ...this.all(node, path));
      case 'underline':
        return element('u', {}, ...this.all(node, path));
      case 'superscript':
        return element('sup', {}, ...this.all(node, path));
      case 'subscript':
        return element('sub', {}, ...this.all(node, path));
      case 'link':
        return element('a', { href: node.url, rel: 'noreferrer' }, ...this.all(node, path));
      case 'break':
        return element('br');
      case 'inlineCode':
        return element('code', { 'data-path': `${path}/value` }, node.value);
      case 'code':
        return element('pre', { 'data-path': `${path}/value`, tabindex: 0 }, shown(node.value));
      case 'thematicBreak':
        return element('hr');
      case 'blockquote':
        return element('blockquote', { 'data-path': path }, ...this.all(node, path));
      case 'list':
        return element(node.ordered ? 'ol' : 'ul', { start: node.start ?? null }, ...this.all(node, path));
      case 'listItem':
        return element('li', { 'data-path': path }, ...this.all(node, path));
      case 'table':
        return this.#table(node.children, path);
      case 'image':
        return this.#picture(node.url, node.alt ?? null, `${path}/url`);
      case 'figure':
        return this.figure(node.image, `${path}/image`);
      case 'gallery':
        return element(
          'div',
          { class: 'gallery', 'data-path': path },
          ...node.images.map((image, at) => this.figure(image, `${path}/images/${at}`)),
        );
      case 'embed':
        return this.#medium(node.provider, node.title ?? node.url, node.url, path);
      case 'audio':
      case 'video':
        return this.#medium(node.type, node.title ?? node.sources[0]?.url ?? null, node.sources[0]?.url ?? null, path);
      // The methods for their parents draw the root and the parts of a table.
      case 'root':
      case 'tableRow':
      case 'tableCell':
        return element('div', {}, ...this.all(node, path));
    }
  }

  #table(rows: readonly BodyTableRow[], path: string): HTMLElement {
    const drawn = rows
      .slice(0, MOST_CHILDREN)
      .map((row, y) =>
        element(
          'tr',
          {},
          ...row.children.map((cell, x) =>
            element(y === 0 ? 'th' : 'td', {}, ...this.all(cell, `${path}/children/${y}/children/${x}`)),
          ),
        ),
      );
    return element('div', { class: 'table', 'data-path': path }, element('table', {}, ...drawn));
  }

  figure(image: ImageAsset, path: string): HTMLElement {
    const caption: Content = [
      ...(image.caption === null ? [] : [value('span', `${path}/caption`, image.caption)]),
      ...(image.credit === null ? [] : [' ', value('small', `${path}/credit`, image.credit)]),
    ];
    const figure = element('figure', {}, this.#picture(image.url, image.alt, `${path}/url`));
    if (caption.length > 0) figure.append(element('figcaption', {}, ...caption));
    return figure;
  }

  #picture(url: string, alt: string | null, path: string): HTMLElement {
    if (this.#loadsPictures)
      return element('img', {
        src: url,
        alt: alt ?? '',
        'data-path': path,
        referrerpolicy: 'no-referrer',
        loading: 'lazy',
      });
    return element(
      'span',
      { class: 'picture', 'data-path': path },
      element(
        'span',
        { class: 'picture-name' },
        element('span', { class: 'chip', lang: 'en' }, 'picture'),
        ' ',
        alt ?? fileOf(url),
      ),
      element(
        'span',
        { class: 'picture-url', lang: 'en' },
        `${alt === null ? '' : `${fileOf(url)}, `}${hostOf(url)}, not loaded`,
      ),
    );
  }

  #medium(kind: string, title: string | null, url: string | null, path: string): HTMLElement {
    const link = url === null ? [] : [element('a', { href: url, rel: 'noreferrer' }, hostOf(url))];
    return element(
      'p',
      { class: 'medium', 'data-path': path },
      element('span', { class: 'chip', lang: 'en' }, kind),
      ' ',
      title ?? '',
      ' ',
      ...link,
    );
  }
}

function value<K extends keyof HTMLElementTagNameMap>(
  name: K,
  path: string,
  text: string,
  className: string | null = null,
): HTMLElementTagNameMap[K] {
  return element(name, { 'data-path': path, class: className }, text);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** Returns the last segment of the path, decoded if it is percent-encoded UTF-8. */
function fileOf(url: string): string {
  const file = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? url) : url;
  try {
    return decodeURI(file);
  } catch {
    return file;
  }
}

function shown(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) + more(text.length - LONGEST_TEXT) : text;
}

function more(count: number): string {
  return `… and ${count.toLocaleString('en')} more`;
}
