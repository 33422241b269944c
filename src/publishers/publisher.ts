import type { UrlParts } from '../model/article.js';
import type { EmbedProvider, MediaSource } from '../model/body.js';
import type { BoilerplateKind } from '../model/boilerplate.js';

/**
 * What the reader knows of a publisher: strings, regular expressions and tables, and a small pure function where data
 * would need an interpreter. Nothing is registered anywhere: pass records in `ParseOptions.publishers`.
 */
export interface Publisher {
  /** Short and stable: it becomes `Article.publisher`. */
  readonly id: string;
  readonly name: string;
  /** Host names; each stands for its subdomains too. */
  readonly hosts: readonly string[];
  /** BCP 47 tag where the URL names no edition. */
  readonly language: string | null;
  /** By edition (as `urlParts` gives it): BCP 47 tag. */
  readonly editions: Readonly<Record<string, string>>;
  /** IANA name of the zone that printed dates are read in; `null` where they name their own. */
  readonly timeZone: string | null;
  readonly headline: HeadlineGrammar;
  /** Reads the percent-decoded segments of a URL's path, empty ones left out. */
  readonly urlParts: ((segments: readonly string[]) => UrlParts) | null;
  readonly image: ImageGrammar;
  readonly printedDate: PrintedDateGrammar | null;
  /** Elements round date, lead image and article that mean nothing: what they hold is read as if it stood without them. */
  readonly wrappers: readonly ElementRule[];
  /** The introduction: the elements before the container that match one of these. */
  readonly standfirst: readonly StandfirstRule[];
  /** The element that holds the article proper: the first to match after date, lead image and standfirst. */
  readonly container: ElementRule | null;
  /** In order: the first that matches names the element. */
  readonly boilerplate: readonly BoilerplateRule[];
  readonly credits: CreditGrammar;
  readonly players: PlayerGrammar;
  /** Decodes a link of a share block. */
  readonly shareLink: ((url: string) => SharedLink | null) | null;
  /** How the publisher's markup changed. The rules above read all eras together; this says when each was written. */
  readonly eras: readonly Era[];
}

/** Names elements by tag, attributes and text. All that is given must hold. */
export interface ElementRule {
  readonly tag: string | readonly string[];
  /** `true`: the attribute is there; a string: it has this value; a regular expression: its value matches. */
  readonly attributes?: Readonly<Record<string, true | string | RegExp>>;
  /** One of the words of its `class`. */
  readonly className?: string;
  /** Its whole visible text, tidied. A rule about text names short elements: more than 200 characters never match. */
  readonly text?: string | RegExp;
  /** An element among its children. */
  readonly child?: ElementRule;
}

/** An element that is no part of the article. */
export interface BoilerplateRule extends ElementRule {
  readonly kind: BoilerplateKind;
  /** Void elements before it that belong to it: `<br><hr>` before a footer. */
  readonly leadIn?: readonly string[];
}

/** A piece of the introduction: an element whose whole content is one mark, or any element that the rule names. */
export interface StandfirstRule extends ElementRule {
  /** The mark that its whole content must be, and that is dropped: `strong`. `null`: its content is the introduction. */
  readonly mark: string | null;
}

/** How headlines end. */
export interface HeadlineGrammar {
  /** Site names at the headline's end, separator included. */
  readonly suffixes: readonly string[];
  /** Between headline and column: `' - '`. */
  readonly columnSeparator: string | null;
  /** Columns that a headline's end may name under any URL. */
  readonly columns: readonly string[];
  /** Editions in which any headline under a column's URL ends with the column; `null`: all of them. */
  readonly columnEditions: readonly string[] | null;
}

/** What the publisher's pictures look like. */
export interface ImageGrammar {
  /** Matches a URL; the groups `id`, `width`, `aspectRatio`, `filename` are read where they are there. */
  readonly url: RegExp | null;
  /** Placeholder pictures, by URL. */
  readonly logos: readonly string[];
  /** What stands in place of a picture that the scraper lost: RFI's `Array`. */
  readonly lost: readonly string[];
  /** The picture's URL in an attribute other than `src` and `srcset`. */
  readonly dataUrl: ((attributes: Readonly<Record<string, string>>) => string | null) | null;
  /** What the lead image is, first after the printed date: `<img>`, or what stands round it and its caption. */
  readonly lead: ElementRule | null;
  /** Elements that are figures though they are no `<figure>`. */
  readonly figures: readonly FigureRule[];
  /** The element right behind an `<img>` that holds its caption. */
  readonly captionBehind: ElementRule | null;
  /** In a caption: what is the credit. */
  readonly credit: readonly ElementRule[];
  /** Matches the credit at the end of a caption's text, where no element marks it off. */
  readonly creditText: RegExp | null;
  /** A caption of two `<span>`s holds legend and credit. */
  readonly creditIsSecondSpan: boolean;
}

