import type { WireParts } from './parts.js';

/** A text with slots such as `{date}`, or a list of alternatives. The first one whose slots all have values is used. */
export type Template = string | readonly string[];

/**
 * The markup of a publisher's documents, or of those of one of RFI's eras. A template is omitted if none of its alternatives
 * has a value for each slot. Documents do not show a part for which no template has a slot.
 *
 * Slots of the time: `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss`, `Mon` and `weekday` in English, `ordinal` (`th`).
 */
export interface Layout {
  /** Default of `epochMilliseconds`: a time within the era, or within the archive. */
  readonly time: string;
  /** Slots: of the time, `slug` (made of the headline), `section`, `column`. */
  readonly url: Template;
  /** The default section, if the URL has a slot for one. */
  readonly section?: string;
  /** The default column. Default: none. */
  readonly column?: string;
  /** Slots: `headline`, `column`, `date`. Default: the headline alone. */
  readonly title?: Template;
  /** The printed date. Slots: of the time, in the record's time zone. */
  readonly date?: string;
  /** The text between names; `null` if a document names only one author. Default: 、 or none after the elements in `author`. */
  readonly separator?: string | null;
  /** The form of names that the record recognises. Default: two or three Chinese characters. */
  readonly names?: 'latin' | 'any';
  /** A person in `authors`, if each has an element. Slots: `name`, `path` (the name in a URL). */
  readonly author?: string;
  /** A paragraph of the standfirst. Slot: `text`. */
  readonly standfirst?: string;
  /** Whether the standfirst can have several paragraphs. */
  readonly hasLongStandfirst?: true;
  /** Whether documents have a standfirst only if the parts have one. */
  readonly omitsStandfirst?: boolean;
  /** A paragraph of the body. Slot: `text`. Default: `<p>{text}</p>`. */
  readonly paragraph?: string;
  /** Blanks before the text of a paragraph. */
  readonly indent?: string;
  /** The beginning of the first paragraph. Slots: as in `pieces`. */
  readonly opening?: Template;
  /** The end of the last paragraph. Slots: as in `pieces`. */
  readonly closing?: Template;
  /** A picture. Slots: `img` (the element), `caption`. Default: HTML's `<figure>`. */
  readonly figure?: Template;
  /** An image's credit. Slot: `credit`. Default: `<cite>{credit}</cite>`. */
  readonly credit?: string;
  /** A gallery. Slot: `slides`, as JSON. Default: a figure for each picture. */
  readonly gallery?: string;
  /** The lead image. Default: as `figure`; `null` if documents have none. */
  readonly lead?: Template | null;
  /** The default URL of the lead image. */
  readonly leadImage?: string;
  /** The defaults of `wire`. */
  readonly wire?: WireParts;
  /**
   * The body from beginning to end. Slots: `date`, `authors`, `translators`, `editors`, `lead`, `standfirst`, `body`, `title`,
   * `url`, `shortUrl`, `syndication`, those of `wire`, those of the time, and in URLs `encodedHeadline` and `encodedUrl`.
   */
  readonly pieces: readonly Template[];
}

/** The default markup of a picture. */
export const FIGURE: Template = ['<figure>{img}<figcaption>{caption}</figcaption></figure>', '<figure>{img}</figure>'];

/** Values by the name of the slot. The empty string is not a value. */
export type Slots = Readonly<Record<string, string>>;

const SLOT = /\{(\w+)\}/g;

/** Fills in a template; `''` if each alternative has a slot without a value. Adds the slots that were filled to `used`. */
export function fill(template: Template, slots: Slots, used?: Set<string>): string {
  for (const text of [template].flat()) {
    const names = Array.from(text.matchAll(SLOT), ([, name = '']) => name);
    if (names.some((name) => (slots[name] ?? '') === '')) continue;
    for (const name of names) used?.add(name);
    return text.replace(SLOT, (_, name: string) => slots[name] ?? '');
  }
  return '';
}
