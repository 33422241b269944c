import { beforeAll, describe, expect, it } from 'vitest';
import type { LibraryLike } from './article.js';
import { loadCorpus } from './documents.js';
import { expectedPrints } from './eras.js';
import { sortOut, type Verdict } from './exceptions.js';
import { type Check, type Measurement, measure } from './measure.js';

const corpus = loadCorpus();

if (corpus === null) {
  describe('the corpus', () => {
    it.skip('does not exist (../shared/corpus), so nothing was measured', () => {});
  });
} else {
  describe('the corpus', () => {
    let measurement: Measurement;
    let verdict: Verdict;

    beforeAll(async () => {
      measurement = measure(corpus, (await import('../../src/index.js')) as LibraryLike);
      verdict = sortOut(measurement.failures);
    });

    function unexpected(...checks: Check[]): string[] {
      return verdict.unexpected
        .filter(({ check }) => checks.includes(check))
        .map(({ set, id, check, detail }) => `${set}/${id} ${check}: ${detail}`);
    }

    it('is read without a crash and without a refusal', () => {
      expect(unexpected('crash', 'refused')).toEqual([]);
    });
    it('has the timestamp, title and URL of the front matter', () => {
      expect(unexpected('front matter')).toEqual([]);
    });
    it("has the same Article in the mirror's form", () => {
      expect(unexpected('mirror')).toEqual([]);
    });
    it('has a printed date in every document of RFI, never later than the timestamp', () => {
      expect(unexpected('date')).toEqual([]);
    });
    it('is read as an independent reader reads it', () => {
      expect(unexpected('reading')).toEqual([]);
    });
    it('loses and doubles no visible character', () => {
      expect(unexpected('conservation')).toEqual([]);
    });
    it('is read as by hand in the documents of the eras and the seed', () => {
      const present = [...corpus.eras, ...corpus.seed].map(({ id }) => id).sort();
      expect(
        expectedPrints()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(present);
      expect(unexpected('by hand')).toEqual([]);
    });
    it('has no exception that passes', () => {
      expect(verdict.passing).toEqual([]);
    });
  });
}
