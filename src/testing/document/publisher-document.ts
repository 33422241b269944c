import { encode, LAG, slugOf } from './defaults.js';
import { syndicationFooter } from './furniture.js';
import { mediaHtml } from './media.js';
import { type DocumentParts, listOf } from './parts.js';
import {
  fill,
  type PublisherMarkup,
  type PublisherName,
  publisherMarkups,
  type Slots,
  type Template,
} from './publisher-markup.js';
import { attribute, escapeText, writeBlocks, writeDocument, writePhrasing } from './writing.js';

/** The slot that shows a part. */
const SLOTS: Readonly<Partial<Record<keyof DocumentParts, string>>> = {
  headline: 'headline',
  column: 'column',
  section: 'section',
  printedDate: 'date',
  leadImage: 'img',
  leadCaption: 'caption',
  standfirst: 'standfirst',
  authors: 'authors',
  translators: 'translators',
  editors: 'editors',
  syndication: 'syndication',
};
const ONLY_RFI: readonly (keyof DocumentParts)[] = ['wire', 'shortCode'];
const ONLY_OTHERS: readonly (keyof DocumentParts)[] = ['leadCaption', 'translators', 'editors'];

/** Writes a document of a publisher other than RFI, whole. */
export function publisherDocument(publisher: string, parts: DocumentParts): string {
  const markup = markupOf(publisher);
  const used = new Set<string>();
  const write = (template: Template | undefined, slots: Slots): string => fill(template ?? '', slots, used);

  const { printedDate } = parts;
  const instant = printedDate == null ? instantBefore(markup, parts) : instantOf(publisher, markup, printedDate);
  const time = timeSlots(markup, instant);
  const date = printedDate === undefined ? fill(markup.date ?? '', time) : (printedDate ?? '');
  const headline = parts.headline ?? '题目';
  const title = write(markup.title ?? '{headline}', { ...time, headline, column: parts.column ?? '', date });
  const section = encode(parts.section ?? markup.section ?? '');
  const defaultUrl = write(markup.url, { ...time, slug: encode(slugOf(headline)), section });
  const url = parts.url ?? defaultUrl;

  const names = (list: readonly string[], template = '{name}'): string =>
    list.map((name) => fill(template, { name: escapeText(name) })).join(markup.separator ?? '');
  const slots: Slots = {
    ...time,
    date: escapeText(date),
    title: escapeText(title),
    url: escapeText(url),
    authors: names(parts.authors ?? [markup.hasLatinNames ? 'Jane Roe' : '林小舟'], markup.author),
    translators: names(parts.translators ?? []),
    editors: names(parts.editors ?? []),
    syndication: parts.syndication == null ? '' : syndicationFooter(parts.syndication),
  };
  const body = markup.pieces.map((piece) =>
    write(piece, {
      ...slots,
      lead: leadImage(markup, parts, write),
      standfirst: standfirst(markup, parts),
      body: blocks(markup, parts, write(markup.opening, slots)),
    }),
  );
  if (listOf(parts.standfirst ?? null).length > 1)
    throw new RangeError(`Documents of ${publisher} have a standfirst of one paragraph.`);
  refuse(publisher, parts, (part) => ONLY_RFI.includes(part) || !used.has(SLOTS[part] ?? part));
  refuseNames(publisher, markup, parts);
  return writeDocument({
    frontMatter: parts.frontMatter ?? null,
    epochMilliseconds: parts.epochMilliseconds ?? instant + LAG,
    title,
    url,
    body: body.join(''),
  });
}

/** @throws `RangeError` for a part that RFI's documents do not show. */
export function refuseOthersParts(parts: DocumentParts): void {
  refuse('rfi', parts, (part) => ONLY_OTHERS.includes(part));
}

/** A publisher as `documentPublishers` lists it. */
export interface DocumentPublisher {
  /** The name by which its documents are asked for: the id of its record. */
  readonly name: PublisherName;
  /** The parts that its documents can show, beside the body. Any other is refused. */
  readonly parts: readonly (keyof DocumentParts)[];
}

/**
 * Every publisher whose documents `buildDocument` can write: one row for a `test.each`. The last is `generic`, a page of a
 * publisher that no record names.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { allPublishers } from 'rfi-article/publishers';
 * import { buildDocument, documentPublishers } from 'rfi-article/testing';
 *
 * for (const { name } of documentPublishers)
 *   parseArticle(buildDocument({ publisher: name }), { publishers: allPublishers }).publisher === name; // true
 * ```
 */
export const documentPublishers: readonly DocumentPublisher[] = /* @__PURE__ */ listPublishers();

function listPublishers(): readonly DocumentPublisher[] {
  const names = ['rfi', ...Object.keys(publisherMarkups)] as PublisherName[]; // the table's keys
  return names.map((name) => ({ name, parts: partsOf(name) }));
}

/** The parts that documents of a publisher can show. */
function partsOf(publisher: PublisherName): readonly (keyof DocumentParts)[] {
  const parts = Object.keys(SLOTS) as (keyof DocumentParts)[];
  if (publisher === 'rfi') return parts.filter((part) => !ONLY_OTHERS.includes(part));
  const { lead, figure, title = '{headline}', ...markup } = markupOf(publisher);
  const templates = JSON.stringify([markup, title, lead === undefined ? figure : lead]);
  return parts.filter((part) => templates.includes(`{${SLOTS[part]}}`));
}

