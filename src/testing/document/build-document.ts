// The writer of `stringifyArticle` is the only import of the testing kit that is not from a public entry.
import { type MediaBlock, writeBlocks, writePhrasing } from '../../article/write-body.js';
import { attribute, escapeText, writeDocument } from '../../document/write-document.js';
import { type ImageAsset, type Publisher, parseArticle } from '../../index.js';
import { allPublishers, generic } from '../../publishers/index.js';
import { zoneOffset } from '../../standards/time-zones.js';
import { damageDocument } from './damage.js';
import { FIGURE, fill, type Layout, type Slots, type Template } from './layout.js';
import { type ChosenLayout, chooseLayout, partsOf } from './layouts.js';
import { type DocumentParts, listOf, SLOTS, type WireParts } from './parts.js';

/** The time from the printed date to the timestamp, in milliseconds. In the archive it is 2 minutes to a day. */
const LAG = 1_022_000;

/**
 * Writes a document of any publisher, in the markup of any of RFI's eras, whole or damaged. The same parts always give the same
 * text.
 *
 * @param parts - The parts of the document. Parts that are absent have a default for the publisher and the era.
 * @returns The text of the document.
 * @throws `TypeError` for a part that does not exist; `RangeError` for a publisher, an era or a damage that does not exist,
 * and for a part that documents of the publisher or the era do not show.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument } from 'rfi-article/testing';
 *
 * const article = parseArticle(buildDocument({ headline: '渡口重开', body: ['首班船载客四十人。'], era: 'rfi-2020-classes' }));
 * article.headline; // '渡口重开'
 * article.publishedAt; // '2020-10-12T16:02:00.000Z'
 *
 * buildDocument({ publisher: 'voa', printedDate: 'Fri, 18 Dec 2020 11:42:58 GMT' }).includes('voachinese.com'); // true
 * buildDocument({ publisher: 'voa', translators: ['江白'] }); // throws 'RangeError'
 * ```
 */
export function buildDocument(parts: DocumentParts = {}): string {
  refuseUnknown(parts, SLOTS, '');
  refuseUnknown(parts.wire ?? {}, WIRE_PARTS, 'wire.');
  const chosen = chooseLayout(parts);
  const record = allPublishers.find(({ id }) => id === chosen.publisher) ?? generic;
  const { epochMilliseconds = Date.parse(chosen.layout.time), printedDate } = parts;
  let { document, used } = writeWhole(chosen, record, parts, epochMilliseconds);
  refuseMissing(chosen, parts, used);
  refuseNames(chosen, parts);
  if (printedDate != null) {
    const timestamp = instantOf(document, record, printedDate) + LAG;
    if (Number.isNaN(timestamp)) {
      const example = fill(chosen.layout.date ?? '', timeSlots(record, epochMilliseconds - LAG));
      throw new RangeError(
        `Documents of ${chosen.name} print dates as ${JSON.stringify(example)}, not as ${JSON.stringify(printedDate)}.`,
      );
    }
    document = writeWhole(chosen, record, { epochMilliseconds: timestamp, ...parts }, timestamp).document;
  }
  return damageDocument(document, parts.damage ?? []);
}

/** The parts of a wire. The compiler checks that none is missing. */
const WIRE_PARTS: Readonly<Record<keyof WireParts, true>> = {
  agency: true,
  place: true,
  dayOfMonth: true,
  translator: true,
  editor: true,
  copyrightHolder: true,
};

/** @throws `TypeError` for a part that does not exist. */
function refuseUnknown(given: object, known: object, path: string): void {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(known, key))
      throw new TypeError(`There is no part ${path}${key}. The parts: ${Object.keys(known).join(', ')}.`);
  }
}

/** @throws `RangeError` for a part that the document does not contain. */
function refuseMissing({ name, layout }: ChosenLayout, parts: DocumentParts, used: ReadonlySet<string>): void {
  for (const [part, slot] of Object.entries(SLOTS)) {
    const value: unknown = parts[part as keyof DocumentParts]; // the table's keys
    if (slot === null || used.has(slot) || isNothing(value)) continue;
    const shown: readonly string[] = partsOf([layout]);
    const reason = shown.includes(part)
      ? `show the part "${part}" only together with other parts, one of which is null or empty, or without one that is given`
      : `do not show the part "${part}". They show: ${shown.join(', ')}`;
    throw new RangeError(`Documents of ${name} ${reason}.`);
  }
  if (layout.hasLongStandfirst !== true && listOf(parts.standfirst).length > 1)
    throw new RangeError(`Documents of ${name} have a standfirst of one paragraph.`);
}

