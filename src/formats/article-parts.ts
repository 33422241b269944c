import { blocksIn } from '../article/images-of.js';
import type { Article } from '../model/article.js';
import type { Audio, BodyBlock, Embed, Video } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import { PUBLISHER_NAMES } from './publisher-names.js';
import { joinBlocks, phrasingText } from './text/body-text.js';

/** The standfirst as plain text, with a blank line between paragraphs. */
export function standfirstText({ standfirst }: Article): string {
  return joinBlocks(standfirst.map(({ children }) => phrasingText(children)));
}

/** Lead image, standfirst in bold, and body: the content that formats show after headline and date. */
export function contentBlocks({ leadImage, standfirst, body }: Article): readonly BodyBlock[] {
  const introduction = standfirst.map(
    ({ children }): BodyBlock => ({ type: 'paragraph', children: [{ type: 'strong', children }] }),
  );
  const lead: BodyBlock[] = leadImage === null ? [] : [{ type: 'figure', image: leadImage, url: null }];
  return [...lead, ...introduction, ...body.children];
}

type CreditOf<Kind extends Credit['kind']> = Extract<Credit, { readonly kind: Kind }>;

/** The credits of one kind, in the order of the document. */
export function creditsOf<Kind extends Credit['kind']>({ credits }: Article, kind: Kind): readonly CreditOf<Kind>[] {
  return credits.filter((credit): credit is CreditOf<Kind> => credit.kind === kind);
}

/** The names of the authors, as printed. */
export function authorNames(article: Article): readonly string[] {
  return creditsOf(article, 'author').map(({ name }) => name);
}

/** All recordings and embeds in reading order, including those in lists and quotations. */
export function playersOf({ body }: Article): readonly (Audio | Video | Embed)[] {
  return blocksIn(body.children).filter(
    (block) => block.type === 'audio' || block.type === 'video' || block.type === 'embed',
  );
}

/** The publisher's short URLs of the Article (`https://rfi.my/9zeJ`), without repetitions. */
export function shortUrlsOf({ boilerplate }: Article): readonly string[] {
  const links = boilerplate.filter(({ kind }) => kind === 'share').flatMap((piece) => piece.links);
  return [...new Set(links.flatMap(({ shortUrl }) => shortUrl ?? []))];
}

/** The publisher's name; `null` for `generic`, which is not a publisher, and for records of the caller. */
export function publisherName(id: string): string | null {
  return Object.hasOwn(PUBLISHER_NAMES, id) ? (PUBLISHER_NAMES[id] ?? null) : null;
}

const MILLISECONDS_A_MINUTE = 60_000;
/** Time zones are between -12:00 and +14:00, in minutes. */
const LARGEST_OFFSET = 14 * 60;

/**
 * An instant in the format of RFC 3339 and `xsd:dateTime`; `null` if it is not valid, or its year does not have four digits.
 * The timestamp of a document may be in the year 275760, or BC.
 */
export function toRfc3339(iso: string): string | null {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso && /^\d{4}-/.test(iso) ? iso : null;
}

/**
 * The date of publication in RFC 3339. It has the printed local time and its offset from UTC if `publishedAt` is the printed
 * date; otherwise it is in UTC.
 */
export function publishedInZone({ publishedAt, printedDate }: Article): string | null {
  const utc = toRfc3339(publishedAt);
  if (utc === null || printedDate === null || printedDate.instant !== publishedAt) return utc;
  const { local } = printedDate;
  if (!local.includes('T')) return utc;
  const seconds = local.length === 'yyyy-mm-ddThh:mm'.length ? `${local}:00` : local;
  const offset = (Date.parse(`${seconds}Z`) - Date.parse(utc)) / MILLISECONDS_A_MINUTE;
  // In an Article made by hand, local time and instant may not agree.
  if (!Number.isInteger(offset) || Math.abs(offset) > LARGEST_OFFSET) return utc;
  return seconds + offsetText(offset);
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

/** The fields of `T`, of which optional ones may also be `null`. */
type Fields<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | null : T[K] };

/** An object without the fields that are `null` (or `undefined`, in programs without types). */
export function omitNull<T extends object>(fields: Fields<T>): T {
  // Without `null`, the fields are those of `T`.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** Joins lists of nodes with a separator. Empty lists are left out. */
export function joinNodes<Node>(parts: readonly (readonly Node[])[], separator: Node): Node[] {
  const present = parts.filter(({ length }) => length > 0);
  return present.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
}

/** A text or a list, or `null` if it is empty. */
export function nonEmpty<T extends string | readonly unknown[]>(value: T | null): T | null {
  return value === null || value.length === 0 ? null : value;
}
