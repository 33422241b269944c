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

/** Writes an Article's body in the marked form that `src/body/stringified.ts` reads. */
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

/** Writes a value in an element that browsers do not show. */
function writeMeta(name: string, content: string, attributes = ''): string {
  return `<meta${attribute('name', name)}${attribute('content', content)}${attributes}>`;
}

function writeCredit(credit: Credit): string {
  const { kind } = credit;
  if (kind === 'copyright') return writeMeta(kind, credit.holder, attribute('data-year', credit.year));
  if (kind === 'editor') return writeMeta(kind, credit.name);
  if (kind !== 'agency') return writeMeta(kind, credit.name, attribute('data-url', credit.url));
  const { name, place, dayOfMonth } = credit;
  return writeMeta(kind, name, attribute('data-place', place) + attribute('data-day-of-month', dayOfMonth));
}

function writePrintedDate({ text, local, timeZone, instant }: PrintedDate): string {
  const reading =
    attribute('datetime', local) + attribute('data-time-zone', timeZone) + attribute('data-instant', instant);
  return `<time${reading}>${escapeText(text)}</time>`;
}

/** Writes boilerplate as an element with its kind. Each link is at the place of its text. */
function writeBoilerplate({ kind, text, links }: Boilerplate): string {
  let content = '';
  let at = 0;
  for (const link of links) {
    // In an Article made by hand, a link's text may not occur in the text. Then it is omitted.
    const found = text.indexOf(link.text, at);
    const linkText = found === -1 ? '' : link.text;
    const start = found === -1 ? at : found;
    content += `${escapeText(text.slice(at, start))}<a${attribute('href', link.url)}>${escapeText(linkText)}</a>`;
    at = start + linkText.length;
  }
  return `<div${attribute('data-boilerplate', kind)}>${content}${escapeText(text.slice(at))}</div>`;
}

/** Pictures and players, for which neither HTML nor Markdown has a single form. */
export type MediaBlock = Figure | Gallery | Embed | Audio | Video;

/**
 * Writes blocks as HTML that is read as the same blocks.
 *
 * @param writeMedia - Writes pictures and players. Default: in the marked form.
 */
export function writeBlocks(
  blocks: readonly BodyBlock[],
  writeMedia: (block: MediaBlock) => string = writeMarkedMedia,
): string {
  return blocks.map((block) => writeBlock(block, writeMedia)).join('');
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
      // HTML drops the first line break.
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

/** Writes a picture with its caption and credit. */
function writeFigure(image: ImageAsset, url: Figure['url'], mark: string): string {
  const { caption, credit } = image;
  const picture = `<img${attribute('src', image.url)}${attribute('alt', image.alt)}>`;
  const linked = url === null ? picture : `<a${attribute('href', url)}>${picture}</a>`;
  const texts = escapeText(caption ?? '') + (credit === null ? '' : `<cite>${escapeText(credit)}</cite>`);
  return `<figure${mark}>${linked}${texts === '' ? '' : `<figcaption>${texts}</figcaption>`}</figure>`;
}

/** Writes a picture of a player with its texts in attributes, because the page does not show them. */
function writePicture({ url, alt, caption, credit }: ImageAsset): string {
  const texts = attribute('alt', alt) + attribute('data-caption', caption) + attribute('data-credit', credit);
  return `<img${attribute('src', url)}${texts}>`;
}

/** Writes an embed, but not as a frame: a browser that shows the document must not load the other site unasked. */
function writeEmbed({ provider, url, id, title, poster }: Embed): string {
  const attributes = `${attribute('data-embed', provider)}${attribute('data-url', url)}${attribute('data-id', id)}${attribute('title', title)}`;
  return `<figure${attributes}>${poster === null ? '' : writePicture(poster)}</figure>`;
}

function writeRecording({ type, title, mediaId, sources }: Audio | Video): string {
  const files = sources.map(({ url, mimeType }) => `<source${attribute('src', url)}${attribute('type', mimeType)}>`);
  return `<${type} controls${attribute('data-media-id', mediaId)}${attribute('title', title)}>${files.join('')}</${type}>`;
}

const MARKS = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Writes phrasing content as HTML. */
export function writePhrasing(nodes: readonly BodyPhrasing[]): string {
  return nodes.map(writePhrasingNode).join('');
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