/** Whether a part is absent, `null`, empty, or a list of empty items. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every((item) => item === '');
  return value === undefined || value === null || value === '';
}

/** @throws `RangeError` for names whose form the record does not recognise. */
function refuseNames(
  { name, layout: { names, separator } }: ChosenLayout,
  { authors = [], translators = [], editors = [] }: DocumentParts,
): void {
  const pattern = names === 'latin' ? /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u : /^\p{Script=Han}{2,3}$/u;
  const wrong = [...authors, ...translators, ...editors].find((each) => names !== 'any' && !pattern.test(each));
  if (wrong !== undefined) {
    const form = names === 'latin' ? 'first name and surname in Latin letters' : 'two or three Chinese characters';
    throw new RangeError(`Documents of ${name} name people by ${form}, not as ${JSON.stringify(wrong)}.`);
  }
  if (authors.length > 1 && separator === null)
    throw new RangeError(`Documents of ${name} name one person, not ${authors.length}.`);
}

/** The instant as which a printed date is read; `NaN` if it is not read as a date. */
function instantOf(document: string, record: Publisher, printed: string): number {
  const { printedDate } = parseArticle(document, { publishers: [record] });
  return printedDate?.text.includes(printed) ? Date.parse(printedDate.instant ?? printedDate.local) : Number.NaN;
}

/** Writes a document, and lists the slots that were filled. The default date is `LAG` before the timestamp. */
function writeWhole(
  { layout }: ChosenLayout,
  record: Publisher,
  parts: DocumentParts,
  timestamp: number,
): { readonly document: string; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  const write = (template: Template | undefined, slots: Slots): string => fill(template ?? '', slots, used);
  const time = timeSlots(record, timestamp - LAG);
  const { headline = '题目', column = layout.column ?? '', printedDate, shortCode = 'AbC1', syndication } = parts;
  const date = printedDate === undefined ? fill(layout.date ?? '', time) : (printedDate ?? '');
  const title = write(layout.title ?? '{headline}', { ...time, date, headline, column: column ?? '' });
  const ownUrl = write(layout.url, {
    ...time,
    slug: encode(slugOf(headline)),
    section: encode(parts.section ?? layout.section ?? ''),
    column: encode(column ?? ''),
  });
  const { url = ownUrl } = parts;
  const wire: WireParts = { ...layout.wire, ...parts.wire };
  const separator = layout.separator ?? (layout.author === undefined ? '、' : '');
  const names = (list: readonly string[], template = '{name}'): string =>
    list
      .map((name) => fill(template, { name: escapeText(name), path: encode(name.replaceAll(' ', '-')) }))
      .join(separator);
  const slots: Slots = {
    ...time,
    date: escapeText(date),
    title: escapeText(title),
    url: escapeText(url),
    authors: names(parts.authors ?? [layout.names === 'latin' ? 'Jane Roe' : '林小舟'], layout.author),
    translators: names(parts.translators ?? listOf(wire.translator)),
    editors: names(parts.editors ?? listOf(wire.editor)),
    agency: escapeText(wire.agency ?? ''),
    place: escapeText(wire.place ?? ''),
    dayOfMonth: String(wire.dayOfMonth ?? Number(time['dd'])),
    copyrightHolder: escapeText(wire.copyrightHolder ?? ''),
    shortUrl: encode(`https://rfi.my/${shortCode}`),
    encodedHeadline: encode(headline),
    encodedUrl: encode(url),
    syndication: syndication == null ? '' : syndicationFooter(syndication),
  };
  const content: Slots = {
    ...slots,
    lead: leadImage(layout, record, parts, write),
    standfirst: standfirst(layout, parts),
    body: blocks(layout, parts, write(layout.opening, slots), write(layout.closing, slots)),
  };
  const document = writeDocument({
    frontMatter: parts.frontMatter ?? null,
    epochMilliseconds: parts.epochMilliseconds ?? timestamp,
    title,
    url,
    body: layout.pieces.map((piece) => write(piece, content)).join(''),
  });
  return { document, used };
}

