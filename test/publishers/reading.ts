import { bare } from './elements.js';
import type { Item, Walk } from './walk.js';

// What a reader finds in a document. Readers are written from the description of a publisher's documents. They share neither
// code nor judgement with the library and its records.

/** A value that the description does not decide for a document. Every value is accepted. */
export const open = 'open';

export type Open = typeof open;

/** The printed date. `text` is compared only if it is set, and the zone only if there is an instant. */
export interface ReadDate {
  readonly local: string;
  readonly timeZone: string | null;
  readonly instant: string | null;
  readonly text?: string;
}

/** The parts of the URL; `open` for a part that the description does not mention. */
export interface ReadUrl {
  readonly edition: string | null | Open;
  readonly section: string | null | Open;
  readonly date: string | null | Open;
  readonly slug: string | null | Open;
}

/** The values of a document. */
export interface Reading {
  /** The headline, and the column if there is one. */
  readonly headline: { readonly headline: string; readonly column: string | null } | Open;
  readonly date: ReadDate | null | Open;
  /** `author NAME`, `translator NAME`, `editor NAME`, in the order of the document. */
  readonly people: readonly string[] | Open;
  /** Name, place, day of the month. */
  readonly agency: readonly [name: string, place: string | null, day: number | null] | null | Open;
  /** `URL|CAPTION`. The caption includes the credit. */
  readonly lead: string | null | Open;
  /** The blocks of standfirst and body: `TYPE TEXT`, after `list/` or `quote/` for each list or quotation around it. */
  readonly blocks: readonly string[] | Open;
  /** Boilerplate: `KIND TEXT`, or `KIND URL` for a logo. */
  readonly furniture: readonly string[] | Open;
  readonly section: ReadUrl | Open;
  readonly language: string | null | Open;
}

/** The items that are text, in order. */
export function textsOf(items: readonly Item[]): Item[] {
  return items.filter(({ type }) => /^(?:standfirst|paragraph|heading|cell|code)$/.test(type));
}

/** The lines of the items' texts. A line ends at a `<br>` or at the end of a block. */
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

/** `yyyy-mm-dd`, if eight digits are a date. */
export function dayOfDigits(digits: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return year !== undefined && Number(month) <= 12 && Number(day) <= 31 ? `${year}-${month}-${day}` : null;
}

/** The decoded segments of a URL's path. An invalid escape is kept. */
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

/** The reading of a walk, with the given values. Take the lead image first. */
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
