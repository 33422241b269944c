/** What sets one era's markup apart from another's: data for the builder, one record an era. */
export interface EraMarkup {
  /** The letter under which the era stands in the publisher's record and in the fixtures. */
  readonly id: string;
  readonly description: string;
  /** The template: an article of the newsroom, a wire of AFP's, a regular programme. */
  readonly template: 'news' | 'wire' | 'column';
  /** As printed where the parts name no date: a time within the era. */
  readonly printedDate: string;
  /** Everything before the edition: the doubled slash of the old feed, or not. */
  readonly origin: string;
  /** The size parts of a picture's URL; `null` where the scraper lost the picture. */
  readonly imageSize: string | null;
  /** Blanks behind the standfirst's text; `null` where no document of the era has a standfirst. */
  readonly standfirstPadding: number | null;
  /** The start tag of the article's container; `null` where the paragraphs stand in none. */
  readonly container: string | null;
  /** What stands before the first paragraph. */
  readonly interstitial: string;
  readonly promos: 'classes' | 'bare' | 'none';
  /** What stands behind the container. */
  readonly tail: 'none' | 'share-icons' | 'share-twitter' | 'share-x' | 'byline';
  /** Whether a list 同一主题 follows. */
  readonly related: boolean;
}

const OLD_ORIGIN = 'http://www.rfi.fr//';
const ORIGIN = 'https://www.rfi.fr/';
const CLASSES = '<div class="t-content__body u-clearfix">';
const CLASSES_AND_BLANK = '<div class="t-content__body u-clearfix" >';

const oldest: EraMarkup = {
  id: 'A0',
  description: 'July to September 2020: an empty interstitial before the text.',
  template: 'news',
  printedDate: '21/07/2020 - 11:05',
  origin: OLD_ORIGIN,
  imageSize: 'w:310/p:16x9/',
  standfirstPadding: 0,
  container: CLASSES,
  interstitial: '<div class="m-interstitial"></div>',
  promos: 'classes',
  tail: 'none',
  related: false,
};

// Each era is the one before it and what changed, as it was at the publisher's.
const classes: EraMarkup = {
  ...oldest,
  id: 'A1',
  description: 'October 2020 to March 2021: container with classes, image w:310, standfirst, doubled slash in the URL.',
  printedDate: '12/10/2020 - 18:02',
  interstitial: '',
};
const noStandfirst: EraMarkup = {
  ...classes,
  id: 'A2',
  description: 'April to July 2021: no standfirst, a blank before the > of the container.',
  printedDate: '22/04/2021 - 09:10',
  standfirstPadding: null,
  container: CLASSES_AND_BLANK,
};
const fullImage: EraMarkup = {
  ...noStandfirst,
  id: 'A3',
  description: 'July 2021: an image URL without size parts.',
  printedDate: '31/07/2021 - 14:20',
  imageSize: '',
};
const https: EraMarkup = {
  ...fullImage,
  id: 'A4',
  description: 'August and September 2021: URLs begin with https://www.rfi.fr/ and one slash.',
  printedDate: '12/08/2021 - 10:26',
  origin: ORIGIN,
};
const bare: EraMarkup = {
  ...https,
  id: 'B1',
  description: 'October 2021: classes stripped, the container is <div >, the promos are bare.',
  printedDate: '11/10/2021 - 16:40',
  container: '<div >',
  promos: 'bare',
};
const lostImage: EraMarkup = {
  ...bare,
  id: 'B2',
  description: 'Late October 2021: the word Array in place of the image.',
  printedDate: '26/10/2021 - 13:39',
  imageSize: null,
};
const lostImagePadded: EraMarkup = {
  ...lostImage,
  id: 'B3',
  description: 'November 2021 to January 2022: Array, and a standfirst padded with 16 blanks.',
  printedDate: '12/11/2021 - 08:45',
  standfirstPadding: 16,
};
const wideImage: EraMarkup = {
  ...lostImagePadded,
  id: 'B4',
  description: 'February to August 2022: image w:1280.',
  printedDate: '14/03/2022 - 10:20',
  imageSize: 'w:1280/p:16x9/',
};
const plainContainer: EraMarkup = {
  ...wideImage,
  id: 'B5',
  description: 'August 2022 to January 2023: the container is <div>.',
  printedDate: '26/08/2022 - 17:15',
  container: '<div>',
};
const padded20: EraMarkup = {
  ...plainContainer,
  id: 'C1',
  description: 'February to May 2023: a standfirst padded with 20 blanks.',
  printedDate: '12/02/2023 - 12:30',
  standfirstPadding: 20,
};
const shareIcons: EraMarkup = {
  ...padded20,
  id: 'C2',
  description: 'June 2023: a share block of four icons without a label, a standfirst padded with 8 blanks.',
  printedDate: '03/06/2023 - 14:07',
  standfirstPadding: 8,
  tail: 'share-icons',
};
const shareTwitter: EraMarkup = {
  ...shareIcons,
  id: 'C3',
  description: 'June to September 2023: a share block with the label 分享 and twitter.com.',
  printedDate: '24/06/2023 - 19:50',
  tail: 'share-twitter',
};
const shareX: EraMarkup = {
  ...shareTwitter,
  id: 'C4',
  description: 'From 26 September 2023: a share block with x.com.',
  printedDate: '05/10/2023 - 15:28',
  tail: 'share-x',
};
const related: EraMarkup = {
  ...shareX,
  id: 'C4+',
  description: 'November 2023: the share block, then a list 同一主题, its tags glued as in the archive.',
  printedDate: '25/11/2023 - 10:30',
  related: true,
};
const wireContenu: EraMarkup = {
  ...classes,
  id: 'AFP',
  description:
    'A wire of AFP to November 2020: site name in the title, /contenu/ in the URL, dateline, translator, copyright.',
  template: 'wire',
  printedDate: '13/10/2020 - 22:50',
  standfirstPadding: null,
  promos: 'none',
};

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