function leadImage(
  { figure = FIGURE, lead = figure, leadImage: ownUrl = 'https://www.example.org/images/gangkou.jpg' }: Layout,
  { image: { lost } }: Publisher,
  { leadImage: url = ownUrl, leadCaption }: DocumentParts,
  write: (template: Template, slots: Slots) => string,
): string {
  if (url === null || lead === null) return '';
  const img = lost.includes(url) ? url : `<img${attribute('src', url)}>`;
  return write(lead, { img, caption: escapeText(leadCaption ?? '') });
}

function standfirst({ standfirst: template = '', omitsStandfirst }: Layout, parts: DocumentParts): string {
  const { standfirst: items = omitsStandfirst ? null : '停用两年的渡口周四开放。' } = parts;
  return listOf(items)
    .map((item) => (typeof item === 'string' ? escapeText(item) : writePhrasing(item.children)))
    .map((text) => fill(template, { text }))
    .join('');
}

/** Writes the blocks. Opening and closing are part of the first and last paragraph, or paragraphs next to another block. */
function blocks(layout: Layout, { body }: DocumentParts, opening: string, closing: string): string {
  const { paragraph = '<p>{text}</p>', indent = '' } = layout;
  const items = [...listOf(body ?? '渡口周四重新开放，首班船载客四十人。')];
  if (opening !== '' && typeof items[0] !== 'string') items.unshift('');
  if (closing !== '' && typeof items.at(-1) !== 'string') items.push('');
  return items
    .map((item, at) => {
      if (typeof item !== 'string') return writeBlocks([item], (block) => mediaHtml(block, layout));
      const text = (at === 0 ? opening : '') + indent + escapeText(item) + (at === items.length - 1 ? closing : '');
      return fill(paragraph, { text });
    })
    .join('');
}

/** Writes pictures and players as on web pages, without a media id and a poster, which only the publisher's players have. */
function mediaHtml(block: MediaBlock, layout: Layout): string {
  switch (block.type) {
    case 'figure':
      return figureHtml(block.image, block.url, layout);
    case 'gallery':
      if (layout.gallery === undefined) return block.images.map((image) => figureHtml(image, null, layout)).join('');
      return fill(layout.gallery, { slides: escapeText(JSON.stringify(block.images.map(slideOf))) });
    case 'embed':
      return `<iframe${attribute('src', block.url)}${attribute('title', block.title)}></iframe>`;
    default:
      return writeBlocks([{ ...block, mediaId: null }]);
  }
}

function figureHtml({ url, alt, caption, credit }: ImageAsset, link: string | null, layout: Layout): string {
  const { figure = FIGURE, credit: template = '<cite>{credit}</cite>' } = layout;
  const image = `<img${attribute('src', url)}${attribute('alt', alt)}>`;
  const legend = caption === null ? '' : `<span>${escapeText(caption)}</span>`;
  return fill(figure, {
    img: link === null ? image : `<a${attribute('href', link)}>${image}</a>`,
    caption: legend + fill(template, { credit: escapeText(credit ?? '') }),
  });
}

/** A picture in the data of a gallery, whose URL has two parts. */
function slideOf({ url, alt, caption, credit }: ImageAsset): Readonly<Record<string, string | null>> {
  const cut = url.lastIndexOf('/') + 1;
  return { url: url.slice(0, cut), filename: url.slice(cut), alt, legend: caption, credit };
}

/** The footer of the service that syndicated the archive's feed. */
function syndicationFooter(host: string): string {
  const link = (name: string): string =>
    `<a href="https://${name}" style="color:orange" target="_blank">https://${name}</a>`;
  return `<br><hr><div>获取更多RSS：<br>${link('feedx.net')} <br>${link(host)}<br></div>`;
}

/** A headline in lower case, with hyphens instead of everything except letters and digits. */
function slugOf(headline: string): string {
  return (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['article']).join('-');
}

/** Percent-encodes as publishers do, including parentheses and asterisks. Half a surrogate pair becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** The slots of an instant, in the publisher's time zone. */
function timeSlots({ timeZone }: Publisher, instant: number): Slots {
  // Such as `Thu, 05 Oct 2023 15:45:02 GMT`.
  const local = new Date(instant + zoneOffset(instant, timeZone ?? 'UTC')).toUTCString();
  const [weekday = '', dd = '', Mon = '', yyyy = '', HH = '', mm = '', ss = ''] = local.match(/\w+/g) ?? [];
  const ordinal = ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(dd))] ?? 'th';
  const MM = String(MONTHS.indexOf(Mon) + 1).padStart(2, '0');
  return { weekday, dd, ordinal, Mon, MM, yyyy, HH, mm, ss };
}
