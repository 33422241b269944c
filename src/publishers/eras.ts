import { isExistingDate } from '../standards/instants.js';
import type { Publisher } from './publisher.js';

/** A period in which the publisher's markup stayed the same. */
export interface Era {
  /** A short id: `A0`. */
  readonly id: string;
  /** The first day on which a document of the era was seen, `yyyy-mm-dd`. */
  readonly validFrom: string;
  /** The last day on which one was seen, `yyyy-mm-dd`; `null` if the era has not ended. */
  readonly validUntil: string | null;
  /** What distinguishes the era from the others. */
  readonly description: string;
}

/** One era: its id, its first and last day (as ISO 8601-2 writes them, with `..` for an open end), and its description. */
type Row = readonly [id: string, days: `${string}/${string}`, description: string];

/**
 * The eras by the id of a record, in order of time. On the day of a change, documents of both eras were seen. It belongs to the
 * newer era.
 */
const ERAS: Readonly<Record<string, readonly Row[]>> = {
  rfi: [
    ['A0', '2020-07-02/2020-09-02', 'Interstitial before the text; in August three surplus </div> after it.'],
    ['A1', '2020-09-03/2021-03-27', 'Container with classes, lead image w:310/p:16x9, standfirst.'],
    [
      'A2',
      '2021-04-06/2021-07-28',
      'No standfirst; a space before the > of the container. The last AFP wire is dated 3 August 2021.',
    ],
    ['A3', '2021-07-29/2021-08-04', 'Lead image without size parts.'],
    ['A4', '2021-08-06/2021-09-26', 'URLs begin with https://www.rfi.fr/cn/.'],
    ['B1', '2021-09-27/2021-10-22', 'Classes stripped: the container is <div >, promos are bare.'],
    ['B2', '2021-10-26/2021-11-03', 'The word Array instead of the lead image.'],
    ['B3', '2021-11-04/2022-02-09', 'Array, and a standfirst padded with 16 spaces.'],
    ['B4', '2022-02-10/2022-08-17', 'Lead image w:1280/p:16x9.'],
    ['B5', '2022-08-18/2023-02-11', 'The container is <div>.'],
    [
      'C1',
      '2023-02-12/2023-05-23',
      'Standfirst padded with 20 spaces, or empty; programmes have a byline from 19 March 2023.',
    ],
    [
      'C2',
      '2023-05-24/2023-06-14',
      'Share block of four icons (svg) without a label; on its first day with the full URL instead of the short one.',
    ],
    ['C3', '2023-06-15/2023-09-25', 'Share block with the label 分享 and twitter.com.'],
    ['C4', '2023-09-26/..', 'Share block with x.com; in November 2023 a list 同一主题 after it.'],
  ],
  bbc: [
    ['2014', '2014-09-01/2014-09-30', 'Signed in a last paragraph.'],
    ['2020-story-body', '2020-07-18/2020-09-24', 'Classes story-body__….'],
    ['2020-grid', '2020-09-25/2021-12-31', 'Each block in a <div>.'],
    ['2022-bare', '2022-01-01/..', 'The same <div>s without classes.'],
  ],
  bitterwinter: [['2020', '2020-07-22/2020-12-02', 'The introduction in an <h2>, the author after it or at the end.']],
  cctv: [
    [
      '2020',
      '2020-07-20/2021-01-21',
      'List items without a list around them, each a link to an item of the programme.',
    ],
  ],
  cdt: [
    ['2020', '2020-07-18/2021-01-21', 'Titles in URLs; the feed’s own lines after the text.'],
    ['2021', '2021-04-08/2022-03-22', 'Numbers in URLs; lazy pictures.'],
    ['2022-card', '2022-06-03/..', 'A card with title, author and source of an archived text.'],
  ],
  cna: [
    ['2020', '2020-08-02/2021-01-21', 'div.fullPic before div.paragraph.'],
    ['2023', '2023-08-01/..', 'Keywords and headlines below the text.'],
  ],
  dw: [
    ['2020', '2020-07-21/..', 'Author and UTC time in one <i>; captions in <small> after each image. Seen until 2025.'],
  ],
  economist: [
    ['2020', '2020-07-30/2021-01-21', 'Day, byline and dateline in an <aside> after the lead image.'],
    ['2024', '2024-02-11/..', 'Neither day nor byline.'],
  ],
  epochtimes: [
    ['2020', '2020-09-28/..', '【大纪元2020年12月26日讯】 and the reporters in brackets open the first paragraph.'],
  ],
  ft: [
    ['2020', '2020-07-19/2021-09-16', 'The introduction in div.story-lead, the article in div.story-body.'],
    ['2021', '2021-10-01/..', 'The same elements without classes.'],
  ],
  nyt: [
    [
      '2020',
      '2020-07-17/2021-04-06',
      'Author and Beijing time in one <i>; captions in a <small> after each image; translator after a <br>.',
    ],
    [
      '2021',
      '2021-04-30/..',
      'Authors in <address>, the day in <time>; <figure>, <section> and <footer>; all of a brief in one <section>. Seen until 2025.',
    ],
  ],
  reuters: [
    [
      '2020-standard-article-body',
      '2020-07-17/2020-09-01',
      'The article in div.StandardArticleBody_body, with attribution and trust badge; dates without Z.',
    ],
    [
      '2020-paragraph',
      '2020-09-05/2020-09-07',
      'Hashed classes on paragraphs, advertisements and attribution; no date; site name in the headline.',
    ],
    [
      '2020-plain',
      '2020-09-08/..',
      'Paragraphs at the root, the caption in a <small> after a picture. Seen until April 2022.',
    ],
  ],
  rfa: [
    ['2020-div', '2020-07-20/2020-11-27', 'Pictures in div.image-inline, a list for each related link.'],
    ['2020-figure', '2020-12-11/..', 'Pictures in figure.image-richtext, one list of related links. Seen until 2024.'],
  ],
  rti: [
    [
      '2020',
      '2020-07-21/2020-08-04',
      'A picture, a line break, and the beginning of the text with a link to the rest.',
    ],
  ],
  solidot: [
    ['2020-bare-logo', '2020-07-30/2020-08-05', 'The logo is an image after the text.'],
    ['2020', '2020-08-06/2021-02-09', 'The logo is in a paragraph.'],
    ['2022', '2022-01-02/..', 'No logo.'],
  ],
  voa: [
    [
      '2020',
      '2020-07-18/..',
      'Date in GMT in an <i>; captions and titles of players in a <small> below. Seen until 2025.',
    ],
  ],
  wqw: [
    [
      '2020',
      '2020-07-20/..',
      'Paragraphs as p.MsoNormal, or as div.MsoNormal in another <div>; pictures in div.separator.',
    ],
  ],
  zaobao: [
    [
      '2020',
      '2020-07-21/..',
      'Paragraphs at the root; the lead image in div.figure-media, its caption in the next element.',
    ],
  ],
};

