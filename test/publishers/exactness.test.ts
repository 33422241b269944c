import { bbc, cna, dw, type Publisher } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';
import { readBbc } from './bbc/reading.js';
import { readCna } from './cna/reading.js';
import { readDw } from './dw/reading.js';
import exceptions from './exceptions.json' with { type: 'json' };
import { exactnessOf } from './measure.js';
import type { Reading } from './reading.js';

const records: readonly (readonly [publisher: Publisher, read: (document: string) => Reading, documents: number])[] = [
  [cna, readCna, 131],
  [dw, readDw, 32],
  [bbc, readBbc, 25],
];
const known: Readonly<Record<string, string>> = exceptions;

describe.each(records.map(([publisher, read, documents]) => ({ id: publisher.id, publisher, read, documents })))(
  'the record $id',
  ({ publisher, read, documents }) => {
    const exactness = exactnessOf(publisher, read);

    it.skipIf(exactness === null)('reads its documents as an independent reader reads them', () => {
      const unexpected = exactness?.failures.filter(
        (failure) => known[failure.slice(0, failure.indexOf(':'))] === undefined,
      );
      expect(unexpected).toEqual([]);
      expect(exactness?.documents).toBe(documents);
    });

    it.skipIf(exactness === null)('loses and doubles no visible character', () => {
      expect({ lost: exactness?.lost, duplicated: exactness?.duplicated }).toEqual({ lost: 0, duplicated: 0 });
    });
  },
);
