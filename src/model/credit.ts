import type { Position } from '../source/positions.js';

/**
 * Who made what, read from the text (which stays where it is). The position is the stretch itself where the text is
 * plain, else the text node that holds it.
 */
export type Credit = AgencyCredit | AuthorCredit | TranslatorCredit | EditorCredit | CopyrightCredit;

/** A wire's opening: （法新社新德里20日电）. */
export interface AgencyCredit {
  readonly kind: 'agency';
  /** As printed: 法新社. */
  readonly name: string;
  /** Where the dispatch was written: `新德里`. */
  readonly place: string | null;
  /** From 1; month and year are not printed. */
  readonly dayOfMonth: number | null;
  /** The stretch that names it; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** A byline: `作者：<a href="/cn/作者/李红/">李红</a>`. */
export interface AuthorCredit {
  readonly kind: 'author';
  /** As printed, place included: 曼谷特约记者 孙远. */
  readonly name: string;
  /** The author's page; `null` where the name is not a link. */
  readonly url: string | null;
  /** The stretch that names the author; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** One person a credit: （译者：王小明）. */
export interface TranslatorCredit {
  readonly kind: 'translator';
  /** The translator's name, as the text gives it. */
  readonly name: string;
  /** The translator's page; `null` where the name is not a link. */
  readonly url: string | null;
  /** The stretch that names the translator; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** One person a credit: 核稿：周小兰. */
export interface EditorCredit {
  readonly kind: 'editor';
  /** The editor's name, as the text gives it. */
  readonly name: string;
  /** The stretch that names the editor; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** © 2021 AFP. */
export interface CopyrightCredit {
  readonly kind: 'copyright';
  /** Who holds the right: `AFP`. */
  readonly holder: string;
  /** The year of the notice, in full; `null` where it names none. */
  readonly year: number | null;
  /** The stretch that names the holder; `null` in Articles without positions. */
  readonly position: Position | null;
}
