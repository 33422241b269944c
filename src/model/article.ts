import type { Position } from '../source/positions.js';
import type { Body, BodyParagraph } from './body.js';
import type { Boilerplate } from './boilerplate.js';
import type { Credit } from './credit.js';
import type { ImageAsset } from './image.js';

/** One news document as plain data. It survives JSON unchanged; absent values are `null`; lists are always present. */
export interface Article {
  /** Id of the publisher's record that was used: `'rfi'`, `'generic'`, … */
  readonly publisher: string;
  /** BCP 47 tag: `'zh-Hans'` for RFI's edition `cn`; `null` if the record does not state it. */
  readonly language: string | null;
  /** The timestamp comment: the date of the feed item. */
  readonly timestamp: Timestamp;
  /** Best available date of publication, ISO 8601 in UTC with milliseconds: the printed date, or the timestamp if no time is printed. */
  readonly publishedAt: string;
  /** The headline, with references decoded, white space collapsed, and the names of site and column removed. */
  readonly headline: string;
  /** The regular column, named in the URL or at the end of the headline. */
  readonly column: string | null;
  /** Absolute `http(s)` URL. */
  readonly url: string;
  /** The parts of the URL; `null` if the record does not read its publisher's URLs. */
  readonly urlParts: UrlParts | null;
  /** The date line at the top of the body. */
  readonly printedDate: PrintedDate | null;
  /** The body's leading `<img>`; `null` if it is only the site's logo, which is then boilerplate. */
  readonly leadImage: ImageAsset | null;
  /** The introduction before the article's container (chapô). */
  readonly standfirst: readonly BodyParagraph[];
  /** The text of the article. */
  readonly body: Body;
  /** In the order of the document. */
  readonly credits: readonly Credit[];
  /** In the order of the document. */
  readonly boilerplate: readonly Boilerplate[];
  /** The front matter of an archive mirror. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
  /** Title and URL as written, and the positions of the parts; `null` in an Article that was not read from a document. */
  readonly source: DocumentSource | null;
}

/** An Article with values that could not be read; these are `null`. */
export type PartialArticle = { readonly [K in keyof Article]: Article[K] | null };

/** An instant: the date of the feed item, 2 minutes to a day after the printed date of the article. */
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
  /** The last part, percent-decoded and without its date; `null` if the URL has none. */
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
