import type { UrlParts } from '../model/article.js';
import type { BylineGrammar, CreditGrammar } from './credit-grammar.js';
import type { BoilerplateRule, ElementRule, StandfirstRule } from './element-rule.js';
import type { ImageGrammar } from './image-grammar.js';
import type { PlayerGrammar } from './player-grammar.js';

/**
 * What the reader knows of a publisher: strings, regular expressions and tables, and a small pure function where data
 * would need an interpreter. Nothing is registered anywhere: pass records in `ParseOptions.publishers`.
 */
export interface Publisher {
  /** Short and stable: it becomes `Article.publisher`. */
  readonly id: string;
  /** The publisher's name, for people. */
  readonly name: string;
  /** Host names; each includes its subdomains. */
  readonly hosts: readonly string[];
  /** BCP 47 tag where the URL names no edition. */
  readonly language: string | null;
  /** By edition (as `urlParts` gives it): BCP 47 tag. */
  readonly editions: Readonly<Record<string, string>>;
  /** IANA name of the zone that printed dates are read in; `null` where they name their own. */
  readonly timeZone: string | null;
  /** What is removed from the end of the title. */
  readonly headline: HeadlineGrammar;
  /**
   * Reads a URL: the percent-decoded segments of its path, empty ones left out, and what follows its question mark,
   * percent-decoded too (`sid=66222`). Parts that it leaves out are
   * `null`, and so is a date that is not one.
   */
  readonly urlParts: ((segments: readonly string[], query: string) => Partial<UrlParts>) | null;
  /** How the address of a picture is read. */
  readonly image: ImageGrammar;
  /** Where the date is printed, and how. The first rule that finds one counts. */
  readonly printedDate: readonly PrintedDateRule[];
  /**
   * Elements that mean nothing before the article: date, lead image, standfirst and furniture are looked for inside them,
   * in order, as if they were not there.
   */
  readonly wrappers: readonly ElementRule[];
  /** The introduction: the elements before the container that match one of these. */
  readonly standfirst: readonly StandfirstRule[];
  /** The element that holds the article proper: the first to match after date, lead image and standfirst. */
  readonly container: ElementRule | null;
  /** In order: the first that matches names the element. */
  readonly boilerplate: readonly BoilerplateRule[];
  /** How authors, agencies and translators are named. */
  readonly credits: CreditGrammar;
  /** How players and galleries are written. */
  readonly players: PlayerGrammar;
  /** Decodes a link of a share block. */
  readonly shareLink: ((url: string) => SharedLink | null) | null;
  /** How the publisher's markup changed. The rules above read all eras together; this says when each was written. */
  readonly eras: readonly Era[];
}

/** How headlines begin and end. */
export interface HeadlineGrammar {
  /** Site names at the headline's end, separator included. */
  readonly suffixes: readonly string[];
  /** Matches a column at the headline's start, which leaves it; group `column`: 【CDTV】渡口. */
  readonly columnStart: RegExp | null;
  /** Between headline and column: `' - '`. */
  readonly columnSeparator: string | null;
  /** Columns that a headline's end may name under any URL. */
  readonly columns: readonly string[];
  /** Editions in which any headline under a column's URL ends with the column; `null`: all of them. */
  readonly columnEditions: readonly string[] | null;
}

/** A place where the date may be printed, and what it looks like there. */
export interface PrintedDateRule {
  /**
   * An element, which is the date line and leaves the body; `first-paragraph`: the opening of the article's first
   * paragraph; `headline`. In the latter two the text stays where it is, and the date is a reading of it.
   */
  readonly place: ElementRule | 'first-paragraph' | 'headline';
  /** The attribute of the element that says the date, where its text does not: `datetime`. */
  readonly attribute?: string;
  /**
   * Matches an element's whole text, or the stretch of a paragraph or headline that is the date. Groups: `year`, `month`
   * (a number, or a name of `months`), `day`; `hour` and `minute` where a time is printed, `half` with it where the clock
   * has twelve hours; `second`, `millisecond`; `zone` where the text names UTC itself (`Z`, `GMT`, `UTC`); `author` where
   * the line names who wrote the article. In a paragraph or headline a group `date` may be the date proper.
   */
  readonly pattern: RegExp;
  /** Names of the months from January on, where they are printed by name. */
  readonly months?: readonly string[];
  /** What the group `half` may say, and the hour from which each counts its twelve: `{ 上午: 0, 下午: 12 }`. */
  readonly halves?: Readonly<Record<string, number>>;
  /** How the names in the group `author`, or in elements of the date line, are read; without it the group is one name. */
  readonly authors?: BylineGrammar;
}

/** What a link of a share block shares, and where. */
export interface SharedLink {
  /** The network that the link shares to; `null` where it is unknown. */
  readonly network: string;
  /** The short address of the shared page; `null` if the link has none. */
  readonly shortUrl: string | null;
  /** The full address of the shared page; `null` if the link has none. */
  readonly targetUrl: string | null;
}

/** A time during which the publisher's markup stayed the same. */
export interface Era {
  /** The era's short name: `A0`. */
  readonly id: string;
  /** The first day on which a document of the era was seen, `yyyy-mm-dd`. */
  readonly validFrom: string;
  /** The last day on which one was seen; `null` while the era lasts. */
  readonly validUntil: string | null;
  /** What sets it apart. */
  readonly description: string;
}

export type * from './credit-grammar.js';
export type * from './element-rule.js';
export type * from './image-grammar.js';
export type * from './player-grammar.js';