function markupOf(publisher: string): PublisherMarkup {
  if (!Object.hasOwn(publisherMarkups, publisher)) {
    throw new RangeError(`There is no publisher ${JSON.stringify(publisher)}; see documentPublishers.`);
  }
  return publisherMarkups[publisher as keyof typeof publisherMarkups]; // it is one of the keys
}

/** Refuses parts that would be missing from the document. */
function refuse(publisher: string, parts: DocumentParts, isMissing: (part: keyof DocumentParts) => boolean): void {
  const checked = [...(Object.keys(SLOTS) as (keyof DocumentParts)[]), ...ONLY_RFI];
  const missing = checked.find(
    (part) => listOf<unknown>(parts[part] ?? null).some((item) => item !== '') && isMissing(part),
  );
  if (missing === undefined) return;
  const shown = partsOf(publisher as PublisherName); // it was looked up
  const reason = shown.includes(missing)
    ? 'only together with other parts, one of which is null or empty, or without one that is given'
    : `not at all. They show: ${shown.join(', ')}`;
  throw new RangeError(`Documents of ${publisher} show the part "${missing}" ${reason}.`);
}

/** Refuses names that the publisher's documents tell from titles and places by their form. */
function refuseNames(
  publisher: string,
  { hasLatinNames, separator, author }: PublisherMarkup,
  { authors = [], translators = [], editors = [] }: DocumentParts,
): void {
  const pattern = hasLatinNames ? /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u : /^\p{Script=Han}{2,3}$/u;
  const wrong = [...authors, ...translators, ...editors].find((name) => !pattern.test(name));
  if (wrong !== undefined) {
    const form = hasLatinNames ? 'first name and surname in Latin letters' : 'two or three Chinese characters';
    throw new RangeError(`Documents of ${publisher} name people by ${form}, not as ${JSON.stringify(wrong)}.`);
  }
  const most = Math.max(authors.length, translators.length, editors.length);
  if (most > 1 && separator === undefined && author === undefined)
    throw new RangeError(`Documents of ${publisher} name one person, not ${most}.`);
}

function leadImage(
  { figure, lead = figure }: PublisherMarkup,
  { leadImage: url = 'https://www.example.org/images/gangkou.jpg', leadCaption }: DocumentParts,
  write: (template: Template, slots: Slots) => string,
): string {
  if (url === null || lead === null) return '';
  return write(lead, { img: `<img${attribute('src', url)}>`, caption: escapeText(leadCaption ?? '') });
}

function standfirst({ standfirst: template = '' }: PublisherMarkup, parts: DocumentParts): string {
  const items = parts.standfirst === undefined ? ['停用两年的渡口周四开放。'] : listOf(parts.standfirst);
  return items
    .map((item) => (typeof item === 'string' ? escapeText(item) : writePhrasing(item.children)))
    .map((text) => fill(template, { text }))
    .join('');
}

/** An opening is part of the first paragraph; where the body begins with another block, it is a paragraph itself. */
function blocks(
  { paragraph = '<p>{text}</p>', figure }: PublisherMarkup,
  parts: DocumentParts,
  opening: string,
): string {
  const [first, ...rest] = listOf(parts.body ?? '渡口周四重新开放，首班船载客四十人。');
  const texts = typeof first === 'string' ? [first, ...rest] : ['', ...(first === undefined ? [] : [first]), ...rest];
  return texts
    .map((item, at) =>
      typeof item === 'string'
        ? fill(paragraph, { text: (at === 0 ? opening : '') + escapeText(item) })
        : writeBlocks([item], (block) => mediaHtml(block, figure)),
    )
    .join('');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const HOUR = 3_600_000;

/** The moment of the printed date, by the feed's clock. */
function instantBefore({ time }: PublisherMarkup, { epochMilliseconds = Date.parse(time) }: DocumentParts): number {
  return epochMilliseconds - LAG;
}

/** A moment as the slots of a template name it, by the publisher's clock. */
function timeSlots({ utcOffset = 0 }: PublisherMarkup, instant: number): Slots {
  const [, weekday = '', dd = '', Mon = '', yyyy = '', HH = '', mm = '', ss = ''] =
    /^(\w+), (\d+) (\w+) (\d+) (\d+):(\d+):(\d+)/.exec(new Date(instant + utcOffset * HOUR).toUTCString()) ?? [];
  const ordinal = /^1\d/.test(dd)
    ? 'th'
    : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[dd.slice(1)] ?? 'th');
  return { weekday, dd, Mon, yyyy, HH, mm, ss, ordinal, MM: String(MONTHS.indexOf(Mon) + 1).padStart(2, '0') };
}

/** The moment that a printed date says. */
function instantOf(publisher: string, { date, utcOffset = 0 }: PublisherMarkup, printed: string): number {
  if (date === undefined) return 0; // the part is refused
  const pattern = date.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, slot: string) => `(?<${slot}>\\w+?)`);
  const groups = new RegExp(`^${pattern}$`).exec(printed)?.groups ?? {};
  const [year, day, hour = 0, minute = 0, second = 0] = ['yyyy', 'dd', 'HH', 'mm', 'ss'].map(
    (slot) => groups[slot] && Number(groups[slot]),
  );
  const month = groups['MM'] ?? MONTHS.indexOf(groups['Mon'] ?? '') + 1;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (Number.isNaN(instant)) {
    throw new RangeError(`Documents of ${publisher} print dates as ${date}, not as ${JSON.stringify(printed)}.`);
  }
  return instant - utcOffset * HOUR;
}
