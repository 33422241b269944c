import type { Position } from '../source/positions.js';
import type { Body, BodyParagraph } from './body.js';
import type { Boilerplate } from './boilerplate.js';
import type { Credit } from './credit.js';
import type { ImageAsset } from './image.js';

/** One news document as plain data: it survives JSON unchanged, absent values are `null`, lists are always there. */
export interface Article {
  /** Id of the publisher's record that read it: `'rfi'`, `'generic'`, … */
  readonly publisher: string;
  /** BCP 47 tag: `'zh-Hans'` for RFI's edition `cn`; `null` where the record does not say. */
  readonly language: string | null;
  /** The timestamp comment, as it stands. */
  readonly timestamp: Timestamp;
  /** Best claim of publication, ISO 8601 in UTC with milliseconds: the printed date where there is one, else the timestamp. */
  readonly publishedAt: string;
  /** Entities decoded, white space tidied, site name and column removed. */
  readonly headline: string;
  /** Regular column, named by the URL or by the headline's end. */
  readonly column: string | null;
  /** Absolute `http(s)` URL. */
  readonly url: string;
  /** What the publisher's URLs say. */
  readonly urlParts: UrlParts | null;
  /** The date line at the top of the body. */
  readonly printedDate: PrintedDate | null;
  /** The body's leading `<img>`; `null` where it is only the site's logo, which is then boilerplate. */
  readonly leadImage: ImageAsset | null;
  /** The introduction before the article's container (chapô). */
  readonly standfirst: readonly BodyParagraph[];
  /** The article proper. */
  readonly body: Body;
  /** In the order of the document. */
  readonly credits: readonly Credit[];
  /** In the order of the document. */
  readonly boilerplate: readonly Boilerplate[];
  /** Of an archive mirror. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
  /** Where the parts stand; `null` on an Article that no parser made. */
  readonly source: DocumentSource | null;
}

/** An Article of which some values could not be read. */
export type PartialArticle = { readonly [K in keyof Article]: Article[K] | null };

/** An instant: the feed's own tick, 2 minutes to a day after the article's printed date. */
export interface Timestamp {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number;
  /** The same instant, ISO 8601 in UTC with milliseconds. */
  readonly iso: string;
}

/** Title and URL as written, entities and site name included; the body's text is not kept a second time. */
export interface DocumentSource {
  /** The title as the document spells it, with references and site name. */
  readonly title: string;
  /** The URL as the document spells it. */
  readonly url: string;
  /** Where the document's parts are. */
  readonly positions: {
    readonly frontMatter: Position | null;
    readonly timestamp: Position;
    readonly headline: Position;
    readonly rule: Position | null;
    readonly body: Position;
  };
}

/** Percent-decoded; the slug without its date. */
export interface UrlParts {
  /** The language edition: `cn`; `null` where the URL names none. */
  readonly edition: string | null;
  /** The section, percent-decoded; `null` where the URL names none. */
  readonly section: string | null;
  /** The regular column that the URL names; `null` where it names none. */
  readonly column: string | null;
  /** `yyyy-mm-dd`, as the slug begins. */
  readonly date: string | null;
  /** The last part, percent-decoded and without its date; `null` where there is none. */
  readonly slug: string | null;
}

/** The date that the page prints, in the publisher's local time. */
export interface PrintedDate {
  /** As printed: `05/10/2023 - 15:28`. */
  readonly text: string;
  /** ISO 8601 without zone: `2023-10-05T15:28`, or `2023-10-05` where only a day is printed. */
  readonly local: string;
  /** IANA name of the zone that `local` is read in: `Europe/Paris`. */
  readonly timeZone: string | null;
  /** ISO 8601 in UTC with milliseconds; `null` where only a day is printed. */
  readonly instant: string | null;
  /** The stretch of the date; `null` in Articles without positions. */
  readonly position: Position | null;
}
