import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../corpus/documents.js';
import { exactnessOf, type Failure, knownExceptions, measured } from './measure.js';

const noCorpus = loadCorpus() === null;
const wanted = 0.99;

function listed(failures: readonly Failure[]): string[] {
  return failures.map(({ id, value, detail }) => `${id} ${value} ${detail}`);
}

describe('the documents of each publisher', () => {
  it.skipIf(!noCorpus)('were not measured: ../shared/corpus is not beside the repository', () => {});

  const seen = new Set<string>();
  describe.skipIf(noCorpus).each(measured)('%s', (publisher) => {
    const exactness = noCorpus ? null : exactnessOf(publisher);
    for (const { id } of exactness?.failures ?? []) seen.add(id);
    const noRecord = exactness?.hasRecord !== true;

    it.skipIf(!noRecord)('were not measured: there is no record yet', () => {});

    it.skipIf(noRecord)('are read as an independent reader reads them', () => {
      const unexpected = exactness?.failures.filter(({ id }) => knownExceptions[id] === undefined) ?? [];
      expect(listed(unexpected)).toEqual([]);
    });
    it.skipIf(noRecord)(`are read exactly in ${100 * wanted} of 100, exceptions not left out`, () => {
      expect((exactness?.exact ?? 0) / (exactness?.documents ?? 1)).toBeGreaterThanOrEqual(wanted);
    });
    it.skipIf(noRecord)('lose and double no visible character', () => {
      expect({ lost: exactness?.lost, doubled: exactness?.doubled }).toEqual({ lost: 0, doubled: 0 });
    });
  });

  it.skipIf(noCorpus)('hold no exception that passes now (take it off exceptions.json)', () => {
    expect(Object.keys(knownExceptions).filter((id) => !seen.has(id))).toEqual([]);
  });
});
