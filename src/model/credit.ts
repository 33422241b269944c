import type { Position } from '../source/positions.js';

/**
 * A statement of who made something, read from the text. (The text stays in its place.) The position is exact if the source
 * spells the text as it is, and otherwise includes the text nodes that contain it.
 */
export type Credit = AgencyCredit | AuthorCredit | TranslatorCredit | EditorCredit | CopyrightCredit;

/** The dateline of a wire: （法新社新德里20日电）. */
export interface AgencyCredit {
  readonly kind: 'agency';
  /** As printed: 法新社. */
  readonly name: string;
  /** Where the dispatch was written: `新德里`. */
  readonly place: string | null;
  /** The day of the month, from 1. Month and year are not printed. */
  readonly dayOfMonth: number | null;
  /** The position of the dateline; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** An author named in a byline: `作者：<a href="/cn/作者/李红/">李红</a>`. */
export interface AuthorCredit {
  readonly kind: 'author';
  /** As printed, place included: 曼谷特约记者 孙远. */
  readonly name: string;
  /** The absolute URL of the author's page; `null` if the name is not a link. */
  readonly url: string | null;
  /** The position of the name; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** A translator: （译者：王小明）. Several translators are several credits. */
export interface TranslatorCredit {
  readonly kind: 'translator';
  /** The translator's name, as printed. */
  readonly name: string;
  /** The absolute URL of the translator's page; `null` if the name is not a link. */
  readonly url: string | null;
  /** The position of the name; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** An editor: 核稿：周小兰. Several editors are several credits. */
export interface EditorCredit {
  readonly kind: 'editor';
  /** The editor's name, as printed. */
  readonly name: string;
  /** The position of the name; `null` in Articles without positions. */
  readonly position: Position | null;
}

/** A copyright line: © 2021 AFP. */
export interface CopyrightCredit {
  readonly kind: 'copyright';
  /** The holder of the copyright: `AFP`. */
  readonly holder: string;
  /** The year of the notice, with four digits; `null` if it does not state one. */
  readonly year: number | null;
  /** The position of the line; `null` in Articles without positions. */
  readonly position: Position | null;
}
