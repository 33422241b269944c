import type { Article } from '../model/article.js';
import type { Audio, BodyBlock, Embed, Video } from '../model/body.js';
import type { Credit } from '../model/credit.js';
import { PUBLISHERS } from './publishers.js';
import { joinBlocks, runningText } from './text/body-text.js';

/** The standfirst as plain text, a blank line between two paragraphs. */
export function standfirstText(article: Article): string {
  return joinBlocks(runningText({ ...article, body: { type: 'root', children: [] } }));
}

type CreditOf<Kind extends Credit['kind']> = Extract<Credit, { readonly kind: Kind }>;

/** The credits of one kind, in the order of the document. */
export function creditsOf<Kind extends Credit['kind']>({ credits }: Article, kind: Kind): readonly CreditOf<Kind>[] {
  return credits.filter((credit): credit is CreditOf<Kind> => credit.kind === kind);
}

/** What plays or is shown from elsewhere, in reading order, also in lists and quotations. */
export function playersOf({ body }: Article): readonly (Audio | Video | Embed)[] {
  const players: (Audio | Video | Embed)[] = [];
  collect(body.children, players);
  return players;
}

function collect(blocks: readonly BodyBlock[], players: (Audio | Video | Embed)[]): void {
  for (const block of blocks) {
    if (block.type === 'audio' || block.type === 'video' || block.type === 'embed') players.push(block);
    else if (block.type === 'blockquote') collect(block.children, players);
    else if (block.type === 'list') for (const item of block.children) collect(item.children, players);
  }
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
