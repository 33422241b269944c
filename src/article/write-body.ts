import { attribute, escapeText, STRINGIFIED_MARK } from '../document/write-document.js';
import type { Article, PrintedDate } from '../model/article.js';
import type {
  Audio,
  BodyBlock,
  BodyList,
  BodyPhrasing,
  BodyTable,
  Embed,
  Figure,
  Gallery,
  Video,
} from '../model/body.js';
import type { Boilerplate } from '../model/boilerplate.js';
import type { Credit } from '../model/credit.js';
import type { ImageAsset } from '../model/image.js';

/** An Article's body in the marked form that `src/body/stringified.ts` reads, whatever the publisher's record. */
export function writeBody(article: Article): string {
  const { column, credits, printedDate, leadImage, standfirst, body, boilerplate } = article;
  return [
    STRINGIFIED_MARK,
    column === null ? '' : writeMeta('column', column),
    ...credits.map(writeCredit),
    printedDate === null ? '' : writePrintedDate(printedDate),
    leadImage === null ? '' : writeFigure(leadImage, null, ' data-lead-image'),
    ...standfirst.map(({ children }) => `<p data-standfirst>${writePhrasing(children)}</p>`),
    writeBlocks(body.children),
    ...boilerplate.map(writeBoilerplate),
  ].join('');
}

/** An element that a browser does not show. */
function writeMeta(name: string, content: string, attributes = ''): string {
  return `<meta${attribute('name', name)}${attribute('content', content)}${attributes}>`;
}

function writeCredit(credit: Credit): string {
  switch (credit.kind) {
    case 'agency': {
      const { name, place, dayOfMonth } = credit;
      return writeMeta('agency', name, attribute('data-place', place) + attribute('data-day-of-month', dayOfMonth));
    }
    case 'author':
    case 'translator':
      return writeMeta(credit.kind, credit.name, attribute('data-url', credit.url));
    case 'editor':
      return writeMeta('editor', credit.name);
    case 'copyright':
      return writeMeta('copyright', credit.holder, attribute('data-year', credit.year));
    /* v8 ignore next -- the compiler proves that no other kind exists */
    default:
      return credit satisfies never;
  }
}

function writePrintedDate({ text, local, timeZone, instant }: PrintedDate): string {
  const reading =
    attribute('datetime', local) + attribute('data-time-zone', timeZone) + attribute('data-instant', instant);
  return `<time${reading}>${escapeText(text)}</time>`;
}

/** A piece of boilerplate in an element with its kind, each link at the place of its text. */
function writeBoilerplate({ kind, text, links }: Boilerplate): string {
  let content = '';
  let at = 0;
  for (const link of links) {
    // The text of the piece counts: a link's text that does not occur in it, which the reader never gives, is left out.
    const found = text.indexOf(link.text, at);
    const linkText = found === -1 ? '' : link.text;
    const start = found === -1 ? at : found;
    content += `${escapeText(text.slice(at, start))}<a${attribute('href', link.url)}>${escapeText(linkText)}</a>`;
    at = start + linkText.length;
  }
  return `<div${attribute('data-boilerplate', kind)}>${content}${escapeText(text.slice(at))}</div>`;
}

/** Blocks for which HTML has no dedicated elements, so that each kind of document writes them differently. */
export type MediaBlock = Figure | Gallery | Embed | Audio | Video;

/**
 * Blocks as HTML that the reader reads as the same blocks. Nothing is written between two of them.
 *
 * @param writeMedia - How pictures and players are written. Default: in the marked form.
 */
export function writeBlocks(
  blocks: readonly BodyBlock[],
  writeMedia: (block: MediaBlock) => string = writeMarkedMedia,
): string {
  let html = '';
  for (const block of blocks) html += writeBlock(block, writeMedia);
  return html;
}

function writeBlock(block: BodyBlock, writeMedia: (block: MediaBlock) => string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${writePhrasing(block.children)}</p>`;
    case 'heading':
      return `<h${block.depth}>${writePhrasing(block.children)}</h${block.depth}>`;
    case 'list':
      return writeList(block, writeMedia);
    case 'blockquote':
      return `<blockquote>${writeBlocks(block.children, writeMedia)}</blockquote>`;
    case 'table':
      return writeTable(block);
    case 'thematicBreak':
      return '<hr>';
    case 'code':
      // HTML drops one line break at the start.
      return `<pre>\n${escapeText(block.value)}</pre>`;
    default:
      return writeMedia(block);
  }
}

function writeList({ ordered, start, children }: BodyList, writeMedia: (block: MediaBlock) => string): string {
  const items = children.map((item) => `<li>${writeBlocks(item.children, writeMedia)}</li>`).join('');
  if (ordered !== true) return `<ul>${items}</ul>`;
  return `<ol${attribute('start', start === 1 ? null : (start ?? null))}>${items}</ol>`;
}

function writeTable({ children }: BodyTable): string {
  const rows = children.map(
    (row) => `<tr>${row.children.map((cell) => `<td>${writePhrasing(cell.children)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function writeMarkedMedia(block: MediaBlock): string {
  switch (block.type) {
    case 'figure':
      return writeFigure(block.image, block.url, '');
    case 'gallery':
      return `<figure data-gallery>${block.images.map(writePicture).join('')}</figure>`;
    case 'embed':
      return writeEmbed(block);
    default:
      return writeRecording(block);
  }
}

/** A picture with the texts that the page shows below it. */
function writeFigure(image: ImageAsset, url: Figure['url'], mark: string): string {
  const { caption, credit } = image;
  const picture = `<img${attribute('src', image.url)}${attribute('alt', image.alt)}>`;
  const linked = url === null ? picture : `<a${attribute('href', url)}>${picture}</a>`;
  const texts = escapeText(caption ?? '') + (credit === null ? '' : `<cite>${escapeText(credit)}</cite>`);
  return `<figure${mark}>${linked}${texts === '' ? '' : `<figcaption>${texts}</figcaption>`}</figure>`;
}

/** A picture with its texts unchanged in attributes, because they come from a player's data. */
function writePicture({ url, alt, caption, credit }: ImageAsset): string {
  const texts = attribute('alt', alt) + attribute('data-caption', caption) + attribute('data-credit', credit);
  return `<img${attribute('src', url)}${texts}>`;
}

/** Never a frame: a browser that shows the document must not load the other site unasked. */
function writeEmbed({ provider, url, id, title, poster }: Embed): string {
  const attributes = `${attribute('data-embed', provider)}${attribute('data-url', url)}${attribute('data-id', id)}${attribute('title', title)}`;
  return `<figure${attributes}>${poster === null ? '' : writePicture(poster)}</figure>`;
}

function writeRecording({ type, title, mediaId, sources }: Audio | Video): string {
  const written = sources.map(({ url, mimeType }) => `<source${attribute('src', url)}${attribute('type', mimeType)}>`);
  return `<${type} controls${attribute('data-media-id', mediaId)}${attribute('title', title)}>${written.join('')}</${type}>`;
}

const MARKS = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Phrasing content as HTML. */
export function writePhrasing(nodes: readonly BodyPhrasing[]): string {
  let html = '';
  for (const node of nodes) html += writePhrasingNode(node);
  return html;
}

function writePhrasingNode(node: BodyPhrasing): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'image':
      return `<img${attribute('src', node.url)}${attribute('alt', node.alt ?? null)}>`;
    case 'link':
      return `<a${attribute('href', node.url)}${attribute('title', node.title ?? null)}>${writePhrasing(node.children)}</a>`;
    default: {
      const name = MARKS[node.type];
      return `<${name}>${writePhrasing(node.children)}</${name}>`;
    }
  }
}
