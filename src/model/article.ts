import type { Position } from '../source/positions.js';
import type { Body, BodyParagraph } from './body.js';
import type { Boilerplate } from './boilerplate.js';
import type { Credit } from './credit.js';
import type { ImageAsset } from './image.js';

/** One news document as plain data. It survives JSON unchanged; absent values are `null`; lists are always present. */
export interface Article {
  /** The id of the publisher's record that was used: `'rfi'`, `'generic'`, … */
  readonly publisher: string;
  /** A BCP 47 tag: `'zh-Hans'` for RFI's edition `cn`; `null` if the record does not state the language. */
  readonly language: string | null;
  /** The timestamp comment: the date of the feed item. */
  readonly timestamp: Timestamp;
  /** The best available date of publication, in ISO 8601, UTC, with milliseconds: the printed date, or the timestamp if no time is printed. */
  readonly publishedAt: string;
  /** The headline. Character references are decoded, white space is collapsed, and the names of site and column are removed. */
  readonly headline: string;
  /** The regular column that the URL or the headline names. */
  readonly column: string | null;
  /** The absolute `http(s)` URL. */
  readonly url: string;
  /** The parts of the URL; `null` if the record does not read its publisher's URLs. */
  readonly urlParts: UrlParts | null;
  /** The date that the page prints, usually in a line at the top of the body. */
  readonly printedDate: PrintedDate | null;
  /** The body's leading `<img>`; `null` if it is only the site's logo, which is then boilerplate. */
  readonly leadImage: ImageAsset | null;
  /** The introduction before the article's text (in French, chapô). */
  readonly standfirst: readonly BodyParagraph[];
  /** The text of the article. */
  readonly body: Body;
  /** Who wrote, translated, edited or owns the article, in the order of the document. */
  readonly credits: readonly Credit[];
  /** The parts of the page that do not belong to the article, in the order of the document. */
  readonly boilerplate: readonly Boilerplate[];
  /** The front matter of an archive mirror. */
  readonly frontMatter: Readonly<Record<string, string>> | null;
  /** The original title and URL, and the positions of the parts; `null` in an Article that was not read from a document. */
  readonly source: DocumentSource | null;
}

/** An Article in which values that could not be read are `null`. */
export type PartialArticle = { readonly [K in keyof Article]: Article[K] | null };

/** An instant: the date of the feed item, 2 minutes to a day after the printed date of the article. */
export interface Timestamp {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMilliseconds: number;
  /** The same instant, ISO 8601 in UTC with milliseconds. */
  readonly iso: string;
}

/** The title and the URL as the document spells them, and the positions of its parts. The text of the body is not repeated. */
export interface DocumentSource {
  /** The title as the document spells it, with character references and site name. */
  readonly title: string;
  /** The URL as the document spells it. */
  readonly url: string;
  /** The positions of the document's parts. */
  readonly positions: {
    readonly frontMatter: Position | null;
    readonly timestamp: Position;
    readonly headline: Position;
    readonly rule: Position | null;
    readonly body: Position;
  };
}

/** The parts of an article's URL, percent-decoded. */
export interface UrlParts {
  /** The language edition: `cn`; `null` if the URL does not name one. */
  readonly edition: string | null;
  /** The section; `null` if the URL does not name one. */
  readonly section: string | null;
  /** The regular column; `null` if the URL does not name one. */
  readonly column: string | null;
  /** The date at the beginning of the slug, `yyyy-mm-dd`. */
  readonly date: string | null;
  /** The last part of the path, without its date; `null` if the URL has no slug. */
  readonly slug: string | null;
}

/** The date that the page prints, in the publisher's local time. */
export interface PrintedDate {
  /** As printed: `05/10/2023 - 15:28`. */
  readonly text: string;
  /** ISO 8601 without a time zone: `2023-10-05T15:28`, or `2023-10-05` if only a day is printed. */
  readonly local: string;
  /** The IANA name of the time zone of `local`: `Europe/Paris`. */
  readonly timeZone: string | null;
  /** ISO 8601 in UTC with milliseconds; `null` if only a day is printed. */
  readonly instant: string | null;
  /** The position of the date; `null` in Articles without positions. */
  readonly position: Position | null;
}
