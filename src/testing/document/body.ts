import type { BodyBlock, BodyParagraph } from '../../index.js';
import { rfi } from '../../publishers/index.js';
import type { EraMarkup } from './era.js';
import { promos, syndicationFooter, tail } from './furniture.js';
import { mediaHtml } from './media.js';
import type { WireParts } from './parts.js';
import { attribute, escapeText, type MediaBlock, writeBlocks, writePhrasing } from './writing.js';

/** The parts of a body, every default filled in. */
export interface BodyParts {
  readonly headline: string;
  readonly url: string;
  readonly shortCode: string;
  readonly authors: readonly string[];
  readonly printedDate: string | null;
  readonly leadImage: string | null;
  readonly standfirst: readonly (string | BodyParagraph)[];
  readonly body: readonly (string | BodyBlock)[];
  readonly wire: WireParts;
  readonly syndication: string | null;
}

const INDENT = '    ';

/** The body in the era's markup: date, image, standfirst, container, furniture. */
export function bodyHtml(markup: EraMarkup, parts: BodyParts): string {
  const { printedDate, syndication } = parts;
  const date = printedDate === null ? '' : `<div>${escapeText(printedDate)}</div>`;
  const blocks =
    markup.template === 'wire' ? blocksHtml(signedTexts(parts)) + copyrightLine(parts) : blocksHtml(parts.body);
  const inner = markup.interstitial + blocks + promos(markup);
  const article = markup.container === null ? inner : `${markup.container}${inner}</div>`;
  const footer = syndication === null ? '' : syndicationFooter(syndication);
  return date + leadImage(parts) + standfirst(markup, parts) + article + tail(markup, parts) + footer;
}

function leadImage({ leadImage: url }: BodyParts): string {
  if (url === null || rfi.image.lost.includes(url)) return url ?? '';
  return `<img${attribute('src', url)}>`;
}

function standfirst({ standfirstPadding }: EraMarkup, parts: BodyParts): string {
  const blanks = ' '.repeat(standfirstPadding ?? 0);
  return parts.standfirst
    .map((item) => {
      const text = typeof item === 'string' ? escapeText(item) : writePhrasing(item.children);
      return `<p><strong>${text}${blanks}</strong></p>`;
    })
    .join('');
}

function blocksHtml(items: readonly (string | BodyBlock)[]): string {
  const writeMedia = (block: MediaBlock): string => mediaHtml(block, null);
  return items
    .map((item) => (typeof item === 'string' ? `<p>${escapeText(item)}</p>` : writeBlocks([item], writeMedia)))
    .join('');
}

/** A wire opens with its dateline, indents its other paragraphs and ends with who translated it. */
function signedTexts({ body, printedDate, wire }: BodyParts): readonly (string | BodyBlock)[] {
  const { agency = '法新社', place = '巴黎', translator = '田一舟', editor = '江白' } = wire;
  const day = wire.dayOfMonth ?? Number(printedDate?.slice(0, 2) ?? 1);
  const people = [translator === null ? '' : `译者：${translator}`, editor === null ? '' : `核稿：${editor}`];
  const signed = people.filter((text) => text !== '').join('/');
  return body.map((item, at) => {
    if (typeof item !== 'string') return item;
    const opening = at === 0 ? `（${agency}${place}${day}日电）` : '';
    const end = at === body.length - 1 && signed !== '' ? `（${signed}）` : '';
    return `${opening}${INDENT}${item}${end}`;
  });
}

function copyrightLine({ printedDate, wire: { copyrightHolder = 'AFP' } }: BodyParts): string {
  const year = /\d{4}/.exec(printedDate ?? '')?.[0] ?? '';
  return `<p class="t-copyright">${escapeText(`© ${year} ${copyrightHolder}`)}</p>${INDENT}${INDENT}`;
}
