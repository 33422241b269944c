import type { ElementRule } from './element-rule.js';

/** How agencies, authors, translators, editors and holders of rights are named. */
export interface CreditGrammar {
  /** The opening of a wire's paragraph: （法新社新德里20日电）. */
  readonly agency: AgencyRule | ((text: string) => AgencyOpening | null) | null;
  /** People whom a label announces: 译者：某某. */
  readonly people: PeopleGrammar | null;
  /** Reads the people in a line whom no label announces: 中央社記者某某, a last line 某某/某某（路透社）. */
  readonly signature: ((line: string, place: LinePlace) => readonly SignedName[]) | null;
  /** Authors in an element of boilerplate of kind `byline`. `null`: each link is one, else what follows a colon. */
  readonly byline: BylineGrammar | null;
  /**
   * A person who is named twice in one role has two credits, for a document may hold several wires. Otherwise only the
   * first place counts.
   */
  readonly keepsRepeats: boolean;
  /** Matches a copyright line anywhere in a paragraph; groups `holder` and `year`. */
  readonly copyright: RegExp | null;
}

/** The opening of a wire's paragraph as data. */
export interface AgencyRule {
  /** Matches the opening at the start of a paragraph; groups `name`, `place`, `day`, each where it is printed. */
  readonly pattern: RegExp;
  /** The agency's name where it is not the group `name`. */
  readonly name?: string;
}

/** The opening of a wire's paragraph, as a function reads it. */
export interface AgencyOpening {
  /** The agency, as the text names it. */
  readonly name: string;
  /** Where the dispatch was written; `null` where the text names no place. */
  readonly place: string | null;
  /** From 1 to 31; `null` where the text names no day. */
  readonly dayOfMonth: number | null;
  /** UTF-16 offset of the opening in the text. */
  readonly start: number;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** What a person did. */
export type PersonKind = 'author' | 'translator' | 'editor';

/** How the names in one text are told apart. */
export interface NameGrammar {
  /** Between two names. */
  readonly separators: RegExp;
  /** From its first match on the text holds no more names: a hash, an address. Looked for before the names are separated. */
  readonly ends?: RegExp;
  /** Text that is not part of a name: titles, places. Each match is removed; anchor it with `^` or `$`. */
  readonly cut?: readonly RegExp[];
  /** What a name looks like, all of it. Anything else names nobody. */
  readonly name?: RegExp;
}

/** The names in an element. */
export interface BylineGrammar extends NameGrammar {
  /** The elements inside that hold the names; without it the whole text does. A byline without one names them in its first line. */
  readonly element?: ElementRule;
  /** The names follow the labels of `CreditGrammar.people`, line by line. The rest of this grammar is not asked. */
  readonly hasLabels?: true;
}

/** Labels and the names after them. */
export interface PeopleGrammar extends NameGrammar {
  /**
   * Labels by what they say of the people after them. `nobody`: labels that give no credit (摄影, 来源); they end the names
   * before them. A label that is in two lists gives both roles: 编译/责编. Of several that fit, the longest counts.
   */
  readonly labels: Readonly<Partial<Record<PersonKind | 'nobody', readonly string[]>>>;
  /** Matches what is printed between a label and its names. It may match nothing. Default: a colon. */
  readonly mark?: RegExp;
  /** Where in a paragraph a bracket that begins with a label names people. Default: nowhere. */
  readonly brackets?: 'anywhere' | 'at-end';
  /** Which lines name people; `null`: none. */
  readonly lines: LineRule | null;
}

/** Lines that name people: paragraphs, or what is printed between two `<br>`. */
export interface LineRule {
  /** Only a whole paragraph is such a line. */
  readonly isWholeParagraph?: true;
  /** In UTF-16 code units. A longer line is prose. */
  readonly longest: number;
  /**
   * Matches the lines that name people, wherever their labels are. Default: a line that begins with a label and holds no
   * end of a sentence.
   */
  readonly pattern?: RegExp;
  /** Only among the article's first blocks, this many. */
  readonly first?: number;
  /** Only among the article's last lines, this many. With `first`: among either. */
  readonly last?: number;
}

/** Where a line is printed. */
export interface LinePlace {
  /** Blocks with text before its block, standfirst included: 0 in the first. */
  readonly blocksBefore: number;
  /** Lines of the article after it: 0 for the last. */
  readonly linesAfter: number;
  /** Whether the line is in the standfirst. */
  readonly isStandfirst: boolean;
}

/** A person named in a line, as `CreditGrammar.signature` reads it. An author whose name is a link has its URL. */
export interface SignedName {
  /** What the person did. */
  readonly kind: PersonKind;
  /** The name, as the text gives it. */
  readonly name: string;
  /** Where in the line the name is looked for, in UTF-16 code units. Default: after the name before it. */
  readonly from?: number;
}