/**
 * How a publisher's markup changed over time, by the documents that were seen. This is documentation: a record's rules cover all
 * eras together.
 *
 * @param publisher - One of the library's records, or only its id.
 * @returns The eras in order of time; empty for a record that is not the library's.
 * @example
 * ```ts
 * import { erasOf, ft } from 'rfi-article/publishers';
 *
 * erasOf(ft).map(({ id, validFrom }) => `${id} from ${validFrom}`); // ['2020 from 2020-07-19', '2021 from 2021-10-01']
 * ```
 */
export function erasOf({ id }: Pick<Publisher, 'id'>): readonly Era[] {
  const rows = Object.hasOwn(ERAS, id) ? ERAS[id] : undefined;
  return (rows ?? []).map(([era, days, description]) => {
    const [validFrom = '', last = ''] = days.split('/');
    return { id: era, validFrom, validUntil: last === '..' ? null : last, description };
  });
}

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The era of a publisher's markup on a day. Eras begin and end with documents that were seen, so some days are not in any era.
 * For such a day, the nearest era is returned, and of two equally near eras the later one.
 *
 * @param publisher - One of the library's records, or only its id.
 * @param day - `yyyy-mm-dd`.
 * @returns `null` if the record is not the library's.
 * @throws `RangeError` if `day` is not a day.
 * @example
 * ```ts
 * import { eraOf, rfi } from 'rfi-article/publishers';
 *
 * eraOf(rfi, '2021-11-04')?.id; // 'B3'
 * // No document is known from 28 March to 5 April 2021.
 * eraOf(rfi, '2021-04-01')?.id; // 'A2'
 * ```
 */
export function eraOf(publisher: Pick<Publisher, 'id'>, day: string): Era | null {
  const at = numberOf(day);
  if (Number.isNaN(at)) throw new RangeError(`${JSON.stringify(day)} is not a day such as "2023-10-05".`);
  let nearest: Era | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const era of erasOf(publisher)) {
    const last = era.validUntil === null ? Number.POSITIVE_INFINITY : numberOf(era.validUntil);
    const distance = Math.max(numberOf(era.validFrom) - at, at - last, 0);
    if (distance > least) continue;
    nearest = era;
    least = distance;
  }
  return nearest;
}

function numberOf(day: string): number {
  return isExistingDate(day) ? Date.parse(day) / MILLISECONDS_A_DAY : Number.NaN;
}
