import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyArticle, anyBrokenDocument } from 'rfi-article/testing/arbitraries';
import { readArchive } from '../src/read-archive.js';
import { toRow } from '../src/to-row.js';

test('no document makes the pipeline throw an error, and none is lost', () => {
  fc.assert(
    fc.property(anyBrokenDocument(), (document) => {
      const { rows, rejected } = readArchive([{ name: 'a.md', document }]);
      return rows.length + rejected.length === 1;
    }),
  );
});

test('a row is flat', () => {
  fc.assert(
    fc.property(anyArticle(), (article) => {
      for (const value of Object.values(toRow(article))) assert.ok(value === null || typeof value !== 'object');
    }),
  );
});