/** In the order of time, templates of their own last. */
export const eraTable: Readonly<Record<Exclude<EraName, 'generic'>, EraMarkup>> = {
  'rfi-2020-interstitial': oldest,
  'rfi-2020-classes': classes,
  'rfi-2021-no-standfirst': noStandfirst,
  'rfi-2021-full-image': fullImage,
  'rfi-2021-https': https,
  'rfi-2021-bare': bare,
  'rfi-2021-lost-image': lostImage,
  'rfi-2021-padded-standfirst': lostImagePadded,
  'rfi-2022-wide-image': wideImage,
  'rfi-2022-plain-container': plainContainer,
  'rfi-2023-wide-padding': padded20,
  'rfi-2023-share-icons': shareIcons,
  'rfi-2023-share-twitter': shareTwitter,
  'rfi-2023-share-x': shareX,
  'rfi-2023-related': related,
  'rfi-2020-wire': wireContenu,
  'rfi-2021-wire': {
    ...wireContenu,
    description: 'A wire of AFP to July 2021: neither section nor date in the URL.',
    printedDate: '10/07/2021 - 06:32',
  },
  'rfi-2020-column': {
    ...classes,
    id: 'programme',
    description: 'A regular programme to December 2022: the shape of the news, its column in title and URL.',
    template: 'column',
  },
  'rfi-2023-column': {
    ...padded20,
    id: 'programme',
    description: 'A regular programme from May 2023: a byline where news has the share block.',
    template: 'column',
    printedDate: '24/11/2023 - 15:29',
    tail: 'byline',
  },
};

/** An era as `documentEras` lists it. */
export interface DocumentEra {
  /** The name by which the era is asked for. */
  readonly name: EraName;
  /** The letter under which the project's fixtures and the publisher's record know it: `A0` to `C4`. */
  readonly id: string;
  /** The markup of the era's documents. */
  readonly template: 'news' | 'wire' | 'column' | 'generic';
  /** What sets the era's documents apart, in a sentence. */
  readonly description: string;
}

const GENERIC: DocumentEra = {
  name: 'generic',
  id: 'generic',
  template: 'generic',
  description: 'A page of a publisher that no record names: an image and paragraphs, no date line.',
};

/**
 * Every era that `buildDocument` can write, in the order of time: one row for a `test.each`.
 *
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { buildDocument, documentEras } from 'rfi-article/testing';
 *
 * for (const { name } of documentEras) parseArticle(buildDocument({ era: name, headline: 'A' })).headline; // 'A'
 * ```
 */
export const documentEras: readonly DocumentEra[] = /* @__PURE__ */ listEras();

function listEras(): readonly DocumentEra[] {
  const eras = Object.entries(eraTable).map(([name, { id, template, description }]) => ({
    name: name as EraName, // the table's keys
    id,
    template,
    description,
  }));
  return [...eras, GENERIC];
}

/** The markup of an era. */
export function markupOf(name: string): EraMarkup {
  if (!Object.hasOwn(eraTable, name))
    throw new RangeError(`There is no era ${JSON.stringify(name)}; see documentEras.`);
  return eraTable[name as keyof typeof eraTable]; // it is one of the keys
}
