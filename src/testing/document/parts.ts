import type { BodyBlock, BodyParagraph } from '../../index.js';
import type { Damage } from './damage.js';
import type { EraName } from './era.js';
import type { PublisherName } from './publisher-markup.js';

/**
 * What a document is made of. Whatever is left out has a value that suits the era; `null` leaves the part out; a value that
 * the era has no place for is an error.
 */
export interface DocumentParts {
  /**
   * Whose document. Default: `'rfi'`. Parts that documents of the publisher do not show are refused with a `RangeError` that
   * names those they show.
   */
  readonly publisher?: PublisherName;
  /**
   * The time whose markup RFI's document has. Default: `'rfi-2023-share-x'`, the last era of the archive.
   *
   * @see {@link documentEras} for all of them
   */
  readonly era?: EraName;
  /** Decoded text. Default: 题目. The site name of a wire and a programme's name are added by the era. */
  readonly headline?: string;
  /** A regular programme, at the headline's end and in the URL. Default: 要闻解说 in the eras of programmes, else `null`. */
  readonly column?: string | null;
  /** Default: one in the form of the publisher and the era, made of the date, `section` and the headline. */
  readonly url?: string;
  /** The section in the default URL of news. Default: 欧洲. */
  readonly section?: string;
  /** The timestamp comment. Default: 17 minutes and 2 seconds behind the printed date. */
  readonly epochMilliseconds?: number;
  /**
   * The date as it is printed: by RFI as `dd/mm/yyyy - hh:mm` (`05/10/2023 - 15:28`) in the local time of Paris, by others
   * each in its form, or not at all. Default: a time within the era, or the one
   * 17 minutes and 2 seconds before `epochMilliseconds`, where that is given.
   */
  readonly printedDate?: string | null;
  /** URL of the lead image. Default: one in the era's form; the word `Array` where the era lost its images. */
  readonly leadImage?: string | null;
  /** The lead image's caption. Not for RFI, whose lead images have none. Default: `null`. */
  readonly leadCaption?: string | null;
  /** The introduction, a text a paragraph. Default: one, in the eras that have any. */
  readonly standfirst?: string | readonly (string | BodyParagraph)[] | null;
  /** The article: a text is a paragraph. Default: one paragraph. */
  readonly body?: string | readonly (string | BodyBlock)[];
  /** Who signs. Default: 林小舟 where the publisher names authors; RFI does so in the programmes of 2023 only. */
  readonly authors?: readonly string[];
  /** Who translated. Not for RFI, whose wires name translators in `wire`. Default: nobody. */
  readonly translators?: readonly string[];
  /** Who edited. Not for RFI, whose wires name editors in `wire`. Default: nobody. */
  readonly editors?: readonly string[];
  /** What a wire is signed with. Only for the eras of wires. */
  readonly wire?: WireParts;
  /** The code behind `https://rfi.my/` in the share block of the eras that have one. Default: `AbC1`. */
  readonly shortCode?: string;
  /** Front matter of an archive mirror, whose form the document then takes. Default: `null`. */
  readonly frontMatter?: Readonly<Record<string, string>> | null;
  /** The host of the syndicator's footer, such as `feedx.run`. Default: `null`, no footer. */
  readonly syndication?: string | null;
  /**
   * What is wrong with the document, in this order. Default: nothing.
   *
   * @see {@link documentDamages} for what there is and what each does to the reading
   */
  readonly damage?: readonly Damage[];
}

/** What AFP's wires say of themselves. */
export interface WireParts {
  /** Default: 法新社. */
  readonly agency?: string;
  /** Default: 巴黎. */
  readonly place?: string;
  /** Default: the day of the printed date. */
  readonly dayOfMonth?: number;
  /** Default: 田一舟. */
  readonly translator?: string | null;
  /** Default: 江白. */
  readonly editor?: string | null;
  /** Default: AFP. */
  readonly copyrightHolder?: string;
}

/** A text or block alone is a list of one. */
export function listOf<Item>(value: Item | readonly Item[] | null): readonly Item[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as Item]; // `isArray` does not narrow readonly arrays away
}
