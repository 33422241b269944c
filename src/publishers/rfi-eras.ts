import type { Era } from './publisher.js';

/**
 * The eras of RFI's markup in the archive, with the first and the last day on which a document of each was seen. No document was
 * seen on the days between two eras; `eraOf` returns the nearest era for them. On the day of a change, documents of both eras
 * were seen. It belongs to the newer era.
 */
export const rfiEras: readonly Era[] = [
  {
    id: 'A0',
    validFrom: '2020-07-02',
    validUntil: '2020-09-02',
    description: 'Interstitial before the text; in August three surplus </div> after it.',
  },
  {
    id: 'A1',
    validFrom: '2020-09-03',
    validUntil: '2021-03-27',
    description: 'Container with classes, lead image w:310/p:16x9, standfirst.',
  },
  {
    id: 'A2',
    validFrom: '2021-04-06',
    validUntil: '2021-07-28',
    description: 'No standfirst; a space before the > of the container. The last AFP wire is dated 3 August 2021.',
  },
  { id: 'A3', validFrom: '2021-07-29', validUntil: '2021-08-04', description: 'Lead image without size parts.' },
  {
    id: 'A4',
    validFrom: '2021-08-06',
    validUntil: '2021-09-26',
    description: 'URLs begin with https://www.rfi.fr/cn/.',
  },
  {
    id: 'B1',
    validFrom: '2021-09-27',
    validUntil: '2021-10-22',
    description: 'Classes stripped: the container is <div >, promos are bare.',
  },
  {
    id: 'B2',
    validFrom: '2021-10-26',
    validUntil: '2021-11-03',
    description: 'The word Array instead of the lead image.',
  },
  {
    id: 'B3',
    validFrom: '2021-11-04',
    validUntil: '2022-02-09',
    description: 'Array, and a standfirst padded with 16 spaces.',
  },
  { id: 'B4', validFrom: '2022-02-10', validUntil: '2022-08-17', description: 'Lead image w:1280/p:16x9.' },
  { id: 'B5', validFrom: '2022-08-18', validUntil: '2023-02-11', description: 'The container is <div>.' },
  {
    id: 'C1',
    validFrom: '2023-02-12',
    validUntil: '2023-05-23',
    description: 'Standfirst padded with 20 spaces, or empty; programmes have a byline from 19 March 2023.',
  },
  {
    id: 'C2',
    validFrom: '2023-05-24',
    validUntil: '2023-06-14',
    description:
      'Share block of four icons (svg) without a label; on its first day with the full URL instead of the short one.',
  },
  {
    id: 'C3',
    validFrom: '2023-06-15',
    validUntil: '2023-09-25',
    description: 'Share block with the label 分享 and twitter.com.',
  },
  {
    id: 'C4',
    validFrom: '2023-09-26',
    validUntil: null,
    description: 'Share block with x.com; in November 2023 a list 同一主题 after it.',
  },
];
