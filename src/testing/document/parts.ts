import type { BodyBlock, BodyParagraph } from '../../index.js';
import type { Damage } from './damages.js';

/** A publisher whose documents `buildDocument` writes; `generic` is a page of a publisher that no record names. */
export type PublisherName =
  | 'rfi'
  | 'bbc'
  | 'bitterwinter'
  | 'cctv'
  | 'cdt'
  | 'cna'
  | 'dw'
  | 'economist'
  | 'epochtimes'
  | 'ft'
  | 'generic'
  | 'nyt'
  | 'reuters'
  | 'rfa'
  | 'rti'
  | 'solidot'
  | 'voa'
  | 'wqw'
  | 'zaobao';

/** The name of an era's markup: publisher, year, and what set it apart. */
export type EraName =
  | 'rfi-2020-interstitial'
  | 'rfi-2020-classes'
  | 'rfi-2021-no-standfirst'
  | 'rfi-2021-full-image'
  | 'rfi-2021-https'
  | 'rfi-2021-bare'
  | 'rfi-2021-lost-image'
  | 'rfi-2021-padded-standfirst'
  | 'rfi-2022-wide-image'
  | 'rfi-2022-plain-container'
  | 'rfi-2023-wide-padding'
  | 'rfi-2023-share-icons'
  | 'rfi-2023-share-twitter'
  | 'rfi-2023-share-x'
  | 'rfi-2023-related'
  | 'rfi-2020-wire'
  | 'rfi-2021-wire'
  | 'rfi-2020-column'
  | 'rfi-2023-column'
  | 'generic';

/**
 * What a document is made of. Whatever is left out has a value that suits publisher and era; `null` leaves the part out. A part
 * that documents of the publisher and era do not show is an error that names those they show.
 */
export interface DocumentParts {
  /** Whose document. Default: `'rfi'`. */
  readonly publisher?: PublisherName;
  /**
   * The time whose markup RFI's document has. Default: `'rfi-2023-share-x'`, the last era of the archive.
   *
   * @see {@link documentEras} for all of them
   */
  readonly era?: EraName;
  /** Decoded text. Default: 题目. The site name of a wire and a programme's name are added by the era. */
  readonly headline?: string;
  /** A regular column, in the headline and for RFI in the URL. Default: 要闻解说 in RFI's eras of programmes, else `null`. */
  readonly column?: string | null;
  /** Default: one in the form of the publisher and the era, made of the date, `section` or `column`, and the headline. */
  readonly url?: string;
  /** The section in the default URL. Default: 欧洲 for RFI's news, one of the publisher's sections for others. */
  readonly section?: string;
  /** The timestamp comment. Default: 17 minutes and 2 seconds after the printed date. */
  readonly epochMilliseconds?: number;
  /**
   * The date as it is printed: by RFI as `dd/mm/yyyy - hh:mm` (`05/10/2023 - 15:28`) in the local time of Paris, by others
   * each in its form, or not at all. Default: a time within the era, or the one 17 minutes and 2 seconds before
   * `epochMilliseconds`, if that is given.
   */
  readonly printedDate?: string | null;
  /** URL of the lead image. Default: one in the era's form; the word `Array` where the era lost its images. */
  readonly leadImage?: string | null;
  /** The lead image's caption. Not for RFI, whose lead images have none. Default: `null`. */
  readonly leadCaption?: string | null;
  /** The introduction, one paragraph per text. Default: one paragraph, in the eras that have any. */
  readonly standfirst?: string | readonly (string | BodyParagraph)[] | null;
  /** The article: a text is a paragraph. Default: one paragraph. */
  readonly body?: string | readonly (string | BodyBlock)[];
  /** Who signs. Default: 林小舟, if the publisher names authors; RFI does so only in the programmes of 2023. */
  readonly authors?: readonly string[];
  /** Who translated. Of RFI's documents only wires name them. Default: that of `wire`, or nobody. */
  readonly translators?: readonly string[];
  /** Who edited. Of RFI's documents only wires name them. Default: that of `wire`, or nobody. */
  readonly editors?: readonly string[];
  /** What a wire is signed with. Only for the eras of wires. */
  readonly wire?: WireParts;
  /** The code after `https://rfi.my/` in the share block of the eras that have one. Default: `AbC1`. */
  readonly shortCode?: string;
  /** Front matter of an archive mirror, whose form the document then takes. Default: `null`. */
  readonly frontMatter?: Readonly<Record<string, string>> | null;
  /** The host of the syndicator's footer, such as `feedx.run`. Default: `null`, no footer. */
  readonly syndication?: string | null;
  /**
   * What is wrong with the document, in this order. Default: nothing.
   *
   * @see {@link documentDamages} for the names and what each does to the reading
   */
  readonly damage?: readonly Damage[];
}

/** What AFP's wires say about themselves. */
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

/** The slot of a layout that shows a part; `null` for the parts that every document can have. */
export const SLOTS: Readonly<Record<keyof DocumentParts, string | null>> = {
  publisher: null,
  era: null,
  headline: 'headline',
  column: 'column',
  url: null,
  section: 'section',
  epochMilliseconds: null,
  printedDate: 'date',
  leadImage: 'img',
  leadCaption: 'caption',
  standfirst: 'standfirst',
  body: null,
  authors: 'authors',
  translators: 'translators',
  editors: 'editors',
  wire: 'agency',
  shortCode: 'shortUrl',
  frontMatter: null,
  syndication: 'syndication',
  damage: null,
};

/** A text or block alone is a list of one, `null` an empty list. */
export function listOf<Item>(value: Item | readonly Item[] | null | undefined): readonly Item[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item]; // `isArray` does not narrow readonly arrays away
}
