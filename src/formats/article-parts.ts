import { blocksIn } from '../article/images-of.js';
import type { Article } from '../model/article.js';
import type { Audio, BodyBlock, Embed, Video } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import { PUBLISHERS } from './publishers.js';
import { joinBlocks, phrasingText } from './text/body-text.js';

/** The standfirst as plain text, a blank line between two paragraphs. */
export function standfirstText({ standfirst }: Article): string {
  return joinBlocks(standfirst.map(({ children }) => phrasingText(children)));
}

/** Lead image, standfirst in bold, and body: what formats show of an Article besides headline and date. */
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

/** What plays or is shown from elsewhere, in reading order, also in lists and quotations. */
export function playersOf({ body }: Article): readonly (Audio | Video | Embed)[] {
  return blocksIn(body.children).filter(
    (block) => block.type === 'audio' || block.type === 'video' || block.type === 'embed',
  );
}

/** The publisher's short links to the Article (`https://rfi.my/9zeJ`), from its share block; each once. */
export function shortUrlsOf({ boilerplate }: Article): readonly string[] {
  const links = boilerplate.filter(({ kind }) => kind === 'share').flatMap((piece) => piece.links);
  return [...new Set(links.flatMap(({ shortUrl }) => shortUrl ?? []))];
}

/** The publisher's own name; `null` for `generic`, which is not a publisher, and for records of the caller's own. */
export function publisherName(id: string): string | null {
  return Object.hasOwn(PUBLISHERS, id) ? (PUBLISHERS[id]?.name ?? null) : null;
}

const MILLISECONDS_A_MINUTE = 60_000;
/** Zones reach from -12:00 to +14:00. */
const LARGEST_OFFSET = 14 * 60;

/**
 * An Article's instant as RFC 3339 and `xsd:dateTime` allow it, or `null` if it is not an instant or its year has not four
 * digits: the timestamp of a document may name the year 275760, or one before our era.
 */
export function toRfc3339(iso: string): string | null {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso && /^\d{4}-/.test(iso) ? iso : null;
}

/**
 * The date of publication, in RFC 3339: with the local time that is printed and its distance from UTC where the printed
 * date is the one of `publishedAt`, else in UTC.
 */
export function publishedInZone({ publishedAt, printedDate }: Article): string | null {
  const utc = toRfc3339(publishedAt);
  if (utc === null || printedDate === null || printedDate.instant !== publishedAt) return utc;
  const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.exec(printedDate.local)?.[0];
  if (local === undefined) return utc;
  const seconds = local.length === 'yyyy-mm-ddThh:mm'.length ? `${local}:00` : local;
  const offset = (Date.parse(`${seconds}Z`) - Date.parse(utc)) / MILLISECONDS_A_MINUTE;
  // Not so in Articles made by hand, whose local time and instant need not agree.
  if (!Number.isInteger(offset) || Math.abs(offset) > LARGEST_OFFSET) return utc;
  return seconds + offsetText(offset);
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

/** Fields that may be missing may be given as `null`; fields that are required may not. */
type Fields<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | null : T[K] };

/** The object without the fields that are `null` (or `undefined`, if the caller has no compiler). */
export function present<T extends object>(fields: Fields<T>): T {
  // What `Fields` adds to T, `null` in optional fields, is taken away again.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T;
}

/** `null` for an empty string, which has no meaning. */
export function filled(text: string | null): string | null {
  return text === '' ? null : text;
}

/** `null` for an empty list. */
export function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
