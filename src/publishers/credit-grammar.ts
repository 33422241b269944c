import type { ElementRule } from './element-rule.js';

/** How authors, translators, editors, agencies and rights holders are named. */
export interface CreditGrammar {
  /** The dateline at the beginning of a paragraph: （法新社新德里20日电）. A function returns `null` if there is none. */
  readonly agency: AgencyRule | ((text: string) => AgencyOpening | null) | null;
  /** How people are named after a label: 译者：某某. */
  readonly people: PeopleGrammar | null;
  /** Reads people who are named in a line without a label, such as a last line 某某/某某（路透社）. */
  readonly signature: ((line: string, place: LinePlace) => readonly SignedName[]) | null;
  /** How authors are read from boilerplate of the kind `byline`. `null`: each link is an author, or else the text after a colon. */
  readonly byline: BylineGrammar | null;
  /**
   * Whether a person who is named twice in one role has two credits, because a document may contain several wires. Otherwise,
   * only the first is kept.
   */
  readonly keepsRepeats: boolean;
  /** Matches a copyright line anywhere in a paragraph, with the groups `holder` and `year`. */
  readonly copyright: RegExp | null;
}

/** A dateline, described as data. */
export interface AgencyRule {
  /** Matches the dateline at the start of a paragraph, with the groups `name`, `place` and `day` if they are printed. */
  readonly pattern: RegExp;
  /** The name of the agency, if `pattern` does not have the group `name`. */
  readonly name?: string;
}

/** A dateline that was found in a paragraph. */
export interface AgencyOpening {
  /** The agency, as the text names it. */
  readonly name: string;
  /** The place; `null` if the dateline does not name one. */
  readonly place: string | null;
  /** The day of the month, from 1 to 31; `null` if the dateline does not name it. */
  readonly dayOfMonth: number | null;
  /** The UTF-16 offset of the dateline in the text. */
  readonly start: number;
  /** In UTF-16 code units. */
  readonly length: number;
  /** The reporters whom the dateline names. */
  readonly names?: readonly SignedName[];
}

/** The role of a person. */
export type PersonKind = 'author' | 'translator' | 'editor';

/** How names are found in a text. */
export interface NameGrammar {
  /** Matches what separates two names. */
  readonly separators: RegExp;
  /** Matches the end of the names: a hash, an e-mail address. Text from its first match on is ignored. */
  readonly ends?: RegExp;
  /**
   * Matches parts that are not the name: job titles, places. Each match is removed. Anchor it with `^` or `$`. A function returns the
   * text without such parts.
   */
  readonly cut?: readonly (RegExp | ((text: string) => string))[];
  /** Matches a whole name. A part that does not match is not a name. */
  readonly name?: RegExp;
}

/** How names are found in an element. */
export interface BylineGrammar extends NameGrammar {
  /** The descendants that contain the names. Default: the whole text. If there is no such descendant, the first line is read. */
  readonly element?: ElementRule;
  /** The names follow the labels of `CreditGrammar.people`, line by line. The other properties are ignored. */
  readonly hasLabels?: true;
}

/** How people are named after labels. */
export interface PeopleGrammar extends NameGrammar {
  /**
   * Labels by role. `nobody`: labels that give no credit (摄影, 来源) but end the names before them. A label in two lists gives
   * both roles: 编译/责编. If several labels match, the longest is used.
   */
  readonly labels: Readonly<Partial<Record<PersonKind | 'nobody', readonly string[]>>>;
  /** Matches the separator between a label and its names, which may be empty. Default: a colon. */
  readonly mark?: RegExp;
  /** Where in a paragraph people may be named in brackets that begin with a label. Default: nowhere. */
  readonly brackets?: 'anywhere' | 'at-end';
  /** The lines in which people may be named without brackets; `null`: none. */
  readonly lines: LineRule | null;
}

/** Lines that name people. A line is a paragraph, or a part of one between two `<br>`. */
export interface LineRule {
  /** The line must be a whole paragraph. */
  readonly isWholeParagraph?: true;
  /** The length of the longest line, in UTF-16 code units. A longer line is prose. */
  readonly longest: number;
  /** Matches lines that name people, wherever their labels are. Default: lines that begin with a label that gives a credit. */
  readonly pattern?: RegExp;
  /**
   * Matches what follows the label at the beginning of a line that names people, from the mark on. It is not used with `pattern`.
   * Default: text without the end of a sentence.
   */
  readonly afterLabel?: RegExp;
  /** Only this many blocks at the beginning of the article are searched. */
  readonly first?: number;
  /** Only this many lines at the end of the article are searched. With `first`: both ranges. */
  readonly last?: number;
}

/** The place of a line in the article. */
export interface LinePlace {
  /** The number of blocks with text before the line's block, including the standfirst. */
  readonly blocksBefore: number;
  /** The number of lines after it: 0 for the last. */
  readonly linesAfter: number;
  /** Whether the line is in the standfirst. */
  readonly isStandfirst: boolean;
}

/** A person whom a function of the record found in a line or a dateline. An author whose name is a link has its URL. */
export interface SignedName {
  /** What the person did. */
  readonly kind: PersonKind;
  /** The name, as the text gives it. */
  readonly name: string;
  /** Where in the text the name is looked for, in UTF-16 code units. Default: after the name before it. */
  readonly from?: number;
}
