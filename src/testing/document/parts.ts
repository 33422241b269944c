import type { BodyBlock, BodyParagraph } from '../../index.js';
import type { Damage } from './damages.js';

/** A publisher whose documents `buildDocument` writes. `generic` is a publisher without a record. */
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

/** The name of an era: publisher, year, and a property of its markup. */
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
 * The parts of a document. An absent part has a default for the publisher and the era; `null` omits the part. A part that such
 * documents do not show is an error, whose message lists the parts that they show.
 */
export interface DocumentParts {
  /** The publisher of the document. Default: `'rfi'`. */
  readonly publisher?: PublisherName;
  /**
   * The era of the markup of a document of RFI. Default: `'rfi-2023-share-x'`, the last era of the archive.
   *
   * @see {@link documentEras} for all of them
   */
  readonly era?: EraName;
  /** The headline, as decoded text. The era adds the site name of a wire and the name of a programme. Default: 题目. */
  readonly headline?: string;
  /** The regular column, in the headline and for RFI in the URL. Default: 要闻解说 in RFI's eras of programmes, otherwise `null`. */
  readonly column?: string | null;
  /** The URL. Default: a URL in the form of the publisher and the era, of the date, `section` or `column`, and the headline. */
  readonly url?: string;
  /** The section in the default URL. Default: 欧洲 for RFI's news, one of the publisher's sections for others. */
  readonly section?: string;
  /** The timestamp comment. Default: 17 minutes and 2 seconds after the printed date. */
  readonly epochMilliseconds?: number;
  /**
   * The date as printed, in the publisher's form: for RFI `dd/mm/yyyy - hh:mm` (`05/10/2023 - 15:28`) in the local time of
   * Paris. Default: a time within the era, or 17 minutes and 2 seconds before `epochMilliseconds` if that is present.
   */
  readonly printedDate?: string | null;
  /** The URL of the lead image. Default: a URL in the era's form, or the word `Array` in the era that lost its images. */
  readonly leadImage?: string | null;
  /** The caption of the lead image, which documents of RFI do not have. Default: `null`. */
  readonly leadCaption?: string | null;
  /** The standfirst; each text is a paragraph. Default: a paragraph, in the eras that have a standfirst. */
  readonly standfirst?: string | readonly (string | BodyParagraph)[] | null;
  /** The article; each text is a paragraph. Default: a paragraph. */
  readonly body?: string | readonly (string | BodyBlock)[];
  /** The authors. Default: 林小舟, if the publisher names authors; RFI does so only in the programmes of 2023. */
  readonly authors?: readonly string[];
  /** The translators. Only wires of RFI name them. Default: the translator of `wire`, or none. */
  readonly translators?: readonly string[];
  /** The editors. Only wires of RFI name them. Default: the editor of `wire`, or none. */
  readonly editors?: readonly string[];
  /** The credits of a wire. Only for the eras of wires. */
  readonly wire?: WireParts;
  /** The code after `https://rfi.my/` in the share block of the eras that have one. Default: `AbC1`. */
  readonly shortCode?: string;
  /** The front matter of an archive mirror. With it, the document has the mirror's form. Default: `null`. */
  readonly frontMatter?: Readonly<Record<string, string>> | null;
  /** The host of the syndicator's footer, such as `feedx.run`. Default: `null`, no footer. */
  readonly syndication?: string | null;
  /**
   * The damages of the document, in the order in which they are done. Default: none.
   *
   * @see {@link documentDamages} for their names and effects
   */
  readonly damage?: readonly Damage[];
}

/** The credits of AFP's wires. */
export interface WireParts {
  /** The agency in the dateline. Default: 法新社. */
  readonly agency?: string;
  /** The place in the dateline. Default: 巴黎. */
  readonly place?: string;
  /** The day in the dateline. Default: the day of the printed date. */
  readonly dayOfMonth?: number;
  /** The translator. Default: 田一舟. */
  readonly translator?: string | null;
  /** The editor. Default: 江白. */
  readonly editor?: string | null;
  /** The holder of the copyright. Default: AFP. */
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

/** A list: of a single text or block, or empty for `null`. */
export function listOf<Item>(value: Item | readonly Item[] | null | undefined): readonly Item[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item]; // `isArray` does not exclude readonly arrays
}
