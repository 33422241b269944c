import type { Article, BodyNode, BodyTableRow, ImageAsset, PartialArticle } from 'rfi-article';
import { element } from './element.js';

type Content = readonly (Node | string)[];

/** Draws an Article, or what could be read of it, as a page. Every value carries its JSON Pointer in `data-path`. */
export function articleView(article: Article | PartialArticle, loadsPictures: boolean): HTMLElement {
  const { headline, column, standfirst, body, leadImage, printedDate, publishedAt, url, credits, boilerplate } =
    article;
  const page = element('article', { lang: article.language, class: 'page' });
  const head = element('header');
  if (column !== null) head.append(value('p', '/column', column, 'column'));
  if (headline !== null) head.append(value('h2', '/headline', headline));
  const line = element('p', { class: 'dateline' });
  if (printedDate !== null) line.append(value('time', '/printedDate/text', printedDate.text));
  else if (publishedAt !== null) line.append(value('time', '/timestamp/epochMilliseconds', publishedAt));
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
    page.append(element('p', { class: 'standfirst' }, ...draw.all(paragraph, `/standfirst/${at}`)));
  if (body !== null) page.append(...draw.all(body, '/body'));
  if (boilerplate !== null && boilerplate.length > 0) page.append(boilerplateList(boilerplate));
  return page;
}

function boilerplateList(pieces: Article['boilerplate']): HTMLElement {
  const items = pieces.map(({ kind, text, links }, at) => {
    const said = text !== '' ? text : links.length > 0 ? `${links.length} links` : 'no text';
    return element(
      'li',
      { 'data-path': `/boilerplate/${at}` },
      element('span', { class: 'chip', lang: 'en' }, kind),
      ' ',
      said,
    );
  });
  const summary = element(
    'summary',
    { lang: 'en' },
    `Boilerplate: ${pieces.length} ${pieces.length === 1 ? 'piece' : 'pieces'}`,
  );
  return element('details', { class: 'furniture', open: true }, summary, element('ul', {}, ...items));
}

class Drawing {
  readonly #loadsPictures: boolean;

  constructor(loadsPictures: boolean) {
    this.#loadsPictures = loadsPictures;
  }

  all(parent: { readonly children: readonly BodyNode[] }, path: string): Node[] {
    return parent.children.map((child, at) => this.#node(child, `${path}/children/${at}`));
  }

  #node(node: BodyNode, path: string): Node {
    switch (node.type) {
      case 'text':
        return value('span', `${path}/value`, node.value);
      case 'paragraph':
        return element('p', {}, ...this.all(node, path));
      case 'heading':
        // The page has an h1, and the Article's headline is its h2.
        return element('h3', { 'data-depth': node.depth }, ...this.all(node, path));
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
        return element('pre', { 'data-path': `${path}/value` }, node.value);
      case 'thematicBreak':
        return element('hr');
      case 'blockquote':
        return element('blockquote', {}, ...this.all(node, path));
      case 'list':
        return element(node.ordered ? 'ol' : 'ul', { start: node.start ?? null }, ...this.all(node, path));
      case 'listItem':
        return element('li', {}, ...this.all(node, path));
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
      // The root and a table's parts are drawn from above.
      case 'root':
      case 'tableRow':
      case 'tableCell':
        return element('div', {}, ...this.all(node, path));
    }
  }

  #table(rows: readonly BodyTableRow[], path: string): HTMLElement {
    const drawn = rows.map((row, y) =>
      element(
        'tr',
        {},
        ...row.children.map((cell, x) =>
          element(y === 0 ? 'th' : 'td', {}, ...this.all(cell, `${path}/children/${y}/children/${x}`)),
        ),
      ),
    );
    return element('div', { class: 'table' }, element('table', {}, ...drawn));
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
      element('span', { class: 'picture-name' }, alt ?? fileOf(url)),
      element('span', { class: 'picture-url', lang: 'en' }, hostOf(url)),
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

function fileOf(url: string): string {
  return decodeURI(URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? url) : url);
}
