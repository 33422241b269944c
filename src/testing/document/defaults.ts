import { parseBody } from '../../index.js';
import { rfi } from '../../publishers/index.js';
import type { EraMarkup } from './era.js';

interface Told {
  readonly headline: string;
  readonly column: string | null;
  readonly section: string;
  /** `20231005` */
  readonly day: string;
}

/** The last day on which AFP's wires stood under `/contenu/`. */
const LAST_CONTENU = '20201123';

/** The URL that the era gives an article. */
export function defaultUrl(markup: EraMarkup, { headline, column, section, day }: Told): string {
  const slug = encode(slugOf(headline));
  const dated = `${day}-${slug}`;
  const edition = `${markup.origin}cn`;
  if (column !== null) return `${edition}/${encode('专栏检索')}/${encode(column)}/${dated}`;
  if (markup.template !== 'wire') return `${edition}/${encode(section)}/${dated}`;
  return day <= LAST_CONTENU ? `${edition}/contenu/${dated}` : `${edition}/${slug}`;
}

/** Letters and digits, in lower case, what lies between as a hyphen: RFI's way. */
export function slugOf(headline: string): string {
  return (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['article']).join('-');
}

/** Percent-encodes as the publisher does, its parentheses and stars too; half a surrogate pair has no encoding. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The feed's tick comes after the printed date: 2 minutes to a day, mostly half an hour. */
export const LAG = 1_022_000;

let formatter: Intl.DateTimeFormat | undefined;

/** What the publisher prints where the feed ticks at an instant: `05/10/2023 - 15:28`. */
export function printedBefore(epochMilliseconds: number): string {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: rfi.timeZone ?? 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return formatter.format(epochMilliseconds - LAG).replace(', ', ' - ');
}

/** When the feed ticks for a printed date; `null` where the text is no date. */
export function tickAfter(printedDate: string): number | null {
  const instant = parseBody(`<div>${printedDate}</div>`).printedDate?.instant ?? null;
  return instant === null ? null : Date.parse(instant) + LAG;
}

/** The day of a printed date as the URL's slug writes it: `20231005`. */
export function slugDay(printedDate: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(printedDate) ?? [];
  return `${year ?? ''}${month ?? ''}${day ?? ''}`;
}
