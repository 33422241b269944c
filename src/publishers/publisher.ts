import type { UrlParts } from '../model/article.js';
import type { BylineGrammar, CreditGrammar } from './credit-grammar.js';
import type { BoilerplateRule, ElementRule, StandfirstRule } from './element-rule.js';
import type { ImageGrammar } from './image-grammar.js';
import type { PlayerGrammar } from './player-grammar.js';

/**
 * A publisher's record: everything that is particular to the publisher's documents, as strings, regular expressions and tables,
 * and as small pure functions where data would need an interpreter. Pass records in `ParseOptions.publishers`.
 */
export interface Publisher {
  /** A short, stable id, which becomes `Article.publisher`. */
  readonly id: string;
  /** The publisher's name, for people. */
  readonly name: string;
  /** Host names of the publisher's URLs. Each includes its subdomains. */
  readonly hosts: readonly string[];
  /** BCP 47 tag of the language of documents whose URL does not name an edition; `null` if it is unknown. */
  readonly language: string | null;
  /** BCP 47 tags by edition, as `urlParts` returns it. */
  readonly editions: Readonly<Record<string, string>>;
  /** IANA name of the time zone of printed dates; `null` if it is unknown or the dates name it. */
  readonly timeZone: string | null;
  /** How the column and the name of the site are recognised in a title. */
  readonly headline: HeadlineGrammar;
  /**
   * Reads a URL from the segments of its path, without empty ones, and its query (`sid=66222`), all percent-decoded. Parts
   * that are not returned are `null`, and so is an invalid date.
   */
  readonly urlParts: ((segments: readonly string[], query: string) => Partial<UrlParts>) | null;
  /** What the publisher's images look like. */
  readonly image: ImageGrammar;
  /** Where and how the date is printed. The first rule that finds a date is used. */
  readonly printedDate: readonly PrintedDateRule[];
  /**
   * Elements around the beginning of the page that have no meaning. Date, lead image, standfirst and boilerplate are read inside
   * them, in order, as if their tags were not there.
   */
  readonly wrappers: readonly ElementRule[];
  /** The elements of the standfirst, which come before the container. */
  readonly standfirst: readonly StandfirstRule[];
  /** The element around the body: the first that matches after date, lead image and standfirst. `null`: there is none. */
  readonly container: ElementRule | null;
  /** The elements that are boilerplate. The first rule that matches an element determines its kind. */
  readonly boilerplate: readonly BoilerplateRule[];
  /** How authors, translators, editors, agencies and rights holders are named. */
  readonly credits: CreditGrammar;
  /** What the publisher's players and galleries look like. */
  readonly players: PlayerGrammar;
  /** Reads the `href` of a link in a share block. */
  readonly shareLink: ((url: string) => SharedLink | null) | null;
}

/** How the column and the name of the site are recognised in a title. */
export interface HeadlineGrammar {
  /** Names of the site at the end of a title, including the separator. They are removed. */
  readonly suffixes: readonly string[];
  /** Matches a column at the start of a title, which is removed; the group `column` is its name: 【CDTV】渡口. */
  readonly columnStart: RegExp | null;
  /** The separator between headline and column: `' - '`. */
  readonly columnSeparator: string | null;
  /** Columns that the end of a title may name, whatever its URL is. */
  readonly columns: readonly string[];
  /** Editions in which a title whose URL names a column always ends with a column; `null`: all editions. */
  readonly columnEditions: readonly string[] | null;
}

/** A place where the date may be printed, and its format there. */
export interface PrintedDateRule {
  /**
   * An element, which is removed from the body; or `first-paragraph` (the beginning of the first paragraph of the article) or
   * `headline`, whose text is kept.
   */
  readonly place: ElementRule | 'first-paragraph' | 'headline';
  /** The attribute of the element that contains the date, if its text does not: `datetime`. */
  readonly attribute?: string;
  /**
   * Matches the whole text of the element, or the date in a paragraph or headline. Groups: `year`, `month` (a number or one of
   * `months`) and `day`; if a time is printed, `hour` and `minute`, and if they are printed, `half` (of a twelve-hour clock),
   * `second`, `millisecond`, `zone` (if the text names UTC: `Z`, `GMT`, `UTC`) and `author`. In a paragraph or headline, the group
   * `date` may mark the date inside a longer match.
   */
  readonly pattern: RegExp;
  /** The names of the months, beginning with January, if months are printed as names. */
  readonly months?: readonly string[];
  /** The values of the group `half`, with the hour at which each half begins: `{ 上午: 0, 下午: 12 }`. */
  readonly halves?: Readonly<Record<string, number>>;
  /** How names are read from the group `author`, or from elements in the date line. Default: the group is one name. */
  readonly authors?: BylineGrammar;
}

/** The page that a link in a share block shares, and the network. */
export interface SharedLink {
  /** The network: `facebook`. */
  readonly network: string;
  /** The short URL of the shared page; `null` if the link has none. */
  readonly shortUrl: string | null;
  /** The full URL of the shared page; `null` if the link has none. */
  readonly targetUrl: string | null;
}

export type * from './credit-grammar.js';
export type * from './element-rule.js';
export type * from './image-grammar.js';
export type * from './player-grammar.js';
