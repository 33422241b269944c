import { bare } from './elements.js';
import type { Item, Walk } from './walk.js';

// What a reader says of a document. Readers are written from the description of a publisher's documents, and share no
// code and no judgement with the library and its records.

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

/** Removes the first item that is neither furniture nor introduction if it is a picture, and returns it as the lead image. */
export function takeLead(items: Item[], isLead: (item: Item) => boolean = () => true): string | null {
  const at = items.findIndex(({ type }) => type !== 'furniture' && type !== 'standfirst');
  const item = items[at];
  if (item?.type !== 'figure' || !isLead(item)) return null;
  items.splice(at, 1);
  return pictureText(item.url, item.text);
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