/** A figure that is no `<figure>`: its element, and inside it what a `<figcaption>` would be. */
export interface FigureRule {
  readonly element: ElementRule;
  readonly caption: ElementRule;
}

/** Where the date stands, and how it is printed. */
export interface PrintedDateGrammar {
  readonly element: ElementRule;
  /**
   * Matches the element's whole text. Groups: `year`, `month` (a number, or a name of `months`), `day`; `hour` and
   * `minute` where a time is printed; `second`, `millisecond`; `zone` where the text names UTC itself (`Z`, `GMT`,
   * `UTC`); `author` where the line names who wrote the article.
   */
  readonly pattern: RegExp;
  /** Names of the months from January on, where they are printed by name. */
  readonly months?: readonly string[];
}

/** How agencies, authors, translators and holders of rights are named. */
export interface CreditGrammar {
  /** Reads the opening of a wire's paragraph. */
  readonly agency: ((text: string) => AgencyOpening | null) | null;
  /** Reads the people who sign in a paragraph's text: 中央社記者某某, a last line 某某/某某. */
  readonly authors: ((text: string) => readonly SignedName[]) | null;
  /** Labels before people's names, in brackets or in a paragraph of their own: 译者, 核稿. Longer ones first. */
  readonly people: readonly { readonly label: string; readonly kind: 'translator' | 'editor' }[];
  /** Matches a copyright line anywhere in a paragraph; groups `holder` and `year`. */
  readonly copyright: RegExp | null;
}

/** The opening of a wire's paragraph, as `CreditGrammar.agency` reads it. */
export interface AgencyOpening {
  readonly name: string;
  readonly place: string | null;
  readonly dayOfMonth: number | null;
  /** UTF-16 offset of the opening in the text. */
  readonly start: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** A person named in a text, as `CreditGrammar.authors` reads it. */
export interface SignedName {
  readonly name: string;
  /** UTF-16 offset of the name in the text. */
  readonly start: number;
}

/** The publisher's own players and slide shows. */
export interface PlayerGrammar {
  /** What stands round a player with its title and picture. */
  readonly wrappers: readonly ElementRule[];
  /** Inside a wrapper: what belongs to the player's furniture, not to the article. */
  readonly furniture: readonly ElementRule[];
  readonly videos: readonly PlayerRule<VideoData>[];
  /** Elements whose text is JSON; the element round them is the player. */
  readonly audios: readonly AudioRule[];
  readonly galleries: readonly PlayerRule<readonly GalleryImage[]>[];
}

/** A player whose element says in its attributes what it plays. */
export interface PlayerRule<Data> {
  readonly element: ElementRule;
  /** `null` where the attributes say nothing that can be read. */
  readonly read: (attributes: Readonly<Record<string, string>>) => Data | null;
}

/** A player whose script says in JSON what it plays. */
export interface AudioRule {
  readonly element: ElementRule;
  readonly read: (json: string, attributes: Readonly<Record<string, string>>) => AudioData | null;
}

/** What a video player's attributes say. */
export interface VideoData {
  readonly provider: EmbedProvider;
  readonly id: string | null;
  readonly url: string;
  readonly title: string | null;
  /** URL of the still, where the attributes name one. */
  readonly posterUrl: string | null;
}

/** What an audio player's JSON says. */
export interface AudioData {
  readonly title: string | null;
  readonly mediaId: string | null;
  readonly sources: readonly MediaSource[];
}

/** One picture of a slide show. */
export interface GalleryImage {
  readonly url: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** What a link of a share block shares, and where. */
export interface SharedLink {
  readonly network: string;
  readonly shortUrl: string | null;
  readonly targetUrl: string | null;
}

/** A time during which the publisher's markup stayed the same. */
export interface Era {
  readonly id: string;
  /** First day seen, `yyyy-mm-dd`. */
  readonly validFrom: string;
  /** Last day seen; `null` while it lasts. */
  readonly validUntil: string | null;
  /** What sets it apart. */
  readonly description: string;
}
